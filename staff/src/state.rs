//! The files as they are being edited, and what the check says of them.

use std::collections::BTreeMap;
use std::time::Duration;

use desk::draft::{self, Kept};
use desk::{edit, event};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use portal::domain::check::check;
use portal::domain::check::finding::Finding;
use portal::domain::content::{Content, FILES};
use portal::domain::date::Date;
use portal::domain::route::Page;
use portal::domain::text::Lang;
use portal::platform::clock;
use serde_json::{Value, json};

use crate::browser;

/// A pause in typing.
const REST: Duration = Duration::from_millis(250);

/// The pages of the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    Events,
    Notices,
    Money,
    Office,
    Texts,
    Plain,
    Confirm,
    Take,
}

/// What the check says.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    pub findings: Vec<Finding>,
    pub content: Option<Content>,
}

/// A file: as it was built in, as it was opened, as it is, and as a value while it is
/// JSON.
#[derive(Clone, Copy)]
struct File {
    built_in: &'static str,
    opened: RwSignal<String>,
    text: RwSignal<String>,
    value: Memo<Option<Value>>,
}

/// Everything that the pages of the desk share.
#[derive(Clone, Copy)]
pub struct Desk {
    pub lang: RwSignal<Lang>,
    pub tab: RwSignal<Tab>,
    /// The event that is edited, by its id.
    pub event: RwSignal<Option<String>>,
    /// The programme whose money is edited, by its number.
    pub programme: RwSignal<usize>,
    /// The file of the pages of texts and of plain files.
    pub file: RwSignal<&'static str>,
    /// The page that is shown for them, where one was chosen.
    pub page: RwSignal<Option<Page>>,
    /// What is looked for among the texts.
    pub wanted: RwSignal<String>,
    pub checked: RwSignal<Checked>,
    pub is_checking: RwSignal<bool>,
    /// Files whose drafts were begun before the built-in data changed, until somebody
    /// has chosen between the two.
    pub outdated: RwSignal<Vec<&'static str>>,
    files: StoredValue<BTreeMap<&'static str, File>>,
    pub today: Date,
}

fn draft_name(file: &str) -> String {
    format!("jsps-desk-1-{file}")
}

fn opened_name(file: &str) -> String {
    draft_name(&format!("opened-{file}"))
}

fn base_name(file: &str) -> String {
    draft_name(&format!("base-{file}"))
}

impl Desk {
    /// With the draft that the device has kept.
    pub fn new() -> Self {
        let lang = browser::kept("jsps-desk-1-lang").and_then(|code| Lang::from_code(&code));
        let mut outdated = Vec::new();
        let files = draft::built_in().map(|(name, built_in)| {
            let kept = Kept {
                text: browser::kept(&draft_name(name)),
                opened: browser::kept(&opened_name(name)),
                base: browser::kept(&base_name(name)),
            };
            let restored = draft::restored(built_in, kept);
            if restored.is_outdated {
                outdated.push(name);
            }
            let text = RwSignal::new(restored.text);
            let value = Memo::new(move |_| text.with(|text| serde_json::from_str(text).ok()));
            let opened = RwSignal::new(restored.opened);
            (
                name,
                File {
                    built_in,
                    opened,
                    text,
                    value,
                },
            )
        });
        let desk = Self {
            lang: RwSignal::new(lang.unwrap_or(Lang::Ja)),
            tab: RwSignal::new(Tab::Events),
            event: RwSignal::new(None),
            programme: RwSignal::new(0),
            file: RwSignal::new("events"),
            page: RwSignal::new(None),
            wanted: RwSignal::new(String::new()),
            checked: RwSignal::new(Checked::default()),
            is_checking: RwSignal::new(true),
            outdated: RwSignal::new(outdated),
            files: StoredValue::new(files.into_iter().collect()),
            today: clock::today_in_japan().unwrap_or(Date::FIRST),
        };
        desk.check_on_change();
        desk
    }

    fn file(self, name: &str) -> Option<File> {
        self.files.with_value(|files| files.get(name).copied())
    }

    /// The letters of a file.
    pub fn text(self, name: &str) -> String {
        self.file(name)
            .map(|file| file.text.get())
            .unwrap_or_default()
    }

    /// The letters of a file as it was opened.
    pub fn opened(self, name: &str) -> String {
        self.file(name)
            .map(|file| file.opened.get())
            .unwrap_or_default()
    }

    /// Whether a file can be shown in fields.
    pub fn is_readable(self, name: &str) -> bool {
        self.file(name)
            .is_some_and(|file| file.value.with(Option::is_some))
    }

    /// Something of the value at a place of a file.
    pub fn with<T>(self, name: &str, pointer: &str, take: impl FnOnce(&Value) -> T) -> Option<T> {
        let file = self.file(name)?;
        file.value
            .with(|value| value.as_ref()?.pointer(pointer).map(take))
    }

    /// A text at a place; empty where there is none.
    pub fn words(self, name: &str, pointer: &str) -> String {
        let words = self.with(name, pointer, |value| match value {
            Value::String(text) => text.clone(),
            Value::Null => String::new(),
            other => other.to_string(),
        });
        words.unwrap_or_default()
    }

    /// How many entries a list has.
    pub fn count(self, name: &str, pointer: &str) -> usize {
        let count = self.with(name, pointer, |value| value.as_array().map_or(0, Vec::len));
        count.unwrap_or(0)
    }

