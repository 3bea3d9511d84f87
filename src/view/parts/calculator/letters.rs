//! Two letters, each in both languages: the first one to a host, and questions to
//! the office, which are never empty: the next deadline is always one of them.

use leptos::prelude::*;

use super::context::{Calculator, calculator};
use super::copying::{CopyLine, CopyText};
use super::standing::{Shown, shown};
use super::{host_summary, ids, sayings};
use crate::domain::content::programme::Filer;
use crate::domain::eligibility::evaluate::Verdict;
use crate::domain::text::Lang;
use crate::i18n::{self, HostLetter, Standing};

/// The letter to a host about the programme that is shown.
#[component]
pub fn ToHost(
    /// The place of the programme.
    place: usize,
) -> impl IntoView {
    let all = calculator();
    view! { <Letter what=ids::HOST_LETTER_TEXT text=Callback::new(move |lang| to_host(all, place, lang))/> }
}

/// The questions to the office.
#[component]
pub fn ToOffice(
    /// The place of the programme.
    place: usize,
) -> impl IntoView {
    let all = calculator();
    view! { <Letter what=ids::OFFICE_LETTER_TEXT text=Callback::new(move |lang| to_office(all, place, lang))/> }
}

/// A letter as it reads in the language of the page, with a button to copy it in
/// each language.
#[component]
fn Letter(what: &'static str, text: Callback<Lang, String>) -> impl IntoView {
    let Calculator { more, .. } = calculator();
    view! {
        <p class="letter__buttons">
            <CopyText what label=more.copy_ja text=Callback::new(move |()| text.run(Lang::Ja))/>
            <CopyText what label=more.copy_zh text=Callback::new(move |()| text.run(Lang::Zh))/>
        </p>
        <CopyLine what/>
        <div class="letter">
            <div class="letter__text" lang=Lang::Ja.html()>
                {move || text.run(Lang::Ja)}
            </div>
            <div class="letter__text" lang=Lang::Zh.html()>
                {move || text.run(Lang::Zh)}
            </div>
        </div>
    }
}

/// The first letter to a host.
fn to_host(all: Calculator, place: usize, lang: Lang) -> String {
    let Some((_, programme)) = all.state.programme(place) else {
        return String::new();
    };
    let state = all.state;
    let letter = HostLetter {
        programme: programme.name.get(lang).to_owned(),
        stay: sayings::stay(state, place, lang),
        degree: sayings::degree(state, lang),
        deadline: sayings::deadline(state, place, lang),
        address: host_summary::address(state),
        together: programme.filing.by == Filer::BothSides,
    };
    letter.text(lang)
}

/// A letter to the office about what is open and what rests on sources that cannot
/// say no, in the language of whoever reads it.
fn to_office(all: Calculator, place: usize, lang: Lang) -> String {
    let state = all.state;
    let (words, more) = (i18n::calculator(lang), i18n::answer(lang));
    let mut out = vec![words.letter_opening.to_owned(), String::new()];
    out.push(words.answers.to_owned());
    let bullet = i18n::common(lang).bullet;
    let said = sayings::all_given(state, lang);
    if said.is_empty() {
        out.push(words.no_answers.to_owned());
    }
    out.extend(
        said.iter()
            .map(|(name, answer)| format!("{bullet}{}", more.named(name, answer))),
    );
    let programme = state.programme(place).map(|(_, programme)| programme);
    let name = programme.map_or("", |programme| programme.name.get(lang));
    out.push(String::new());
    let both = programme.is_some_and(|programme| programme.filing.by == Filer::BothSides);
    out.push(more.ask_deadline(name, both));
    let parts = [
        (words.letter_open, Standing::Open),
        (words.letter_unsure, Standing::Ask),
    ];
    for (opening, wanted) in parts {
        let found = points(all, place, wanted, lang);
        if !found.is_empty() {
            out.push(String::new());
            out.push(opening.to_owned());
            out.extend(found);
        }
    }
    out.push(String::new());
    out.push(words.letter_closing.to_owned());
    out.join("\n")
}

/// The criteria of the programme that stand like this, unless it is ruled out.
fn points(all: Calculator, place: usize, wanted: Standing, lang: Lang) -> Vec<String> {
    let Some((rules, _)) = all.state.programme(place) else {
        return Vec::new();
    };
    let bullet = i18n::common(lang).bullet;
    all.state.judged(place).with(|judged| {
        if judged.report.verdict == Verdict::DoesNotFit {
            return Vec::new();
        }
        let mut shown = shown(rules, &judged.report);
        shown.retain(|one| one.standing == wanted && !all.state.is_about_start(place, one.at));
        let point = |one: &Shown| format!("{bullet}{}", one.rule.statements[0].text.get(lang));
        shown.iter().map(point).collect()
    })
}
