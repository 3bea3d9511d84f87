//! The page of events: list, map and time line in step, by finger, by mouse and
//! by key; the link that brings it all back.

use std::sync::LazyLock;

use portal::domain::agenda::filter::{Filter, Index, NOWHERE};
use portal::domain::agenda::months::Month;
use portal::domain::date::Date;
use portal::domain::library::Library;
use portal::domain::text::Lang;
use portal::i18n::{common, map};
use portal::prerender::Bundles;
use portal_tests::EVENTS_OF_BROCHURE;
use serde_json::json;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::prelude::*;
use thirtyfour::{ElementId, RequestData, SessionId};

use crate::find::begins;
use crate::visit::{DAY, DESKTOP, PHONE, Setup, Visit, visit};

const COUNT: &str = "document.querySelector('.agenda__count span').textContent";
/// The list of all: what lies ahead stands above the map, too, without an id.
const LISTED: &str = "[...document.querySelectorAll('.events__item[id]')].map(e => e.id.slice(6))";
/// The scale of the map: what its pins are placed by.
const SCALE: &str = "Number(document.getElementById('map-pins').style.getPropertyValue('--scale'))";
/// Where Chengdu is seen, from the upper left corner of the map.
const CHENGDU: &str = "(() => {
    const pin = [...document.querySelectorAll('.pin')].find(p => p.dataset.name === '成都');
    const [a, b] = [pin, document.getElementById('map-view')].map(e => e.getBoundingClientRect());
    return [a.left + a.width / 2 - b.left, a.top + a.height / 2 - b.top];
})()";

/// What lies over the panel, at places eight pixels apart.
const SHINES_THROUGH: &str = "(() => {
    const box = document.querySelector('.panel').getBoundingClientRect();
    const found = new Set();
    for (let x = box.left + 4; x < box.right - 4; x += 8) {
        for (let y = box.top + 4; y < box.bottom - 4; y += 8) {
            const top = document.elementFromPoint(x, y);
            if (top && !top.closest('.panel')) {
                found.add(top.className || top.tagName);
            }
        }
    }
    return [...found];
})()";
/// How many links and buttons of the list lie under it.
const UNDER_THE_PANEL: &str = "(() => {
    const panel = document.querySelector('.panel').getBoundingClientRect();
    const all = [...document.querySelectorAll('.events__title, .events__summary, .agenda__buttons button')];
    return all.filter(one => {
        const box = one.getBoundingClientRect();
        return box.right > panel.left && box.bottom > panel.top && box.top < panel.bottom;
    }).length;
})()";

/// The events as the page has them, made once: unoptimized, that takes a second.
fn library() -> &'static Library {
    static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
        let bundles = Bundles::new(&portal_tests::files());
        bundles.expect("bundles").library
    });
    &LIBRARY
}

/// The events that a filter finds.
fn found(change: impl FnOnce(&mut Filter)) -> Vec<String> {
    let (library, mut filter) = (library(), Filter::default());
    change(&mut filter);
    let found = Index::new(library).find(&library.events, &filter);
    let ids = found.into_iter().map(|at| library.events[at].id.clone());
    ids.collect()
}

/// How many events lie in Chengdu.
pub fn in_chengdu() -> usize {
    found(|filter| filter.places = vec!["chengdu".to_owned()]).len()
}

/// Waits until so many of all events are listed.
async fn listed(visit: &Visit, lang: Lang, shown: usize) {
    let line = map(lang).shown(shown, library().events.len());
    visit.until(&format!("{COUNT} === '{line}'")).await;
}

/// Changes the language, from the page that stands.
async fn change_language(visit: &Visit, to: Lang) -> WebDriverResult<()> {
    let name = match to {
        Lang::Ja => "日本語",
        Lang::Zh => "中文",
    };
    visit.tap("link", name).await?;
    visit
        .until(&format!(
            "document.documentElement.lang === '{}'",
            to.html()
        ))
        .await;
    Ok(())
}

