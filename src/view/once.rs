//! What is made once for each language and day, and kept as long as the program.

use std::cell::Cell;

use super::folio::Folio;
use crate::domain::date::Date;
use crate::domain::text::Lang;

/// Something made of a page, for each language. Another day makes it anew.
pub struct Once<T: 'static>(Cell<[Option<Made<T>>; 2]>);

type Made<T> = (Option<Date>, &'static T);

impl<T> Once<T> {
    /// Nothing made yet.
    pub const fn new() -> Self {
        Self(Cell::new([None; 2]))
    }

    /// What was made of a page in this language on this day, or what is made now.
    pub fn get(&self, folio: &Folio, make: impl FnOnce() -> T) -> &'static T {
        let at = usize::from(folio.lang == Lang::Zh);
        let mut all = self.0.get();
        let today = folio.site.today();
        match all[at] {
            Some((day, made)) if day == today => made,
            _ => {
                let made = Box::leak(Box::new(make()));
                all[at] = Some((today, made));
                self.0.set(all);
                made
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::library::Library;
    use crate::domain::route::Base;
    use crate::view::site::Site;

    #[test]
    fn another_day_and_another_language_are_made_anew() {
        let written = Site::written(Library::default(), Base::new("/"));
        let made: Once<usize> = Once::new();
        let on = |lang, day: Option<&str>| {
            let today = day.map(|day| day.parse().expect("a day"));
            Folio::new(Site::new(written.library(), written.base(), today), lang)
        };
        let asked = [
            (Lang::Ja, Some("2027-03-31"), 1),
            (Lang::Ja, Some("2027-03-31"), 1),
            (Lang::Zh, Some("2027-03-31"), 3),
            (Lang::Ja, Some("2027-03-31"), 1),
            (Lang::Ja, Some("2027-04-01"), 5),
            (Lang::Zh, Some("2027-03-31"), 3),
            (Lang::Zh, None, 7),
        ];
        for (turn, (lang, day, wanted)) in (1..).zip(asked) {
            let found = *made.get(&on(lang, day), || turn);
            assert_eq!(found, wanted, "{lang:?} {day:?}");
        }
    }
}
