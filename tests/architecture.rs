//! The walls of ARCHITECTURE.md, and the house rules that a machine can see.
//! Each failure says how to mend it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use portal_tests::root;

/// A source file: its path below the project and its text.
struct Source {
    path: String,
    text: String,
}

impl Source {
    /// The lines of code, with their numbers, without comments.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text
            .lines()
            .enumerate()
            .map(|(index, line)| (index + 1, line))
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
    }
}

fn sources(folder: &str, ending: &str) -> Vec<Source> {
    let mut out = Vec::new();
    collect(&root().join(folder), ending, &mut out);
    assert!(!out.is_empty(), "{folder} holds no {ending} file");
    out
}

fn collect(folder: &Path, ending: &str, out: &mut Vec<Source>) {
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("an entry").path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            collect(&path, ending, out);
        } else if path.extension().is_some_and(|found| found == ending) {
            let text = std::fs::read_to_string(&path).expect("a text");
            let path = path.strip_prefix(root()).expect("below the project");
            out.push(Source {
                path: path.display().to_string(),
                text,
            });
        }
    }
}

#[test]
fn the_walls_between_the_layers_stand() {
    // Folder, what it must not name, and where to go instead.
    let walls: [(&str, &[&str], &str); 6] = [
        (
            "src/domain",
            &[
                "leptos",
                "web_sys",
                "js_sys",
                "wasm_bindgen",
                "std::fs",
                "std::env",
                "std::time",
                "SystemTime",
                "crate::view",
                "crate::i18n",
                "crate::platform",
            ],
            "the domain is pure: let the caller hand it in as an argument",
        ),
        (
            "src/i18n",
            &["leptos", "web_sys", "crate::view", "crate::platform"],
            "words are plain values; views choose them",
        ),
        (
            "src/platform",
            &["leptos", "crate::view", "crate::i18n"],
            "an adapter knows the browser and the types of the domain, nothing else",
        ),
        (
            "src/state",
            &[
                "web_sys",
                "js_sys",
                "crate::view",
                "crate::i18n",
                "crate::platform",
            ],
            "a state knows the domain and nothing that shows it",
        ),
        (
            "src/view",
            &[
                "web_sys",
                "js_sys",
                "wasm_bindgen",
                "std::fs",
                "innerHTML",
                "inner_html",
            ],
            "go through crate::platform; markup is built, never pasted",
        ),
        (
            "src/view/components",
            &["view::pages", "super::pages"],
            "a component serves pages and knows none of them",
        ),
    ];
    let mut breaches = Vec::new();
    for (folder, banned, advice) in walls {
        for source in sources(folder, "rs") {
            for (number, line) in source.code() {
                for word in banned.iter().filter(|word| line.contains(**word)) {
                    breaches.push(format!("{}:{number} names {word}: {advice}", source.path));
                }
            }
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn views_hold_no_words() {
    let is_word =
        |letter: char| matches!(letter, '\u{3041}'..='\u{30fa}' | '\u{3400}'..='\u{9fff}');
    let mut found = Vec::new();
    for source in sources("src/view", "rs") {
        for (number, line) in source.code() {
            if line.chars().any(is_word) {
                found.push(format!(
                    "{}:{number} holds words: move them into src/i18n or public/data",
                    source.path
                ));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// A question that is asked for by its id has it from `domain/eligibility/named.rs`,
/// which `tests/content.rs` compares with the data.
#[test]
fn questions_are_named_in_one_place() {
    let mut found = Vec::new();
    for folder in ["src", "staff/src"] {
        for source in sources(folder, "rs") {
            for (number, line) in source.code() {
                if [".index(\"", ".option(\""]
                    .iter()
                    .any(|call| line.contains(call))
                {
                    found.push(format!(
                        "{}:{number} names a question or option: move its id into \
                         src/domain/eligibility/named.rs",
                        source.path
                    ));
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn files_say_what_they_are_for_and_stay_small() {
    // Three of the desk are longer, and may not grow.
    let ceilings = [
        ("staff/src/edit.rs", 340),
        ("staff/src/events.rs", 322),
        ("staff/src/state.rs", 343),
    ];
    let mut found = Vec::new();
    for folder in [
        "src",
        "staff/src",
        "tests",
        "xtask/src",
        "xtask/codecs/src",
        "xtask/pack/src",
        "xtask/start/src",
    ] {
        for source in sources(folder, "rs") {
            if !source.text.starts_with("//!") {
                found.push(format!(
                    "{}: begin with `//!` and the reason the file exists",
                    source.path
                ));
            }
            // Tests and word lists are long and plain; code is not.
            let code = source
                .text
                .split("#[cfg(test)]")
                .next()
                .unwrap_or_default()
                .lines()
                .count();
            let is_list = source.path.starts_with("src/i18n") || source.path.starts_with("tests");
            let ceiling = ceilings.iter().find(|(path, _)| source.path == *path);
            let most = ceiling.map_or(320, |(_, lines)| *lines);
            if code > most && !is_list {
                found.push(format!(
                    "{}: {code} lines; split it by what it is about",
                    source.path
                ));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn colours_stand_in_the_tokens() {
    let mut found = Vec::new();
    for source in sources("style", "css") {
        if source.path.ends_with("00-tokens.css") || source.path.ends_with("90-print.css") {
            continue;
        }
        for (number, line) in source.text.lines().enumerate() {
            let named = ["#", "rgb(", "rgba(", "hsl("].iter().any(|mark| {
                line.split(':')
                    .nth(1)
                    .is_some_and(|value| value.contains(mark))
            });
            if named {
                found.push(format!(
                    "{}:{} names a colour: take a token of style/00-tokens.css",
                    source.path,
                    number + 1
                ));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// The content security policy allows none; a class does.
#[test]
fn views_write_no_inline_style() {
    for source in sources("src/view", "rs") {
        for (number, line) in source.code() {
            // A path through the module of that name is no style.
            let line = line.replace("style::", "");
            let is_style = ["style=", "style:", "\"style\""]
                .iter()
                .any(|form| line.contains(form));
            assert!(
                !is_style,
                "{}:{number} writes a style: use a class",
                source.path
            );
        }
    }
}

/// `index.html` has the policy; servers send it as a header, and add who may
/// frame a page, which an element of the page cannot say.
#[test]
fn servers_send_the_security_policy_of_the_page() {
    let read = |path: &str| std::fs::read_to_string(root().join(path)).expect(path);
    let page = read("index.html");
    let policy = page
        .split_once("http-equiv=\"Content-Security-Policy\" content=\"")
        .and_then(|(_, rest)| rest.split_once('"'))
        .map(|(policy, _)| policy)
        .expect("index.html has a policy");
    for (path, start, end) in [
        (
            "deploy/nginx.conf",
            "add_header Content-Security-Policy \"",
            "\" always;",
        ),
        ("deploy/_headers", "Content-Security-Policy: ", "\n"),
    ] {
        let text = read(path);
        let sent: Vec<&str> = text
            .split(start)
            .skip(1)
            .filter_map(|rest| rest.split_once(end).map(|(sent, _)| sent))
            .collect();
        assert_eq!(
            sent,
            [format!("{policy}; frame-ancestors 'none'")],
            "{path}: copy the policy of index.html into it"
        );
    }
}

/// The modules of a folder that each of its modules names, in a `use` or on the way,
/// apart from the one that it stands in: a type may be written in several files.
/// `root`: where the crate's modules begin.
fn uses(root: &str, folder: &str) -> BTreeMap<String, BTreeSet<String>> {
    let module = |path: &str| {
        let path = path.strip_prefix(root).unwrap_or(path);
        let path = path.trim_end_matches(".rs").trim_end_matches("/mod");
        path.replace('/', "::")
    };
    let sources = sources(folder, "rs");
    let all: BTreeSet<String> = sources.iter().map(|source| module(&source.path)).collect();
    let mut out = BTreeMap::new();
    for source in &sources {
        let own = module(&source.path);
        let parent = above(&own).to_owned();
        let named = paths(source)
            .iter()
            .filter_map(|path| whole(path, &own))
            .filter_map(|path| {
                // The longest beginning that is a module.
                let mut at = path.as_str();
                while !all.contains(at) && !at.is_empty() {
                    at = above(at);
                }
                (!at.is_empty() && at != own && at != parent).then(|| at.to_owned())
            })
            .collect();
        out.insert(own, named);
    }
    out
}

fn above(module: &str) -> &str {
    module.rsplit_once("::").map_or("", |(above, _)| above)
}

/// A path from the crate's root; `None` for one into another crate.
fn whole(path: &str, own: &str) -> Option<String> {
    let (first, mut rest) = path.split_once("::")?;
    let mut at = match first {
        "crate" => return Some(rest.to_owned()),
        "self" => own,
        "super" => above(own),
        _ => return None,
    };
    while let Some(further) = rest.strip_prefix("super::") {
        (at, rest) = (above(at), further);
    }
    Some(format!("{at}::{rest}"))
}

/// The paths that the code of a file names, its tests apart.
fn paths(source: &Source) -> BTreeSet<String> {
    let lines: Vec<&str> = source.code().map(|(_, line)| line).collect();
    let code = lines.join("\n");
    let code = code.split("#[cfg(test)]\nmod tests {").next();
    let code = code.unwrap_or_default();
    let mut out = BTreeSet::new();
    for statement in code.split(';') {
        if let Some((_, path)) = statement.rsplit_once("use ") {
            let path: String = path.split_whitespace().collect();
            out.extend(branches(&path));
        }
    }
    let is_path = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == ':';
    let words = code.split(|letter: char| !is_path(letter));
    out.extend(words.filter(|word| word.contains("::")).map(str::to_owned));
    out
}

/// `a::{b, c::{d, e}}` as `a::b`, `a::c::d`, `a::c::e`.
fn branches(path: &str) -> Vec<String> {
    let Some((start, rest)) = path.split_once('{') else {
        return vec![path.to_owned()];
    };
    let inner = rest.strip_suffix('}').unwrap_or(rest);
    let mut out = Vec::new();
    let (mut depth, mut from) = (0, 0);
    for (at, letter) in inner.char_indices().chain([(inner.len(), ',')]) {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                if at > from {
                    let each = branches(&inner[from..at]).into_iter();
                    out.extend(each.map(|each| format!("{start}{each}")));
                }
                from = at + 1;
            }
            _ => {}
        }
    }
    out
}

#[test]
fn nothing_is_imported_in_a_circle() {
    assert_eq!(
        branches("crate::a::{b,c::{d,e}}"),
        ["crate::a::b", "crate::a::c::d", "crate::a::c::e"]
    );
    assert_eq!(whole("super::super::c", "a::b::d").as_deref(), Some("a::c"));
    for (root, folder) in [
        ("src/", "src/domain"),
        ("src/", "src/state"),
        ("src/", "src/view"),
        ("xtask/src/", "xtask/src"),
        ("xtask/pack/src/", "xtask/pack/src"),
        ("staff/src/", "staff/src"),
    ] {
        let mut left = uses(root, folder);
        assert!(left.values().any(|named| !named.is_empty()), "{folder}");
        // Those that name nothing that is left go; a circle stays.
        loop {
            let names: BTreeSet<String> = left.keys().cloned().collect();
            let before = left.len();
            left.retain(|_, named| named.iter().any(|one| names.contains(one)));
            if left.len() == before {
                break;
            }
        }
        assert!(
            left.is_empty(),
            "these stand in a circle of imports, or before one; let both sides use a third: {left:#?}"
        );
    }
}

/// A word that nothing says is weighed in the app all the same: it is one struct.
#[test]
fn every_word_is_said_somewhere() {
    let mut code = String::new();
    for folder in ["src", "staff/src", "tests"] {
        code.extend(sources(folder, "rs").into_iter().map(|source| source.text));
    }
    let said: BTreeSet<&str> = code
        .split('.')
        .skip(1)
        .map(|behind| {
            let behind = behind.trim_start();
            let end = behind.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
            &behind[..end.unwrap_or(behind.len())]
        })
        .collect();
    let mut words = sources("src/i18n", "rs");
    let desk = sources("staff/src", "rs").into_iter();
    words.extend(desk.filter(|source| source.path.ends_with("/words.rs")));
    let mut unsaid = Vec::new();
    for source in &words {
        for (number, line) in source.code() {
            let field = line
                .strip_prefix("    pub ")
                .and_then(|rest| rest.split_once(": "));
            if let Some((name, _)) = field
                && !name.contains(' ')
                && !said.contains(name)
            {
                unsaid.push(format!("{}:{number} {name}", source.path));
            }
        }
    }
    assert!(
        unsaid.is_empty(),
        "nothing says these, take them out: {unsaid:#?}"
    );
}

/// The office's lists of what to look at on devices: whoever looks for a button finds
/// it by the words that they quote.
#[test]
fn the_lists_for_devices_quote_what_the_pages_say() {
    // A name of WeChat's, and how a finding is told.
    const NOT_OURS: [&str; 3] = [
        "文件传输助手",
        "第几项、机型、看到了什么",
        "何番、機種、見えたもの",
    ];
    let data = sources("public/data", "json");
    for (code, open, close) in [("zh", '“', '”'), ("ja", '「', '」')] {
        let path = format!("docs/devices-{code}.md");
        let list = std::fs::read_to_string(root().join(&path)).expect("the list");
        let words = sources("src/i18n", "rs");
        let own = format!("/{code}.rs");
        let words = words.iter().filter(|source| source.path.ends_with(&own));
        let said: String = words.chain(&data).map(|one| one.text.as_str()).collect();
        let quoted = list.split(open).skip(1);
        let quoted = quoted.filter_map(|rest| Some(rest.split_once(close)?.0));
        let mut count = 0;
        for one in quoted.filter(|one| !NOT_OURS.contains(one)) {
            assert!(
                said.contains(one),
                "{path} quotes {one}, and no page says it"
            );
            count += 1;
        }
        assert!(count >= 8, "{path} quotes {count}");
        let rows = list.lines().filter(|line| line.starts_with("| ")).count();
        assert_eq!(rows, 1 + 12, "{path}: a heading and twelve things to do");
    }
}
