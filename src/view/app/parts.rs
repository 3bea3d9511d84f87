//! How a part that answers is built and comes to stand in the page.

use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::{Owner, set_timeout, untrack};

use super::Desk;
use crate::domain::library::Library;
use crate::platform::{clock, document, events, takeover};
use crate::view::islands::Island;
use crate::view::markup::{Node, Step, place, place_by_steps};
use crate::view::page_context::PageContext;
use crate::view::parts::calculator;
use crate::view::site::Site;

/// Long enough for the browser to lay out and paint in between.
const FRAME: Duration = Duration::from_millis(34);

/// What is done in a task of its own.
type Then = Box<dyn FnOnce(&Rc<Desk>)>;

impl Desk {
    /// Does something in a task of its own, so that a tap need not wait for all,
    /// unless the visitor has gone on.
    pub(super) fn next(self: &Rc<Self>, then: impl FnOnce(&Rc<Self>) + 'static) {
        self.after(Duration::ZERO, then);
    }

    fn after(self: &Rc<Self>, pause: Duration, then: impl FnOnce(&Rc<Self>) + 'static) {
        let (desk, laid) = (Rc::clone(self), self.laid.get());
        let then: Then = Box::new(then);
        let then = move || {
            if desk.laid.get() == laid {
                then(&desk);
            }
        };
        set_timeout(then, pause);
    }

    pub(super) fn build(
        self: &Rc<Self>,
        island: Island,
        library: &'static Library,
        by_steps: bool,
    ) {
        // Another try was faster.
        if !self.live.borrow().is_empty() {
            return;
        }
        // The day may have changed since the page before.
        let site = Site::new(library, self.base, clock::today_in_japan());
        if island.is_written() && island.lack(library).is_none() {
            return self.attach(site);
        }
        let owner = Owner::new();
        let build = || island.build(site, document::lang(), document::references());
        let piece = as_owned_by(&owner, build);
        let node = match island.is_written() {
            true => document::element(island.id()),
            false => takeover::beside(),
        };
        let (Some(piece), Some(node)) = (piece, node) else {
            let lack = island.lack(library);
            let file = lack.map_or_else(String::new, |name| format!("{name}.json"));
            takeover::excuse(island.id(), &file);
            return self.stand();
        };
        let (standing, steps) = as_owned_by(&owner, || match by_steps {
            true => place_by_steps(piece, &node),
            false => (place(piece, &node), Vec::new()),
        });
        self.live.borrow_mut().push((owner.clone(), standing));
        let put: Then = match island.is_written() {
            true => Box::new(Self::stand),
            false => Box::new(move |desk| desk.put(island, node, by_steps)),
        };
        self.go_on(steps.into_iter(), owner, put);
    }

    /// The calculator stands in the page: it is bound in one task, and what follows
    /// from the answers is mounted in the next. Its state belongs to the app.
    fn attach(self: &Rc<Self>, site: Site) {
        let page = PageContext::new(site, document::lang());
        let attached = self.owner.with(|| calculator::attach(page));
        let Some(attached) = attached else {
            takeover::excuse(Island::Calculator.id(), "eligibility.json");
            return self.stand();
        };
        let owner = attached.owner();
        self.attached.replace(Some(attached));
        self.next(move |desk| {
            owner.with(|| calculator::mount(page));
            desk.stand();
        });
    }

    /// Puts what was built beside the page in its place: by steps one column after the
    /// other, if it has columns.
    fn put(self: &Rc<Self>, island: Island, beside: Node, by_steps: bool) {
        if by_steps && island.has_columns() {
            let is_last = takeover::take_over_next(island.id(), &beside);
            // The map is measured before it is painted.
            takeover::answers(island.id());
            if !is_last {
                return self.after(FRAME, move |desk| desk.put(island, beside, true));
            }
        } else {
            takeover::take_over(island.id(), &beside);
        }
        self.stand();
    }

    /// What is left to be built, each in a task of its own; then the rest.
    fn go_on(self: &Rc<Self>, mut steps: std::vec::IntoIter<Step>, owner: Owner, then: Then) {
        match steps.next() {
            Some(step) => self.next(move |desk| {
                as_owned_by(&owner, step);
                desk.go_on(steps, owner, then);
            }),
            None => then(self),
        }
    }

    /// Everything stands.
    pub(super) fn stand(self: &Rc<Self>) {
        ready();
        self.fetch_ahead();
    }
}

/// Builds what ends with the owner. What is read meanwhile must not build it again:
/// only the bindings and live pieces in it follow the state.
fn as_owned_by<T>(owner: &Owner, build: impl FnOnce() -> T) -> T {
    owner.with(|| untrack(build))
}

/// Everything on the page answers.
pub(super) fn ready() {
    takeover::mark_live(true);
    events::send(events::READY);
}
