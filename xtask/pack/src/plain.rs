//! Plain forms before modern ones, for engines that only read: below Chromium 87 no
//! logical properties, below 84 no gap between the items of a row, below 79 no
//! `min()` and `max()`, below 66 no `gap` in a grid. Written here and not by hand in
//! the sheets, so that none is forgotten. Every page runs from left to right and from
//! top to bottom, so each logical side is one physical side.
//!
//! The rules are read as `lightningcss` prints them: one declaration a line.

use std::fmt::Write;

/// Known exactly where `gap` works in rows of boxes: Chromium 84, Firefox 67,
/// Safari 14.1 but for one release.
const NO_GAP: &str = "@supports not (color: revert)";
const HAS_MIN: &str = "@supports (width: max(0px))";

/// The sheet with plain forms beside the modern ones.
pub fn forms(sheet: &str) -> String {
    let statements = statements(sheet);
    let mut statements = statements.iter().map(String::as_str).peekable();
    let mut out = String::new();
    while let Some(statement) = statements.next() {
        // What begins with @ is no rule, and may hold some.
        let selector = statement.strip_suffix('{');
        let Some(selector) = selector.filter(|_| !statement.starts_with('@')) else {
            out.push_str(statement);
            out.push('\n');
            continue;
        };
        let mut rule = Rule::new(selector.trim());
        while let Some((name, value)) = statements.peek().copied().and_then(declaration) {
            rule.add(name, value);
            statements.next();
        }
        statements.next_if_eq(&"}");
        rule.write(&mut out);
    }
    out
}

/// What begins a block, ends one, or declares: long lists take several lines.
fn statements(sheet: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    for line in sheet.lines().map(str::trim) {
        let last = all.last_mut().expect("begun with one");
        if !last.is_empty() {
            last.push(' ');
        }
        last.push_str(line);
        if line.ends_with(['{', '}', ';']) {
            all.push(String::new());
        }
    }
    all
}

fn declaration(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.strip_suffix(';')?.split_once(':')?;
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
    (name.chars().all(is_name)).then_some((name, value.trim()))
}

/// A selector and its declarations.
struct Rule<'s> {
    selector: &'s str,
    declarations: Vec<(String, &'s str)>,
}

impl<'s> Rule<'s> {
    fn new(selector: &'s str) -> Self {
        Self {
            selector,
            declarations: Vec::new(),
        }
    }

    fn add(&mut self, name: &str, value: &'s str) {
        let sides = physical(name);
        if sides.is_empty() {
            self.declarations.push((name.to_owned(), value));
            return;
        }
        // A single side takes all of it, a border's line is the same on both sides.
        let values = match sides.len() {
            1 => vec![value],
            _ if name.starts_with("border") => vec![value],
            _ => words(value),
        };
        for (at, side) in sides.into_iter().enumerate() {
            // Of four sides the third is as the first, the fourth as the second.
            let found = [at, at.saturating_sub(2), 0].into_iter();
            let value = found.filter_map(|at| values.get(at)).next();
            self.declarations
                .push((side, value.copied().unwrap_or("0")));
        }
    }

