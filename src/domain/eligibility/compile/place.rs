//! Where in the file something stands: a chain of steps, written out as a JSON
//! pointer only for a flaw.

/// A field of an object, or an item of a list in it.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    outer: Option<&'a Self>,
    field: &'a str,
    item: Option<usize>,
}

impl<'a> Place<'a> {
    /// A field of the file.
    pub(super) const fn top(field: &'a str) -> Self {
        Self {
            outer: None,
            field,
            item: None,
        }
    }

    /// A field in this place.
    pub(super) const fn field(&'a self, field: &'a str) -> Self {
        Self {
            outer: Some(self),
            field,
            item: None,
        }
    }

    /// An item of the list in this place.
    pub(super) const fn item(&self, item: usize) -> Self {
        Self {
            item: Some(item),
            ..*self
        }
    }

    /// The JSON pointer.
    pub(super) fn pointer(&self) -> String {
        let mut pointer = self.outer.map_or_else(String::new, Self::pointer);
        pointer.push('/');
        pointer.push_str(self.field);
        if let Some(item) = self.item {
            pointer.push_str(&format!("/{item}"));
        }
        pointer
    }
}
