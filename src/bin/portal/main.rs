//! The staff's program. `--lang ja` or `zh` has findings and review in words of the
//! office.
//!
//! ```text
//! portal check                       judges public/data and lists all problems
//! portal review [--today DAY]         lists what the staff should look at (Markdown)
//! portal facts                       prints the calculator's questions as JSON
//! portal evaluate < answers.json     judges every programme for these answers
//! portal quote < request.json        prints what a stay brings
//! portal schema [--check]            writes public/data/schema (or compares)
//! portal prerender --shell FILE --out DIR [--program NAME=FILE] [--public-url PATH] [--site-origin URL]
//! ```
//!
//! Exit code 0: done. 1: problems found in the content. 2: the call itself, or
//! what stood on standard input, was wrong; one line on standard error says
//! why.

mod calculator;
mod content;
mod options;
mod output;
mod prerender;
mod schema;

use std::process::ExitCode;

use options::{Options, USAGE};

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let result = Options::read(arguments).and_then(|options| match command.as_str() {
        "check" => content::run(&options),
        "review" => content::review(&options),
        "facts" => calculator::facts(&options),
        "evaluate" => calculator::evaluate(&options),
        "quote" => calculator::quote(&options),
        "schema" => schema::run(&options),
        "prerender" => prerender::run(&options),
        "" | "help" | "--help" | "-h" => {
            output::print(&format!("{USAGE}\n")).map(|()| ExitCode::SUCCESS)
        }
        other => Err(format!("there is no command “{other}”\n{USAGE}")),
    });
    result.unwrap_or_else(|message| {
        eprintln!("portal: {message}");
        ExitCode::from(2)
    })
}
