//! One of the items of a list, picked by keys while the focus stays in a field.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::document::{document, element, select};

/// The mark of the item that is picked.
const MARK: &str = "data-picked";

fn item(list: &str, place: usize) -> Option<Element> {
    let list = element(list)?;
    list.children().item(u32::try_from(place).ok()?)
}

/// Marks an item of the list of this id and no other, and brings it into sight;
/// `None` marks none.
pub fn mark(list: &str, place: Option<usize>) {
    if let Some(before) = document().and_then(|document| select(&document, "[data-picked]")) {
        // Refused only for what is no name of an attribute.
        let _ = before.remove_attribute(MARK);
    }
    let Some(item) = place.and_then(|place| item(list, place)) else {
        return;
    };
    let _ = item.set_attribute(MARK, "");
    let frame = item.get_bounding_client_rect();
    let height = web_sys::window()
        .and_then(|window| window.inner_height().ok()?.as_f64())
        .unwrap_or_default();
    if frame.top() < 0.0 {
        item.scroll_into_view_with_bool(true);
    } else if frame.bottom() > height {
        item.scroll_into_view_with_bool(false);
    }
}

/// Follows the link of an item, as a tap would.
pub fn open(list: &str, place: usize) {
    let link = item(list, place).and_then(|item| item.query_selector("a").ok().flatten());
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
        link.click();
    }
}
