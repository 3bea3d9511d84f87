//! What may be asked for: lists, a field for words, and how near.

use super::live::{kept, now, settle};
use super::setting::Setting;
use super::state::{Device, ask, locate};
use super::{button, quiet};
use crate::domain::agenda::address::Opened;
use crate::domain::agenda::filter::Filter;
use crate::domain::agenda::months::Span;
use crate::domain::content::event::Label;
use crate::domain::date::FiscalYear;
use crate::platform::field;
use crate::view::markup::{Element, IntoPiece, Piece, el};

/// A value of a list and what it is called.
type Choice = (String, String);

/// The whole part; open where something is asked for by the address.
pub fn filters(setting: &'static Setting) -> Piece {
    let (words, common, lang) = (setting.words(), setting.common(), setting.lang);
    let library = setting.library();
    let events = setting.events();
    let labels = |list: &[Label]| -> Vec<Choice> {
        let mut out = Vec::with_capacity(list.len());
        for label in list {
            out.push((label.id.clone(), label.name.get(lang).to_owned()));
        }
        out
    };
    let mut explained: Vec<Choice> = Vec::new();
    for programme in &library.programme_names {
        if events
            .iter()
            .any(|event| event.programmes.contains(&programme.id))
        {
            explained.push((programme.id.clone(), programme.name.get(lang).to_owned()));
        }
    }
    let mut cities: Vec<Choice> = Vec::new();
    for place in &library.places {
        cities.push((place.id.clone(), place.name.get(lang).to_owned()));
    }
    let mut years: Vec<Choice> = Vec::new();
    for event in events.iter().rev() {
        let year = event.start.fiscal_year();
        let value = year.0.to_string();
        if years.last().is_none_or(|(last, _)| *last != value) {
            years.push((value, common.fiscal_year(year.0)));
        }
    }
    let opened = now().asked;
    let is_asked = !opened.filter.is_empty() || opened.near.is_some();
    let list = |label, choices, of| list(label, words.any, choices, of);
    let fields = el("div.filters__fields")
        .with(words_field(words.words))
        .with(list(words.city, cities.clone(), Of::City))
        .with(list(common.kind, labels(&library.kinds), Of::Kind))
        .with(list(
            common.organiser,
            labels(&library.organisers),
            Of::Organiser,
        ))
        .with(list(common.programmes_explained, explained, Of::Programme))
        .with(list(words.fiscal_year, years, Of::Year));
    el("details.filters")
        .attr("open", is_asked.then_some(""))
        .with(el("summary").with(words.filters))
        .with(fields)
        .with(near(setting, cities))
        .into_piece()
}

/// What a list chooses.
#[derive(Clone, Copy)]
enum Of {
    City,
    Kind,
    Organiser,
    Programme,
    Year,
    Near,
}

impl Of {
    fn chosen(self, asked: &Opened) -> String {
        let filter = &asked.filter;
        match self {
            Self::City => match filter.places.as_slice() {
                [only] => only.clone(),
                _ => String::new(),
            },
            Self::Kind => filter.kind.clone(),
            Self::Organiser => filter.organiser.clone(),
            Self::Programme => filter.programme.clone(),
            Self::Year => year_of(filter),
            Self::Near => asked.near.clone().unwrap_or_default(),
        }
    }

    fn choose(self, value: String) {
        let some = Some(value).filter(|value| !value.is_empty());
        settle(|state| {
            state.portions = 0;
            let filter = &mut state.asked.filter;
            match self {
                Self::City => filter.places = some.into_iter().collect(),
                Self::Kind => filter.kind = some.unwrap_or_default(),
                Self::Organiser => filter.organiser = some.unwrap_or_default(),
                Self::Programme => filter.programme = some.unwrap_or_default(),
                Self::Year => {
                    let year = some.and_then(|year| year.parse().ok());
                    filter.span = year.map(|year| Span::fiscal(FiscalYear(year)));
                }
                Self::Near => {
                    state.device = Device::Unknown;
                    state.asked.near = some;
                }
            }
        });
    }
}

/// The fiscal year that a span is, if it is one.
fn year_of(filter: &Filter) -> String {
    let year = filter.span.map(|span| FiscalYear(span.first.year()));
    match year {
        Some(year) if filter.span == Some(Span::fiscal(year)) => year.0.to_string(),
        _ => String::new(),
    }
}

fn labelled(label: &'static str, field: Element) -> Piece {
    el("label.filters__field")
        .with(el("span.filters__label").with(label))
        .with(field)
        .into_piece()
}

fn words_field(label: &'static str) -> Piece {
    let input = el("input.input")
        .attr("type", "search")
        .on("input", |event| {
            let text = field::value(&event);
            ask(|filter| filter.text = text);
        });
    let input = kept(input, |node, state| {
        field::set_value(node, &state.asked.filter.text);
    });
    labelled(label, input)
}

fn list(label: &'static str, empty: &'static str, choices: Vec<Choice>, of: Of) -> Piece {
    let mut select = el("select.input")
        .on("change", move |event| of.choose(field::choice(&event)))
        .with(el("option").attr("value", "").with(empty));
    for (value, name) in choices {
        select = select.with(el("option").attr("value", value).with(name));
    }
    let select = kept(select, move |node, state| {
        field::set_choice(node, &of.chosen(&state.asked));
    });
    labelled(label, select)
}

/// Near a city, or near the device. Said before it is asked: what for.
fn near(setting: &'static Setting, cities: Vec<Choice>) -> Piece {
    let words = setting.words();
    let said = kept(el("p").attr("role", "status"), move |node, state| {
        let line = match state.device {
            Device::Asked => words.locating,
            Device::Silent => words.not_located,
            Device::Unknown | Device::At(..) => "",
        };
        field::set_text(node, line);
    });
    (
        el("div.filters__fields")
            .with(list(words.near, words.near_none, cities, Of::Near))
            .with(
                button("button button--quiet filters__device", words.near_device)
                    .attr("aria-describedby", "near-privacy")
                    .on("click", |_| locate()),
            ),
        quiet(words.near_privacy).attr("id", "near-privacy"),
        said,
    )
        .into_piece()
}
