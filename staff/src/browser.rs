//! The browser: files in and out, what the device keeps, frames for the preview.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, Document, Element, Event, File, FileList, FileReader, HtmlAnchorElement,
    HtmlElement, HtmlIFrameElement, Storage, Url,
};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// An element by its id.
pub fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// A new element that stands nowhere yet.
pub fn detached() -> Option<HtmlElement> {
    document()?.create_element("div").ok()?.dyn_into().ok()
}

/// The folder in which the desk lies on its server.
pub fn folder() -> String {
    let path = web_sys::window().and_then(|window| window.location().pathname().ok());
    let path = path.unwrap_or_default();
    path.rsplit_once('/')
        .map_or("/", |(folder, _)| folder)
        .to_owned()
}

/// Puts language and title of the page.
pub fn name_page(lang: &str, title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
        if let Some(root) = document.document_element() {
            // An attribute of a fixed name is never refused.
            let _ = root.set_attribute("lang", lang);
        }
    }
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// What the device kept under a name.
pub fn kept(name: &str) -> Option<String> {
    storage()?.get_item(name).ok()?
}

/// Keeps a text on the device; `None` lets go of it. A device that keeps nothing
/// loses no more than the draft.
pub fn keep(name: &str, text: Option<&str>) {
    let Some(storage) = storage() else { return };
    let _ = match text {
        Some(text) => storage.set_item(name, text),
        None => storage.remove_item(name),
    };
}

/// Hands a text out as a file.
pub fn download(name: &str, text: &str) {
    let Some(address) = blob(text) else { return };
    let link = document().and_then(|document| document.create_element("a").ok());
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
}

fn blob(text: &str) -> Option<String> {
    let parts = Array::of1(&JsValue::from_str(text));
    let kind = BlobPropertyBag::new();
    kind.set_type("application/octet-stream");
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}

/// Reads files one after another: each name and its bytes.
pub fn read(files: Option<FileList>, each: impl Fn(String, Vec<u8>) + Clone + 'static) {
    let Some(files) = files else { return };
    for index in 0..files.length() {
        if let Some(file) = files.get(index) {
            read_one(&file, each.clone());
        }
    }
}

fn read_one(file: &File, then: impl Fn(String, Vec<u8>) + 'static) {
    let Ok(reader) = FileReader::new() else {
        return;
    };
    let name = file.name();
    let from = reader.clone();
    let done = Closure::once_into_js(move |_: Event| {
        if let Ok(bytes) = from.result() {
            then(name, Uint8Array::new(&bytes).to_vec());
        }
    });
    reader.set_onload(Some(done.unchecked_ref()));
    // What cannot be read changes nothing.
    let _ = reader.read_as_array_buffer(file);
}

/// The files that an event brings: of a field, or dropped.
pub fn files_of(event: &Event) -> Option<FileList> {
    if let Some(drop) = event.dyn_ref::<web_sys::DragEvent>() {
        return drop.data_transfer()?.files();
    }
    event
        .target()?
        .dyn_into::<web_sys::HtmlInputElement>()
        .ok()?
        .files()
}

/// Shows an element as the whole page of a frame, in the style of the site. Links in
/// it lead nowhere: the frame shows one page.
pub fn show(frame: &HtmlIFrameElement, page: &Element, lang: &str) -> Option<()> {
    let inside = frame.content_document()?;
    let root = inside.document_element()?;
    root.set_attribute("lang", lang).ok()?;
    let head = inside.query_selector("head").ok()??;
    if head.child_element_count() == 0 {
        let sheets = document()?
            .query_selector_all("link[rel=stylesheet]")
            .ok()?;
        // The first is the site's; the desk's own stands behind it.
        let sheet = sheets.get(0)?.clone_node().ok()?;
        head.append_child(&sheet).ok()?;
        let stay = Closure::<dyn FnMut(Event)>::new(|event: Event| event.prevent_default());
        root.add_event_listener_with_callback("click", stay.as_ref().unchecked_ref())
            .ok()?;
        // As long as the frame.
        stay.forget();
    }
    let body = inside.body()?;
    body.set_text_content(None);
    body.append_child(page).ok()?;
    Some(())
}
