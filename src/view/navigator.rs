//! The browser's side: which page stands, and the part that is mounted on it.
//!
//! Pages are files that the build has written. A tap on a link fetches the file and
//! puts it in the place of the current page; the address follows when it stands.
//! Then the part of the page that answers is mounted. A page that names another program
//! is left to the browser.

mod mounting;
mod page_cache;
mod programs;

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::mount::mount_to_body;
use leptos::prelude::*;
use leptos_router::location::{BrowserUrl, LocationProvider, Url};

use self::mounting::{Mounted, ready};
use self::page_cache::PageCache;
pub use self::programs::{CALCULATOR, EVENTS, Program, SEARCH};
use crate::domain::library::Library;
use crate::domain::route::{Base, Page, Route};
use crate::platform::fetched_page::FetchedPage;
use crate::platform::{copy, document, events, fetch, host, language, place, takeover};

/// As quick as the usual one, and 2 KB smaller, compressed.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Starts the navigator beside the page that stands.
pub fn start(program: &'static Program) {
    // Then it traps, and the loader says so to the visitor.
    std::panic::set_hook(Box::new(|info| document::log_error(&info.to_string())));
    place::watch_links();
    copy::watch();
    // In a task of its own: the browser has just made the program ready.
    set_timeout(
        move || mount_to_body(move || view! { <App program=program/> }),
        Duration::ZERO,
    );
}

/// The app. Of the router only the part is needed that keeps links, history
/// and address together: which page an address means, the files decide.
#[component]
fn App(program: &'static Program) -> impl IntoView {
    let base: &'static Base = Box::leak(Box::new(Base::new(&document::base())));
    let browser = BrowserUrl::new().expect("a window has an address");
    if !host::shares_first_address() {
        browser.init(Some(base.for_router().to_owned().into()));
    }
    let url = browser.as_url().clone();
    let navigator = Rc::new(Navigator {
        program,
        root: Owner::current().unwrap_or_default(),
        base,
        current: RefCell::new(url.get_untracked()),
        browser,
        unreached: RefCell::new(None),
        request: Cell::new(0),
        replaced: Cell::new(0),
        attempts: Cell::new(0),
        mounted: RefCell::default(),
        libraries: RefCell::default(),
        cache: PageCache::default(),
    });
    let again = Rc::clone(&navigator);
    events::listen(events::RETRY, move || again.retry());
    navigator.in_next_task(Navigator::begin);
    Effect::new(move |_| navigator.navigate_to(url.get()));
}

/// What stands, and what is on its way.
struct Navigator {
    program: &'static Program,
    /// Holds the state of the part, so that it survives a change of language.
    root: Owner,
    base: &'static Base,
    browser: BrowserUrl,
    /// The address of the page that stands.
    current: RefCell<Url>,
    /// The address that could not be reached.
    unreached: RefCell<Option<Url>>,
    /// Counts the pages that were asked for: what comes too late is put aside.
    request: Cell<u32>,
    /// Counts the pages that were replaced.
    replaced: Cell<u32>,
    /// Counts how often the data of this page were asked for.
    attempts: Cell<u32>,
    /// What is mounted of the part of the page.
    mounted: RefCell<Vec<Mounted>>,
    /// The data that were read, with their addresses.
    libraries: RefCell<Vec<(String, &'static Library)>>,
    /// Pages as they came, for the way back.
    cache: PageCache,
}

impl Navigator {
    /// The page that the browser has opened stands already. At the root it
    /// offers the choice of a language; whoever has one gets it in place.
    fn begin(self: &Rc<Self>) {
        let path = self.current.borrow().path().to_owned();
        let is_root = Route::parse(self.base.strip(&path)) == Route::Choose;
        match language::preferred().filter(|_| is_root) {
            Some(lang) => {
                let home = self.base.href(&Route::Page(lang, Page::Home));
                let navigator = Rc::clone(self);
                fetch::page(
                    home,
                    Box::new(move |html| {
                        // Someone was quicker with a tap.
                        if navigator.request.get() > 0 {
                            return;
                        }
                        if let Some(page) = html.ok().as_deref().and_then(FetchedPage::read) {
                            page.replace();
                        }
                        navigator.mount_part();
                    }),
                );
            }
            None => {
                self.cache.insert(path, &FetchedPage::current());
                self.mount_part();
            }
        }
    }

