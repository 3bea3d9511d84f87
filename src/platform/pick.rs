//! One of the items of a list, picked by keys while the focus stays in a field.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::document::element;

fn item(list: &str, place: usize) -> Option<Element> {
    let list = element(list)?;
    list.children().item(u32::try_from(place).ok()?)
}

/// Brings an item of the list of this id into sight.
pub fn show(list: &str, place: usize) {
    let Some(item) = item(list, place) else {
        return;
    };
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
