//! Strange addresses, and a site that is not at the root of its host.

use xtask::server::SiteOptions;

use crate::visit::{PHONE, Setup, visit, visit_site};

#[test]
fn an_unknown_address_gets_a_way_on() {
    let setup = Setup {
        allowed: &["404 (Not Found)"],
        ..Setup::new(PHONE)
    };
    visit(setup, async |visit| {
        for (path, lang) in [
            ("zh/nowhere/", "zh-Hans"),
            ("ja/programmes/nothing-like-it/", "ja"),
            ("zh/events/2025-13-45-never/", "zh-Hans"),
            ("ja/programmes/%E6%A1%A5/", "ja"),
            ("ja/%3Cscript%3Ealert(1)%3C/script%3E/", "ja"),
        ] {
            visit.open_live(path).await?;
            assert_eq!(
                visit.read::<String>("document.documentElement.lang").await,
                lang
            );
            let ways: u32 = visit
                .read("document.querySelectorAll('.doors__link').length")
                .await;
            assert!(ways >= 3, "{path}");
        }
        visit.see(".doors__link").await?.click().await?;
        visit.until("location.pathname === '/ja/'").await;
        Ok(())
    });
}

/// The same site below another path: `cargo xtask test` builds it too.
#[test]
fn the_site_works_below_a_path() {
    let folder = std::env::var_os("PORTAL_DIST_BELOW")
        .expect("PORTAL_DIST_BELOW names no site: run `cargo xtask test build browser`");
    let options = SiteOptions {
        base: "/portal/".to_owned(),
        ..SiteOptions::new(folder)
    };
    visit_site(Setup::new(PHONE), options, async |visit| {
        visit.open_live("zh/programmes/").await?;
        visit.see(".doors__link").await?.click().await?;
        visit
            .until("location.pathname === '/portal/zh/programmes/postdoctoral/'")
            .await;
        visit
            .read::<bool>("(document.getElementById('language-switch').click(), true)")
            .await;
        visit
            .until("location.pathname === '/portal/ja/programmes/postdoctoral/'")
            .await;
        visit
            .until("document.querySelector('h1').textContent.includes('研究員')")
            .await;
        visit.open_live("").await?;
        assert_eq!(visit.address().await, "/portal/");
        Ok(())
    });
}