/// What fingers do, all at once, as a driver of any engine is told.
#[derive(Debug)]
struct Touch(serde_json::Value);

impl FormatRequestData for Touch {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let endpoint = format!("/session/{session}/actions");
        RequestData::new("POST".parse().expect("a method"), endpoint).add_body(self.0.clone())
    }
}

/// Puts fingers on the map, moves them in ten steps and lifts them.
async fn fingers(visit: &Visit, ways: &[[f64; 4]]) -> WebDriverResult<()> {
    let [left, top]: [f64; 2] = visit
        .read("(r => [r.left, r.top])(document.getElementById('map-view').getBoundingClientRect())")
        .await;
    let ways = ways.iter().enumerate().map(|(id, [x, y, to_x, to_y])| {
        let at = |share: f64, duration: u32| {
            let (x, y) = (x + (to_x - x) * share, y + (to_y - y) * share);
            json!({"type": "pointerMove", "duration": duration,
                "x": (left + x).round() as i64, "y": (top + y).round() as i64})
        };
        let mut steps = vec![at(0.0, 0), json!({"type": "pointerDown", "button": 0})];
        steps.extend((1..=10).map(|step| at(f64::from(step) / 10.0, 20)));
        steps.push(json!({"type": "pointerUp", "button": 0}));
        json!({"type": "pointer", "id": format!("finger {id}"), "parameters": {"pointerType": "touch"},
            "actions": steps})
    });
    let ways: Vec<_> = ways.collect();
    visit.driver.cmd(Touch(json!({"actions": ways}))).await?;
    Ok(())
}

/// Someone in Chengdu: a tap on the city, a tap on an event; a colleague opens
/// the same link in Japanese.
#[test]
fn what_happened_in_chengdu_is_found_in_two_taps() {
    visit(Setup::new(PHONE), async |visit| {
        visit.open_live("zh/events/").await?;
        let pin: (f64, f64) = visit.read(CHENGDU).await;
        assert!(pin.0 > 20.0 && pin.1 > 20.0, "{pin:?}");
        let city = map(Lang::Zh).pin("成都", in_chengdu());
        visit.tap("button", &city).await?;
        listed(visit, Lang::Zh, in_chengdu()).await;
        let in_list: usize = visit.read(&format!("{LISTED}.length")).await;
        assert_eq!(in_list, in_chengdu());
        visit
            .until("document.activeElement.id === 'map-panel-heading'")
            .await;
        let panel = visit.within("region", &city).await?;
        panel.tap("button", begins("2025年9月17日")).await?;
        let panel = visit.by_role("region", "JSPS项目说明会").await?;
        let text = panel.text().await?;
        assert!(text.contains("电子科技大学"), "{text}");
        let apps: Vec<String> = visit
            .read("[...document.querySelectorAll('.panel .apps a')].map(a => a.hostname)")
            .await;
        assert_eq!(apps, ["apis.map.qq.com", "uri.amap.com"]);
        let address = visit.address().await;
        let parts = "~c.chengdu~e.2025-09-17-chengdu-briefing~";
        assert!(address.contains(parts), "{address}");
        // The colleague.
        visit.driver.goto("about:blank").await?;
        visit.open_live(&address.replace("/zh/", "ja/")).await?;
        listed(visit, Lang::Ja, in_chengdu()).await;
        visit.by_role("region", "JSPS事業説明会").await?;
        // The other language, from here.
        change_language(visit, Lang::Zh).await?;
        visit.by_role("region", "JSPS项目说明会").await?;
        assert_eq!(visit.address().await, address);
        Ok(())
    });
}

