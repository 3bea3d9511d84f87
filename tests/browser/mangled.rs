//! Links as messengers, mail and people pass them on, opened in every engine: each makes
//! its own escapes of a fragment. What else is done to links: `tests/hostile/`.

use portal::domain::text::Lang;
use portal::i18n::{calculator, map, search};
use thirtyfour::prelude::*;

use crate::visit::{PHONE, Setup, Visit, visit};

/// What has the values of all fields, whatever the language, and what is said of the link.
const SHOWN: &str = "[...document.querySelectorAll('main :is(input, select)')]
    .map(one => /checkbox|radio/.test(one.type) ? String(one.checked) : one.value)";
const SAID: &str = "[...document.querySelectorAll('main .notice[role=status]')]
    .filter(one => one.getClientRects().length > 0).map(one => one.textContent)";

/// A whole link in each of these forms opens what it holds; of one that was cut the visitor
/// is told so.
async fn opens(
    visit: &Visit,
    page: &str,
    parts: &str,
    cut: impl Fn(Lang) -> String,
) -> WebDriverResult<()> {
    visit.open_live(&format!("zh/{page}#1~{parts}")).await?;
    visit.until("location.hash.startsWith('#2~')").await;
    let clean: String = visit.read("location.hash").await;
    let shown: String = visit.read(&format!("JSON.stringify({SHOWN})")).await;
    let link = clean.trim_start_matches('#');
    let forms = [
        format!("#{link}。"),
        format!("#{}", link.replace('~', "%257E")),
        format!("#{}", link.replace('~', "&amp;")),
        format!("#{}", link.replace('~', "～")),
        format!("?from=singlemessage#{link}"),
    ];
    // To the other language, and back: a page that is loaded anew.
    let mut langs = [Lang::Ja, Lang::Zh].into_iter().cycle();
    for (form, lang) in forms.iter().zip(&mut langs) {
        visit
            .open_live(&format!("{}/{page}{form}", lang.code()))
            .await?;
        visit.until(&format!("location.hash === {clean:?}")).await;
        visit
            .until(&format!("JSON.stringify({SHOWN}) === {shown:?}"))
            .await;
        let said: Vec<String> = visit.read(SAID).await;
        assert!(said.is_empty(), "{form}: {said:?}");
    }
    // Without its end, and the last letter before it.
    let rest = &link[..link.len() - "~z.12345".len() - 1];
    for lang in Lang::ALL {
        let other = lang.other().code();
        visit.open(&format!("{other}/office/")).await?;
        visit
            .open_live(&format!("{}/{page}#{rest}", lang.code()))
            .await?;
        let said = [cut(lang)];
        visit
            .until(&format!(
                "JSON.stringify({SAID}) === JSON.stringify({said:?})"
            ))
            .await;
    }
    Ok(())
}

#[test]
fn a_mangled_link_to_the_calculator_opens() {
    visit(Setup::new(PHONE), async |visit| {
        let cut = |lang: Lang| calculator(lang).lost(1, false);
        opens(
            visit,
            "calculator/",
            "a.stay.seminar~l.18m~n.china~s.2027-09-01",
            cut,
        )
        .await
    });
}

#[test]
fn a_mangled_link_to_the_events_opens() {
    visit(Setup::new(PHONE), async |visit| {
        let cut = |lang: Lang| map(lang).link_cut.to_owned();
        opens(
            visit,
            "events/",
            "k.briefing~c.chengdu~t.%E6%88%90%E9%83%BD~n.seoul",
            cut,
        )
        .await
    });
}

#[test]
fn a_mangled_link_to_the_search_opens() {
    visit(Setup::new(PHONE), async |visit| {
        let cut = |lang: Lang| search(lang).link_cut.to_owned();
        opens(visit, "search/", "t.%E7%AD%BE%E8%AF%81", cut).await
    });
}
