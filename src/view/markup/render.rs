//! Pieces as a leptos view, built in the browser.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::{Render, RenderEffect};
use leptos::tachys::renderer::types::{Element as DomElement, Node, Placeholder, Text};
use leptos::tachys::renderer::{RemoveEventHandler, Rndr};
use leptos::tachys::view::Mountable;

use super::{Body, Build, BuildOnce, Piece};
use crate::platform::document::element;
use crate::platform::field;

/// A piece in the document.
enum Part {
    Text(Text),
    /// The parts in it are kept: with them their effects end.
    Element(DomElement, #[allow(dead_code, reason = "kept alive")] Kept),
    /// What stands already, and stays in its place.
    Standing(#[allow(dead_code, reason = "kept alive")] Kept),
    /// What is built anew, with what does it.
    Live(
        Rc<RefCell<Standing>>,
        #[allow(dead_code, reason = "kept alive")] RenderEffect<()>,
    ),
    /// What is built in a step of its own.
    Later(Rc<RefCell<Standing>>),
}

/// Builds a part of the page that was left for later.
pub type Step = Box<dyn FnOnce()>;

thread_local! {
    /// The steps that are left, while a page is built by steps.
    static LEFT: RefCell<Option<Vec<Step>>> = const { RefCell::new(None) };
}

/// A piece that was put into an element.
#[must_use]
pub struct Inserted {
    _parts: Vec<Part>,
}

/// What lives as long as an element.
struct Kept {
    _parts: Vec<Part>,
    _bindings: Vec<RenderEffect<()>>,
    _listeners: Vec<RemoveEventHandler<DomElement>>,
}

impl Part {
    fn mount(&mut self, parent: &DomElement, before: Option<&Node>) {
        match self {
            Self::Text(text) => Rndr::insert_node(parent, text, before),
            Self::Element(element, _) => Rndr::insert_node(parent, element, before),
            Self::Standing(_) => {}
            Self::Live(standing, _) | Self::Later(standing) => {
                standing.borrow_mut().mount(parent, before);
            }
        }
    }

    fn unmount(&mut self) {
        match self {
            Self::Text(text) => Rndr::remove(text),
            Self::Element(element, _) => Rndr::remove(element),
            Self::Standing(_) => {}
            Self::Live(standing, _) | Self::Later(standing) => standing.borrow_mut().unmount(),
        }
    }
}

impl Piece {
    fn build_into(self, parts: &mut Vec<Part>) {
        match self {
            Self::Text(text) => parts.push(Part::Text(Rndr::create_text_node(&text))),
            Self::Element(element) => parts.push(element.0.build()),
            Self::Many(pieces) => {
                for piece in pieces {
                    piece.build_into(parts);
                }
            }
            Self::Live(build) => parts.push(follow(build)),
            Self::Later(build) => parts.push(left(build)),
        }
    }
}

/// Builds a piece, and again whenever something it has looked at changes.
fn follow(build: Build) -> Part {
    let standing = Rc::new(RefCell::new(Standing::empty()));
    let into = Rc::clone(&standing);
    let effect = RenderEffect::new(move |_| build().rebuild(&mut into.borrow_mut()));
    Part::Live(standing, effect)
}

/// Leaves a piece for a step of its own; at once where nothing is built by steps.
fn left(build: BuildOnce) -> Part {
    let standing = Rc::new(RefCell::new(Standing::empty()));
    let into = Rc::clone(&standing);
    let step: Step = Box::new(move || build().rebuild(&mut into.borrow_mut()));
    let at_once = LEFT.with(|left| match &mut *left.borrow_mut() {
        Some(steps) => {
            steps.push(step);
            None
        }
        None => Some(step),
    });
    if let Some(step) = at_once {
        step();
    }
    Part::Later(standing)
}

impl Piece {
    /// Puts the piece into an element that stands, in place of what is in it.
    /// What listens in it does so while the answer is kept.
    pub fn put_in(self, node: &DomElement) -> Inserted {
        node.set_text_content(None);
        let mut parts = Vec::new();
        self.build_into(&mut parts);
        for part in &mut parts {
            part.mount(node, None);
        }
        Inserted { _parts: parts }
    }
}

impl Body {
    /// The element of the page that this one names, instead of a new one.
    fn standing(&self) -> Option<DomElement> {
        let id = self.attributes.first().filter(|_| self.name.is_empty())?;
        element(&id.1)
    }

    fn build(self) -> Part {
        let stands = self.name.is_empty();
        // One that the page lacks is bound to nothing that is seen.
        let name = if stands { "div" } else { self.name };
        let create = || Rndr::create_element(name, self.namespace());
        let node = self.standing().unwrap_or_else(create);
        for (name, value) in &self.attributes {
            Rndr::set_attribute(&node, name, value);
        }
        let mut parts = Vec::with_capacity(self.children.len());
        for child in self.children {
            child.build_into(&mut parts);
        }
        for part in &mut parts {
            part.mount(&node, None);
        }
        let listeners = self.listeners.into_iter();
        let listeners = listeners.map(|(name, mut then)| {
            let then = Box::new(move |value| then(field::event(value)));
            Rndr::add_event_listener(&node, name, then)
        });
        let kept = Kept {
            _parts: parts,
            _listeners: listeners.collect(),
            _bindings: self
                .bindings
                .into_iter()
                .map(|keep| {
                    let node = node.clone();
                    RenderEffect::new(move |_| keep(&node))
                })
                .collect(),
        };
        if stands {
            return Part::Standing(kept);
        }
        Part::Element(node, kept)
    }
}

/// Pieces in the document, with a mark behind them: the place where others
/// come when these go.
pub struct Standing {
    parts: Vec<Part>,
    mark: Placeholder,
}

impl Render for Piece {
    type State = Standing;

    fn build(self) -> Standing {
        let mut standing = Standing::empty();
        self.build_into(&mut standing.parts);
        standing
    }

    /// Pages are not compared: the new one is put in the place of the old one.
    fn rebuild(self, state: &mut Standing) {
        let mut new = Vec::new();
        self.build_into(&mut new);
        if let Some(parent) = Rndr::get_parent(&state.mark).and_then(as_element) {
            for part in &mut new {
                part.mount(&parent, Some(&state.mark));
            }
        }
        for mut old in std::mem::replace(&mut state.parts, new) {
            old.unmount();
        }
    }
}

impl Standing {
    fn empty() -> Self {
        Self {
            parts: Vec::new(),
            mark: Rndr::create_placeholder(),
        }
    }

    /// Takes everything away.
    pub fn clear(&mut self) {
        Mountable::unmount(self);
    }
}

/// Builds a piece into an element that stands.
pub fn place(piece: Piece, into: &DomElement) -> Standing {
    let mut standing = piece.build();
    standing.mount(into, None);
    standing
}

/// The same, but for what is to be built [`later`](super::later): the steps that do
/// it, in their order.
pub fn place_by_steps(piece: Piece, into: &DomElement) -> (Standing, Vec<Step>) {
    LEFT.with(|left| left.replace(Some(Vec::new())));
    let standing = place(piece, into);
    let steps = LEFT.with(RefCell::take);
    (standing, steps.unwrap_or_default())
}

/// A node as an element; a page always stands in one.
fn as_element(node: Node) -> Option<DomElement> {
    use leptos::tachys::renderer::CastFrom;
    DomElement::cast_from(node)
}

impl Mountable for Standing {
    fn unmount(&mut self) {
        for part in &mut self.parts {
            part.unmount();
        }
        Rndr::remove(&self.mark);
    }

    fn mount(&mut self, parent: &DomElement, marker: Option<&Node>) {
        for part in &mut self.parts {
            part.mount(parent, marker);
        }
        Rndr::insert_node(parent, &self.mark, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let first: Option<&Node> = self.parts.iter().find_map(|part| match part {
            Part::Text(text) => Some(text.as_ref()),
            Part::Element(element, _) => Some(element.as_ref()),
            Part::Standing(_) | Part::Live(..) | Part::Later(_) => None,
        });
        let first = first.unwrap_or(&self.mark);
        match Rndr::get_parent(first).and_then(as_element) {
            Some(parent) => {
                child.mount(&parent, Some(first));
                true
            }
            None => false,
        }
    }

    fn elements(&self) -> Vec<DomElement> {
        self.parts
            .iter()
            .filter_map(|part| match part {
                Part::Element(element, _) => Some(element.clone()),
                _ => None,
            })
            .collect()
    }
}
