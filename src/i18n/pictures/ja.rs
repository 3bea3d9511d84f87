//! In Japanese.

use super::PictureWords;

pub const WORDS: PictureWords = PictureWords {
    offices: "各地のセンター",
    adviser: "海外アドバイザー",
};
