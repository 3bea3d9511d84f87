//! Pieces as text: how pages are written.

use std::future::Future;

use leptos::prelude::{Render, RenderHtml};
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Position, PositionState};

use super::render::Standing;
use super::{Body, Piece};
use crate::domain::head::escape_html;

impl Piece {
    fn write(self, out: &mut String) {
        match self {
            Self::Text(text) => out.push_str(&escape_html(&text)),
            Self::Element(element) => element.0.write(out),
            Self::Many(pieces) => {
                for piece in pieces {
                    piece.write(out);
                }
            }
            Self::Live(build) => build().write(out),
            Self::Later(build) => build().write(out),
        }
    }
}

impl Body {
    fn write(self, out: &mut String) {
        out.push('<');
        out.push_str(self.name);
        for (name, value) in &self.attributes {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            out.push_str(&escape_html(value));
            out.push('"');
        }
        out.push('>');
        if self.is_void() {
            return;
        }
        let name = self.name;
        for child in self.children {
            child.write(out);
        }
        out.push_str("</");
        out.push_str(name);
        out.push('>');
    }

    /// Whether the element never holds anything.
    fn is_void(&self) -> bool {
        matches!(
            self.name,
            "br" | "hr" | "img" | "input" | "link" | "meta" | "wbr"
        )
    }
}

impl AddAnyAttr for Piece {
    type Output<SomeNewAttr: Attribute> = Self;

    /// Attributes are set where an element is written; none come from outside.
    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self {
        self
    }
}

impl RenderHtml for Piece {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    fn resolve(self) -> impl Future<Output = Self> + Send {
        std::future::ready(self)
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attrs: Vec<AnyAttribute>,
    ) {
        self.write(buf);
        *position = Position::NextChild;
    }

    /// The portal swaps and never hydrates (ARCHITECTURE.md): a page that is
    /// hydrated by mistake is built anew.
    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Standing {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