/// Nothing of the list shines through what is told of a city.
#[test]
fn the_panel_lies_over_the_list() {
    visit(Setup::new(DESKTOP), async |visit| {
        visit.open_live("zh/events/").await?;
        let city = map(Lang::Zh).pin("成都", in_chengdu());
        visit.tap("button", &city).await?;
        listed(visit, Lang::Zh, in_chengdu()).await;
        let panel = visit.see(".panel").await?;
        // The end of the list comes to lie under it.
        visit
            .read::<bool>("(document.querySelector('.map').scrollIntoView(), true)")
            .await;
        assert!(panel.is_displayed().await?);
        let found: Vec<String> = visit.read(SHINES_THROUGH).await;
        assert!(found.is_empty(), "{found:?}");
        let under: usize = visit.read(UNDER_THE_PANEL).await;
        assert!(under > 0, "nothing lies under the panel: see another city");
        Ok(())
    });
}

#[test]
fn filters_list_map_and_time_line_are_in_step() {
    visit(Setup::new(DESKTOP), async |visit| {
        let words = map(Lang::Ja);
        visit.open_live("ja/events/").await?;
        visit.choose(common(Lang::Ja).kind, "事業説明会").await?;
        let briefings = found(|filter| filter.kind = "briefing".to_owned());
        listed(visit, Lang::Ja, briefings.len()).await;
        let mut shown: Vec<String> = visit.read(LISTED).await;
        assert!(shown.iter().all(|id| briefings.contains(id)), "{shown:?}");
        shown.retain(|id| EVENTS_OF_BROCHURE.contains(&id.as_str()));
        assert_eq!(
            shown,
            [
                "2025-11-10-nanjing-briefing",
                "2025-11-02-dalian-briefing",
                "2025-09-17-chengdu-briefing"
            ]
        );
        let region = visit.within("region", words.map).await?;
        let mut pins = region.names("button").await?;
        pins.retain(|name| name.contains("件の"));
        let placeless = found(|filter| filter.places = vec![NOWHERE.to_owned()]).len();
        let nowhere = format!("開催地は未掲載 {placeless}件のイベント");
        let wanted = |city: &str, name: &str| {
            let mut here = briefings.clone();
            here.retain(|id| id.contains(city));
            format!("{name} {}件のイベント", here.len())
        };
        for pin in [
            wanted("chengdu", "成都"),
            wanted("nanjing", "南京"),
            wanted("dalian", "大連"),
        ] {
            assert!(pins.contains(&pin), "{pin}: {pins:?}");
        }
        assert_eq!(pins.last(), Some(&nowhere), "{pins:?}");
        let count = |pin: &String| -> usize {
            let (_, count) = pin.rsplit_once(' ').expect("a count");
            count.trim_end_matches("件のイベント").parse().expect(pin)
        };
        let counted: usize = pins.iter().map(count).sum();
        assert_eq!(counted, briefings.len() + placeless, "{pins:?}");
        let said: String = visit
            .read("document.getElementById('announcer').textContent")
            .await;
        let all = library().events.len();
        assert_eq!(said, format!("{all}件中{}件を表示", briefings.len()));
        let november = words.month(Month(2025 * 12 + 10), 8);
        visit.tap("button", &november).await?;
        listed(visit, Lang::Ja, 2).await;
        let address = visit.address().await;
        assert!(
            address.contains("~k.briefing~s.202511-202511~"),
            "{address}"
        );
        // A second month: both and what lies between; one of them again: none.
        let september = words.month(Month(2025 * 12 + 8), 3);
        visit.tap("button", &september).await?;
        listed(visit, Lang::Ja, 3).await;
        let address = visit.address().await;
        assert!(address.contains("~s.202509-202511~"), "{address}");
        visit.tap("button", &november).await?;
        visit.until("!location.hash.includes('~s.')").await;
        visit.tap("button", &november).await?;
        listed(visit, Lang::Ja, 2).await;
        // A reload keeps it all.
        visit.driver.refresh().await?;
        visit.see("#app[data-live]").await?;
        listed(visit, Lang::Ja, 2).await;
        // An event's page and back.
        visit.see(".events__title").await?.click().await?;
        visit.until("location.pathname.includes('nanjing')").await;
        visit.driver.back().await?;
        visit
            .until(&format!(
                "document.querySelector('.agenda__count') && {COUNT} === '{}'",
                words.shown(2, all)
            ))
            .await;
        visit.tap("button", words.clear).await?;
        listed(visit, Lang::Ja, all).await;
        assert_eq!(visit.address().await, "/ja/events/");
        // Words of the other language; the link had unfolded the field.
        let field = visit.by_role("searchbox", words.words).await?;
        field.send_keys("筑波").await?;
        let tsukuba = found(|filter| filter.text = "筑波".to_owned());
        listed(visit, Lang::Ja, tsukuba.len()).await;
        visit.press(Key::Enter).await?;
        assert!(visit.address().await.contains("~t._7b51-6ce2_~"));
        Ok(())
    });
}

