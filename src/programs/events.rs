//! The browser's entry on the list of events and the pages of single events.

fn main() {
    portal::view::navigator::start(&portal::view::navigator::EVENTS);
}
