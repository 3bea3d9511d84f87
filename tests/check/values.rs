//! Values that cannot be meant, and letters that nobody typed.

use serde_json::{Value, json};

use super::{says_once, with};

/// File, place, value, and what is said in Japanese and in Chinese.
type Row = (
    &'static str,
    &'static str,
    Value,
    &'static str,
    &'static str,
);

fn rows() -> Vec<Row> {
    vec![
        // Days: one cause, and nothing about the id or the order.
        (
            "events",
            "/events/0/start",
            json!("2025-02-30"),
            "の開始日（イベント、events.json）：2025-02-30という日はありません",
            "的开始日（活动，events.json）：没有2025-02-30这一天",
        ),
        (
            "events",
            "/events/5/start",
            json!("2025/09/17"),
            "「2025-09-17」のように",
            "请写成“2025-09-17”",
        ),
        (
            "events",
            "/events/5/start",
            json!("2025年9月17日"),
            "「2025-09-17」のように",
            "请写成“2025-09-17”",
        ),
        (
            "events",
            "/events/23/start",
            json!("2062-04-16"),
            "2062年4月16日という日付は考えられません",
            "2062年4月16日这个日期不合理",
        ),
        (
            "events",
            "/events/0/start",
            json!("1925-02-14"),
            "1925年2月14日という日付は考えられません",
            "1925年2月14日这个日期不合理",
        ),
        (
            "programmes",
            "/programmes/0/rounds/0/deadline",
            json!("1925-09-04"),
            "の締切（事業、programmes.json）：1925年9月4日という日付は考えられません",
            "的截止日期（项目，programmes.json）：1925年9月4日这个日期不合理",
        ),
        (
            "config",
            "/updated",
            json!("2062-11-28"),
            "更新日（基本設定、config.json）：2062年11月28日という日付は考えられません",
            "更新日期（基本设置，config.json）：2062年11月28日这个日期不合理",
        ),
        // The edition, without a word about three hundred years.
        (
            "config",
            "/edition",
            json!("令和8年度版"),
            "「2026-2027」のように西暦で",
            "请写成“2026-2027”",
        ),
        (
            "config",
            "/edition",
            json!("2027-2026"),
            "続く二つの年になっていません",
            "不是前后相连的两年",
        ),
        // The rate.
        (
            "config",
            "/exchange",
            json!({"yuan_e4_per_100_yen": 4_500_000, "date": "2026-11-20", "source": {"ja": "人民銀行", "zh": "人民银行"}}),
            "100円が450.0000元という換算率は考えられません",
            "100日元折合450.0000元，这个汇率不合理",
        ),
        (
            "config",
            "/exchange",
            json!({"yuan_e4_per_100_yen": 0, "date": "2026-11-20", "source": {"ja": "人民銀行", "zh": "人民银行"}}),
            "換算率は考えられません",
            "这个汇率不合理",
        ),
        // Amounts.
        (
            "programmes",
            "/programmes/0/money/0/amount",
            json!("362000"),
            "引用符で囲んだ文字が入っています",
            "写成了带引号的文字",
        ),
        (
            "programmes",
            "/programmes/0/money/0/amount",
            json!(-1),
            "-1は、この欄に書ける数の範囲を外れています",
            "-1超出了这一栏可写的范围",
        ),
        (
            "programmes",
            "/programmes/0/money/0/amount",
            json!(0),
            "金額が0になっています",
            "金额是0",
        ),
        // What is missing or misspelt.
        (
            "events",
            "/events/0/pleace",
            json!("seoul"),
            "「pleace」という項目はありません",
            "没有“pleace”这个栏目",
        ),
        (
            "events",
            "/events/0/place",
            json!("paris"),
            "「paris」は都市の一覧にありません",
            "“paris”不在城市一览中",
        ),
        (
            "events",
            "/kinds/0/id",
            json!("Party!"),
            "識別名（id）に使えません",
            "不能用作标识（id）",
        ),
        (
            "events",
            "/events/0/cite/source/0",
            json!("nowhere"),
            "出典「nowhere」は登録されていません",
            "来源“nowhere”没有登记",
        ),
        // Letters.
        (
            "config",
            "/tagline/zh",
            json!("事\u{fffd}业"),
            "文字が失われ",
            "有字丢失",
        ),
        (
            "config",
            "/tagline/zh",
            json!("事\u{e000}业"),
            "外字（U+E000）",
            "自造字（U+E000）",
        ),
        (
            "config",
            "/tagline/zh",
            json!("事\u{7}业"),
            "制御文字（U+0007）",
            "控制符（U+0007）",
        ),
        (
            "config",
            "/tagline/zh",
            json!("事\u{202e}业"),
            "並ぶ向きを変える",
            "改变文字方向",
        ),
        (
            "config",
            "/tagline/zh",
            json!("事\u{200b}业"),
            "目に見えない文字（U+200B）",
            "看不见的字符（U+200B）",
        ),
        (
            "config",
            "/tagline/zh",
            json!("äº‹æ¥\u{ad}"),
            "「事業」が文字化けしたもの",
            "是“事業”的乱码",
        ),
        (
            "config",
            "/tagline/ja",
            json!("⽇本"),
            "「日」に似た別の文字",
            "形似“日”",
        ),
        (
            "config",
            "/tagline/ja",
            json!("研究员です。"),
            "日本語では使わない字「员」",
            "日文不用的字“员”",
        ),
    ]
}

#[test]
fn each_bad_value_gives_one_message() {
    for (file, pointer, value, ja, zh) in rows() {
        let case = format!("{file} {pointer} = {value}");
        says_once(&case, &with(file, pointer, value), ja, zh);
    }
}

/// Every message of the first finding names what it speaks of as the office does.
#[test]
fn a_place_is_named_by_the_work_and_not_by_a_number() {
    let files = with("programmes", "/programmes/0/money/0/amount", json!(0));
    says_once(
        "an amount",
        &files,
        "事業「外国人特別研究員事業」の支給「",
        "项目“外籍特别研究员项目（博士后）”的资助“",
    );
    let files = with("events", "/events/0/title/zh", json!(""));
    says_once("a title", &files, "の名称（中国語）", "的名称（中文）");
}