#[test]
fn a_pinch_keeps_what_lies_under_the_fingers() {
    visit(Setup::new(PHONE), async |visit| {
        visit.open_live("zh/events/").await?;
        let before: f64 = visit.read(SCALE).await;
        let (x, y): (f64, f64) = visit.read(CHENGDU).await;
        fingers(
            visit,
            &[[x - 30.0, y, x - 60.0, y], [x + 30.0, y, x + 60.0, y]],
        )
        .await?;
        visit.until("location.hash.includes('v.')").await;
        let after: f64 = visit.read(SCALE).await;
        let ratio = after / before;
        assert!((ratio - 2.0).abs() < 0.1, "twice as near: {ratio}");
        let (now_x, now_y): (f64, f64) = visit.read(CHENGDU).await;
        assert!(
            (now_x - x).abs() < 3.0 && (now_y - y).abs() < 3.0,
            "{now_x} {now_y}"
        );
        Ok(())
    });
}

#[test]
fn one_finger_scrolls_the_page_until_the_map_is_near() {
    visit(Setup::new(PHONE), async |visit| {
        visit.open_live("zh/events/").await?;
        fingers(visit, &[[180.0, 200.0, 180.0, 20.0]]).await?;
        visit.until("window.scrollY > 80").await;
        let hash: String = visit.read("location.hash").await;
        assert_eq!(hash, "", "the map has not moved");
        Ok(())
    });
}

#[test]
fn one_finger_moves_a_map_that_is_near() {
    visit(Setup::new(PHONE), async |visit| {
        visit.open_live("zh/events/").await?;
        for _ in 0..2 {
            visit.tap("button", map(Lang::Zh).nearer).await?;
        }
        visit.until("location.hash.includes('v.256')").await;
        let (before, _): (f64, f64) = visit.read(CHENGDU).await;
        fingers(visit, &[[100.0, 120.0, 200.0, 120.0]]).await?;
        // The fling goes on for a while, then the address follows.
        visit.until("!location.hash.includes('-2000-1315')").await;
        let (after, _): (f64, f64) = visit.read(CHENGDU).await;
        assert!(after - before > 95.0, "{before} {after}");
        assert_eq!(visit.read::<f64>("window.scrollY").await, 0.0);
        Ok(())
    });
}

#[test]
fn a_double_tap_comes_nearer_and_without_motion_nothing_flies() {
    let setup = Setup {
        before: Some(
            "matchMedia = (real => query => query.includes('reduced-motion') ? {matches: true} : real(query))(matchMedia.bind(window));",
        ),
        ..Setup::new(PHONE)
    };
    visit(setup, async |visit| {
        visit.open_live("ja/events/").await?;
        let before: f64 = visit.read(SCALE).await;
        double_tap(visit, 200.0, 200.0).await?;
        visit.until("location.hash.includes('v.200')").await;
        let after: f64 = visit.read(SCALE).await;
        assert!((after / before - 2.0).abs() < 0.01);
        let (from, _): (f64, f64) = visit.read(CHENGDU).await;
        let hash: String = visit.read("location.hash").await;
        fingers(visit, &[[200.0, 120.0, 240.0, 120.0]]).await?;
        visit.until(&format!("location.hash !== '{hash}'")).await;
        let (to, _): (f64, f64) = visit.read(CHENGDU).await;
        assert!((to - from - 40.0).abs() < 3.0, "{from} {to}");
        Ok(())
    });
}