    fn value(&self, name: &str) -> Option<&'s str> {
        let mut backwards = self.declarations.iter().rev();
        backwards
            .find(|(one, _)| one == name)
            .map(|(_, value)| *value)
    }

    fn write(&self, out: &mut String) {
        let _ = writeln!(out, "{} {{", self.selector);
        // What stands in a block of its own, and the first words of its names: what
        // follows about the same has to stand behind it.
        let (mut later, mut groups) = (String::new(), Vec::new());
        for (name, value) in &self.declarations {
            let plain = without_comparison(value);
            let is_compared = plain != *value;
            // An engine takes any value of these, and fails where it is used.
            let is_taken = name.starts_with("--") || value.contains("var(");
            let group = name.split('-').find(|word| !word.is_empty());
            if is_compared && is_taken {
                let _ = writeln!(out, "{name}: {plain};");
                groups.push(group);
            } else {
                if is_compared {
                    let _ = writeln!(out, "{name}: {plain};");
                } else if name.ends_with("gap") && !name.starts_with("grid-") && !self.is_row() {
                    let _ = writeln!(out, "grid-{name}: {value};");
                }
                let _ = writeln!(out, "{name}: {value};");
            }
            if groups.contains(&group) {
                let _ = writeln!(later, "{name}: {value};");
            }
        }
        out.push_str("}\n");
        if !later.is_empty() {
            let _ = writeln!(out, "{HAS_MIN} {{\n{} {{\n{later}}}\n}}", self.selector);
        }
        if let Some(margins) = self.margins() {
            let _ = writeln!(out, "{NO_GAP} {{\n{margins}}}");
        }
    }

    fn is_row(&self) -> bool {
        self.value("display")
            .is_some_and(|display| display.ends_with("flex"))
    }

    /// Margins of the items in place of the gap between them.
    fn margins(&self) -> Option<String> {
        let gap = words(self.value("gap")?);
        let (between_lines, between_items) = (gap.first()?, gap.last()?);
        if !self.is_row() {
            return None;
        }
        let is_column = self
            .value("flex-direction")
            .is_some_and(|direction| direction.starts_with("column"));
        let wraps = self.value("flex-wrap") == Some("wrap")
            || self
                .value("flex-flow")
                .is_some_and(|flow| flow.contains(" wrap"));
        let (items, margins) = match (is_column, wraps) {
            (true, _) => (" > * + *", format!("margin-top: {between_lines};\n")),
            (false, false) => (" > * + *", format!("margin-left: {between_items};\n")),
            (false, true) => {
                let mut margins = format!("margin-right: {between_items};\n");
                if *between_lines != "0" {
                    let _ = writeln!(margins, "margin-bottom: {between_lines};");
                }
                (" > *", margins)
            }
        };
        let selectors: Vec<String> = parts(self.selector, ',')
            .iter()
            .map(|one| format!("{}{items}", one.trim()))
            .collect();
        Some(format!("{} {{\n{margins}}}\n", selectors.join(", ")))
    }
}

/// The physical sides that a logical property speaks of, in the order of its values;
/// none if it is none.
fn physical(name: &str) -> Vec<String> {
    const SIDES: [(&str, [&str; 2]); 2] =
        [("block", ["top", "bottom"]), ("inline", ["left", "right"])];
    if name == "inset" {
        // Four values go round.
        return ["top", "right", "bottom", "left"]
            .map(str::to_owned)
            .to_vec();
    }
    for (axis, [start, end]) in SIDES {
        for group in ["margin", "padding", "border", "inset"] {
            let Some(rest) = name
                .strip_prefix(group)
                .and_then(|rest| rest.strip_prefix('-'))
                .and_then(|rest| rest.strip_prefix(axis))
            else {
                continue;
            };
            let side = |side: &str, detail: &str| match group {
                "inset" => side.to_owned(),
                _ => format!("{group}-{side}{detail}"),
            };
            return match rest {
                "" => vec![side(start, ""), side(end, "")],
                _ => match (rest.strip_prefix("-start"), rest.strip_prefix("-end")) {
                    (Some(detail), _) => vec![side(start, detail)],
                    (_, Some(detail)) => vec![side(end, detail)],
                    _ => Vec::new(),
                },
            };
        }
    }
    Vec::new()
}

/// The parts of a text between separators that stand in no brackets.
fn parts(text: &str, separator: char) -> Vec<&str> {
    let (mut found, mut depth, mut from) = (Vec::new(), 0_u32, 0);
    for (at, letter) in text.char_indices() {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if letter == separator && depth == 0 => {
                found.push(&text[from..at]);
                from = at + separator.len_utf8();
            }
            _ => {}
        }
    }
    found.push(&text[from..]);
    found
}

/// The parts of a value.
fn words(value: &str) -> Vec<&str> {
    let words = parts(value, ' ').into_iter();
    words.filter(|word| !word.is_empty()).collect()
}

