//! What the tests share: where the project is, and its content.

pub mod brochure;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use portal::domain::cases::{CaseFile, DatedAmount};
use portal::domain::check::{FileFault, Files, check};
use portal::domain::content::programme::{Currency, ProgrammeFile};
use portal::domain::content::{Content, FILES};
use portal::domain::text::Lang;
use portal::i18n::amount;

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

/// The content.
///
/// # Panics
///
/// If it has problems: the first test to run is `cargo xtask check`.
#[must_use]
pub fn content() -> Content {
    check(&files()).expect("run `cargo xtask check` and mend what it lists")
}
