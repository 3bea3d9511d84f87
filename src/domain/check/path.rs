//! The way to a place in a file, with the names of what stands on it: the event
//! “…” in place of `/events/24`.

use serde_json::Value;

use super::finding::Step;

/// The steps of a pointer through a file, as far as it could be read.
#[must_use]
pub fn path(file: Option<&Value>, pointer: &str) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let mut here = file;
    for token in pointer.split('/').skip(1) {
        let token = token.replace("~1", "/").replace("~0", "~");
        let within = here.and_then(|value| match value {
            Value::Array(items) => items.get(token.parse::<usize>().ok()?),
            other => other.get(&token),
        });
        match (token.parse::<usize>(), steps.last()) {
            (Ok(index), Some(Step::Field(_))) => {
                let Some(Step::Field(list)) = steps.pop() else {
                    break;
                };
                steps.push(Step::Entry {
                    list,
                    number: index + 1,
                    name: within.and_then(name),
                });
            }
            _ => steps.push(Step::Field(token)),
        }
        here = within;
    }
    steps
}

/// What an entry is called in Japanese and in Chinese.
fn name(entry: &Value) -> Option<[String; 2]> {
    const MOST: usize = 24;
    if let Value::String(word) = entry {
        return Some([word.clone(), word.clone()]);
    }
    let in_languages = |value: &Value| {
        let text = |lang: &str| value.get(lang).and_then(Value::as_str);
        let (ja, zh) = (text("ja")?, text("zh")?);
        // One language may still be missing.
        let or =
            |one: &str, other: &str| if one.trim().is_empty() { other } else { one }.to_owned();
        Some([or(ja, zh), or(zh, ja)]).filter(|[name, _]| !name.trim().is_empty())
    };
    let names = ["title", "name", "question", "label", "text", "caption"]
        .iter()
        .find_map(|field| in_languages(entry.get(field)?))
        .or_else(|| in_languages(entry))
        .or_else(|| {
            let field = ["id", "of", "word", "file", "when"];
            let id = field.iter().find_map(|field| entry.get(field)?.as_str())?;
            Some([id.to_owned(), id.to_owned()])
        })?;
    Some(names.map(|name| {
        if name.chars().count() > MOST {
            name.chars().take(MOST - 1).chain(['…']).collect()
        } else {
            name
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_place_is_named_by_what_stands_there() {
        let file = json!({"events": [{"title": {"ja": "説明会", "zh": "说明会"}, "start": "x"}]});
        assert_eq!(
            path(Some(&file), "/events/0/start"),
            [
                Step::Entry {
                    list: "events".to_owned(),
                    number: 1,
                    name: Some(["説明会".to_owned(), "说明会".to_owned()]),
                },
                Step::Field("start".to_owned()),
            ]
        );
        assert_eq!(path(None, ""), []);
    }
}