/// Two taps, a tenth of a second apart however long a busy machine takes to pass them on.
async fn double_tap(visit: &Visit, x: f64, y: f64) -> WebDriverResult<()> {
    let [left, top]: [f64; 2] = visit
        .read("(r => [r.left, r.top])(document.getElementById('map-view').getBoundingClientRect())")
        .await;
    // In seconds since 1970, as the driver wants it.
    let now: f64 = visit
        .read("(performance.timeOrigin + performance.now()) / 1000")
        .await;
    let cdp = visit.driver.cdp();
    let finger = json!([{"x": left + x, "y": top + y}]);
    for (kind, points, at) in [
        ("touchStart", &finger, 0.0),
        ("touchEnd", &json!([]), 0.05),
        ("touchStart", &finger, 0.1),
        ("touchEnd", &json!([]), 0.15),
    ] {
        let event = json!({"type": kind, "touchPoints": points, "timestamp": now + at});
        cdp.send_raw("Input.dispatchTouchEvent", event).await?;
    }
    Ok(())
}

/// From an event in the list to its panel and back, by key alone.
#[test]
fn the_keyboard_reaches_everything_and_the_focus_returns() {
    visit(Setup::new(DESKTOP), async |visit| {
        visit.open_live("ja/events/").await?;
        visit
            .read::<bool>("(document.querySelector('.events__title').focus(), true)")
            .await;
        visit.press(Key::Tab).await?;
        assert!(
            visit
                .read::<bool>("document.activeElement.matches('.events__summary')")
                .await
        );
        visit.press(Key::Enter).await?;
        visit
            .until("document.activeElement.id === 'map-panel-heading'")
            .await;
        visit.press(Key::Escape).await?;
        visit
            .until("document.activeElement.matches('.events__summary')")
            .await;
        assert_eq!(visit.address().await, "/ja/events/");
        // The map: nearer, to the west, the whole. Its outline would lie under the land.
        visit
            .read::<bool>("(document.getElementById('map-view').focus(), true)")
            .await;
        let ring: (String, bool) = visit
            .read(
                "(view => [getComputedStyle(view, '::after').borderLeftWidth, view.matches(':focus-visible')])
                 (document.getElementById('map-view'))",
            )
            .await;
        assert_eq!(ring, ("3px".to_owned(), true));
        visit.press("+").await?;
        visit.until("location.hash.includes('v.160-')").await;
        visit.press(Key::Left).await?;
        visit.until("!location.hash.includes('-2000-1315')").await;
        let said: String = visit
            .read("document.getElementById('announcer').textContent")
            .await;
        assert!(said.starts_with("表示中："), "{said}");
        visit.press("0").await?;
        visit.until("location.hash === ''").await;
        // A pin that takes the focus comes into sight.
        visit.press("+").await?;
        visit.press("+").await?;
        visit.press("+").await?;
        visit.until("location.hash.includes('v.410-')").await;
        visit
            .read::<bool>("([...document.querySelectorAll('.pin')].find(p => p.dataset.name === 'つくば').focus(), true)")
            .await;
        visit
            .until(
                "(() => { const [a, b] = [document.activeElement, document.getElementById('map-view')]
                    .map(e => e.getBoundingClientRect());
                 return a.left >= b.left && a.right <= b.right + 1; })()",
            )
            .await;
        // The time line is one stop; arrows lead along it.
        let stops: u32 = visit
            .read("document.querySelectorAll('.timeline__button[tabindex=\"0\"]').length")
            .await;
        assert_eq!(stops, 1);
        visit
            .read::<bool>(
                "(document.querySelector('.timeline__button[tabindex=\"0\"]').focus(), true)",
            )
            .await;
        let name = "document.activeElement.getAttribute('aria-label')";
        let last: String = visit.read(name).await;
        visit.press(Key::Left).await?;
        assert_ne!(visit.read::<String>(name).await, last);
        Ok(())
    });
}

