//! What was found, as links in a list, with what was looked for marked.

use super::{Desk, LIST, MOST, clear};
use crate::domain::route::{Page, Route};
use crate::domain::script::runs;
use crate::domain::search::find::Found;
use crate::domain::search::{Entry, Kind};
use crate::domain::text::Lang;
use crate::i18n;
use crate::view::markup::{Element, IntoPiece, Piece, el};

/// How many there are, and the list; what to try where there are none.
pub fn results(desk: &Desk, found: &Found, query: &str) -> (String, Piece) {
    let words = i18n::search(desk.lang);
    let total = found.entries.len();
    if total == 0 {
        let line = i18n::filled(words.none, &[query.trim()]);
        return (line, nothing(desk));
    }
    let line = words.count(total, total.min(MOST), found.is_partial);
    let mut list = el("ol.search__list")
        .attr("id", LIST)
        .attr("aria-label", words.results);
    for at in found.entries.iter().take(MOST) {
        if let Some(entry) = entry(desk, *at) {
            list = list.with(item(desk, entry, name(desk, *at), &found.words));
        }
    }
    (line, list.into_piece())
}

fn entry(desk: &Desk, at: usize) -> Option<&Entry> {
    desk.site.library().index.as_ref()?.entries.get(at)
}

/// The name of an entry, behind the name of what it is a part of.
pub fn name(desk: &Desk, at: usize) -> String {
    let mut out = String::new();
    if let Some(entry) = entry(desk, at) {
        if let Some(whole) = entry.part_of {
            out = name(desk, whole);
            out.push_str(" › ");
        }
        out.push_str(entry.title.get(desk.lang));
    }
    out
}

fn item(desk: &Desk, entry: &Entry, name: String, looked_for: &[char]) -> Element {
    let lang = desk.lang;
    let link = el("a.search__link").attr("href", entry.href(desk.site.base(), lang));
    let mut head = el("p.search__name")
        .with(el("span.tag").with(i18n::search(lang).kind(entry.kind)))
        .with(marked(desk, link, &name, lang, looked_for));
    if entry.kind == Kind::Term {
        // A term is known by its word in the other language as well.
        let other = lang.other();
        let place = el("span.search__other").attr("lang", other.html());
        head = head.with(marked(
            desk,
            place,
            entry.title.get(other),
            other,
            looked_for,
        ));
    }
    let mut item = el("li.search__item").with(head);
    let line = entry.line.get(lang);
    if !line.is_empty() {
        item = item.with(marked(desk, el("p.search__line"), line, lang, looked_for));
    }
    item
}

/// Puts a text into an element, with what was looked for marked, and its foreign
/// runs as such.
fn marked(desk: &Desk, into: Element, text: &str, lang: Lang, looked_for: &[char]) -> Element {
    let mut into = into;
    for run in runs(text, lang) {
        let mut place = el("span");
        let mut done = 0;
        for (from, to) in desk.finder.marks(run.text, looked_for) {
            place = place
                .with(run.text[done..from].to_owned())
                .with(el("mark").with(run.text[from..to].to_owned()));
            done = to;
        }
        place = place.with(run.text[done..].to_owned());
        if run.lang != lang {
            place = place.attr("lang", run.lang.html());
        }
        into = into.with(place);
    }
    into
}

/// What to try, whom to ask.
fn nothing(desk: &Desk) -> Piece {
    let words = i18n::search(desk.lang);
    let mut tips = el("ul.search__tips");
    for tip in words.tips {
        tips = tips.with(el("li").with(*tip));
    }
    let office = Route::Page(desk.lang, Page::Office);
    let office = desk.site.base().href(&office) + "#contact";
    let all = el("button.button button--quiet")
        .attr("type", "button")
        .on("click", |_| clear())
        .with(words.all);
    let ask = el("a").attr("href", office).with(words.ask);
    let ways = el("p.search__ways").with(all).with(ask);
    (tips, ways).into_piece()
}