    /// Another address, or another part of the same page.
    fn navigate_to(self: &Rc<Self>, url: Url) {
        // What was asked for before and has not come is wanted no more.
        let request = self.request.get() + 1;
        if self.current.borrow().path() == url.path() {
            if takeover::is_busy() {
                self.request.set(request);
                takeover::mark_busy(false);
            }
            self.browser.ready_to_complete();
            return;
        }
        self.request.set(request);
        let path = url.path().to_owned();
        if let Some(html) = self.cache.get(&path) {
            self.replace_with(url, &html);
            return;
        }
        takeover::mark_busy(true);
        let navigator = Rc::clone(self);
        let then = move |html: Result<String, String>| {
            // Meanwhile something else was asked for.
            if navigator.request.get() != request {
                return;
            }
            match html {
                Ok(html) => navigator.replace_with(url, &html),
                Err(detail) => navigator.cannot_reach(url, &detail),
            }
        };
        fetch::page(path, Box::new(then));
    }

    fn replace_with(self: &Rc<Self>, url: Url, html: &str) {
        takeover::mark_busy(false);
        let path = url.path().to_owned();
        let address = format!("{path}{}", url.hash());
        let Some(page) = FetchedPage::read(html) else {
            return self.cannot_reach(url, "this is no page of the portal");
        };
        // Of another program, or of another release. Had it not been reached, the page
        // that stands would have stayed.
        if !page.is_of_this_app() {
            // If the browser brings this page back, it is the one that stands.
            let standing = self.current.borrow().clone();
            self.browser.as_url().set(standing);
            return place::leave(&address);
        }
        let title = page.title();
        // Before its elements go.
        drop(self.mounted.take());
        takeover::mark_live(false);
        if !page.replace() {
            return place::leave(&address);
        }
        self.replaced.set(self.replaced.get() + 1);
        self.cache.insert(path, html);
        let at_part = !url.hash().is_empty();
        self.current.replace(url);
        self.unreached.replace(None);
        self.attempts.set(0);
        self.browser.ready_to_complete();
        self.mount_part();
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

    fn cannot_reach(&self, url: Url, detail: &str) {
        takeover::mark_busy(false);
        document::log_error(&format!("{}: {detail}", url.path()));
        // The address that stands is the one that is meant from here on.
        let standing = self.current.borrow().clone();
        self.unreached.replace(Some(url));
        self.browser.as_url().set(standing);
        events::send(events::UNREACHED);
    }

    fn retry(self: &Rc<Self>) {
        match self.unreached.take() {
            // After a step back or forth the address is there before the page.
            Some(url) if place::path() == url.path() => self.browser.as_url().set(url),
            Some(url) => place::go(&format!("{}{}", url.path(), url.hash())),
            None => self.mount_part(),
        }
    }

    /// Mounts the part of this page that answers.
    fn mount_part(self: &Rc<Self>) {
        let part = self.program.part;
        let address = document::bundle_address();
        let Some(address) = address.filter(|_| takeover::is_wanted(part.id())) else {
            return ready();
        };
        let known = |(known, _): &&(String, _)| *known == address;
        let library = self.libraries.borrow().iter().find(known).map(|one| one.1);
        if let Some(library) = library {
            // With the page, in one task: nothing of it is seen without it.
            return self.mount(library, false);
        }
        self.attempts.set(self.attempts.get() + 1);
        // A broken answer may stand in a cache: another try asks by another
        // address.
        let from = match self.attempts.get() {
            1 => address.clone(),
            number => format!("{address}?again={number}"),
        };
        let (navigator, replaced) = (Rc::clone(self), self.replaced.get());
        let then = move |bytes: Result<Vec<u8>, String>| {
            // The visitor has gone on, or another try was faster.
            if navigator.replaced.get() != replaced || !navigator.mounted.borrow().is_empty() {
                return;
            }
            let read =
                |bytes: Vec<u8>| (navigator.program.read)(&bytes).map_err(|fault| fault.detail);
            match bytes.and_then(read) {
                Ok(library) => {
                    for fault in &library.faults {
                        document::log_error(&format!("{}: {}", fault.file, fault.detail));
                    }
                    // Kept as long as the app: whoever comes back finds it read. What
                    // is faulty is fetched again by another try.
                    let library: &'static Library = Box::leak(Box::new(library));
                    navigator.in_next_task(move |navigator| {
                        // Its rules are read, too.
                        if part.missing(library).is_none() {
                            navigator.libraries.borrow_mut().push((address, library));
                        }
                        navigator.in_next_task(move |navigator| navigator.mount(library, true));
                    });
                }
                Err(detail) => {
                    if !document::is_left() {
                        document::log_error(&format!("{address}: {detail}"));
                    }
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
        let Some(path) = path.filter(|path| self.cache.get(path).is_none()) else {
            return;
        };
        let (navigator, address) = (Rc::clone(self), path.clone());
        let then = move |html: Result<String, String>| {
            // Whatever is wrong with it will be said when it is asked for.
            if let Ok(html) = html
                && FetchedPage::read(&html).is_some_and(|page| page.is_of_this_app())
            {
                navigator.cache.insert(path, &html);
            }
        };
        fetch::page(address, Box::new(then));
    }
}
