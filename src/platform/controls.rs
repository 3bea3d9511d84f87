//! Controls that stand in the page: read, written, and listened to by one
//! listener for all of them.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, EventTarget, HtmlInputElement};

use super::document::{document, element};
use super::{field, fragment};

/// What happened to a control.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touch {
    /// Something was typed.
    Typed,
    /// A box was ticked or cleared, a date picked.
    Changed,
    /// The focus has left it.
    Left,
    /// A button was pressed.
    Pressed,
    /// The reader is on the way to it: whoever has folded it away brings it out.
    Shown,
}

/// A control as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Control {
    /// Its id.
    pub id: String,
    /// Whether it is a box or a radio button.
    pub is_choice: bool,
    /// Whether it is ticked.
    pub is_checked: bool,
    /// What stands in it.
    pub value: String,
    /// Whether the browser cannot read what stands in it, such as half a date.
    pub is_half: bool,
    /// Whether it was touched with a finger or the mouse, and not by a key.
    pub is_by_pointer: bool,
}

impl Control {
    /// Whether someone has ticked it or typed into it.
    #[must_use]
    pub fn is_touched(&self) -> bool {
        if self.is_choice {
            self.is_checked
        } else {
            self.is_half || !self.value.is_empty()
        }
    }

    fn of(input: &HtmlInputElement) -> Self {
        let kind = input.type_();
        Self {
            id: input.id(),
            is_choice: kind == "radio" || kind == "checkbox",
            is_checked: input.checked(),
            value: input.value(),
            is_half: input.validity().bad_input(),
            is_by_pointer: false,
        }
    }
}

/// The control of this id; `None` where the page has none.
#[must_use]
pub fn read(id: &str) -> Option<Control> {
    let input: HtmlInputElement = element(id)?.dyn_into().ok()?;
    Some(Control::of(&input))
}

/// Whether someone has ticked or typed something in the element of this id.
#[must_use]
pub fn is_any_touched(id: &str) -> bool {
    let inputs = element(id).and_then(|place| place.query_selector_all("input").ok());
    inputs.is_some_and(|inputs| {
        (0..inputs.length())
            .filter_map(|at| inputs.get(at)?.dyn_into::<HtmlInputElement>().ok())
            .any(|input| Control::of(&input).is_touched())
    })
}

/// A listener that ends when this is dropped. What it does may itself send an event
/// that it hears, so it changes nothing of its own.
pub struct Listening {
    target: EventTarget,
    call: Closure<dyn Fn(Event)>,
}

/// What is listened for, and what it means.
const HEARD: [(&str, Touch); 5] = [
    ("input", Touch::Typed),
    ("change", Touch::Changed),
    ("focusout", Touch::Left),
    ("click", Touch::Pressed),
    (fragment::SHOW, Touch::Shown),
];

/// What tells a finger or the mouse from a key: arrows, too, choose among radio buttons.
const HANDS: [(&str, bool); 2] = [("pointerdown", true), ("keydown", false)];

/// Listens to everything in the element of this id: to its fields as they are,
/// and to its buttons and links of an id. Whether a press was taken, which a link
/// then does not follow.
pub fn listen(id: &str, then: impl Fn(Touch, Control) -> bool + 'static) -> Option<Listening> {
    let target: EventTarget = element(id)?.into();
    let is_by_pointer = Cell::new(false);
    let call = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        let kind = event.type_();
        if let Some((_, is_pointer)) = HANDS.iter().find(|(name, _)| *name == kind) {
            is_by_pointer.set(*is_pointer);
        }
        let Some((_, touch)) = HEARD.iter().find(|(name, _)| *name == kind) else {
            return;
        };
        let Some(at) = event.target().and_then(|at| at.dyn_into::<Element>().ok()) else {
            return;
        };
        let control = match (touch, at.dyn_ref::<HtmlInputElement>()) {
            (Touch::Pressed, _) => {
                let pressed = at.closest("button[id], a[id]").ok().flatten();
                pressed.map(|button| Control {
                    id: button.id(),
                    ..Control::default()
                })
            }
            (Touch::Shown, _) => Some(Control {
                id: at.id(),
                ..Control::default()
            }),
            (_, input) => input.map(|input| Control {
                is_by_pointer: is_by_pointer.get(),
                ..Control::of(input)
            }),
        };
        if let Some(control) = control
            && then(*touch, control)
        {
            event.prevent_default();
        }
    });
    for name in events() {
        // Refused only for a listener that is no function.
        let _ = target.add_event_listener_with_callback(name, call.as_ref().unchecked_ref());
    }
    Some(Listening { target, call })
}

fn events() -> impl Iterator<Item = &'static str> {
    let hands = HANDS.iter().map(|(name, _)| *name);
    hands.chain(HEARD.iter().map(|(name, _)| *name))
}

impl Drop for Listening {
    fn drop(&mut self) {
        for name in events() {
            let call = self.call.as_ref().unchecked_ref();
            let _ = self.target.remove_event_listener_with_callback(name, call);
        }
    }
}

/// Whether the element of this id takes room on the page.
#[must_use]
pub fn is_shown(id: &str) -> bool {
    element(id).is_some_and(|element| element.get_bounding_client_rect().width() > 0.0)
}

/// Gives an attribute to the element of this id, or takes it away. Whether the
/// page has such an element.
pub fn set_attribute(id: &str, name: &str, value: Option<&str>) -> bool {
    let Some(element) = element(id) else {
        return false;
    };
    // Refused only for names that are no attribute names.
    match value {
        Some(value) if element.get_attribute(name).as_deref() != Some(value) => {
            let _ = element.set_attribute(name, value);
        }
        Some(_) => {}
        None => {
            let _ = element.remove_attribute(name);
        }
    }
    true
}

/// An attribute of the element of this id.
#[must_use]
pub fn attribute(id: &str, name: &str) -> Option<String> {
    element(id)?.get_attribute(name)
}

/// Says something in the element of this id. Whether the page has one.
pub fn set_text(id: &str, text: &str) -> bool {
    let found = element(id);
    if let Some(element) = &found {
        field::set_text(element, text);
    }
    found.is_some()
}

/// Ticks the box of this id, or clears it. Whether the page has one.
pub fn set_checked(id: &str, checked: bool) -> bool {
    let found = element(id);
    if let Some(element) = &found {
        field::set_checked(element, checked);
    }
    found.is_some()
}

/// Puts a text into the field of this id, never under the hands of someone who is
/// typing. Whether the page has one.
pub fn set_value(id: &str, text: &str) -> bool {
    let found = element(id);
    if let Some(element) = &found {
        field::set_value(element, text);
    }
    found.is_some()
}

/// Whether the focus is in a field of the element of this id.
#[must_use]
pub fn has_focus(id: &str) -> bool {
    let active = document().and_then(|document| document.active_element());
    active.is_some_and(|active| {
        let is_field = active.is_instance_of::<HtmlInputElement>();
        is_field
            && active
                .closest(&format!("#{id}"))
                .is_ok_and(|found| found.is_some())
    })
}
