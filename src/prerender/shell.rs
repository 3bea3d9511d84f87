//! Trunk's `index.html` taken apart, and put together again around a page.

use super::loader_line;
use crate::domain::head::escape_html;
use crate::domain::route::Base;
use crate::domain::text::Lang;

/// What every page shares.
pub struct Shell {
    /// What stands in `<head>` but the title.
    head: String,
    /// What stands in `<body>` behind the app.
    tail: String,
}

/// One page to be written.
pub struct Document<'a> {
    /// The path under which the site is served.
    pub base: &'a Base,
    /// The address of the content bundle.
    pub bundle: &'a str,
    /// The address of the case book.
    pub cases: &'a str,
    /// The language of the page.
    pub lang: Lang,
    /// Its own elements of the head.
    pub head: String,
    /// Its body.
    pub body: String,
}

impl Shell {
    /// Takes the shell apart.
    ///
    /// # Errors
    ///
    /// Says which part of `index.html` is missing.
    pub fn read(html: &str) -> Result<Self, String> {
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
        Ok(Self {
            head,
            tail: app.1.trim().to_owned(),
        })
    }

    /// A whole document.
    pub fn document(&self, document: &Document<'_>) -> String {
        let Document {
            base,
            bundle,
            cases,
            lang,
            head,
            body,
        } = document;
        let bundle = escape_html(bundle);
        format!(
            "<!doctype html>\n<html lang=\"{}\" data-base=\"{}\" data-bundle=\"{bundle}\" data-cases=\"{}\">\n<head>\n{}\n<link rel=\"preload\" as=\"fetch\" href=\"{bundle}\" crossorigin>\n{head}</head>\n<body>\n<div id=\"app\">{body}</div>\n{}\n{}\n</body>\n</html>\n",
            lang.html(),
            escape_html(base.as_str()),
            escape_html(cases),
            self.head.trim(),
            loader_line(*lang),
            self.tail,
        )
    }
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
            assert!(Shell::read(html).is_err(), "{html}");
        }
    }

    #[test]
    fn a_page_stands_in_the_shell() {
        let shell = Shell::read(
            "<head><meta charset=utf-8><title>x</title></head><body><div id=app></div><i></i></body>",
        )
        .expect("a shell");
        let html = shell.document(&Document {
            base: &Base::new("/p/"),
            bundle: "/p/data/site-1.json",
            cases: "/p/data/cases-1.json",
            lang: Lang::Zh,
            head: "<title>y</title>\n".to_owned(),
            body: "<main></main>".to_owned(),
        });
        assert!(html.contains("<html lang=\"zh-Hans\" data-base=\"/p/\""));
        assert_eq!(html.matches("<title>").count(), 1);
        assert!(html.contains("<div id=\"app\"><main></main></div>"));
        assert!(html.contains("<i></i>"));
    }
}