/// What the engine computes for a screen reader.
#[derive(Debug)]
struct ComputedName(ElementId);

impl FormatRequestData for ComputedName {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let endpoint = format!("/session/{session}/element/{}/computedlabel", self.0);
        RequestData::new("GET".parse().expect("a method"), endpoint)
    }
}

/// Every control has a name that can be spoken.
#[test]
fn every_control_has_a_name() {
    const CONTROLS: &str = "return [...document.querySelectorAll(
        'a[href], button, input, select, summary, [tabindex=\"0\"]')]
        .filter(one => one.checkVisibility({visibilityProperty: true}) && !one.closest('[aria-hidden=true]'))";
    visit(Setup::new(PHONE), async |visit| {
        visit.open_live("zh/events/").await?;
        let city = map(Lang::Zh).pin("成都", in_chengdu());
        visit.tap("button", &city).await?;
        visit.by_role("region", &city).await?;
        let controls = visit.call(CONTROLS, Vec::new()).await?.elements()?;
        assert!(controls.len() > 50, "{}", controls.len());
        for control in controls {
            let name = visit.driver.cmd(ComputedName(control.element_id())).await?;
            let name: String = name.value()?;
            assert!(!name.trim().is_empty(), "{:?}", control.outer_html().await);
        }
        Ok(())
    });
}

/// Enlarged as a picture the land is blurred, in WebKitGTK at least. When the map stands,
/// and while one that is near is drawn about, the drawing is as large as it is seen; only
/// what is enlarged under the hand waits until it rests. The pins stay on their cities.
#[test]
fn a_map_that_is_near_is_drawn_as_large_as_it_is_seen() {
    /// How far the sheet is enlarged as a picture, how far the drawing is larger than its
    /// window, and how far a pin is from its city.
    const DRAWN: &str = "(() => {
        const [sheet, ground, view, pin] = ['#map-sheet', '.map__ground', '#map-view', '.pin:not([hidden])']
            .map(one => document.querySelector(one));
        const [land, at] = [ground, pin].map(one => one.getBoundingClientRect());
        const [x, y] = ['--x', '--y'].map(name => Number(pin.style.getPropertyValue(name)) / 4000);
        const style = getComputedStyle(sheet);
        return [new DOMMatrix(style.transform).a, land.width / view.clientWidth,
            Math.hypot(at.left + at.width / 2 - land.left - x * land.width,
                at.top + at.height / 2 - land.top - y * land.width),
            style.willChange];
    })()";
    const RESTS: &str =
        "getComputedStyle(document.getElementById('map-sheet')).willChange === 'auto'";
    type Drawn = (f64, f64, f64, String);
    fn is(drawn: &Drawn, picture: f64, wide: f64) -> bool {
        // Firefox gives the drawing's corner, its width and the pin whole pixels, in both
        // directions, and enlarges with them what it rounded; where the map stands after
        // a throw depends on how busy the machine is.
        let near = 1.5 * std::f64::consts::SQRT_2 * picture;
        (drawn.0 - picture).abs() < 0.01 && (drawn.1 - wide).abs() < 0.01 && drawn.2 < near
    }
    for size in [PHONE, DESKTOP] {
        visit(Setup::new(size), async |visit| {
            visit.open_live("zh/events/").await?;
            let drawn: Drawn = visit.read(DRAWN).await;
            assert!(is(&drawn, 1.0, 1.0) && drawn.3 == "auto", "{drawn:?}");
            let high = "document.getElementById('map-view').clientHeight";
            let before: u32 = visit.read(high).await;
            for _ in 0..2 {
                visit.tap("button", map(Lang::Zh).nearer).await?;
            }
            visit.until("location.hash.includes('v.256')").await;
            let drawn: Drawn = visit.read(DRAWN).await;
            assert!(is(&drawn, 1.0, 2.56) && drawn.3 == "auto", "{drawn:?}");
            assert_eq!(visit.read::<u32>(high).await, before, "the window stays");
            // Drawn about by the mouse.
            let view = visit.by_role("group", map(Lang::Zh).map).await?;
            let chain = visit.driver.action_chain();
            let chain = chain.move_to_element_center(&view).click_and_hold();
            chain.move_by_offset(40, 20).perform().await?;
            let drawn: Drawn = visit.read(DRAWN).await;
            assert!(is(&drawn, 1.0, 2.56) && drawn.3 == "transform", "{drawn:?}");
            visit.driver.action_chain().release().perform().await?;
            visit.until(RESTS).await;
            // The wheel, before it rests and afterwards.
            let turned = "document.getElementById('map-view').dispatchEvent(new WheelEvent('wheel',
                {deltaY: -250, ctrlKey: true, bubbles: true, cancelable: true}))";
            let drawn: Drawn = visit.read(&format!("({turned}, {DRAWN})")).await;
            assert!(is(&drawn, 1.5, 3.84) && drawn.3 == "transform", "{drawn:?}");
            visit.until(RESTS).await;
            let drawn: Drawn = visit.read(DRAWN).await;
            assert!(is(&drawn, 1.0, 3.84), "{drawn:?}");
            Ok(())
        });
    }
}

