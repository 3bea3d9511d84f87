//! The browser's entry: the app beside the page that stands. Nothing else.

use leptos::mount::mount_to_body;
use portal::platform::{copy, document, events, place};
use portal::view::app::App;

/// As quick as the usual one, and 2 KB smaller, compressed.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    std::panic::set_hook(Box::new(|info| {
        document::log_error(&info.to_string());
        events::send(events::STOPPED);
    }));
    place::watch_links();
    copy::watch();
    mount_to_body(App);
}
