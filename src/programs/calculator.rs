//! The browser's entry on the calculator and the pages that are only read.

fn main() {
    portal::view::navigator::start(&portal::view::navigator::CALCULATOR);
}
