//! Two languages: the same thing in the other, remembered, never forced.

use crate::visit::{DESKTOP, PHONE, Setup, visit};

#[test]
fn the_switch_keeps_page_and_place() {
    for size in [PHONE, DESKTOP] {
        visit(Setup::new(size), async |visit| {
            visit.open_live("zh/programmes/bridge/").await?;
            visit
                .read::<bool>("(document.getElementById('rules').scrollIntoView(), true)")
                .await;
            let before: f64 = visit
                .read("document.getElementById('rules').getBoundingClientRect().top")
                .await;
            visit
                .read::<bool>("(document.getElementById('language-switch').click(), true)")
                .await;
            visit.until("document.documentElement.lang === 'ja'").await;
            visit
                .until("document.activeElement.id === 'language-switch'")
                .await;
            assert_eq!(visit.address().await, "/ja/programmes/bridge/");
            let after: f64 = visit
                .read("document.getElementById('rules').getBoundingClientRect().top")
                .await;
            assert!((before - after).abs() < 2.0, "{before} became {after}");
            let title: String = visit.read("document.title").await;
            assert!(title.contains("再招へい"), "{title}");
            Ok(())
        });
    }
}

/// The root shows the visitor's language in place; a choice is remembered.
#[test]
fn the_root_speaks_the_visitors_language() {
    for (languages, expected, other) in
        [("zh-CN,zh,en", "zh-Hans", "ja"), ("ja,en", "ja", "zh-Hans")]
    {
        let setup = Setup {
            languages,
            ..Setup::new(PHONE)
        };
        visit(setup, async |visit| {
            visit.open_live("").await?;
            assert_eq!(
                visit.read::<String>("document.documentElement.lang").await,
                expected
            );
            assert_eq!(visit.address().await, "/", "nobody is sent elsewhere");
            visit.see("#language-switch").await?.click().await?;
            visit
                .until(&format!("document.documentElement.lang === '{other}'"))
                .await;
            visit.open_live("").await?;
            assert_eq!(
                visit.read::<String>("document.documentElement.lang").await,
                other
            );
            Ok(())
        });
    }
}

/// Who prefers neither language gets the choice.
#[test]
fn the_root_offers_the_choice_to_others() {
    let setup = Setup {
        languages: "en-US,en",
        ..Setup::new(DESKTOP)
    };
    visit(setup, async |visit| {
        visit.open_live("").await?;
        let doors: u32 = visit
            .read("document.querySelectorAll('.choose__door').length")
            .await;
        assert_eq!(doors, 2);
        visit.see(".choose__door[lang=ja] a").await?.click().await?;
        visit.until("location.pathname === '/ja/'").await;
        visit.until("document.documentElement.lang === 'ja'").await;
        Ok(())
    });
}
