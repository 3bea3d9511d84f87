//! Elements as plain values, of one type.
//!
//! `view!` gives each element a type of its own, and the compiler writes the
//! code that builds, rebuilds and removes it once for each: two thirds of the
//! wasm. A page of this portal is text that is built once, so its elements are
//! values of the one type [`Element`]; measured, that halves the code of the
//! pages. What follows the visitor on a page is kept in step by leptos' effects:
//! an element by what binds it, a part of the page as [`Piece::Live`].

#[cfg(feature = "ssr")]
mod html;
mod pieces;
mod render;

pub use self::render::{Standing, Step, place, place_by_steps};

use std::borrow::Cow;
use std::cell::RefCell;

/// An element in the document, for `platform` to act on.
pub type Node = leptos::tachys::renderer::types::Element;
/// An event, for `platform` to read.
pub type Event = crate::platform::field::Event;

/// Something that stands on a page.
pub enum Piece {
    /// A text; markup in it stays text.
    Text(Cow<'static, str>),
    /// An element.
    Element(Element),
    /// Several, one after the other; none for nothing.
    Many(Vec<Piece>),
    /// What is built anew whenever something it has looked at changes.
    Live(Build),
    /// What is built in a step of its own, so that none keeps the browser long.
    Later(BuildOnce),
}

/// An element with its attributes and what stands in it.
///
/// One pointer wide: pages hand elements on by value hundreds of times, and
/// each move of a larger value is code.
pub struct Element(Box<Body>);

/// What an element holds.
pub struct Body {
    name: &'static str,
    attributes: Vec<(&'static str, Cow<'static, str>)>,
    children: Vec<Piece>,
    listeners: Vec<(&'static str, Listener)>,
    bindings: Vec<Binding>,
}

// Both are boxed here, so that what takes them is compiled once.
type Listener = Box<dyn FnMut(Event) + Send>;
type Binding = Box<dyn Fn(&Node) + Send>;
type Build = Box<dyn Fn() -> Piece + Send>;
type BuildOnce = Box<dyn FnOnce() -> Piece + Send>;

/// What can be put into an element.
pub trait IntoPiece: Sized {
    /// As a piece.
    fn into_piece(self) -> Piece;

    /// Puts it behind what stands in the element. What pages put most often
    /// goes in by a function of its own, whose call is a few bytes.
    fn put_into(self, body: &mut Body) {
        body.put(self.into_piece());
    }
}

/// What can be the value of an attribute. `None` leaves the attribute out.
pub trait IntoValue: Sized {
    /// As a value.
    fn into_value(self) -> Option<Cow<'static, str>>;

    /// Sets it as an attribute.
    fn set_in(self, body: &mut Body, name: &'static str) {
        if let Some(value) = self.into_value() {
            body.set(name, value);
        }
    }
}

/// An element of this name, empty. Behind a dot its classes, parted by spaces,
/// as in `p.notice quiet`: two texts and a call less for each of hundreds.
#[must_use]
#[inline(never)]
pub fn el(name: &'static str) -> Element {
    let (name, class) = match name.bytes().position(|byte| byte == b'.') {
        Some(dot) => (&name[..dot], Some(&name[dot + 1..])),
        None => (name, None),
    };
    let mut body = Body {
        name,
        attributes: Vec::new(),
        children: Vec::new(),
        listeners: Vec::new(),
        bindings: Vec::new(),
    };
    if let Some(class) = class {
        body.set_static("class", class);
    }
    Element(Box::new(body))
}

/// The element of this id, which stands already: the page was written with it.
/// Attributes are set on it, what is put into it comes behind what it holds.
#[must_use]
pub fn standing(id: impl IntoValue) -> Element {
    el("").attr("id", id)
}

/// A part of the page that is built anew whenever a state it has looked at changes.
/// Nothing in it may have the focus at that moment: it would be lost.
#[must_use]
pub fn live(build: impl Fn() -> Piece + Send + 'static) -> Piece {
    Piece::Live(Box::new(build))
}

/// A part of the page that is built in a step of its own, when the page is built by
/// steps: [`place_by_steps`].
#[must_use]
pub fn later(build: impl FnOnce() -> Piece + Send + 'static) -> Piece {
    Piece::Later(Box::new(build))
}

impl Element {
    /// Sets an attribute.
    #[must_use]
    pub fn attr(mut self, name: &'static str, value: impl IntoValue) -> Self {
        value.set_in(&mut self.0, name);
        self
    }

