//! What a page says of itself to the world outside: title, description,
//! addresses, share card, structured data. One value for the prerenderer,
//! which writes it, and the browser, which follows it on navigation.

use serde_json::Value;

use super::route::{Base, Route};
use super::text::Lang;

/// The head of one page.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// The language of the page.
    pub lang: Lang,
    /// The whole title, site name included.
    pub title: String,
    /// One or two sentences.
    pub description: String,
    /// The route of the page. `None` for a page that must not be indexed.
    pub route: Option<Route>,
    /// The kind of thing for Open Graph: `website` or `article`.
    pub kind: &'static str,
    /// The portal's name, for `og:site_name`.
    pub site_name: String,
    /// A calendar's file that says the same, below the base.
    pub calendar: Option<String>,
    /// schema.org objects.
    pub structured: Vec<Value>,
}

/// Escapes text for HTML, inside elements and double-quoted attributes.
#[must_use]
pub fn escape_html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

/// JSON for a `<script>` element: no `<` can end it, no `&` can be misread.
#[must_use]
pub fn escape_json(value: &Value) -> String {
    value
        .to_string()
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
}

impl Head {
    /// The elements of the head as HTML. `origin` is scheme and host without a
    /// slash at the end; `base` the path under which the portal is served.
    #[must_use]
    pub fn to_html(&self, origin: &str, base: &Base) -> String {
        let mut out = String::new();
        let mut line = |text: String| {
            out.push_str(&text);
            out.push('\n');
        };
        line(format!("<title>{}</title>", escape_html(&self.title)));
        let mut meta = |key: &str, name: &str, content: &str| {
            line(format!(
                r#"<meta {key}="{name}" content="{}">"#,
                escape_html(content)
            ));
        };
        meta("name", "description", &self.description);
        meta("property", "og:type", self.kind);
        meta("property", "og:site_name", &self.site_name);
        meta("property", "og:title", &self.title);
        meta("property", "og:description", &self.description);
        meta("property", "og:locale", self.lang.open_graph());
        meta(
            "property",
            "og:locale:alternate",
            self.lang.other().open_graph(),
        );
        let address = |route: &Route| escape_html(&format!("{origin}{}", base.href(route)));
        if let Some(route) = &self.route {
            meta(
                "property",
                "og:url",
                &format!("{origin}{}", base.href(route)),
            );
            meta(
                "property",
                "og:image",
                &format!("{origin}{}", base.file("share.png")),
            );
            line(format!(
                r#"<link rel="canonical" href="{}">"#,
                address(route)
            ));
            for lang in Lang::ALL {
                line(format!(
                    r#"<link rel="alternate" hreflang="{}" href="{}">"#,
                    lang.html(),
                    address(&route.in_lang(lang)),
                ));
            }
            let default = match route {
                Route::Choose | Route::Page(_, super::route::Page::Home) => Route::Choose,
                other => other.in_lang(Lang::Zh),
            };
            line(format!(
                r#"<link rel="alternate" hreflang="x-default" href="{}">"#,
                address(&default)
            ));
        } else {
            line(r#"<meta name="robots" content="noindex">"#.to_owned());
        }
        if let Some(file) = &self.calendar {
            line(format!(
                r#"<link rel="alternate" type="text/calendar" href="{}">"#,
                escape_html(&base.file(file)),
            ));
        }
        for object in &self.structured {
            line(format!(
                r#"<script type="application/ld+json">{}</script>"#,
                escape_json(object)
            ));
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::route::Page;
    use serde_json::json;

    fn head(route: Option<Route>) -> Head {
        Head {
            lang: Lang::Zh,
            title: r#"A"B</title><script>"#.to_owned(),
            description: "“桥”项目 & <b>".to_owned(),
            route,
            kind: "article",
            site_name: "portal".to_owned(),
            calendar: None,
            structured: vec![json!({"name": "</script><script>alert(1)&amp;"})],
        }
    }

    #[test]
    fn markup_in_any_field_stays_text() {
        let html = head(Some(Route::Page(Lang::Zh, Page::Office)))
            .to_html("https://a.example", &Base::new("/p/"));
        assert!(html.contains("<title>A&quot;B&lt;/title&gt;&lt;script&gt;</title>"));
        assert_eq!(html.matches("<script").count(), 1);
        assert_eq!(html.matches("</script>").count(), 1);
        assert!(!html.contains("<b>"));
    }

    #[test]
    fn both_languages_and_a_default_are_named() {
        let html = head(Some(Route::Page(Lang::Zh, Page::Office)))
            .to_html("https://a.example", &Base::new("/p/"));
        for part in [
            r#"rel="canonical" href="https://a.example/p/zh/office/""#,
            r#"hreflang="ja" href="https://a.example/p/ja/office/""#,
            r#"hreflang="zh-Hans" href="https://a.example/p/zh/office/""#,
            r#"hreflang="x-default" href="https://a.example/p/zh/office/""#,
        ] {
            assert!(html.contains(part), "{part} in {html}");
        }
        let home = head(Some(Route::Page(Lang::Ja, Page::Home)))
            .to_html("https://a.example", &Base::new(""));
        assert!(home.contains(r#"hreflang="x-default" href="https://a.example/""#));
    }

    #[test]
    fn a_page_without_an_address_is_kept_out_of_indexes() {
        let html = head(None).to_html("https://a.example", &Base::new(""));
        assert!(html.contains("noindex") && !html.contains("canonical"));
    }
}
