//! Input methods: while letters are composed the keys are theirs, and nothing that the
//! page does comes between.

use portal::domain::eligibility::facts::NumberUnit;
use portal::domain::text::Lang;
use portal::i18n::{calculator, map, search};
use serde_json::json;
use thirtyfour::prelude::*;

use crate::answers::question;
use crate::visit::{DESKTOP, Engine, Setup, Visit, visit};

/// Who composes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// The browser itself, as for an input method of the system. WebKit's driver has no
    /// command for it.
    Composed,
    /// Nobody: the page is told what browsers tell of it.
    Told,
}

fn ways(engine: Engine) -> &'static [Way] {
    match engine {
        Engine::Chromium | Engine::Firefox => &[Way::Composed, Way::Told],
        Engine::WebKit => &[Way::Told],
    }
}

const TOLD: &str = "
const [id, text, isFirst, isLast] = arguments;
const field = document.getElementById(id);
const tell = (kind, name, what) =>
    field.dispatchEvent(new kind(name, {bubbles: true, cancelable: true, ...what}));
if (isFirst) tell(CompositionEvent, 'compositionstart', {data: ''});
tell(KeyboardEvent, 'keydown', {key: 'Process', keyCode: 229, isComposing: true});
tell(CompositionEvent, 'compositionupdate', {data: text});
field.value = text;
tell(InputEvent, 'input', {data: text, inputType: 'insertCompositionText', isComposing: true});
if (isLast) tell(CompositionEvent, 'compositionend', {data: text});";

/// Firefox lets a program of its own be the input method.
const PROCESSED: &str = "
const [, text, isFirst, isLast] = arguments;
const opener = Services.wm.getMostRecentWindow('navigator:browser');
if (isFirst) {
    opener.composer = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
    opener.composer.beginInputTransactionForTests(opener);
}
const composer = opener.composer;
const key = new opener.KeyboardEvent('keydown', {key: isLast ? 'Enter' : 'a'});
if (isLast) {
    composer.commitCompositionWith(text, key);
    delete opener.composer;
} else {
    composer.setPendingCompositionString(text);
    composer.appendClauseToPendingComposition(text.length, composer.ATTR_RAW_CLAUSE);
    composer.setCaretInPendingComposition(text.length);
    composer.flushPendingComposition(key);
}";

impl Way {
    async fn step(
        self,
        visit: &Visit,
        id: &str,
        text: &str,
        (is_first, is_last): (bool, bool),
    ) -> WebDriverResult<()> {
        let arguments = vec![json!(id), json!(text), json!(is_first), json!(is_last)];
        match (self, visit.engine) {
            (Self::Composed, Engine::Firefox) => visit.in_firefox(PROCESSED, arguments).await,
            (Self::Composed, _) => {
                let end = text.encode_utf16().count();
                let (method, what) = if is_last {
                    ("Input.insertText", json!({"text": text}))
                } else {
                    let what = json!({"text": text, "selectionStart": end, "selectionEnd": end});
                    ("Input.imeSetComposition", what)
                };
                visit.driver.cdp().send_raw(method, what).await.map(drop)
            }
            (Self::Told, _) => visit.call(TOLD, arguments).await.map(drop),
        }
    }
}

/// Composes the texts one after the other in a field, the last one for good. What is
/// composed stands there meanwhile, and no key does anything else.
async fn compose(visit: &Visit, way: Way, id: &str, texts: &[&str]) -> WebDriverResult<()> {
    let field = visit.see(&format!("#{id}")).await?;
    visit.show(&field).await?;
    field.click().await?;
    for (at, text) in texts.iter().enumerate() {
        let is_last = at + 1 == texts.len();
        way.step(visit, id, text, (at == 0, is_last)).await?;
        let stands = format!("document.getElementById('{id}').value === '{text}'");
        visit.until(&stands).await;
        if is_last {
            break;
        }
        for key in ["Enter", "Escape", "ArrowDown", "/"] {
            // As browsers tell of a key that an input method takes: by this number.
            let is_left = format!(
                "document.getElementById('{id}').dispatchEvent(new KeyboardEvent('keydown',
                    {{key: '{key}', keyCode: 229, isComposing: true, bubbles: true, cancelable: true}}))"
            );
            assert!(visit.read::<bool>(&is_left).await, "{id} {way:?} {key}");
        }
        let is_here = format!("{stands} && document.activeElement.id === '{id}'");
        assert!(visit.read::<bool>(&is_here).await, "{id} {way:?} {text}");
    }
    Ok(())
}

#[test]
fn what_is_composed_is_searched() {
    visit(Setup::new(DESKTOP), async |visit| {
        for way in ways(visit.engine) {
            visit.driver.goto("about:blank").await?;
            visit.open_live("ja/search/").await?;
            compose(
                visit,
                *way,
                "search-field",
                &["せ", "せい", "せいと", "成都"],
            )
            .await?;
            crate::search::count(visit, &search(Lang::Ja).count(3, 3, false)).await;
            let picked: i32 = visit.read(crate::search::PICKED).await;
            assert_eq!(picked, -1, "{way:?}");
        }
        Ok(())
    });
}

#[test]
fn what_is_composed_is_asked_of_the_events() {
    const LISTED: &str = "document.querySelectorAll('.events__item[id]').length";
    visit(Setup::new(DESKTOP), async |visit| {
        for way in ways(visit.engine) {
            visit.driver.goto("about:blank").await?;
            visit.open_live("zh/events/").await?;
            visit.tap("button", map(Lang::Zh).filters).await?;
            let texts = ["cheng", "cheng d", "cheng du", "成都"];
            compose(visit, *way, "agenda-words", &texts).await?;
            let found = crate::map::in_chengdu();
            let is_asked = "location.hash.includes('~t.')";
            visit
                .until(&format!("{LISTED} === {found} && {is_asked}"))
                .await;
        }
        Ok(())
    });
}

/// Digits and days in full width, as they come out of an input method.
#[test]
fn what_is_composed_is_an_answer() {
    visit(Setup::new(DESKTOP), async |visit| {
        for way in ways(visit.engine) {
            visit.driver.goto("about:blank").await?;
            visit.open_live("zh/calculator/#1~d.held~V.ask").await?;
            compose(visit, *way, "f-stay", &["１", "１２", "１２"]).await?;
            let months = calculator(Lang::Zh).number_unit(NumberUnit::Month);
            let stay = question(visit, Lang::Zh, "stay").await?;
            stay.tap("radio", months).await?;
            visit.until("location.hash.includes('~l.12m')").await;
            let texts = ["2023nian", "2023年6yue", "2023年6月"];
            compose(visit, *way, "f-degree_date", &texts).await?;
            visit.until("location.hash.includes('~dd.2023-06')").await;
        }
        Ok(())
    });
}
