//! The words of the page that shows the parts of the portal.

mod ja;
mod zh;

pub(super) use self::ja::WORDS as JA;
pub(super) use self::zh::WORDS as ZH;

/// What the page says in one language.
#[allow(
    missing_docs,
    reason = "the constants beside this file say what each field holds"
)]
pub struct StyleWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub colours: &'static str,
    pub spaces: &'static str,
    pub type_: &'static str,
    pub heading: &'static str,
    pub controls: &'static str,
    pub action: &'static str,
    pub off: &'static str,
    pub field: &'static str,
    pub wrong: &'static str,
    pub choice: &'static str,
    pub chosen: &'static str,
    pub sources: &'static str,
    pub names: &'static str,
    pub figures: &'static str,
    pub statements: &'static str,
    pub verdicts: &'static str,
    pub lists: &'static str,
    pub pictures: &'static str,
    pub messages: &'static str,
}
