//! The browser's side: which page stands, and what of it answers.
//!
//! Pages are files that the build has written. A tap on a link fetches the file
//! and lays it in the place of the page that stands; the address follows when
//! it stands. Then the parts that answer are built in their places.

mod parts;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use leptos_router::location::{BrowserUrl, LocationProvider, Url};

use self::parts::ready;
use super::islands::Island;
use super::kept::Pages;
use super::markup::Standing;
use super::parts::calculator::Attached;
use crate::domain::library::Library;
use crate::domain::route::{Base, Page, Route};
use crate::platform::paper::Paper;
use crate::platform::{document, events, fetch, host, language, place, takeover};

/// The app. Of the router only the part is needed that keeps links, history
/// and address together: which page an address means, the files decide.
#[component]
pub fn App() -> impl IntoView {
    let base: &'static Base = Box::leak(Box::new(Base::new(&document::base())));
    let browser = BrowserUrl::new().expect("a window has an address");
    if !host::shares_first_address() {
        browser.init(Some(base.for_router().to_owned().into()));
    }
    let url = browser.as_url().clone();
    let desk = Rc::new(Desk {
        base,
        standing: RefCell::new(url.get_untracked()),
        browser,
        wanted: RefCell::new(None),
        turn: Cell::new(0),
        laid: Cell::new(0),
        tries: Cell::new(0),
        owner: Owner::current().unwrap_or_default(),
        attached: RefCell::new(None),
        live: RefCell::default(),
        libraries: RefCell::default(),
        pages: Pages::default(),
    });
    let again = Rc::clone(&desk);
    events::listen(events::RETRY, move || again.retry());
    desk.next(Desk::begin);
    Effect::new(move |_| desk.turn_to(url.get()));
}

/// What stands, and what is on its way.
struct Desk {
    base: &'static Base,
    browser: BrowserUrl,
    /// The address of the page that stands.
    standing: RefCell<Url>,
    /// The address that could not be reached.
    wanted: RefCell<Option<Url>>,
    /// Counts the pages that were asked for: what comes too late is laid aside.
    turn: Cell<u32>,
    /// Counts the pages that were laid.
    laid: Cell<u32>,
    /// Counts how often the data of this page were asked for.
    tries: Cell<u32>,
    /// The app's owner: what belongs to it survives every page.
    owner: Owner,
    /// The calculator that stands.
    attached: RefCell<Option<Attached>>,
    /// The parts that answer, with what owns their effects.
    live: RefCell<Vec<(Owner, Standing)>>,
    /// The data that were read, with their addresses. A release has three at most.
    libraries: RefCell<Vec<(String, &'static Library)>>,
    /// Pages as they came, for the way back.
    pages: Pages,
}

impl Desk {
    /// The page that the browser has opened stands already. At the root it
    /// offers the choice of a language; whoever has one gets it in place.
    fn begin(self: &Rc<Self>) {
        let path = self.standing.borrow().path().to_owned();
        let is_root = Route::parse(self.base.strip(&path)) == Route::Choose;
        match language::preferred().filter(|_| is_root) {
            Some(lang) => {
                let home = self.base.href(&Route::Page(lang, Page::Home));
                let desk = Rc::clone(self);
                fetch::page(
                    home,
                    Box::new(move |html| {
                        // Someone was quicker with a tap.
                        if desk.turn.get() > 0 {
                            return;
                        }
                        if let Some(paper) = html.ok().as_deref().and_then(Paper::read) {
                            paper.lay();
                        }
                        desk.enliven();
                    }),
                );
            }
            None => {
                self.pages.keep(path, &Paper::standing());
                self.enliven();
            }
        }
    }

    /// Another address, or another part of the same page.
    fn turn_to(self: &Rc<Self>, url: Url) {
        // What was asked for before and has not come is wanted no more.
        let turn = self.turn.get() + 1;
        if self.standing.borrow().path() == url.path() {
            if takeover::is_busy() {
                self.turn.set(turn);
                takeover::mark_busy(false);
            }
            self.browser.ready_to_complete();
            return;
        }
        self.turn.set(turn);
        let path = url.path().to_owned();
        if let Some(html) = self.pages.known(&path) {
            self.lay(url, &html);
            return;
        }
        takeover::mark_busy(true);
        let desk = Rc::clone(self);
        let then = move |html: Result<String, String>| {
            // Meanwhile something else was asked for.
            if desk.turn.get() != turn {
                return;
            }
            match html {
                Ok(html) => desk.lay(url, &html),
                Err(detail) => desk.unreached(url, &detail),
            }
        };
        fetch::page(path, Box::new(then));
    }

