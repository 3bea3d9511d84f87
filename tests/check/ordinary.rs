//! What the office writes every week is accepted.

use serde_json::json;

use super::{said, with};

#[test]
fn ordinary_notices_are_accepted() {
    for (ja, zh) in [
        (
            "12月28日から1月3日まで休業します。",
            "12月28日至1月3日放假。",
        ),
        (
            "電話番号が+86-10-6410-1234に変わりました。",
            "电话改为+86-10-6410-1234。",
        ),
        (
            "募集要項はhttps://www.jsps.org.cn/ をご覧ください。",
            "申请指南请见https://www.jsps.org.cn/ 。",
        ),
        (
            "2027年度の募集が始まりました。締切は2027年4月30日です。",
            "2027年度申请已开始受理，截止日期为2027年4月30日。",
        ),
    ] {
        let notice = json!({"date": "2026-12-01", "text": {"ja": ja, "zh": zh}});
        let files = with("config", "/notices/-", notice);
        assert_eq!(said(&files), [] as [[String; 2]; 0], "{ja}");
    }
}

#[test]
fn a_notice_leads_to_no_foreign_page() {
    let text = json!({"ja": "https://example.com/ へ", "zh": "见https://example.com/"});
    let files = with(
        "config",
        "/notices/-",
        json!({"date": "2026-12-01", "text": text}),
    );
    let said = said(&files);
    assert_eq!(said.len(), 2, "{said:#?}");
    for [ja, zh] in &said {
        assert!(ja.contains("アドレス") && zh.contains("网址"), "{ja}\n{zh}");
    }
}

/// An event keeps its name in addresses and calendars when its day moves.
#[test]
fn an_event_moves_without_another_id() {
    let files = with("events", "/events/23/start", json!("2026-04-20"));
    let files = {
        let mut files = files;
        let text = files["events"].clone().expect("events.json");
        let text = text.replace("\"end\":\"2026-04-16\"", "\"end\":\"2026-04-20\"");
        files.insert("events", Ok(text));
        files
    };
    assert_eq!(said(&files), [] as [[String; 2]; 0]);
}

#[test]
fn an_upcoming_event_says_when_and_in_which_language() {
    let event = json!({
        "id": "shenyang-briefing-2026",
        "title": {"ja": "JSPS事業説明会", "zh": "JSPS项目说明会"},
        "start": "2026-12-10", "end": "2026-12-10",
        "hours": {"ja": "14:00～16:30（中国時間）", "zh": "14:00～16:30（北京时间）"},
        "kind": "briefing", "organiser": "office", "place": "beijing",
        "spoken": {"ja": "中国語・日本語", "zh": "中文、日文"},
        "registration": "https://www.jsps.org.cn/",
        "cite": {"source": ["office-notice"], "year": "2026", "confidence": "official-current"},
    });
    let files = with("events", "/events/-", event);
    assert_eq!(said(&files), [] as [[String; 2]; 0]);
}
