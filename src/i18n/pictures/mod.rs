//! The words around pictures.

mod ja;
mod zh;

pub(super) use self::ja::WORDS as JA;
pub(super) use self::zh::WORDS as ZH;

/// What is said beside pictures in one language.
#[allow(
    missing_docs,
    reason = "the constants beside this file say what each field holds"
)]
pub struct PictureWords {
    // Offices.
    pub offices: &'static str,
    pub adviser: &'static str,
}
