//! What the office's desk does to the data files, without a browser: [`edit`] changes
//! one place of a file and leaves the rest of its letters alone, [`draft`] holds what
//! was changed, [`template`] begins events and notices, [`cities`] knows where they
//! take place, [`event`] keeps what belongs together in step, [`changes`] tells what
//! was changed, [`about`] what findings mean to the forms. [`words`] says it.

pub mod about;
pub mod changes;
pub mod cities;
pub mod draft;
pub mod edit;
pub mod event;
pub mod template;
pub mod words;
