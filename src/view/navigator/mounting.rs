//! How the part of a page is mounted and comes to stand in it.

use std::any::Any;
use std::rc::Rc;
use std::time::Duration;

use leptos::mount::mount_to;
use leptos::prelude::*;

use super::Navigator;
use crate::domain::library::Library;
use crate::platform::{clock, document, events, takeover};
use crate::state::agenda::AgendaState;
use crate::state::search::SearchState;
use crate::view::page_context::PageContext;
use crate::view::parts::{Part, agenda, calculator, search};
use crate::view::site::Site;

/// Long enough for the browser to lay out and paint in between.
const FRAME: Duration = Duration::from_millis(34);

/// What is mounted: dropping it ends it.
pub(super) type Mounted = Box<dyn Any>;

/// What is done in a task of its own.
type Then = Box<dyn FnOnce(&Rc<Navigator>)>;

/// A view, and what of the page it takes the place of.
struct Piece {
    replaces: &'static str,
    view: fn() -> AnyView,
}

/// What a part is mounted from; large ones in columns, each in a task of its own.
fn pieces(part: Part) -> Vec<Piece> {
    match part {
        Part::Calculator => Vec::new(),
        Part::Agenda => vec![
            Piece {
                replaces: "#agenda > .agenda__picture > .map",
                view: || view! { <agenda::MapColumn/> }.into_any(),
            },
            Piece {
                replaces: "#agenda > .agenda__picture > .time-line",
                view: || view! { <agenda::TimeColumn/> }.into_any(),
            },
            Piece {
                replaces: "#agenda > .agenda__list",
                view: || view! { <agenda::Listing/> }.into_any(),
            },
        ],
        Part::Search => vec![Piece {
            replaces: "#search",
            view: || view! { <search::Search/> }.into_any(),
        }],
    }
}

/// The state of a part, made once and kept in the current owner, which is the
/// app's: so it survives a change of page and language.
fn kept<S: Clone + Send + Sync + 'static>(make: impl FnOnce() -> S) -> S {
    use_context().unwrap_or_else(|| {
        let state = make();
        provide_context(state.clone());
        state
    })
}

/// Brings the state of a part to what the address holds.
fn open(part: Part, page: PageContext) {
    match part {
        Part::Calculator => {}
        Part::Agenda => {
            let make = || AgendaState::new(agenda::record(page.site), agenda::measured());
            agenda::open(kept(make));
        }
        Part::Search => {
            if let Some(index) = &page.library().index {
                search::open(kept(|| SearchState::new(index)));
            }
        }
    }
}

impl Navigator {
    /// Does something in a task of its own, so that a tap need not wait for all,
    /// unless the visitor has gone on.
    pub(super) fn in_next_task(self: &Rc<Self>, then: impl FnOnce(&Rc<Self>) + 'static) {
        self.after(Duration::ZERO, then);
    }

    fn after(self: &Rc<Self>, pause: Duration, then: impl FnOnce(&Rc<Self>) + 'static) {
        let (navigator, replaced) = (Rc::clone(self), self.replaced.get());
        let then: Then = Box::new(then);
        let then = move || {
            if navigator.replaced.get() == replaced {
                then(&navigator);
            }
        };
        set_timeout(then, pause);
    }

    pub(super) fn mount(self: &Rc<Self>, part: Part, library: &'static Library, by_steps: bool) {
        // Another try was faster.
        if !self.mounted.borrow().is_empty() {
            return;
        }
        // The day may have changed since the page before.
        let site = Site::new(library, self.base, clock::today_in_japan());
        let missing = part.missing(library);
        if missing.is_some() || site.today().is_none() {
            let file = missing.map_or_else(String::new, |name| format!("{name}.json"));
            takeover::excuse(part.id(), &file);
            return self.stand();
        }
        let page = PageContext::new(site, document::lang());
        if part == Part::Calculator {
            return self.attach_calculator(page, by_steps);
        }
        self.root.with(|| open(part, page));
        self.mount_next(pieces(part).into_iter(), page, by_steps);
    }

    /// Mounts the next piece beside the page and puts it in its place, in one task:
    /// what follows the state finds it there.
    fn mount_next(
        self: &Rc<Self>,
        mut pieces: std::vec::IntoIter<Piece>,
        page: PageContext,
        by_steps: bool,
    ) {
        let (Some(Piece { replaces, view }), Some(beside)) = (pieces.next(), takeover::beside())
        else {
            return self.stand();
        };
        let parent = beside.clone();
        let handle = self.root.with(|| {
            mount_to(parent, move || {
                provide_context(page);
                view()
            })
        });
        self.mounted.borrow_mut().push(Box::new(handle));
        takeover::take_place(replaces, &beside);
        if by_steps && pieces.len() > 0 {
            return self.after(FRAME, move |navigator| {
                navigator.mount_next(pieces, page, true);
            });
        }
        self.mount_next(pieces, page, by_steps);
    }

    /// The questions stand in the page: they are bound in one task, and what follows
    /// from the answers is mounted in the next.
    fn attach_calculator(self: &Rc<Self>, page: PageContext, by_steps: bool) {
        let Some(attached) = self.root.with(|| calculator::attach(page)) else {
            takeover::excuse(Part::Calculator.id(), "eligibility.json");
            return self.stand();
        };
        let owner = attached.owner();
        self.mounted.borrow_mut().push(Box::new(attached));
        let mount = move |navigator: &Rc<Self>| {
            owner.with(|| calculator::mount(page));
            navigator.stand();
        };
        match by_steps {
            true => self.in_next_task(mount),
            false => mount(self),
        }
    }

    /// Everything stands.
    fn stand(self: &Rc<Self>) {
        ready();
        self.fetch_ahead();
    }
}

/// Everything on the page answers.
pub(super) fn ready() {
    takeover::mark_live(true);
    events::send(events::READY);
}
