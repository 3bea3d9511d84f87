//! By what the views of the search know each other, and how the field is emptied.

use crate::platform::focus;
use crate::state::search::SearchState;

/// The id of the whole.
pub const ID: &str = "search";
/// The id of the list of everything, which makes room for what is found.
pub const ALL: &str = "search-all";
/// The id of the field.
pub const FIELD: &str = "search-field";
/// The id of the line that says how it is used.
pub const HINT: &str = "search-hint";
/// The id of the line that says how much was found.
pub const COUNT: &str = "search-count";
/// The id of the place for what was found.
pub const FOUND: &str = "search-found";
/// The id of the list in it.
pub const LIST: &str = "search-list";

/// Takes the words back and shows everything.
pub fn clear(state: SearchState) {
    state.ask(String::new());
    focus::give(FIELD);
}
