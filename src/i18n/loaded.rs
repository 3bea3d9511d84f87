//! The words of the parts that answer, in the browser: they come with the data
//! of the page, and stay as long as it does.

use std::sync::OnceLock;

use super::{CalculatorWords, CommonWords, MapWords, SearchWords};
use crate::domain::bundle::Bundle;
use crate::domain::text::Lang;

/// The words of one part in both languages, Japanese first.
type Both<Words> = OnceLock<[Words; 2]>;

static COMMON: Both<CommonWords> = OnceLock::new();
static CALCULATOR: Both<CalculatorWords> = OnceLock::new();
static MAP: Both<MapWords> = OnceLock::new();
static SEARCH: Both<SearchWords> = OnceLock::new();

/// Takes over the words that came with a bundle, Japanese first. What was taken
/// over before stays: one release has one set of words.
pub fn take(bundle: Bundle, texts: [Vec<String>; 2]) {
    let mut ja = texts_of(&texts[0]);
    let mut zh = texts_of(&texts[1]);
    // Both lists in step: first what is shared, then the part's own.
    if bundle != Bundle::Search {
        let common = [
            CommonWords::from_texts(Lang::Ja, &mut ja),
            CommonWords::from_texts(Lang::Zh, &mut zh),
        ];
        let _ = COMMON.set(common);
    }
    match bundle {
        Bundle::Rules => {
            let _ = CALCULATOR.set([
                CalculatorWords::from_texts(Lang::Ja, &mut ja),
                CalculatorWords::from_texts(Lang::Zh, &mut zh),
            ]);
        }
        Bundle::Events => {
            let _ = MAP.set([
                MapWords::from_texts(Lang::Ja, &mut ja),
                MapWords::from_texts(Lang::Zh, &mut zh),
            ]);
        }
        Bundle::Search => {
            let _ = SEARCH.set([
                SearchWords::from_texts(Lang::Ja, &mut ja),
                SearchWords::from_texts(Lang::Zh, &mut zh),
            ]);
        }
    }
}

/// The texts one after the other; empty ones when there are no more.
fn texts_of(texts: &[String]) -> impl FnMut() -> &'static str {
    // Words live as long as the app, and views hold them without counting.
    let leaked: Vec<&'static str> = texts.iter().map(|text| &*text.clone().leak()).collect();
    let mut next = leaked.into_iter();
    move || next.next().unwrap_or_default()
}

fn one<Words>(both: &'static Both<Words>, lang: Lang) -> &'static Words {
    let both = both.get().expect("words come before what they are said in");
    &both[usize::from(lang == Lang::Zh)]
}

/// The words that pages share with the parts that answer.
#[must_use]
pub fn common(lang: Lang) -> &'static CommonWords {
    one(&COMMON, lang)
}

/// The words of the calculator.
#[must_use]
pub fn calculator(lang: Lang) -> &'static CalculatorWords {
    one(&CALCULATOR, lang)
}

/// The words of the page of events.
#[must_use]
pub fn map(lang: Lang) -> &'static MapWords {
    one(&MAP, lang)
}

/// The words of the search.
#[must_use]
pub fn search(lang: Lang) -> &'static SearchWords {
    one(&SEARCH, lang)
}