    fn lay(self: &Rc<Self>, url: Url, html: &str) {
        takeover::mark_busy(false);
        let path = url.path().to_owned();
        let address = format!("{path}{}", url.hash());
        let Some(paper) = Paper::read(html) else {
            return self.unreached(url, "this is no page of the portal");
        };
        if !paper.is_of_this_app() {
            return place::leave(&address);
        }
        let title = paper.title();
        // Before the new parts are built: what they keep for the other language
        // they put down now.
        drop(self.attached.take());
        drop(self.live.take());
        takeover::mark_live(false);
        if !paper.lay() {
            return place::leave(&address);
        }
        self.laid.set(self.laid.get() + 1);
        self.pages.keep(path, html);
        let at_part = !url.hash().is_empty();
        self.standing.replace(url);
        self.wanted.replace(None);
        self.tries.set(0);
        self.browser.ready_to_complete();
        self.enliven();
        // The address, and the place on the page, follow before the next frame.
        request_animation_frame(move || {
            if place::is_kept() {
                place::restore();
            } else if !at_part {
                place::focus_heading();
            }
            document::announce(&title);
        });
    }

    fn unreached(&self, url: Url, detail: &str) {
        takeover::mark_busy(false);
        document::log_error(&format!("{}: {detail}", url.path()));
        // The address that stands is the one that is meant from here on.
        let standing = self.standing.borrow().clone();
        self.wanted.replace(Some(url));
        self.browser.as_url().set(standing);
        events::send(events::UNREACHED);
    }

    fn retry(self: &Rc<Self>) {
        match self.wanted.take() {
            // After a step back or forth the address is there before the page.
            Some(url) if place::path() == url.path() => self.browser.as_url().set(url),
            Some(url) => place::go(&format!("{}{}", url.path(), url.hash())),
            None => self.enliven(),
        }
    }

    /// Builds the parts of this page that answer.
    fn enliven(self: &Rc<Self>) {
        let wanted = Island::ALL
            .into_iter()
            .find(|island| takeover::is_wanted(island.id()));
        let (Some(island), Some(address)) = (wanted, document::bundle_address()) else {
            return ready();
        };
        let known = |(known, _): &&(String, _)| *known == address;
        let library = self.libraries.borrow().iter().find(known).map(|one| one.1);
        if let Some(library) = library {
            // With the page, in one task: nothing of it is seen without it.
            return self.build(island, library, false);
        }
        self.tries.set(self.tries.get() + 1);
        // A broken answer may stand in a cache: another try asks by another
        // address.
        let from = match self.tries.get() {
            1 => address.clone(),
            number => format!("{address}?again={number}"),
        };
        let (desk, laid) = (Rc::clone(self), self.laid.get());
        let then = move |bytes: Result<Vec<u8>, String>| {
            // The visitor has gone on, or another try was faster.
            if desk.laid.get() != laid
                || !desk.live.borrow().is_empty()
                || desk.attached.borrow().is_some()
            {
                return;
            }
            let read = |bytes: Vec<u8>| {
                Library::from_bundle(island.bundle(), &bytes).map_err(|fault| fault.detail)
            };
            match bytes.and_then(read) {
                Ok(library) => {
                    for fault in &library.faults {
                        document::log_error(&format!("{}: {}", fault.file, fault.detail));
                    }
                    // Kept as long as the app: whoever comes back finds it read. What
                    // is faulty is fetched again by another try.
                    let library: &'static Library = Box::leak(Box::new(library));
                    desk.next(move |desk| {
                        // Its rules are read, too.
                        if island.lack(library).is_none() {
                            desk.libraries.borrow_mut().push((address, library));
                        }
                        desk.next(move |desk| desk.build(island, library, true));
                    });
                }
                Err(detail) => {
                    document::log_error(&format!("{address}: {detail}"));
                    events::send(events::FAILED);
                }
            }
        };
        fetch::data(from, Box::new(then));
    }

    /// Has the page in the other language at hand: whoever answers questions
    /// may change the language without a connection, and loses nothing.
    fn fetch_ahead(self: &Rc<Self>) {
        let path = place::other_language();
        let Some(path) = path.filter(|path| self.pages.known(path).is_none()) else {
            return;
        };
        let (desk, address) = (Rc::clone(self), path.clone());
        let then = move |html: Result<String, String>| {
            // Whatever is wrong with it will be said when it is asked for.
            if let Ok(html) = html
                && Paper::read(&html).is_some_and(|paper| paper.is_of_this_app())
            {
                desk.pages.keep(path, &html);
            }
        };
        fetch::page(address, Box::new(then));
    }
}