    /// Puts a value at a place; `None` takes it out.
    pub fn put(self, name: &'static str, pointer: &str, value: Option<Value>) {
        let text = self.file(name).map(|file| file.text.get_untracked());
        let text = text.unwrap_or_default();
        let changed = match &value {
            Some(value) => edit::set(&text, pointer, value),
            None => edit::remove(&text, pointer),
        };
        let Some(mut changed) = changed else { return };
        // What was confirmed was what stood there before.
        if !pointer.contains("/confirmed")
            && let Some(place) = edit::confirmation(&changed, pointer)
        {
            changed = edit::remove(&changed, &place).unwrap_or(changed);
        }
        if let Some((id, field)) = self.event_at(name, pointer) {
            let opened = self.opened_untracked(name);
            let kept = event::changed(&changed, &id, &field, &opened, self.today);
            changed = kept.unwrap_or(changed);
        }
        self.replace(name, changed);
    }

    fn opened_untracked(self, name: &str) -> String {
        untrack(|| self.opened(name))
    }

    /// The event that a place belongs to, and its field.
    fn event_at(self, name: &str, pointer: &str) -> Option<(String, String)> {
        let mut tokens = pointer.strip_prefix("/events/")?.split('/');
        let (at, field) = (tokens.next()?, tokens.next()?);
        let id = untrack(|| self.words(name, &format!("/events/{at}/id")));
        (name == "events").then(|| (id, field.to_owned()))
    }

    /// Puts other letters in the place of a file, and keeps them on the device.
    pub fn replace(self, name: &'static str, text: String) {
        let Some(file) = self.file(name) else { return };
        file.text.set(text);
        self.keep(name);
        // The day of the last change goes along with every change, but for one that
        // somebody types letter by letter.
        let day = self.today.to_string();
        let is_typed = name == "config" && self.tab.get_untracked() == Tab::Plain;
        if !is_typed && untrack(|| self.words("config", "/updated")) != day {
            self.put("config", "/updated", Some(json!(day)));
        }
    }

    fn keep(self, name: &str) {
        let Some(file) = self.file(name) else { return };
        let (text, opened) = (file.text.get_untracked(), file.opened.get_untracked());
        let draft = Some(text.as_str()).filter(|text| *text != opened);
        browser::keep(&draft_name(name), draft);
        // Until somebody has chosen, a draft stays one of the older data.
        if self.outdated.with_untracked(|files| files.contains(&name)) {
            return;
        }
        let opened = Some(opened.as_str()).filter(|opened| *opened != file.built_in);
        browser::keep(&opened_name(name), opened);
        let base = draft.or(opened).map(|_| file.built_in);
        browser::keep(&base_name(name), base);
    }

    /// Opens another version of a file. Whoever calls it has asked whether what was
    /// changed may go.
    pub fn open(self, name: &'static str, text: String) {
        self.begin(name, text.clone(), text);
        if name == "events" {
            // It may not stand in the other file.
            self.event.set(None);
        }
    }

    /// Whether something was changed in a file that opening `other` would undo.
    pub fn would_lose(self, name: &str, other: &str) -> bool {
        untrack(|| {
            let text = self.text(name);
            text != self.opened(name) && text != other
        })
    }

    fn begin(self, name: &'static str, opened: String, text: String) {
        let Some(file) = self.file(name) else { return };
        self.outdated
            .update(|files| files.retain(|one| *one != name));
        file.opened.set(opened);
        file.text.set(text);
        self.keep(name);
    }

    /// The built-in text of a file.
    pub fn built_in(self, name: &str) -> &'static str {
        self.file(name).map_or("", |file| file.built_in)
    }

    /// Goes on with a draft of older data; its changes are counted from the newer ones,
    /// so that the summary says what of those it undoes.
    pub fn keep_draft(self, name: &'static str) {
        let text = untrack(|| self.text(name));
        self.begin(name, self.built_in(name).to_owned(), text);
    }

    /// Lets a draft of older data go.
    pub fn take_new(self, name: &'static str) {
        self.open(name, self.built_in(name).to_owned());
    }

    /// Forgets everything that was changed or opened.
    pub fn forget(self) {
        for name in FILES {
            self.take_new(name);
        }
        self.event.set(None);
    }

    /// The files that were changed.
    pub fn changed(self) -> Vec<&'static str> {
        let is_changed = |name: &&str| self.text(name) != self.opened(name);
        FILES.into_iter().filter(is_changed).collect()
    }

    /// All texts, for the check and the preview.
    pub fn texts(self) -> BTreeMap<&'static str, String> {
        FILES
            .into_iter()
            .map(|name| (name, self.text(name)))
            .collect()
    }

    fn check_on_change(self) {
        let waiting: StoredValue<Option<TimeoutHandle>> = StoredValue::new(None);
        Effect::new(move || {
            let texts = self.texts();
            self.is_checking.set(true);
            if let Some(handle) = waiting.get_value() {
                handle.clear();
            }
            let judge = move || {
                let checked = match check(&draft::files(&texts)) {
                    Ok(content) => Checked {
                        findings: Vec::new(),
                        content: Some(content),
                    },
                    Err(findings) => Checked {
                        findings,
                        content: None,
                    },
                };
                self.checked.set(checked);
                self.is_checking.set(false);
            };
            waiting.set_value(set_timeout_with_handle(judge, REST).ok());
        });
    }
}

/// The desk, as given by `provide_context`.
pub fn desk() -> Desk {
    expect_context()
}
