//! Trunk's `index.html` taken apart, and put together again around a page.

use super::loader_line;
use crate::domain::head::escape_html;
use crate::domain::route::Base;
use crate::domain::text::Lang;
use crate::view::parts::Part;

/// What every page shares.
pub struct Shell {
    /// What stands in `<head>` but the title.
    head: String,
    /// The lines that name the programs of other parts.
    programs: Vec<(Part, String)>,
    /// The style sheet of the brochure.
    brochure: String,
    /// What stands in `<body>` behind the app.
    tail: String,
}

/// One page to be written.
pub struct Document<'a> {
    /// The path under which the site is served.
    pub base: &'a Base,
    /// The address of the data of the part that answers; `None` where nothing
    /// does.
    pub bundle: Option<&'a str>,
    /// The part whose program the page names.
    pub program: Part,
    /// The address of the sheet with the running heads of the brochure, on its page.
    pub running_heads: Option<String>,
    /// The language of the page.
    pub lang: Lang,
    /// Its own elements of the head.
    pub head: String,
    /// Its body.
    pub body: String,
}

impl Shell {
    /// Takes the shell apart. `programs`: what Trunk wrote for the other parts; none,
    /// where the shell names no program, either.
    ///
    /// # Errors
    ///
    /// Says which part of `index.html` is missing, or which program is not named.
    pub fn read(html: &str, programs: &[(Part, String)]) -> Result<Self, String> {
        let named = |(part, html): &(Part, String)| match html.lines().find(|line| is_app(line)) {
            Some(line) => Ok((*part, line.trim().to_owned())),
            None => Err(format!("{}: nothing names the program", part.program())),
        };
        let is_given = |part: &Part| programs.iter().any(|(given, _)| given == part);
        let mut others = Part::ALL.iter().filter(|part| **part != Part::Calculator);
        if let Some(part) = others.find(|part| !is_given(part))
            && html.lines().any(is_app)
        {
            return Err(format!("{}: the program is not given", part.program()));
        }
        let head = between(html, "<head>", "</head>")?;
        let body = between(html, "<body>", "</body>")?;
        let app = ["<div id=\"app\"></div>", "<div id=app></div>"]
            .into_iter()
            .find_map(|app| body.split_once(app))
            .ok_or("index.html has no empty <div id=\"app\">")?;
        let head = match (head.find("<title>"), head.find("</title>")) {
            (Some(start), Some(end)) if start < end => {
                format!("{}{}", &head[..start], &head[end + "</title>".len()..])
            }
            _ => head.to_owned(),
        };
        let (brochure, head): (Vec<&str>, Vec<&str>) =
            head.lines().partition(|line| is_of_brochure(line));
        Ok(Self {
            brochure: brochure.join("\n"),
            head: head.join("\n"),
            programs: programs.iter().map(named).collect::<Result<_, _>>()?,
            tail: app.1.trim().to_owned(),
        })
    }

    /// A whole document.
    pub fn document(&self, document: &Document<'_>) -> String {
        let Document {
            base,
            bundle,
            program,
            running_heads,
            lang,
            head,
            body,
        } = document;
        let attribute = |name: &str, value: Option<&str>| {
            value.map_or_else(String::new, |value| {
                format!(" {name}=\"{}\"", escape_html(value))
            })
        };
        let shared = match running_heads {
            Some(sheet) => self.without_app(sheet),
            None => self.with_program(*program),
        };
        format!(
            "<!doctype html>\n<html lang=\"{}\" data-base=\"{}\"{}>\n<head>\n{}\n{WHOLE_HEADER}\n{head}</head>\n<body>\n<div id=\"app\">{body}</div>\n{}\n{}\n</body>\n</html>\n",
            lang.html(),
            escape_html(base.as_str()),
            attribute("data-bundle", *bundle),
            shared.trim(),
            loader_line(*lang),
            self.tail,
        )
    }

    /// What pages share, with the name of the program of a part.
    fn with_program(&self, program: Part) -> String {
        let named = self.programs.iter().find(|(part, _)| *part == program);
        let Some((_, named)) = named else {
            return self.head.clone();
        };
        let lines = self.head.lines();
        let lines = lines.map(|line| if is_app(line) { named } else { line });
        lines.collect::<Vec<_>>().join("\n")
    }

