//! The calculator: questions that stand in the page, and what follows from the
//! answers.
//!
//! - [`form`]: the questions as the page is written with them; `attach`: the same
//!   bound to the state; `advance`: a tap leads to the next. [`ids`]: by what they
//!   know each other.
//! - `results`: what is mounted beside them: `answer` (one screen), `dates`, `plan`
//!   (backwards from the start), `others` (the other programmes), and folded
//!   (`unfolding`) `criteria`, `money`, `checklist`, `letters`, `host_summary`,
//!   `comparison`.
//! - `asking`: what is mounted into the form: errors, the bar's list.
//! - `sayings`: answers and reasons in words; `summary`: the result as text;
//!   `copying`, `qr`: what is taken along.

mod advance;
mod answer;
mod asking;
mod attach;
mod checklist;
mod comparison;
mod context;
mod copying;
mod criteria;
mod dates;
mod early_answers;
#[cfg(feature = "pages")]
pub mod form;
mod form_links;
mod going;
mod history;
mod host_summary;
pub mod ids;
mod in_a_line;
mod letters;
mod money;
mod others;
mod plan;
mod qr;
mod reasons;
mod results;
mod sayings;
mod standing;
mod summary;
mod unfolding;

use std::any::Any;

use leptos::ev;
use leptos::prelude::*;

use self::asking::{SoFar, Troubles};
use self::results::Results;
pub use self::sayings::answer as answer_in_words;
use crate::platform::{takeover, width};
use crate::state::calculator::{CalculatorState, Stage};
use crate::view::page_context::PageContext;
use crate::view::window_events::on_window;

/// A calculator that is bound. Dropping it ends its effects; the state stays with
/// the owner in which it was attached.
pub struct Attached {
    owner: Owner,
}

impl Attached {
    /// What owns its effects and views.
    pub fn owner(&self) -> Owner {
        self.owner.clone()
    }
}

impl Drop for Attached {
    fn drop(&mut self) {
        self.owner.cleanup();
    }
}

/// Binds the form that stands in the page. `None` where there is no clock or the
/// rules are broken. The state belongs to the current owner and is found again
/// there.
#[must_use]
pub fn attach(page: PageContext) -> Option<Attached> {
    let today = page.site.today()?;
    let book = page.library().rulebook().ok()?;
    let state = use_context().unwrap_or_else(|| {
        let state = CalculatorState::new(book, &page.library().programmes, today);
        provide_context(state);
        state
    });
    state.set_today(today);
    let owner = Owner::new();
    owner.with(|| {
        provide_context(page);
        attach::attach(state, page.lang);
    });
    Some(Attached { owner })
}

/// Mounts what follows from the answers. To be called in the owner of the
/// [`Attached`].
pub fn mount(_: PageContext) {
    mount_in(ids::TROUBLES, || view! { <Troubles/> });
    mount_in(ids::SO_FAR, || view! { <SoFar/> });
    mount_in(
        ids::RESULTS_PLACE,
        || view! { <WhereSeen><Results/></WhereSeen> },
    );
}

/// Built only while it can be seen: on a phone the questions stand alone, and an
/// answer waits for nothing that it does not show.
#[component]
fn WhereSeen(children: ChildrenFn) -> impl IntoView {
    let state = context::calculator().state;
    let is_wide = RwSignal::new(width::is_wide());
    on_window(ev::resize, move || is_wide.set(width::is_wide()));
    let is_seen = Memo::new(move |_| is_wide.get() || state.stage() != Stage::Asking);
    view! { <Show when=move || is_seen.get()>{children()}</Show> }
}

/// Mounts a view into the element of this id, in the place of what stands there.
fn mount_in<V>(id: &str, view: impl FnOnce() -> V + 'static)
where
    V: IntoView + 'static,
    V::State: 'static,
{
    if let Some(place) = takeover::emptied(id) {
        let handle = leptos::mount::mount_to(place, view);
        // Unmounted with the owner.
        let handle: Box<dyn Any> = Box::new(handle);
        StoredValue::new_local(handle);
    }
}
