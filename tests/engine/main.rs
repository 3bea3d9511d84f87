//! What holds of the calculator for every answer, not only for the cases.

mod changes;
mod flaws;
mod links;
mod money;
mod open_facts;
mod people;
mod plans;
mod properties;
mod reasons;
mod support;
