//! The app takes the place of the prerendered page in one step: it is built
//! beside it, then put in its place before the browser paints. Nothing flashes,
//! nothing jumps, the focus stays where it was.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::document::document;

/// Builds the app into a fresh `#app` and puts it in the place of the old one.
/// `false` if the document has none.
pub fn take_over(build: impl FnOnce(HtmlElement)) -> bool {
    let Some(document) = document() else {
        return false;
    };
    let Some(old) = document.get_element_by_id("app") else {
        return false;
    };
    let Some(new) = document
        .create_element("div")
        .ok()
        .and_then(|element| element.dyn_into::<HtmlElement>().ok())
    else {
        return false;
    };
    new.set_id("app");
    // Tells tests and style sheets that the app has taken over.
    let _ = new.set_attribute("data-live", "");
    build(new.clone());
    let focus = document
        .active_element()
        .and_then(|active| path_to(&old, &active));
    if old.replace_with_with_node_1(&new).is_err() {
        return false;
    }
    if let Some(path) = focus
        && let Some(element) = follow(&new, &path)
    {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
    true
}

/// The way from an element to one inside it, by place among the children. The
/// prerendered page and the app have the same elements.
fn path_to(root: &Element, inner: &Element) -> Option<Vec<u32>> {
    let mut path = Vec::new();
    let mut at = inner.clone();
    while !at.is_same_node(Some(root)) {
        let mut index = 0;
        let mut before = at.previous_element_sibling();
        while let Some(sibling) = before {
            index += 1;
            before = sibling.previous_element_sibling();
        }
        path.push(index);
        at = at.parent_element()?;
    }
    path.reverse();
    Some(path)
}

fn follow(root: &Element, path: &[u32]) -> Option<HtmlElement> {
    let mut at = root.clone();
    for index in path {
        at = at.children().item(*index)?;
    }
    at.dyn_into().ok()
}
