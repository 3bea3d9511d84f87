//! In Chinese.

use super::PictureWords;

pub const WORDS: PictureWords = PictureWords {
    offices: "各地代表处",
    adviser: "海外顾问",
};
