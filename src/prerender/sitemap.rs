//! The site map: every public page with its address in the other language.

use super::is_public;
use crate::domain::content::Content;
use crate::domain::head::escape_html;
use crate::domain::route::{Base, Route};
use crate::domain::text::Lang;

/// The file.
pub fn sitemap(origin: &str, base: &Base, routes: &[Route], content: &Content) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for route in routes.iter().filter(|route| is_public(route)) {
        let address = |route: &Route| escape_html(&format!("{origin}{}", base.href(route)));
        out.push_str(&format!(
            "<url><loc>{}</loc><lastmod>{}</lastmod>",
            address(route),
            content.config.updated
        ));
        for lang in Lang::ALL {
            out.push_str(&format!(
                "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>",
                lang.html(),
                address(&route.in_lang(lang))
            ));
        }
        out.push_str("</url>\n");
    }
    out.push_str("</urlset>\n");
    out
}
