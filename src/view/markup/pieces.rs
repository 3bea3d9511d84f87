//! What can stand in an element, and what can be an attribute's value.

use std::borrow::Cow;

use leptos::prelude::AnyView;

use super::{Element, IntoPiece, IntoValue, Piece};

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
}

impl IntoPiece for AnyView {
    fn into_piece(self) -> Piece {
        Piece::Live(Box::new(self))
    }
}

impl IntoPiece for &'static str {
    fn into_piece(self) -> Piece {
        Piece::Text(Cow::Borrowed(self))
    }
}

impl IntoPiece for String {
    fn into_piece(self) -> Piece {
        Piece::Text(Cow::Owned(self))
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
}

impl<T: IntoPiece> FromIterator<T> for Piece {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self::Many(items.into_iter().map(IntoPiece::into_piece).collect())
    }
}

/// Several pieces side by side are written as a tuple.
macro_rules! side_by_side {
    ($($name:ident)+) => {
        impl<$($name: IntoPiece),+> IntoPiece for ($($name,)+) {
            #[allow(non_snake_case, reason = "the names of the types serve for the values")]
            fn into_piece(self) -> Piece {
                let ($($name,)+) = self;
                Piece::Many(vec![$($name.into_piece()),+])
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
}

impl IntoValue for String {
    fn into_value(self) -> Option<Cow<'static, str>> {
        Some(Cow::Owned(self))
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
}
