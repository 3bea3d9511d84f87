//! What can stand in an element, and what can be an attribute's value.

use std::borrow::Cow;

use super::{Body, Element, IntoPiece, IntoValue, Piece};

impl IntoPiece for Piece {
    fn into_piece(self) -> Piece {
        self
    }
}

impl IntoPiece for () {
    fn into_piece(self) -> Piece {
        Piece::Many(Vec::new())
    }
}

impl IntoPiece for Element {
    fn into_piece(self) -> Piece {
        Piece::Element(self)
    }

    fn put_into(self, body: &mut Body) {
        body.put_element(self);
    }
}

impl IntoPiece for &'static str {
    fn into_piece(self) -> Piece {
        Piece::Text(Cow::Borrowed(self))
    }

    fn put_into(self, body: &mut Body) {
        body.put_static(self);
    }
}

impl IntoPiece for String {
    fn into_piece(self) -> Piece {
        Piece::Text(Cow::Owned(self))
    }

    fn put_into(self, body: &mut Body) {
        body.put_string(self);
    }
}

impl IntoPiece for usize {
    fn into_piece(self) -> Piece {
        self.to_string().into_piece()
    }
}

impl<T: IntoPiece> IntoPiece for Option<T> {
    fn into_piece(self) -> Piece {
        match self {
            Some(inner) => inner.into_piece(),
            None => Piece::Many(Vec::new()),
        }
    }

    fn put_into(self, body: &mut Body) {
        if let Some(inner) = self {
            inner.put_into(body);
        }
    }
}

impl<T: IntoPiece> FromIterator<T> for Piece {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        // Not `collect`: its code for every kind of list is far larger.
        let mut many = Vec::new();
        for item in items {
            push(&mut many, item.into_piece());
        }
        Self::Many(many)
    }
}

#[inline(never)]
fn push(many: &mut Vec<Piece>, piece: Piece) {
    many.push(piece);
}

/// Several pieces side by side are written as a tuple.
macro_rules! side_by_side {
    ($($name:ident)+) => {
        impl<$($name: IntoPiece),+> IntoPiece for ($($name,)+) {
            #[allow(non_snake_case, reason = "the names of the types serve for the values")]
            fn into_piece(self) -> Piece {
                let ($($name,)+) = self;
                let mut many = Vec::new();
                $(push(&mut many, $name.into_piece());)+
                Piece::Many(many)
            }

            #[allow(non_snake_case, reason = "the names of the types serve for the values")]
            fn put_into(self, body: &mut Body) {
                let ($($name,)+) = self;
                $($name.put_into(body);)+
            }
        }
    };
}

side_by_side!(A B);
side_by_side!(A B C);
side_by_side!(A B C D);
side_by_side!(A B C D E);
side_by_side!(A B C D E F);
side_by_side!(A B C D E F G);

impl IntoValue for &'static str {
    fn into_value(self) -> Option<Cow<'static, str>> {
        Some(Cow::Borrowed(self))
    }

    fn set_in(self, body: &mut Body, name: &'static str) {
        body.set_static(name, self);
    }
}

impl IntoValue for String {
    fn into_value(self) -> Option<Cow<'static, str>> {
        Some(Cow::Owned(self))
    }

    fn set_in(self, body: &mut Body, name: &'static str) {
        body.set_string(name, self);
    }
}

impl IntoValue for u32 {
    fn into_value(self) -> Option<Cow<'static, str>> {
        Some(Cow::Owned(self.to_string()))
    }
}

impl<T: IntoValue> IntoValue for Option<T> {
    fn into_value(self) -> Option<Cow<'static, str>> {
        self.and_then(IntoValue::into_value)
    }

    fn set_in(self, body: &mut Body, name: &'static str) {
        if let Some(value) = self {
            value.set_in(body, name);
        }
    }
}