    /// What pages share, and the sheets of the brochure, without what starts the app:
    /// it is read and printed. The app leaves a page that names no program to the
    /// browser.
    fn without_app(&self, sheet: &str) -> String {
        let mut lines: Vec<&str> = Vec::new();
        for line in self.head.lines() {
            match line.trim_start() {
                line if line.starts_with("<script") => {}
                line if is_app(line) => lines.push("<meta name=\"portal-app\">"),
                _ => lines.push(line),
            }
        }
        let sheet = escape_html(sheet);
        format!(
            "{}\n<link rel=\"stylesheet\" href=\"{sheet}\">\n{}\n",
            lines.join("\n").trim_end(),
            self.brochure
        )
    }
}

/// Whether a line names the style sheet that `xtask/src/style.rs` calls so.
fn is_of_brochure(line: &str) -> bool {
    let address = line.split_once(" href=\"");
    let address = address.and_then(|(_, rest)| rest.split('"').next());
    let name = address.and_then(|address| address.rsplit('/').next());
    line.contains("\"stylesheet\"") && name.is_some_and(|name| name.starts_with("brochure"))
}

/// Nothing is shown until the header is whole: its parts make room for each other while
/// they come. A browser that does not know it shows what it has.
const WHOLE_HEADER: &str = "<link rel=\"expect\" href=\"#main\" blocking=\"render\">";

/// What names the program, by `Trunk.toml`.
const APP: &str = "<meta name=\"portal-app\"";

fn is_app(line: &str) -> bool {
    line.trim_start().starts_with(APP)
}

fn between<'a>(html: &'a str, start: &str, end: &str) -> Result<&'a str, String> {
    html.split_once(start)
        .and_then(|(_, rest)| rest.split_once(end))
        .map(|(inner, _)| inner)
        .ok_or_else(|| format!("index.html has no {start} … {end}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shell_without_its_parts_is_refused() {
        for html in [
            "",
            "<head></head>",
            "<head></head><body></body>",
            "<head></head><body><div id=\"app\">x</div></body>",
        ] {
            assert!(Shell::read(html, &[]).is_err(), "{html}");
        }
    }

    #[test]
    fn a_page_stands_in_the_shell() {
        let head =
            "<meta charset=utf-8>\n<title>x</title>\n<meta name=\"portal-app\" data-js=\"/a\">";
        let html = format!("<head>{head}</head><body><div id=app></div><i></i></body>");
        let other = html.replace("/a", "/b");
        let programs = [(Part::Agenda, html.clone()), (Part::Search, other)];
        assert!(Shell::read(&html, &programs[..1]).is_err());
        let nameless = programs.clone().map(|(part, _)| (part, String::new()));
        assert!(Shell::read(&html, &nameless).is_err());
        let shell = Shell::read(&html, &programs).expect("a shell");
        let base = Base::new("/p/");
        let mut document = Document {
            base: &base,
            bundle: Some("/p/data/rules-1.json"),
            program: Part::Calculator,
            running_heads: None,
            lang: Lang::Zh,
            head: "<title>y</title>\n".to_owned(),
            body: "<main></main>".to_owned(),
        };
        let html = shell.document(&document);
        assert!(html.contains(
            "<html lang=\"zh-Hans\" data-base=\"/p/\" data-bundle=\"/p/data/rules-1.json\">"
        ));
        // They would share the line with the style sheet: the loader asks for them.
        assert!(!html.contains("preload"), "{html}");
        assert_eq!(html.matches("<title>").count(), 1);
        assert!(html.contains("<div id=\"app\"><main></main></div>"));
        assert!(html.contains("<i></i>"));
        assert!(html.contains("data-js=\"/a\"") && !html.contains("\"/b\""));
        document.bundle = None;
        document.program = Part::Search;
        let html = shell.document(&document);
        assert!(html.contains("<html lang=\"zh-Hans\" data-base=\"/p/\">"));
        assert!(html.contains("data-js=\"/b\"") && !html.contains("\"/a\""));
    }

    #[test]
    fn a_style_sheet_is_the_brochures_by_its_name_alone() {
        for (line, expected) in [
            (
                "<link rel=\"stylesheet\" href=\"/p/brochure-1.css\"/>",
                true,
            ),
            ("<link rel=\"stylesheet\" href=\"/brochure.css\">", true),
            (
                "<link rel=\"stylesheet\" href=\"/brochure/portal-1.css\"/>",
                false,
            ),
            ("<link rel=\"icon\" href=\"/brochure.svg\"/>", false),
        ] {
            assert_eq!(is_of_brochure(line), expected, "{line}");
        }
    }
}
