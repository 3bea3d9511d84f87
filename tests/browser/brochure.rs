//! The brochure is a page without the app, and fits every window.

use crate::layout::TOO_WIDE;
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

#[test]
fn the_brochure_fits_its_window() {
    visit(Setup::new((320, 640)), async |visit| {
        for path in ["ja/brochure/", "zh/brochure/"] {
            visit.open(path).await?;
            for (width, text) in [(320, 100), (390, 100), (390, 200), (1280, 100), (1280, 200)] {
                visit.resize(width, 800).await?;
                let set = format!("(document.documentElement.style.fontSize = '{text}%', true)");
                visit.read::<bool>(&set).await;
                let wide: String = visit.read(TOO_WIDE).await;
                assert_eq!(wide, "", "{path} at {width} px, text {text} %");
            }
        }
        Ok(())
    });
}
