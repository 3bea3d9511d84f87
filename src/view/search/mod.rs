//! One field over everything: what is found appears while it is typed. The words
//! stay in the fragment of the address, which is sent nowhere.
//!
//! - `index`: what can be found; `still`: the page before script, which lists it;
//! - [`results`]: what was found, with what was looked for marked in it.
//!
//! The focus stays in the field; arrows pick a result and Enter opens it. The
//! results are links in a list and no list box: screen readers and fingers know
//! what to do with links, and hear of the one that is picked by the announcer.

#[cfg(feature = "ssr")]
pub mod index;
mod results;
#[cfg(feature = "ssr")]
mod still;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::{on_cleanup, request_animation_frame};

use super::markup::{self, Event, IntoPiece, Piece, Standing, el};
use super::site::Site;
use crate::domain::search::address;
use crate::domain::search::find::{Finder, Found};
use crate::domain::text::Lang;
use crate::i18n;
use crate::platform::{document, field, focus, fragment, pick, pointer, shortcut};

#[cfg(feature = "ssr")]
pub use self::still::{all, written};

/// The id of the whole.
pub const ID: &str = "search";
/// The id of the list of everything, which makes room for what is found.
const ALL: &str = "search-all";
const FIELD: &str = "search-field";
const HINT: &str = "search-hint";
const COUNT: &str = "search-count";
/// The id of the place for what was found.
const FOUND: &str = "search-found";
/// The id of the list in it.
const LIST: &str = "search-list";

/// How many results are shown: more are passed over, and each costs a moment.
const MOST: usize = 30;

/// The search that stands.
struct Desk {
    site: Site,
    lang: Lang,
    finder: Finder,
    found: RefCell<Option<Found>>,
    /// What is shown of it.
    standing: RefCell<Option<Standing>>,
    /// The place of the result that is picked.
    picked: Cell<Option<usize>>,
}

thread_local! {
    /// A page has one at most.
    static DESK: RefCell<Option<Rc<Desk>>> = const { RefCell::new(None) };
}

fn standing() -> Option<Rc<Desk>> {
    DESK.with(|desk| desk.borrow().clone())
}

/// The search for a visitor; nothing without an index.
pub fn search(site: Site, lang: Lang) -> Option<Piece> {
    let words = i18n::search(lang);
    let query = address::decode(&fragment::read()).unwrap_or_default();
    let desk = Rc::new(Desk {
        site,
        lang,
        finder: Finder::new(site.library().index.as_ref()?),
        found: RefCell::default(),
        standing: RefCell::default(),
        picked: Cell::default(),
    });
    DESK.with(|standing| standing.replace(Some(desk)));
    fragment::watch(|now| {
        if let Some(query) = address::decode(&now) {
            put(&query);
        }
    });
    shortcut::watch("/", FIELD);
    on_cleanup(|| {
        fragment::unwatch();
        DESK.with(|standing| standing.replace(None));
    });
    // What is built now stands in the next frame.
    request_animation_frame(move || {
        put(&query);
        focus::give_ready(FIELD);
    });
    let field = el("input.input search__field")
        .attr("id", FIELD)
        .attr("type", "search")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .attr("enterkeyhint", "search")
        .attr("aria-describedby", HINT)
        .attr("aria-controls", FOUND)
        .on("input", |event| ask(&field::value(&event)))
        .on("keydown", |event| key(&event));
    Some(
        el("div.search")
            .attr("id", ID)
            .attr("role", "search")
            .attr("data-fragment", "")
            .with(
                el("label.search__label")
                    .attr("for", FIELD)
                    .with(words.label),
            )
            .with(field)
            .with(
                el("p.quiet")
                    .attr("id", HINT)
                    .with(words.privacy)
                    .with(el("span.search__keys").with(words.keys)),
            )
            .with(
                el("p.search__count")
                    .attr("id", COUNT)
                    .attr("role", "status"),
            )
            .with(el("div").attr("id", FOUND))
            .into_piece(),
    )
}

/// Someone has typed.
fn ask(query: &str) {
    fragment::write(&address::encode(query));
    look(query);
}

/// Puts a query into the field: from a link, or to clear it.
fn put(query: &str) {
    if let Some(node) = document::element(FIELD) {
        field::put_value(&node, query);
    }
    look(query);
}

/// Takes the query back and shows everything.
fn clear() {
    put("");
    fragment::write("");
    focus::give(FIELD);
}

/// Looks for the words, and shows what was found.
fn look(query: &str) {
    let (Some(desk), Some(place)) = (standing(), document::element(FOUND)) else {
        return;
    };
    let found = desk.finder.find(query);
    document::hide(ALL, found.is_some());
    let (line, piece) = match &found {
        None => (String::new(), ().into_piece()),
        Some(found) => results::results(&desk, found, query),
    };
    field::tell(COUNT, &line);
    if let Some(mut before) = desk.standing.take() {
        before.clear();
    }
    desk.standing.replace(Some(markup::place(piece, &place)));
    desk.found.replace(found);
    desk.picked.set(None);
}

/// Keys in the field. While an input method composes they are its own.
fn key(event: &Event) {
    let Some(desk) = standing() else { return };
    let picked = desk.picked.get();
    match pointer::key(event).as_str() {
        "ArrowDown" => step(&desk, true),
        "ArrowUp" => step(&desk, false),
        "Enter" => match picked {
            Some(place) => pick::open(LIST, place),
            // The first is shown before it is opened: nobody is taken elsewhere
            // by the key that ends a word.
            None => step(&desk, true),
        },
        "Escape" => match picked {
            Some(_) => {
                desk.picked.set(None);
                pick::mark(LIST, None);
            }
            None => clear(),
        },
        _ => return,
    }
    event.prevent_default();
}

/// Picks the next result or the one before; beyond both ends none.
fn step(desk: &Desk, forward: bool) {
    let found = desk.found.borrow();
    let Some(found) = found.as_ref() else { return };
    let shown = found.entries.len().min(MOST);
    let next = match (desk.picked.get(), forward) {
        (None, true) => 0,
        (None, false) => shown.wrapping_sub(1),
        (Some(at), true) => at + 1,
        (Some(at), false) => at.wrapping_sub(1),
    };
    let picked = (next < shown).then_some(next);
    desk.picked.set(picked);
    pick::mark(LIST, picked);
    if picked.is_some() {
        document::announce(&results::name(desk, found.entries[next]));
    }
}
