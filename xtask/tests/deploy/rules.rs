//! `deploy/_headers`, read as the hosts that take such a file read it.

use std::fs;

use xtask::caching;
use xtask::folder;
use xtask::root::Root;

use crate::host::{Host, files};

/// Pattern, name, value.
type Rule = (String, String, String);

fn rules() -> Vec<Rule> {
    let path = Root::find().unwrap().join("deploy/_headers");
    let text = fs::read_to_string(path).unwrap();
    let mut pattern = String::new();
    let mut rules = Vec::new();
    for line in text
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
    {
        match line.strip_prefix("  ") {
            Some(header) => {
                let (name, value) = header.split_once(": ").expect(line);
                rules.push((pattern.clone(), name.to_owned(), value.to_owned()));
            }
            None => pattern = line.to_owned(),
        }
    }
    rules
}

/// Every one of these hosts knows a `*` at the end.
fn fits(pattern: &str, path: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(start) => path.starts_with(start),
        None => path == pattern,
    }
}

#[test]
fn every_hashed_file_and_no_other_is_kept_for_ever() {
    let rules = rules();
    for name in files() {
        let path = format!("/{name}");
        let values: Vec<&str> = rules
            .iter()
            .filter(|(pattern, header, _)| header == "Cache-Control" && fits(pattern, &path))
            .map(|(_, _, value)| value.as_str())
            .collect();
        let expected = caching::cache_control(folder::last(&name));
        // Two rules would be joined by a comma; none is the host's default,
        // which asks again.
        let is_default = values.is_empty() && expected == "no-cache";
        assert!(is_default || values == [expected], "{path}: {values:?}");
    }
}

#[test]
fn the_policies_are_those_of_nginx() {
    let host = Host::start();
    let page = host.get("/ja/");
    let mut count = 0;
    for (pattern, name, value) in rules() {
        if pattern == "/*" {
            assert_eq!(page.header(&name), value, "{name}");
            count += 1;
        }
    }
    assert_eq!(count, 7, "policies");
}
