//! The figures as tables, with their ratios to the floors, and which aims hold.

use super::start::{KINDS, Page, Place, Start};

/// What is aimed at. Nothing fails when it is missed: a ratio of two medians
/// moves by some hundredths from run to run.
const PAINT: f64 = 1.1;
const CONTROL: f64 = 1.25;
const BLOCKED_MS: f64 = 100.0;

fn row_name(page: &Page) -> String {
    match page.place {
        Place::Still => format!("{}, plain", page.name),
        Place::Portal | Place::App => page.name.to_owned(),
    }
}

/// The same page as a plain file; the empty app has none.
fn still<'a>(starts: &'a [(Page, Start)], page: &Page) -> Option<&'a Start> {
    let is_still = |other: &&(Page, Start)| other.0.place == Place::Still;
    starts
        .iter()
        .filter(is_still)
        .find(|(other, _)| page.place == Place::Portal && other.path == page.path)
        .map(|(_, start)| start)
}

fn empty_app(starts: &[(Page, Start)]) -> Option<&Start> {
    let mut apps = starts.iter().filter(|(page, _)| page.place == Place::App);
    apps.next().map(|(_, start)| start)
}

/// Bytes and requests by kind.
pub fn transfer(starts: &[(Page, Start)]) {
    println!("\nKilobytes over the network with their heads (requests)\n");
    println!("| page | {} | together |", KINDS.join(" | "));
    println!("|---|{}", "---:|".repeat(KINDS.len() + 1));
    for (page, start) in starts {
        let cell = |bytes: f64, requests: f64| {
            if requests == 0.0 {
                "–".to_owned()
            } else {
                format!("{:.1} ({requests})", bytes / 1000.0)
            }
        };
        let cells: Vec<String> = (0..KINDS.len())
            .map(|kind| cell(start.bytes[kind], start.requests[kind]))
            .chain([cell(start.bytes.iter().sum(), start.requests.iter().sum())])
            .collect();
        println!("| {} | {} |", row_name(page), cells.join(" | "));
    }
}

/// When each page stood and answered, in milliseconds.
pub fn times(profile: &str, starts: &[(Page, Start)]) {
    println!("\n{profile}\n");
    println!(
        "| page | FCP ms | LCP ms | CLS | TBT ms | first control ms | its results ms | app runs ms |"
    );
    println!("|---|---:|---:|---:|---:|---:|---:|---:|");
    for (page, start) in starts {
        let floor = still(starts, page);
        let beside = |value: f64, floor: Option<f64>| match floor.filter(|floor| *floor > 0.0) {
            Some(floor) => format!("{value:.0} ({:.2}×)", value / floor),
            None => format!("{value:.0}"),
        };
        let app = empty_app(starts).filter(|_| page.place == Place::Portal);
        let answer = |value: f64| match page.has_control {
            true => beside(value, app.map(|app| app.control)),
            false => "–".to_owned(),
        };
        let (control, results) = (answer(start.control), answer(start.results));
        let live = if page.place == Place::Portal {
            format!("{:.0}", start.live)
        } else {
            "–".to_owned()
        };
        println!(
            "| {} | {} | {} | {:.3} | {:.0} | {control} | {results} | {live} |",
            row_name(page),
            beside(start.first_paint, floor.map(|floor| floor.first_paint)),
            beside(start.largest_paint, floor.map(|floor| floor.largest_paint)),
            start.shift,
            start.blocked,
        );
    }
    println!();
    for (page, start) in starts {
        if page.place == Place::Portal {
            println!("largest paint of {}: {}", page.name, start.largest);
        }
    }
}

/// Which aims hold, and which pages miss the others.
pub fn aims(starts: &[(Page, Start)]) {
    let app = empty_app(starts).cloned().unwrap_or_default();
    let paints = |read: fn(&Start) -> f64| {
        move |page: &Page, start: &Start| {
            still(starts, page).is_none_or(|floor| read(start) <= PAINT * read(floor))
        }
    };
    println!();
    judge(
        starts,
        "first paint within 1.1 of the plain page",
        paints(|start| start.first_paint),
    );
    judge(
        starts,
        "largest paint within 1.1 of the plain page",
        paints(|start| start.largest_paint),
    );
    judge(
        starts,
        "first control within 1.25 of the empty app",
        |page, start| !page.has_control || start.control <= CONTROL * app.control,
    );
    judge(starts, "nothing shifts", |_, start| start.shift == 0.0);
    judge(starts, "blocked for less than 100 ms", |_, start| {
        start.blocked < BLOCKED_MS
    });
}

fn judge(starts: &[(Page, Start)], aim: &str, holds: impl Fn(&Page, &Start) -> bool) {
    let missing: Vec<&str> = starts
        .iter()
        .filter(|(page, start)| page.place == Place::Portal && !holds(page, start))
        .map(|(page, _)| page.name)
        .collect();
    if missing.is_empty() {
        println!("- {aim}: held");
    } else {
        println!("- {aim}: not held ({})", missing.join(", "));
    }
}