/// A mouse is pressed at the edge and let go beside it, before the map was drawn about.
#[test]
fn a_mouse_that_was_let_go_beside_the_map_moves_it_no_more() {
    const STANDS: &str = "(() => {
        const style = getComputedStyle(document.getElementById('map-sheet'));
        return [style.transform, style.willChange];
    })()";
    const EDGE: &str = "(() => {
        const view = document.getElementById('map-view');
        view.scrollIntoView({block: 'center', behavior: 'instant'});
        const {left, top, height} = view.getBoundingClientRect();
        return [left, top + height / 2].map(Math.round);
    })()";
    visit(Setup::new(DESKTOP), async |visit| {
        visit.open_live("zh/events/").await?;
        for _ in 0..2 {
            visit.tap("button", map(Lang::Zh).nearer).await?;
        }
        visit.until("location.hash.includes('v.256')").await;
        let (x, y): (i64, i64) = visit.read(EDGE).await;
        let before: (String, String) = visit.read(STANDS).await;
        let chain = visit.driver.action_chain();
        let chain = chain.move_to(x + 3, y).click_and_hold().move_to(x - 3, y);
        let chain = chain.release().move_to(x + 60, y).move_to(x + 120, y + 40);
        chain.perform().await?;
        let after: (String, String) = visit.read(STANDS).await;
        assert_eq!(after, before);
        // Pressed again, it is drawn as ever.
        let chain = visit.driver.action_chain().click_and_hold();
        chain.move_to(x + 180, y + 40).perform().await?;
        let drawn: (String, String) = visit.read(STANDS).await;
        assert_eq!(drawn.1, "transform", "{drawn:?}");
        visit.driver.action_chain().release().perform().await
    });
}

/// The device's position sorts the list and goes nowhere.
#[test]
fn near_me_stays_on_the_device() {
    visit(Setup::new(PHONE), async |visit| {
        visit
            .driver
            .cdp()
            .send_raw(
                "Browser.grantPermissions",
                json!({"permissions": ["geolocation"]}),
            )
            .await?;
        visit
            .driver
            .cdp()
            .send_raw(
                "Emulation.setGeolocationOverride",
                json!({"latitude": 30.66, "longitude": 104.06, "accuracy": 50}),
            )
            .await?;
        visit.open_live("zh/events/").await?;
        visit.clear_requests_after("ja/events/").await;
        let words = map(Lang::Zh);
        visit.tap("button", words.filters).await?;
        visit.tap("button", words.near_device).await?;
        visit.until("!!document.getElementById('nearest')").await;
        let first: Vec<String> = visit.read(&format!("{LISTED}.slice(0, 3)")).await;
        assert!(first.iter().all(|id| id.contains("chengdu")), "{first:?}");
        let text: String = visit
            .read("document.querySelector('.events__facts').textContent")
            .await;
        assert!(text.contains("约1公里"), "{text}");
        assert_eq!(visit.address().await, "/zh/events/");
        let sent = visit.server.requests();
        assert!(sent.is_empty(), "{sent:?}");
        // A city instead.
        visit.choose(words.near, "首尔").await?;
        visit.until("location.hash.includes('~n.seoul~')").await;
        let first: String = visit.read(&format!("{LISTED}[0]")).await;
        assert!(first.contains("seoul"), "{first}");
        Ok(())
    });
}

