//! The agenda that stands in the browser, and what is to be kept in step with
//! its state.
//!
//! A page has one at most. It is no signal: each type of signal is three
//! kilobytes of wasm, and each closure that reads one a hundred bytes. Whoever
//! shows something of the state says how to keep it, and is called after every
//! change.

use std::cell::{Cell, RefCell};

use leptos::prelude::{on_cleanup, request_animation_frame};

use super::setting::Setting;
use super::state::{State, derive, measured};
use super::{chart, list, panel};
use crate::domain::agenda::address;
use crate::platform::{document, fragment, sheet};
use crate::view::markup::{Element, Node, Piece, Standing, place};

/// Keeps an element in step with the state.
type Keep = Box<dyn Fn(&Node, &State) + Send>;

/// What is built anew when what it shows has changed.
#[derive(Clone, Copy)]
pub enum Part {
    /// The list.
    List,
    /// The panel.
    Panel,
}

impl Part {
    fn build(self, setting: &'static Setting, state: &State) -> Piece {
        match self {
            Self::List => list::results(setting, state),
            Self::Panel => panel::content(setting, state),
        }
    }

    fn is_other(self, state: &State, before: &State) -> bool {
        match self {
            Self::List => state.found != before.found || state.portions != before.portions,
            Self::Panel => panel::is_other(state, before),
        }
    }
}

/// Where it stands.
struct Slot {
    node: Node,
    part: Part,
    standing: Standing,
}

#[derive(Default)]
struct Live {
    setting: Option<&'static Setting>,
    state: State,
    keepers: Vec<(Node, Keep)>,
    slots: Vec<Slot>,
}

thread_local! {
    static LIVE: RefCell<Live> = RefCell::default();
}

/// Opens with what the address holds. What was open in the other language
/// besides stays open.
pub fn open(setting: &'static Setting) {
    let opened = address::decode(&fragment::read()).unwrap_or_default();
    let link = address::encode(&opened);
    let mut state = now();
    if state.link != link {
        state = State {
            link,
            ..State::default()
        };
    }
    state.asked = opened;
    state.view = measured();
    derive(setting, &mut state);
    LIVE.with(|live| {
        *live.borrow_mut() = Live {
            setting: Some(setting),
            state,
            ..Live::default()
        };
    });
    fragment::watch(|now| {
        if let Some(opened) = address::decode(&now) {
            settle(|state| {
                state.asked = opened;
                state.group = false;
            });
        }
    });
    sheet::watch_size(measure);
    measure_once_it_stands();
    on_cleanup(|| {
        fragment::unwatch();
        sheet::unwatch_size();
        // The elements are gone; the state waits for the other language.
        LIVE.with(|live| {
            let mut live = live.borrow_mut();
            live.setting = None;
            live.keepers.clear();
            live.slots.clear();
        });
    });
}

/// The map is built beside the page, in some steps.
fn measure_once_it_stands() {
    request_animation_frame(|| {
        let is_open = LIVE.with(|live| live.borrow().setting.is_some());
        if fragment::holds_state() {
            measure();
        } else if is_open {
            measure_once_it_stands();
        }
    });
}

fn measure() {
    if now().view != measured() {
        settle(|state| state.view = measured());
    }
}

/// The state as it is.
pub fn now() -> State {
    LIVE.with(|live| live.borrow().state.clone())
}

/// Keeps an element in step: at once when it stands, and after every change.
pub fn kept(element: Element, keep: impl Fn(&Node, &State) + Send + 'static) -> Element {
    let keep: Keep = Box::new(keep);
    bound(element, keep)
}

fn bound(element: Element, keep: Keep) -> Element {
    let keep = Cell::new(Some(keep));
    element.bind(move |node| {
        if let Some(keep) = keep.take() {
            keep(node, &now());
            LIVE.with(|live| live.borrow_mut().keepers.push((node.clone(), keep)));
        }
    })
}

/// Fills an element, and builds what is in it anew when list or panel change.
pub fn filled(element: Element, part: Part) -> Element {
    element.bind(move |node| {
        let setting = LIVE.with(|live| live.borrow().setting);
        if let Some(setting) = setting {
            let slot = Slot {
                node: node.clone(),
                part,
                standing: place(part.build(setting, &now()), node),
            };
            LIVE.with(|live| live.borrow_mut().slots.push(slot));
        }
    })
}

/// Changes something; all that follows from it follows.
pub fn settle(change: impl FnOnce(&mut State)) {
    let mut state = now();
    change(&mut state);
    follow(state);
}

#[inline(never)]
fn follow(mut state: State) {
    let before = now();
    let Some(setting) = LIVE.with(|live| live.borrow().setting) else {
        return;
    };
    derive(setting, &mut state);
    let link = address::encode(&state.asked);
    if link != state.link {
        fragment::write(&link);
        state.link = link;
    }
    let is_found = state.found != before.found;
    if is_found {
        let line = setting
            .words()
            .shown(state.found.len(), setting.events().len());
        document::announce(&line);
    } else if state.asked.camera != before.asked.camera {
        document::announce(&chart::in_sight(setting, &state));
    }
    // Out of the common place: what is kept may ask for the state.
    let (keepers, mut slots) = LIVE.with(|live| {
        let mut live = live.borrow_mut();
        live.state = state.clone();
        (
            std::mem::take(&mut live.keepers),
            std::mem::take(&mut live.slots),
        )
    });
    for (node, keep) in &keepers {
        keep(node, &state);
    }
    for slot in &mut slots {
        if slot.part.is_other(&state, &before) {
            slot.standing.clear();
            slot.standing = place(slot.part.build(setting, &state), &slot.node);
        }
    }
    LIVE.with(|live| {
        let mut live = live.borrow_mut();
        live.keepers = keepers;
        live.slots = slots;
    });
}
