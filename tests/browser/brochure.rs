//! The brochure is a page without the app.

use crate::visit::{PHONE, Setup, visit};

/// The app leaves the page to the browser, so that its own style comes with it.
#[test]
fn the_app_leaves_the_brochure_to_the_browser() {
    visit(Setup::new(PHONE), async |visit| {
        visit.open_live("ja/office/").await?;
        visit.see("#brochure a").await?.click().await?;
        visit
            .until("location.pathname === '/ja/brochure/' && document.readyState === 'complete'")
            .await;
        let sheets: u32 = visit.read("document.styleSheets.length").await;
        assert_eq!(sheets, 3);
        let scripts: u32 = visit
            .read("document.querySelectorAll('script[src], #app[data-live]').length")
            .await;
        assert_eq!(scripts, 0);
        visit.see("#language-switch").await?.click().await?;
        visit.until("location.pathname === '/zh/brochure/'").await;
        visit.until("document.readyState === 'complete'").await;
        let loaded: Vec<String> = visit
            .read("performance.getEntriesByType('resource').map(one => one.name)")
            .await;
        assert!(
            !loaded
                .iter()
                .any(|name| name.ends_with(".wasm") || name.ends_with(".js")),
            "{loaded:?}"
        );
        Ok(())
    });
}
