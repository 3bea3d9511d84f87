//! The words of a query as the fragment of a link: `2~t._6210-90fd_~z.k3f9a`, in
//! the form of the page of events, whose words stand at the same letter.

use crate::domain::agenda::address::{Opened, decode as opened, encode as fragment};

/// The fragment without its `#`; empty for no words. Of a long query what can be
/// opened again.
#[must_use]
pub fn encode(query: &str) -> String {
    let mut opened = Opened::default();
    query.clone_into(&mut opened.filter.text);
    fragment(&opened)
}

/// Whether a link was cut or changed on the way, so that words may be missing.
#[must_use]
pub fn is_cut(fragment: &str) -> bool {
    opened(fragment).is_some_and(|opened| opened.is_cut)
}

/// The words in a fragment, with or without its `#`. Never fails; `None` for one
/// that is not ours, such as a part of the page.
#[must_use]
pub fn decode(fragment: &str) -> Option<String> {
    Some(opened(fragment)?.filter.text)
}
