//! A message in the place of what could not be shown.

use leptos::prelude::*;

use crate::view::folio::Folio;

/// Says that a part is missing, if its data file could not be read. The file
/// is named for the staff.
pub fn missing_part(folio: &Folio<'_>, file: &str) -> Option<AnyView> {
    folio.library().lacks(file).then(|| {
        view! {
            <div class="notice" role="alert">
                <p class="notice__heading">{folio.words.part_missing}</p>
                <p>{folio.words.part_missing_text}</p>
                <p class="quiet"><code>{format!("{file}.json")}</code></p>
            </div>
        }
        .into_any()
    })
}