/// A value with one of its arguments in the place of each `min()` and `max()`: what
/// fits the room if there is such a one, else the first that every engine knows.
fn without_comparison(value: &str) -> String {
    let mut out = value.to_owned();
    let mut from = 0;
    while let Some(found) = ["min(", "max("]
        .iter()
        .filter_map(|name| out[from..].find(name))
        .min()
    {
        let start = from + found;
        let before = out[..start].chars().next_back();
        if before.is_some_and(|letter| letter.is_alphanumeric() || letter == '-') {
            from = start + 4;
            continue;
        }
        let Some(length) = length_in_brackets(&out[start + 4..]) else {
            break;
        };
        let arguments = parts(&out[start + 4..start + 4 + length], ',');
        let arguments = arguments.iter().map(|argument| argument.trim());
        let is_known = |argument: &&str| !argument.starts_with("env(");
        let fits = arguments.clone().find(|argument| argument.ends_with('%'));
        let chosen = fits.or_else(|| arguments.clone().find(is_known));
        let chosen = chosen.unwrap_or("0px").to_owned();
        out.replace_range(start..start + 4 + length + 1, &chosen);
        from = start;
    }
    out
}

/// How long it is until the bracket that was opened before is closed.
fn length_in_brackets(text: &str) -> Option<usize> {
    let mut depth = 0_u32;
    for (at, letter) in text.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' if depth == 0 => return Some(at),
            ')' => depth -= 1,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::forms;

    fn told(sheet: &str) -> String {
        forms(sheet)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn sides_are_physical() {
        assert_eq!(
            told(
                "a {\n  padding-block: var(--a) 2px;\n  margin-inline: auto;\n  inset: 0 1px;\n  border-inline-start: 1px solid;\n}"
            ),
            "a { padding-top: var(--a); padding-bottom: 2px; margin-left: auto; margin-right: auto; \
             top: 0; right: 1px; bottom: 0; left: 1px; border-left: 1px solid; }"
        );
    }

    #[test]
    fn comparisons_have_one_of_their_arguments_before_them() {
        for (sheet, expected) in [
            (
                "a {\n  padding: 0 max(var(--edge), env(safe-area-inset-left));\n}",
                "a { padding: 0 var(--edge); } @supports (width: max(0px)) \
                 { a { padding: 0 max(var(--edge), env(safe-area-inset-left)); } }",
            ),
            (
                "a {\n  width: min(12rem, 50vw);\n}",
                "a { width: 12rem; width: min(12rem, 50vw); }",
            ),
            (
                "a {\n  padding: max(var(--a), 1px);\n  padding-top: 0;\n  color: red;\n}",
                "a { padding: var(--a); padding-top: 0; color: red; } @supports (width: max(0px)) \
                 { a { padding: max(var(--a), 1px); padding-top: 0; } }",
            ),
            (
                "a {\n  grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));\n}",
                "a { grid-template-columns: repeat(auto-fit, minmax(100%, 1fr)); \
                 grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); }",
            ),
            (
                "@media print {\n  a {\n    --x: min(3rem, 16vw);\n  }\n}",
                "@media print { a { --x: 3rem; } \
                 @supports (width: max(0px)) { a { --x: min(3rem, 16vw); } } }",
            ),
        ] {
            assert_eq!(told(sheet), expected);
        }
    }

    #[test]
    fn gaps_have_margins_where_they_are_unknown() {
        for (sheet, expected) in [
            (
                "a, b {\n  display: flex;\n  gap: 1px 2px;\n}",
                "a, b { display: flex; gap: 1px 2px; } \
                 @supports not (color: revert) { a > * + *, b > * + * { margin-left: 2px; } }",
            ),
            (
                "a {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0 2px;\n}",
                "a { display: flex; flex-wrap: wrap; gap: 0 2px; } \
                 @supports not (color: revert) { a > * { margin-right: 2px; } }",
            ),
            (
                "a {\n  display: grid;\n  gap: 1px;\n}",
                "a { display: grid; grid-gap: 1px; gap: 1px; }",
            ),
        ] {
            assert_eq!(told(sheet), expected);
        }
    }
}
