//! Rules of `eligibility.json` that cannot be used: one message each, in both
//! languages, without a word of English but names of fields.

use serde_json::{Value, json};

use super::{says_once, with};

/// Place, value, and what is said in Japanese and in Chinese.
type Row = (&'static str, Value, &'static str, &'static str);

const WHEN: &str = "/programmes/0/criteria/0/when";

fn questions() -> Vec<Row> {
    vec![
        (
            "/facts/0/id",
            json!("Aim"),
            "「Aim」は質問の識別名（id）に使えません",
            "“Aim”不能用作问题的标识（id）",
        ),
        (
            "/facts/1/key",
            json!("U1"),
            "「U1」はリンク用の短い名前（key）に使えません",
            "“U1”不能用作链接中的短名（key）",
        ),
        (
            "/facts/1/key",
            json!("a"),
            "「a」は、すでにほかの質問が使っています",
            "“a”已被其他问题使用",
        ),
        (
            "/facts/1/key",
            json!("um"),
            "「um」は、リンクの中で別の意味に",
            "“um”已用于或曾用于其他含义",
        ),
        (
            "/facts/1/id",
            json!("aim"),
            "識別名（id）「aim」は、すでにほかの質問が使っています",
            "标识（id）“aim”已被其他问题使用",
        ),
        (
            "/facts/0/options/1/id",
            json!("stay"),
            "選択肢「stay」が、同じ質問に二つあります",
            "同一问题中有两个选项“stay”",
        ),
        (
            "/facts/0/options/1/id",
            json!("unknown"),
            "「unknown」は選択肢の識別名（id）に使えません",
            "“unknown”不能用作选项的标识（id）",
        ),
        (
            "/facts/2/max",
            json!(0),
            "min、max、unit がそろっていないか",
            "min、max、unit没有写全",
        ),
        (
            "/facts/1/max_days",
            json!(0),
            "max_days と max_months がそろっていないか",
            "max_days与max_months没有写全",
        ),
        (
            "/facts/3/last",
            json!("2020-01-01"),
            "first と last が1900～2200年の日付として",
            "first与last没有写全",
        ),
        (
            "/facts/2/options",
            json!([{"id": "one", "text": {"ja": "一", "zh": "一"}}]),
            "選択肢の数が合いません",
            "选项数目不对",
        ),
        (
            "/facts/2/asked_if",
            json!({"fact": "degree", "is": "held"}),
            "「degree」という質問はないか、この質問より後にあります",
            "没有“degree”这个问题，或者它排在后面",
        ),
        (
            "/start",
            json!("degree"),
            "「degree」は日付を答える質問ではありません",
            "“degree”不是填日期的问题",
        ),
        (
            "/start",
            json!("today"),
            "滞在の開始日を today にはできません",
            "停留的开始日不能写today",
        ),
    ]
}

fn conditions() -> Vec<Row> {
    let bound = |bound: Value| json!({"fact": "start_date", "on_or_after": bound});
    let of = |years: i32, month: u8, day: u8| {
        bound(json!({"fiscal_year_of": "start_date", "years": years, "month": month, "day": day}))
    };
    vec![
        (
            WHEN,
            json!({"all": [], "any": []}),
            "all（すべて）、any（どれか）",
            "all（全部）、any（任一）",
        ),
        (
            WHEN,
            json!({"not": {"fact": "aim", "has": ["stay"]}, "is": "stay"}),
            "どの質問と比べるのかが書かれていません",
            "没有写与哪个问题比较",
        ),
        (
            WHEN,
            json!({"fact": "aim"}),
            "質問の比べ方が一つに決まっていません",
            "问题的比较方式不是恰好一种",
        ),
        (
            WHEN,
            json!({"all": []}),
            "条件の一覧が空です",
            "条件列表是空的",
        ),
        (
            WHEN,
            json!({"fact": "aim", "has": ["sleep"]}),
            "質問「aim」に、選択肢「sleep」はありません",
            "问题“aim”没有选项“sleep”",
        ),
        (
            WHEN,
            json!({"fact": "aim", "has": []}),
            "選択肢が一つも書かれていません",
            "一个选项也没有写",
        ),
        (
            WHEN,
            json!({"fact": "aim", "is": "stay"}),
            "使えるのは一つ選ぶ質問か、はい・いいえの質問だけです",
            "这种比较只用于单选题或是非题",
        ),
        (
            WHEN,
            json!({"fact": "degree", "has": ["held"]}),
            "使えるのは複数選べる質問だけです",
            "这种比较只用于多选题",
        ),
        (
            WHEN,
            json!({"fact": "degree", "at_least": 1}),
            "使えるのは数を答える質問だけです",
            "这种比较只用于填数字的问题",
        ),
        (
            WHEN,
            json!({"fact": "degree", "at_most_year": {"fiscal_year_of": "today", "years": 0}}),
            "使えるのは年度を答える質問だけです",
            "这种比较只用于填年度的问题",
        ),
        (
            WHEN,
            json!({"fact": "degree", "lasts": {"unit": "day", "min": 1, "max": 7}}),
            "使えるのは期間を答える質問だけです",
            "这种比较只用于填期限的问题",
        ),
        (
            WHEN,
            json!({"fact": "running", "is": "maybe"}),
            "yes か no としか比べられません",
            "是非题只能与yes或no比较",
        ),
        (
            WHEN,
            json!({"fact": "stay", "lasts": {"unit": "day", "min": 9, "max": 8}}),
            "最短（min）が0か、最長（max）を上回っています",
            "最短（min）为0，或超过最长（max）",
        ),
        (
            WHEN,
            json!({"fact": "stay", "lasts": {"unit": "month", "min": 2, "max": 10, "least_days": 61}}),
            "from と least_days の一方だけ",
            "from与least_days只写了一个",
        ),
        (
            WHEN,
            json!({"fact": "start_date", "in_window": ["third"]}),
            "「例年の募集時期」に「third」はありません",
            "“往年受理规律”中没有“third”",
        ),
        (
            WHEN,
            bound(json!({"date": "2026-04-01", "fact": "today"})),
            "比べる日の書き方が成り立ちません",
            "比较日期的写法不成立",
        ),
        (
            WHEN,
            of(0, 2, 29),
            "2月29日は、毎年あるとは限りません",
            "2月29日并非每年都有",
        ),
        (
            WHEN,
            of(-600, 4, 2),
            "-600年という年数は考えられません",
            "-600年这个年数不合理",
        ),
    ]
}

fn criteria() -> Vec<Row> {
    vec![
        (
            "/programmes/0/id",
            json!("postdoc"),
            "事業の並びが programmes.json と違います",
            "项目的排列与programmes.json不一致",
        ),
        (
            "/programmes/0/criteria/0/rules",
            json!(["aim"]),
            "に、申請条件「aim」はありません",
            "没有申请条件“aim”",
        ),
        (
            "/programmes/0/criteria/2/rules",
            json!(["degree-six-years", "degree-earliest"]),
            "言い切れる条件と、言い切れない条件が混ざっています",
            "能断定“不能申请”的条件与不能断定的条件混在一起",
        ),
        (
            "/programmes/0/criteria/5/own",
            json!({
                "text": {"ja": "日本に滞在します。", "zh": "须赴日停留。"},
                "cite": {"source": ["brochure#postdoctoral"], "year": "2026-27", "confidence": "brochure"},
            }),
            "rules と own の両方が書かれています",
            "rules与own两个都写了",
        ),
        (
            "/programmes/0/criteria/0/own",
            json!({
                "text": {"ja": "日本に滞在します。", "zh": "须赴日停留。"},
                "cite": {"source": [], "year": "undated", "confidence": "gap"},
            }),
            "出典の見つからない記述（gap）をよりどころ",
            "依据的是未找到来源的内容（gap）",
        ),
        (
            "/programmes/0/criteria/3/hint",
            json!(true),
            "もともと参考扱いの条件に hint が付いています",
            "这个条件本来就只供参考，又写了hint",
        ),
        (
            "/programmes/0/years",
            json!(["degree"]),
            "この事業に、判定項目「degree」はありません",
            "该项目没有判定条目“degree”",
        ),
        (
            "/programmes/4/lengths",
            json!([{"unit": "day", "min": 8, "max": 7}]),
            "最短（min）が0か",
            "最短（min）为0",
        ),
        (
            "/may_fit/0/source",
            json!("brochure"),
            "出典が「brochure」のものは0件",
            "引用“brochure”的有0条",
        ),
        (
            "/may_fit/1/id",
            json!("pe"),
            "識別名（id）「pe」が、同じ一覧に二つあります",
            "同一列表中有两个标识（id）“pe”",
        ),
        (
            "/editions",
            json!([{"year": "2026-27", "from": "2028-04-01", "to": "2026-03-31"}]),
            "終わり（to）が始め（from）より前",
            "结束（to）早于开始（from）",
        ),
        (
            "/editions",
            json!([
                {"year": "2026-27", "from": "2026-04-01", "to": "2028-03-31"},
                {"year": "2026-27", "from": "2027-04-01", "to": "2029-03-31"},
            ]),
            "一つ上の版が終わる前に始まっています",
            "在上一个版次结束之前就开始了",
        ),
    ]
}

#[test]
fn each_unusable_rule_gives_one_message() {
    for (pointer, value, ja, zh) in questions()
        .into_iter()
        .chain(conditions())
        .chain(criteria())
    {
        let case = format!("{pointer} = {value}");
        says_once(&case, &with("eligibility", pointer, value), ja, zh);
    }
}
