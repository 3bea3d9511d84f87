//! What a screen reader is given: landmarks, headings, names and languages, read
//! from the browser's own accessibility tree. Every page as it is written, and
//! every state of those that answer.

use std::collections::BTreeMap;

use portal::domain::script::first_foreign_letter;
use portal::domain::text::Lang;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::states::State;
use crate::visit::Visit;

/// Roles of what is operated: nobody can use one without a name.
const OPERATED: [&str; 14] = [
    "button",
    "link",
    "checkbox",
    "radio",
    "textbox",
    "searchbox",
    "spinbutton",
    "combobox",
    "listbox",
    "slider",
    "switch",
    "tab",
    "Date",
    "DisclosureTriangle",
];

/// Pictures that are not hidden from the tree say what they show.
const PICTURES: [&str; 3] = ["image", "img", "graphics-document"];

/// A node of the tree that a reader meets.
struct Node {
    role: String,
    name: String,
    level: Option<u64>,
}

/// The tree in the order of reading, without what is ignored.
async fn tree(visit: &Visit) -> WebDriverResult<Vec<Node>> {
    let cdp = visit.driver.cdp();
    cdp.send_raw("Accessibility.enable", json!({})).await?;
    let answer = cdp
        .send_raw("Accessibility.getFullAXTree", json!({}))
        .await?;
    cdp.send_raw("Accessibility.disable", json!({})).await?;
    let all = answer["nodes"].as_array().expect("nodes");
    let by_id: BTreeMap<&str, &Value> = all
        .iter()
        .filter_map(|node| Some((node["nodeId"].as_str()?, node)))
        .collect();
    let mut out = Vec::new();
    let mut waiting = vec![&all[0]];
    while let Some(node) = waiting.pop() {
        if node["ignored"] != json!(true) {
            let text = |field: &str| node[field]["value"].as_str().unwrap_or_default().trim();
            let level = node["properties"]
                .as_array()
                .and_then(|list| list.iter().find(|one| one["name"] == "level"))
                .and_then(|one| one["value"]["value"].as_u64());
            out.push(Node {
                role: text("role").to_owned(),
                name: text("name").to_owned(),
                level,
            });
        }
        let children = node["childIds"].as_array();
        let children = children.into_iter().flatten().rev();
        waiting.extend(children.filter_map(|id| by_id.get(id.as_str()?)));
    }
    Ok(out)
}

/// What is wrong with a tree, a line each.
fn faults(tree: &[Node], in_frame: bool) -> Vec<String> {
    let mut out = Vec::new();
    let of = |role: &str| {
        tree.iter()
            .filter(|node| node.role == role)
            .collect::<Vec<_>>()
    };
    let frame = usize::from(in_frame);
    for (role, wanted) in [("main", 1), ("banner", frame), ("contentinfo", frame)] {
        let found = of(role).len();
        if found != wanted {
            out.push(format!("{found} landmarks {role}, not {wanted}"));
        }
    }
    let mut names: Vec<&str> = of("navigation")
        .iter()
        .map(|node| node.name.as_str())
        .collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    if names.len() != count || names.contains(&"") || (in_frame && count < 2) {
        out.push(format!(
            "navigation landmarks {names:?}: give each an aria-label of its own"
        ));
    }
    let mut before = 0;
    for heading in of("heading") {
        let level = heading.level.unwrap_or_default();
        if level > before + 1 || heading.name.is_empty() {
            out.push(format!("h{level} “{}” after h{before}", heading.name));
        }
        before = level;
    }
    let first = tree
        .iter()
        .filter(|node| node.role == "heading" && node.level == Some(1));
    if first.count() != 1 {
        out.push("not exactly one h1".to_owned());
    }
    for node in tree.iter().filter(|node| node.name.is_empty()) {
        let role = node.role.as_str();
        if OPERATED.contains(&role) || PICTURES.contains(&role) {
            out.push(format!("a {role} has no name: give it a label, or hide it"));
        }
    }
    out
}

/// Every text that is seen, with the language that is nearest to it.
const TEXTS: &str = "(() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const out = [];
    while (walk.nextNode()) {
        const text = walk.currentNode.data.trim(), above = walk.currentNode.parentElement;
        if (text && !above.closest('script, style')) {
            out.push([above.closest('[lang]').lang, text]);
        }
    }
    for (const e of document.querySelectorAll('[aria-label], [alt], [title], [data-name]')) {
        for (const name of ['aria-label', 'alt', 'title', 'data-name']) {
            const text = e.getAttribute(name);
            // The switch speaks the language that it leads to.
            if (text) { out.push([e.closest('[lang]').lang, text]); }
        }
    }
    return out;
})()";

async fn foreign_runs(visit: &Visit) -> Vec<String> {
    let texts: Vec<[String; 2]> = visit.read(TEXTS).await;
    assert!(texts.len() > 5, "no texts were read");
    texts
        .iter()
        .filter_map(|[lang, text]| {
            let read_as = Lang::ALL.into_iter().find(|one| one.html() == lang)?;
            let letter = first_foreign_letter(text, read_as)?;
            Some(format!(
                "“{letter}” in “{text}” is read out as {lang}: mark the run with its lang"
            ))
        })
        .collect()
}

/// What is wrong with the tree of a page as it is written.
pub async fn of_page(visit: &Visit) -> WebDriverResult<Vec<String>> {
    Ok(faults(&tree(visit).await?, true))
}

/// What is wrong with the tree of a state, and with the languages of its texts.
pub async fn of_state(visit: &Visit, state: &State) -> WebDriverResult<Vec<String>> {
    let in_frame = state.path.is_some();
    let mut found = faults(&tree(visit).await?, in_frame);
    found.extend(foreign_runs(visit).await);
    Ok(found)
}

/// The judge itself: a tree with these faults is refused.
#[test]
fn faults_of_a_tree_are_seen() {
    let node = |role: &str, name: &str, level: Option<u64>| Node {
        role: role.to_owned(),
        name: name.to_owned(),
        level,
    };
    let sound = || {
        vec![
            node("main", "", None),
            node("heading", "One", Some(1)),
            node("heading", "Two", Some(2)),
        ]
    };
    assert!(faults(&sound(), false).is_empty());
    for fault in [
        node("main", "", None),
        node("heading", "Four", Some(4)),
        node("heading", "", Some(2)),
        node("heading", "Another", Some(1)),
        node("button", "", None),
        node("image", "", None),
        node("navigation", "", None),
    ] {
        let mut tree = sound();
        tree.push(fault);
        assert_eq!(faults(&tree, false).len(), 1);
    }
}