    /// Puts something behind what stands in the element.
    #[must_use]
    pub fn with(mut self, child: impl IntoPiece) -> Self {
        child.put_into(&mut self.0);
        self
    }

    /// Acts on an event. In the browser only.
    #[must_use]
    pub fn on(mut self, name: &'static str, then: impl FnMut(Event) + Send + 'static) -> Self {
        self.0.listeners.push((name, Box::new(then)));
        self
    }

    /// Keeps the element in step with what it looks at: done once it
    /// stands, and after every change. In the browser only.
    #[must_use]
    pub fn bind(mut self, keep: impl Fn(&Node) + Send + 'static) -> Self {
        self.0.bindings.push(Box::new(keep));
        self
    }

    /// An attribute that follows a state; `None` takes it away.
    #[must_use]
    pub fn live_attr(
        self,
        name: &'static str,
        value: impl Fn() -> Option<String> + Send + 'static,
    ) -> Self {
        self.bind(move |node| set(node, name, value()))
    }

    /// An attribute without a value that stands while something holds.
    #[must_use]
    pub fn live_flag(self, name: &'static str, holds: impl Fn() -> bool + Send + 'static) -> Self {
        self.bind(move |node| flag(node, name, holds()))
    }

    /// What stands in the element, built anew only when the key becomes another
    /// one: a page that shows much pays for what changes. Nothing in it listens.
    #[must_use]
    pub fn shows(
        self,
        key: impl Fn() -> String + Send + 'static,
        build: impl Fn() -> Piece + Send + 'static,
    ) -> Self {
        let standing = RefCell::new(None);
        self.bind(move |node| {
            let now = Some(key());
            if *standing.borrow() != now {
                drop(build().put_in(node));
                standing.replace(now);
            }
        })
    }

    /// A text that follows a state, as the only thing in the element. It is
    /// touched only when it changes, so that a live region speaks once.
    #[must_use]
    pub fn live_text(self, text: impl Fn() -> String + Send + 'static) -> Self {
        self.bind(move |node| crate::platform::field::set_text(node, &text()))
    }
}

impl Body {
    #[inline(never)]
    fn set(&mut self, name: &'static str, value: Cow<'static, str>) {
        self.attributes.push((name, value));
    }

    #[inline(never)]
    fn set_static(&mut self, name: &'static str, value: &'static str) {
        self.set(name, Cow::Borrowed(value));
    }

    #[inline(never)]
    fn set_string(&mut self, name: &'static str, value: String) {
        self.set(name, Cow::Owned(value));
    }

    #[inline(never)]
    fn put(&mut self, piece: Piece) {
        self.children.push(piece);
    }

    #[inline(never)]
    fn put_static(&mut self, text: &'static str) {
        self.put(Piece::Text(Cow::Borrowed(text)));
    }

    #[inline(never)]
    fn put_string(&mut self, text: String) {
        self.put(Piece::Text(Cow::Owned(text)));
    }

    #[inline(never)]
    fn put_element(&mut self, element: Element) {
        self.put(Piece::Element(element));
    }

    /// The namespace: drawings have their own.
    fn namespace(&self) -> Option<&'static str> {
        matches!(
            self.name,
            "svg" | "rect" | "path" | "g" | "line" | "circle" | "use" | "text"
        )
        .then_some("http://www.w3.org/2000/svg")
    }
}

/// Sets an attribute of what stands, or takes it away.
pub fn set(node: &Node, name: &'static str, value: Option<String>) {
    use leptos::tachys::renderer::Rndr;
    match value {
        Some(value) => Rndr::set_attribute(node, name, &value),
        None => Rndr::remove_attribute(node, name),
    }
}

/// Sets an attribute without a value, or takes it away.
pub fn flag(node: &Node, name: &'static str, holds: bool) {
    set(node, name, holds.then(String::new));
}
