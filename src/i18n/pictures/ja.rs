//! In Japanese.

use super::PictureWords;

pub const WORDS: PictureWords = PictureWords {
    results: "申請数と採用数",
    results_lead: "2025年度の件数を、すべて同じ大きさの点で並べました。",
    results_unsaid: "中国からの申請数や、分野別・申請経路別の件数は公表されていません。",
    one_dot: "点1つが申請1件です。",
    dot_selected: "採用",
    dot_rest: "不採用",
    of_applied: |applied, selected| format!("申請{applied} → 採用{selected}"),
    sums: "支給額を比べる",
    sums_lead: "滞在費と一時金を、最も短い滞在と最も長い滞在について計算しました。航空券と海外旅行保険は現物支給で、金額には含みません。",
    sums_unsaid: "輪郭だけの棒は過年度の金額です。最新の金額は当センターへお問い合わせください。二国間交流事業と日中韓フォーサイト事業は研究計画への支援で、個人の滞在費ではないため、ここには含めていません。",
    monthly: "ひと月あたり",
    whole_stay: "滞在全体",
    days_make_month: |rate, days, sum| format!("日額 {rate} × {days}日 = {sum}"),
    days: |days| format!("{days}日間"),
    months: |months| format!("{months}か月"),
    colon: "：",
    year: "締切から来日まで",
    year_lead: "最近の日程について、締切と来日の時期を並べました。",
    october: "10月",
    offices: "各地のセンター",
    offices_hint: "経度と緯度による略図です。",
    adviser: "海外アドバイザー",
};
