//! What the tests share: where the project is, and its content.

pub mod brochure;
pub mod mishaps;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use portal::domain::bundle::Bundle;
use portal::domain::cases::{CaseFile, DatedAmount};
use portal::domain::check::{FileFault, Files, check};
use portal::domain::content::programme::{Currency, ProgrammeFile};
use portal::domain::content::{Content, FILES};
use portal::domain::fault::Fault;
use portal::domain::library::Library;
use portal::domain::text::Lang;
use portal::i18n::amount;
use serde_json::Value;

/// The project's folder.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("tests stand in the project")
        .to_owned()
}

/// The data files with the amounts of the edition that the tests were written
/// from: an amount may change in the data, and no test with it.
#[must_use]
pub fn files() -> Files {
    static FILES_OF_EDITION: OnceLock<Files> = OnceLock::new();
    FILES_OF_EDITION.get_or_init(of_edition).clone()
}

fn of_edition() -> Files {
    let mut files = files_as_they_stand();
    if let Some(Ok(text)) = files.get_mut("programmes")
        && let Ok(file) = serde_json::from_str::<ProgrammeFile>(text)
    {
        let programmes = DatedAmount::of(&cases("money").amounts, &file.programmes);
        let file = ProgrammeFile { programmes };
        *text = serde_json::to_string_pretty(&file).expect("JSON");
    }
    files
}

/// A bundle, read as the program of its part does.
///
/// # Errors
///
/// What is no bundle.
pub fn opened(kind: Bundle, bytes: &[u8]) -> Result<Library, Fault> {
    match kind {
        Bundle::Rules => Library::from_rules(bytes),
        Bundle::Events => Library::from_events(bytes),
        Bundle::Search => Library::from_search(bytes),
    }
}

/// The same with the events of the brochure and no others.
#[must_use]
pub fn files_of_brochure() -> Files {
    let mut files = files();
    if let Some(Ok(text)) = files.get_mut("events")
        && let Ok(mut file) = serde_json::from_str::<Value>(text)
        && let Some(events) = file["events"].as_array_mut()
    {
        let is_of_brochure = |event: &Value| {
            let id = event["id"].as_str().unwrap_or_default();
            EVENTS_OF_BROCHURE.contains(&id)
        };
        events.retain(is_of_brochure);
        *text = file.to_string();
    }
    files
}

/// The events of the brochure 2026-2027, in their order. The data may hold more; these
/// stay.
pub const EVENTS_OF_BROCHURE: [&str; 24] = [
    "2025-02-14-seoul-symposium",
    "2025-05-18-wuhan-seminar",
    "2025-06-27-xiping-liaison",
    "2025-07-07-ulaanbaatar-alumni",
    "2025-07-11-beijing-salon",
    "2025-08-08-beijing-opening",
    "2025-09-17-chengdu-briefing",
    "2025-09-19-chengdu-symposium",
    "2025-09-26-seoul-symposium",
    "2025-10-24-beijing-xiping",
    "2025-11-01-dalian-seminar",
    "2025-11-02-dalian-briefing",
    "2025-11-03-kanazawa-a-horcs",
    "2025-11-08-wuhan-seminar",
    "2025-11-10-nanjing-briefing",
    "2025-11-12-hangzhou-seminar",
    "2025-11-29-wenzhou-general",
    "2025-11-30-chengdu-seminar",
    "2026-01-16-beijing-salon",
    "2026-01-27-beijing-selection",
    "2026-01-30-xiping-liaison",
    "2026-03-02-tsukuba-hope",
    "2026-03-21-beijing-hitotsubashi",
    "2026-04-16-shanghai-xiping",
];

/// What a stay brings by the data as they stand, as a page writes it: `6,716,000`.
/// Items of the programme's money, each with how often it is paid.
///
/// # Panics
///
/// If it pays no such item.
#[must_use]
pub fn sum(programme: &str, items: &[(&str, u64)]) -> String {
    grouped(yen(programme, items))
}

/// The same as a number.
///
/// # Panics
///
/// As [`sum`].
#[must_use]
pub fn yen(programme: &str, items: &[(&str, u64)]) -> u64 {
    let files = files_as_they_stand();
    let text = files["programmes"].as_deref().expect("programmes.json");
    let file: ProgrammeFile = serde_json::from_str(text).expect("types");
    let found = file.programmes.iter().find(|one| one.id == programme);
    let money = &found.expect(programme).money;
    let amount = |item: &str| {
        let found = money.iter().find(|one| one.id == item);
        found.and_then(|one| one.amount).expect(item)
    };
    items.iter().map(|(item, count)| amount(item) * count).sum()
}

/// A number as the pages write it: `362,000`.
#[must_use]
pub fn grouped(number: u64) -> String {
    amount(number, Currency::Yen, Lang::Ja)
        .trim_end_matches('円')
        .to_owned()
}

/// The data files as text.
#[must_use]
pub fn files_as_they_stand() -> Files {
    FILES
        .into_iter()
        .map(|name| {
            let path = root().join(format!("public/data/{name}.json"));
            (
                name,
                std::fs::read_to_string(path).map_err(|e| FileFault::System(e.to_string())),
            )
        })
        .collect()
}

/// A file of the case book, by its name without `.json`.
///
/// # Panics
///
/// If it cannot be read.
#[must_use]
pub fn cases(name: &str) -> CaseFile {
    let path = root().join(format!("tests/cases/{name}.json"));
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{name}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The content. It is judged once: unoptimized, that takes a second.
///
/// # Panics
///
/// If it has problems: the first test to run is `cargo xtask check`.
#[must_use]
pub fn content() -> Content {
    static CONTENT: OnceLock<Content> = OnceLock::new();
    let judged = || check(&files()).expect("run `cargo xtask check` and mend what it lists");
    CONTENT.get_or_init(judged).clone()
}