/// What is over is marked, and offered for no calendar: neither on its page nor
/// beside the map. What was held last is said, and whom to ask for the next.
#[test]
fn what_is_over_is_said_to_be() {
    for lang in Lang::ALL {
        visit(Setup::new(PHONE), async |visit| {
            let (code, words) = (lang.code(), map(lang));
            visit.open_live(&format!("{code}/events/")).await?;
            let over: Vec<String> = visit
                .read("[...document.querySelectorAll('.events__over')].map(e => e.textContent)")
                .await;
            let today: Date = DAY.parse().expect("a day");
            let events = &library().events;
            let past = events.iter().filter(|event| event.end < today).count();
            assert_eq!((over.len(), over[0].as_str()), (past, words.over));
            let text: String = visit
                .read("document.querySelector('.agenda__announced').textContent")
                .await;
            let nothing_ahead = past == events.len();
            assert_eq!(text.contains(words.none_announced), nothing_ahead, "{text}");
            let files = "document.querySelectorAll('main a[href$=\".ics\"], main textarea').length";
            if nothing_ahead {
                let office = visit.by_role("link", words.ask_next).await?;
                let href = visit.written(&office, "href").await?;
                assert_eq!(href, format!("/{code}/office/#contact"));
                assert_eq!(visit.read::<u32>(files).await, 0);
            }
            for path in [
                "events/#1~e.2025-09-17-chengdu-briefing",
                "events/2025-09-17-chengdu-briefing/",
            ] {
                visit.driver.goto("about:blank").await?;
                visit.open_live(&format!("{code}/{path}")).await?;
                visit.see(".facts").await?;
                // Beside the map stand those that lie ahead, too.
                if nothing_ahead || !path.contains('#') {
                    assert_eq!(visit.read::<u32>(files).await, 0, "{path}");
                }
            }
            Ok(())
        });
    }
}

/// Without script the map leads into the list.
#[test]
fn without_script_pins_are_links() {
    for lang in ["ja", "zh"] {
        let setup = Setup {
            before: Some("delete window.WebAssembly;"),
            ..Setup::new(PHONE)
        };
        visit(setup, async |visit| {
            visit.open(&format!("{lang}/events/")).await?;
            let land: f64 = visit
                .read("document.querySelector('.map__land').getBoundingClientRect().width")
                .await;
            assert!(land > 200.0, "the land is drawn: {land}");
            visit
                .read::<bool>("(document.querySelector('.still__pin').dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true})), true)")
                .await;
            visit.until("location.hash.startsWith('#event-')").await;
            Ok(())
        });
    }
}

/// What the app adds takes no room: the last event stands where it stood.
#[test]
fn the_list_does_not_move_when_the_app_takes_over() {
    // Not `offsetTop`, which is rounded: a hundredth can be a pixel there.
    const LAST: &str = "[...document.querySelectorAll('.events__item')].pop()
        .getBoundingClientRect().top + scrollY";
    for size in [PHONE, DESKTOP] {
        let (setup, gate) = crate::early::late(size);
        visit(setup, async |visit| {
            visit.open("zh/events/").await?;
            let before: f64 = visit.read(LAST).await;
            let is_live = "!!document.querySelector('#app[data-live]')";
            assert!(!visit.read::<bool>(is_live).await, "the app came too early");
            gate.open();
            visit.live().await;
            let after: f64 = visit.read(LAST).await;
            assert!(
                before > 1000.0 && (after - before).abs() < 1.0,
                "{before} {after}"
            );
            Ok(())
        });
    }
}
