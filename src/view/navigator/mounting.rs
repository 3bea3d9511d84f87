//! How the part of a page is mounted and comes to stand in it.

use std::any::Any;
use std::rc::Rc;
use std::time::Duration;

use leptos::mount::mount_to;
use leptos::prelude::*;

use super::Navigator;
use crate::domain::library::Library;
use crate::platform::{clock, controls, document, events, fragment, remembered, takeover};
use crate::view::page_context::PageContext;
use crate::view::parts::{Part, calculator};
use crate::view::site::Site;

/// Long enough for the browser to lay out and paint in between.
const FRAME: Duration = Duration::from_millis(34);

/// What is mounted: dropping it ends it.
pub(super) type Mounted = Box<dyn Any>;

/// What is done in a task of its own.
type Then = Box<dyn FnOnce(&Rc<Navigator>)>;

/// A view, and what of the page it takes the place of.
pub(super) struct Piece {
    pub(super) replaces: &'static str,
    pub(super) view: fn() -> AnyView,
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

    pub(super) fn mount(self: &Rc<Self>, library: &'static Library, by_steps: bool) {
        // Another try was faster.
        if !self.mounted.borrow().is_empty() {
            return;
        }
        // The day may have changed since the page before.
        let site = Site::new(library, self.base, clock::today_in_japan());
        let part = self.program.part;
        let missing = part.missing(library);
        if missing.is_some() || site.today().is_none() {
            let file = missing.map_or_else(String::new, |name| format!("{name}.json"));
            takeover::excuse(part.id(), &file);
            return self.stand();
        }
        let page = PageContext::new(site, document::lang());
        self.bring_fragment(by_steps);
        (self.program.mount)(self, page, by_steps);
    }

    /// Says with which fragment the part opens: with that of the address; without one,
    /// whoever has followed a link finds what the part held last.
    fn bring_fragment(&self, has_address: bool) {
        let id = self.program.part.id();
        // Of a page that has just been laid, the address follows in a task of its own.
        let fragment = match has_address {
            true => fragment::current(),
            false => self.current.borrow().hash().to_owned(),
        };
        let is_free = fragment::is_of_no_state(&fragment) && !controls::is_any_touched(id);
        if is_free && self.replaced.get() == 0 && !remembered::is_by_link() {
            // Whoever has typed the address begins anew.
            remembered::forget(id);
        }
        match remembered::held(id).filter(|_| is_free) {
            Some(held) => fragment::bring(held),
            None if !has_address => fragment::bring(fragment),
            None => {}
        }
    }

    /// Mounts a part from pieces, when its state has been opened.
    pub(super) fn mount_pieces(
        self: &Rc<Self>,
        open: fn(PageContext),
        pieces: &'static [Piece],
        page: PageContext,
        by_steps: bool,
    ) {
        self.root.with(|| open(page));
        self.mount_next(pieces, page, by_steps);
    }

    /// Mounts the next piece beside the page and puts it in its place, in one task:
    /// what follows the state finds it there.
    fn mount_next(self: &Rc<Self>, pieces: &'static [Piece], page: PageContext, by_steps: bool) {
        let (Some((Piece { replaces, view }, rest)), Some(beside)) =
            (pieces.split_first(), takeover::beside())
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
        if by_steps && !rest.is_empty() {
            return self.after(FRAME, move |navigator| {
                navigator.mount_next(rest, page, true);
            });
        }
        self.mount_next(rest, page, by_steps);
    }

    /// The questions stand in the page: they are bound in one task, and what follows
    /// from the answers is mounted in the next.
    pub(super) fn attach_calculator(self: &Rc<Self>, page: PageContext, by_steps: bool) {
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
