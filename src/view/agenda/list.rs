//! The list of the events: upcoming ones first, then by fiscal year; or the
//! nearest first. In portions, so that ten thousand do not weigh the page down.

use super::button;
use super::live::{Part, filled, kept, settle};
use super::setting::Setting;
use super::state::{PORTION, State, clear, select};
use crate::domain::date::FiscalYear;
use crate::i18n;
use crate::platform::{field, focus};
use crate::view::components_old::event_list;
use crate::view::markup::{IntoPiece, Piece, el, flag};

/// An event's place in the record, and how far it is.
type Found = (usize, Option<u32>);

/// The id of the list.
const RESULTS: &str = "agenda-results";

/// Before script: everything.
#[cfg(feature = "ssr")]
pub fn all(setting: &Setting) -> Piece {
    let found: Vec<Found> = (0..setting.events().len())
        .rev()
        .map(|at| (at, None))
        .collect();
    let total = found.len();
    let line = setting.words().shown(total, total);
    (
        el("p.agenda__count").with(line),
        groups(setting, None, &found),
    )
        .into_piece()
}

/// The list in step with what is asked for.
pub fn list(setting: &'static Setting) -> Piece {
    let words = setting.words();
    let count = kept(el("span"), move |node, state| {
        let line = words.shown(state.found.len(), setting.events().len());
        field::set_text(node, &line);
    });
    let all = button("agenda__clear", words.clear).on("click", |_| {
        clear();
        focus::give(RESULTS);
    });
    let all = kept(all, |node, state| {
        let is_near = state.found.first().is_some_and(|one| one.1.is_some());
        let is_all = state.asked.filter.is_empty() && !is_near;
        flag(node, "hidden", is_all);
    });
    let results = el("div").attr("id", RESULTS).attr("tabindex", "-1");
    let results = filled(results, Part::List);
    let line = el("p.agenda__count").with(count).with(all);
    (line, results).into_piece()
}

/// What is listed.
pub fn results(setting: &'static Setting, state: &State) -> Piece {
    let words = setting.words();
    if state.found.is_empty() {
        return el("p.notice empty").with(words.none_found).into_piece();
    }
    let shown = (PORTION * (state.portions + 1)).min(state.found.len());
    let (these, others) = state.found.split_at(shown);
    let more = others.first().map(|(next, _)| {
        let next = event_list::anchor(&setting.events()[*next]);
        button(
            "button button--quiet",
            i18n::filled(words.more, &[&others.len().to_string()]),
        )
        .on("click", move |_| {
            settle(|state| state.portions += 1);
            focus::give(&next);
        })
    });
    (groups(setting, Some(setting), these), more).into_piece()
}

/// Under headings; with what a visitor can do, where there is one.
fn groups(setting: &Setting, live: Option<&'static Setting>, found: &[Found]) -> Piece {
    let (words, common) = (setting.words(), setting.common());
    let events = setting.events();
    let mut sections = Vec::new();
    let mut put = |id: String, name: String, found: &[Found]| {
        if !found.is_empty() {
            sections.push(section(setting, live, id, name, found));
        }
    };
    if found.first().is_some_and(|one| one.1.is_some()) {
        put("nearest".to_owned(), words.nearest_first.to_owned(), found);
        return Piece::Many(sections);
    }
    let (mut upcoming, mut past) = (Vec::new(), Vec::new());
    for one in found {
        match setting.site.today() {
            Some(today) if events[one.0].end >= today => upcoming.push(*one),
            _ => past.push(*one),
        }
    }
    // What comes next stands first.
    upcoming.reverse();
    put("upcoming".to_owned(), words.upcoming.to_owned(), &upcoming);
    let year = |one: &Found| events[one.0].start.fiscal_year();
    let mut rest = past.as_slice();
    while let Some(first) = rest.first() {
        // The newest first: the same years lie together.
        let here: FiscalYear = year(first);
        let (these, others) = rest.split_at(rest.partition_point(|one| year(one) >= here));
        let name = common.fiscal_year(here.0);
        put(format!("fiscal-{}", here.0), name, these);
        rest = others;
    }
    Piece::Many(sections)
}

fn section(
    setting: &Setting,
    live: Option<&'static Setting>,
    id: String,
    name: String,
    found: &[Found],
) -> Piece {
    let (words, common) = (setting.words(), setting.common());
    let folio = setting.folio();
    let mut items = Vec::with_capacity(found.len());
    for (at, away) in found {
        let at = *at;
        let event = &setting.events()[at];
        let away = away.map(|away| format!(" {}", i18n::filled(words.away, &[&away.to_string()])));
        let summary = live.map(|setting| {
            let name = format!("{} {}", words.summary, event.title.get(setting.lang));
            button("events__summary", words.summary)
                .attr("aria-label", name)
                .on("click", move |_| select(setting, at))
        });
        let more = (away, " ", summary).into_piece();
        let anchor = Some(event_list::anchor(event));
        items.push(event_list::item(&folio, event, anchor, Some(more)));
    }
    let count = el("span.quiet").with(common.event_count(found.len()));
    el("section")
        .attr("aria-labelledby", id.clone())
        .with(el("h2").attr("id", id).with(name).with(" ").with(count))
        .with(el("ol.events").with(Piece::Many(items)))
        .into_piece()
}
