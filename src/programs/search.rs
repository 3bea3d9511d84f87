//! The browser's entry on the page of the search.

fn main() {
    portal::view::navigator::start(&portal::view::navigator::SEARCH);
}
