//! What the staff should look at before and after publishing: what is not yet
//! settled, statements to confirm, remarks, open points, proposed names, and the
//! brochure's slips. None of it stands on a public page.

use std::fmt::Write;

use serde::Deserialize;
use serde_json::Value;

use crate::domain::cite::{Cite, Confidence, Grade};
use crate::domain::content::Content;
use crate::domain::content::config::MapMode;
use crate::domain::text::NameStatus;

/// One list of it.
struct Part {
    heading: &'static str,
    lines: Vec<String>,
}

/// All of it as text, a heading and a list each.
#[must_use]
pub fn review(content: &Content) -> String {
    let files = [
        ("programmes", serde_json::to_value(&content.programmes)),
        ("topics", serde_json::to_value(&content.topics)),
        ("events", serde_json::to_value(&content.events)),
        ("eligibility", serde_json::to_value(&content.eligibility)),
        ("questions", serde_json::to_value(&content.questions)),
    ];
    let mut walk = Walk::default();
    for (file, value) in &files {
        if let Ok(value) = value {
            walk.file = file;
            walk.visit(value, "");
        }
    }
    let parts = [
        Part {
            heading: "Before publishing",
            lines: before_publishing(content),
        },
        Part {
            heading: "Statements to confirm (they bear the mark 要確認 / 待确认)",
            lines: walk.to_confirm,
        },
        Part {
            heading: "Remarks for the staff",
            lines: walk.remarks,
        },
        Part {
            heading: "Looked for and not found",
            lines: walk.gaps,
        },
        Part {
            heading: "Chinese names that are proposals",
            lines: names(content, walk.names),
        },
        Part {
            heading: "Slips of the brochure, and how they are read",
            lines: slips(content),
        },
    ];
    let mut out = String::new();
    for Part { heading, lines } in parts {
        // Writing into a text cannot fail.
        let _ = writeln!(out, "## {heading}: {}", lines.len());
        for line in lines {
            let _ = writeln!(out, "- {line}");
        }
        out.push('\n');
    }
    out
}

fn before_publishing(content: &Content) -> Vec<String> {
    let config = &content.config;
    let mut lines = Vec::new();
    let mut add = |wanted: bool, pointer: &str, what: &str| {
        if wanted {
            lines.push(format!("config.json {pointer}: {what}"));
        }
    };
    add(
        config.map == MapMode::Physical && config.map_review_number.is_none(),
        "/map_review_number",
        "a map published in mainland China needs a review number (审图号); until there is one, \
         set `map` to `schematic` or `off`",
    );
    add(
        !config.operator.approved,
        "/operator/approved",
        "who runs the site has not approved it: the foot of each page says 試行版 / 试行版",
    );
    add(
        config.site_origin.ends_with(".example"),
        "/site_origin",
        "the address is a placeholder",
    );
    add(
        config.wechat_qr.is_none(),
        "/wechat_qr",
        "there is no picture of the code of the office's account in WeChat; the pages leave it out",
    );
    lines
}

/// Goes through a file and sorts what it meets.
#[derive(Default)]
struct Walk {
    file: &'static str,
    to_confirm: Vec<String>,
    remarks: Vec<String>,
    gaps: Vec<String>,
    names: Vec<String>,
}

impl Walk {
    fn visit(&mut self, value: &Value, pointer: &str) {
        match value {
            Value::Object(fields) => {
                if let Some(Ok(cite)) = fields.get("cite").map(Cite::deserialize) {
                    self.statement(value, pointer, &cite);
                }
                if fields.get("zh_status").and_then(Value::as_str) == Some("proposal") {
                    self.names.push(format!(
                        "{}.json {pointer}: {} = {}",
                        self.file,
                        text(value, "ja"),
                        text(value, "zh")
                    ));
                }
                if let Some(note) = fields.get("staff_note").filter(|note| note.is_object()) {
                    self.remarks.push(format!(
                        "{}.json {pointer}/staff_note: {}",
                        self.file,
                        text(note, "ja")
                    ));
                }
                for (key, inner) in fields {
                    self.visit(inner, &format!("{pointer}/{key}"));
                }
            }
            Value::Array(items) => {
                for (index, inner) in items.iter().enumerate() {
                    self.visit(inner, &format!("{pointer}/{index}"));
                }
            }
            _ => {}
        }
    }

    fn statement(&mut self, value: &Value, pointer: &str, cite: &Cite) {
        let said = ["text", "answer", "label", "title", "name", "address"]
            .into_iter()
            .find_map(|field| value.get(field))
            .map_or_else(String::new, |found| text(found, "ja"));
        let line = format!("{}.json {pointer}: {said}", self.file);
        let ground = format!(
            "{line} [{}, {}, {}]",
            cite.source.join(", "),
            cite.year,
            match cite.confidence {
                Confidence::Derived => "arithmetic on earlier years",
                Confidence::Gap => "no source",
                _ => "not official",
            }
        );
        if pointer.contains("/staff_notes/") {
            self.remarks.push(line);
        } else if pointer.contains("/gaps/") {
            self.gaps.push(line);
        } else if cite.grade() == Grade::ToConfirm {
            self.to_confirm.push(ground);
        }
    }
}

/// A text of a bilingual value; empty where there is none.
fn text(value: &Value, lang: &str) -> String {
    let found = value.get(lang).and_then(Value::as_str);
    found.unwrap_or_default().to_owned()
}

/// Names of the glossary, behind those of the other files.
fn names(content: &Content, mut lines: Vec<String>) -> Vec<String> {
    for (index, term) in content.glossary.terms.iter().enumerate() {
        if term.name.zh_status == NameStatus::Proposal {
            lines.push(format!(
                "glossary.json /terms/{index}/name: {} = {}",
                term.name.ja, term.name.zh
            ));
        }
    }
    lines
}

fn slips(content: &Content) -> Vec<String> {
    let slips = content.sources.slips.iter();
    slips
        .map(|slip| {
            let read = slip.read_as.as_deref().unwrap_or("as it stands");
            format!(
                "{}: “{}” is read “{read}”: {}",
                slip.section, slip.printed, slip.reason.ja
            )
        })
        .collect()
}
