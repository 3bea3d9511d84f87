//! Japanese, in the office's register.

use std::cmp::Ordering;

use super::{CalculatorWords, FieldRefusal, QuoteRefusal, Standing};
use crate::domain::content::programme::LengthUnit;
use crate::domain::eligibility::evaluate::Verdict;
use crate::domain::eligibility::facts::NumberUnit;
use crate::domain::length::Length;
use crate::domain::stipend::quote::Note;
use crate::domain::text::Lang;
use crate::i18n::date;

pub(super) const WORDS: CalculatorWords = CalculatorWords {
    lead: "質問に答えると、各事業の応募条件を満たすかどうかと支給額を、その場で確認できます。分かる質問だけで構いません。",
    needs_script: "質問に答えて確認する機能は、読み込みが終わるとここに表示されます。条件の一覧は下でお読みいただけます。",
    all_rules: "事業ごとの条件の一覧",
    questions: "質問",
    why: "お尋ねする理由：",
    unknown: "分からない",
    yes: "はい",
    no: "いいえ",
    clear: "回答を取り消す",
    clear_all: "すべての回答を取り消す",
    next: "次にお答えください",
    next_question: "次の質問：",
    no_next_question: "判定に必要な質問は、すべてお答えいただきました。",
    step_back: "前の質問",
    step_next: "次の質問",
    so_far: "これまでの回答（選ぶと変更できます）",
    number_unit: |unit| match unit {
        NumberUnit::Day => "日",
        NumberUnit::Month => "か月",
        NumberUnit::FiscalYear => "年度",
    },
    date_hint: "年・月・日を入力してください。例：2027年4月1日",
    to_results: "結果を見る",
    to_questions: "質問に戻る",
    error: "入力内容：",
    errors: "ご確認いただきたい入力があります",
    half_typed: "日付が最後まで入力されていないか、存在しない日付です。年・月・日を入力してください。",
    refusal: |refusal| match refusal {
        FieldRefusal::NoDate(_) => {
            "日付として読み取れません。例のように入力してください。".to_owned()
        }
        FieldRefusal::NoSuchDay(day) => format!("{day} という日付はありません。"),
        FieldRefusal::Before(day) => {
            format!("{}以降の日付を入力してください。", date(*day, Lang::Ja))
        }
        FieldRefusal::After(day) => {
            format!("{}以前の日付を入力してください。", date(*day, Lang::Ja))
        }
        FieldRefusal::Below(least) => format!("{least}以上の数を入力してください。"),
        FieldRefusal::Above(most) => format!("{most}以下の数を入力してください。"),
        _ => "半角の数字で入力してください。例：12".to_owned(),
    },
    dropped: |count| {
        format!(
            "このリンクの回答のうち{count}件は読み取れませんでした。ほかの回答はそのまま使えます。下の質問でお確かめください。"
        )
    },
    other_version: "このリンクは別の版で作られたか、途中が欠けています。読み取れた回答だけを使っています。",
    results: "結果",
    tally: |tally| {
        format!(
            "条件に合う{}・未定{}・要確認{}・合わない{}",
            tally.fits, tally.open, tally.ask, tally.not
        )
    },
    verdict: |verdict| match verdict {
        Verdict::Fits => "条件に合う",
        Verdict::Open => "未定",
        Verdict::AskOffice => "要確認",
        Verdict::DoesNotFit => "合わない",
    },
    standing: |standing| match standing {
        Standing::Met => "満たす",
        Standing::NotMet => "満たさない",
        Standing::Ask => "要確認",
        Standing::Open => "未定",
        Standing::Apart => "該当しない",
    },
    all_met: |all| format!("確認できる{all}件の条件をすべて満たしています。"),
    some_open: |met, open, all| format!("{all}件の条件のうち{met}件を満たし、{open}件が未定です。"),
    ask_reason: |count| {
        format!(
            "{count}件の条件は、転載資料や推計によるため、ここでは判断できません。北京センターにお尋ねください。"
        )
    },
    decides: "決め手となる質問：",
    not_met: |count| format!("満たさない条件が{count}件あります："),
    change: "条件を満たすには：",
    instead: "ほかに可能性のある事業",
    criteria: "条件ごとの判定",
    your_answer: "回答：",
    not_answered: "未回答",
    original: "日本語",
    may_fit: "このほかに合う可能性のある制度",
    may_fit_hint: "ここでは判定していません。詳しくは出典をご覧ください。",
    unconfirmed_year: "開始予定の年度の条件と金額は、まだ公表が確認できていません。判定は現在の条件によるものです。",
    programme_page: "事業の詳しいページ",
    years: "開始できる年度",
    year_open: "開始できる",
    year_closed: "開始できない",
    year_unknown: "未定",
    boundary: |day| format!("基準日 {}", date(day, Lang::Ja)),
    not_confirmed: "この年度の条件は未確認",
    last_year: |year| format!("現在の条件では、{}年度までに開始できます。", year.0),
    no_year: "現在の条件では、開始できる年度がありません。",
    total: "合計",
    stay: |start, end| {
        format!(
            "{}から{}までの滞在",
            date(start, Lang::Ja),
            date(end, Lang::Ja)
        )
    },
    needs_stay: "開始日と滞在の長さをお答えいただくと、支給額を計算します。",
    times: |length| match length {
        Length::Days(count) => format!("{count}日"),
        Length::Months(count) => format!("{count}か月"),
    },
    once: "1回",
    in_kind: "このほかに現物で支給",
    apart: "合計に含めない金額（年度や出典が異なります）",
    up_to: "上限",
    note: |note| match note {
        Note::NoPersonalStipend => {
            "個人への滞在費ではなく、研究計画や会議への支援です。".to_owned()
        }
        Note::NoBrochureRate => "パンフレットに金額の記載がないため、合計は示しません。".to_owned(),
        Note::UnconfirmedFrom(day) => format!(
            "{}以降の金額はまだ確認されていません。現在の金額のまま続くものとして計算しています。",
            date(day, Lang::Ja)
        ),
    },
    quote_refusal: |refusal| match refusal {
        QuoteRefusal::Unit(LengthUnit::Month) => {
            "この事業の滞在費は月数で計算します。滞在の長さを月数でお答えください。".to_owned()
        }
        QuoteRefusal::Unit(LengthUnit::Day) => {
            "この事業の滞在費は日数で計算します。滞在の長さを日数でお答えください。".to_owned()
        }
        QuoteRefusal::Range(least, most) => format!(
            "この事業の期間は{}から{}までです。この長さでは計算できません。",
            (WORDS.times)(least),
            (WORDS.times)(most)
        ),
        QuoteRefusal::TooFewDays(days, least) => {
            format!("この開始日からの月数では{days}日となり、最短の{least}日に足りません。")
        }
        QuoteRefusal::NotConfirmed(year) => format!(
            "{}年度に開始する場合の金額は、まだ確認されていません。前の年度の金額では計算しません。",
            year.0
        ),
        _ => "この内容では計算できません。".to_owned(),
    },
    months: "月ごとの支給額",
    months_hint: "金額を滞在の月に割り当てたものです。実際の支払日は資料に記載がありません。",
    month: |year, month| format!("{year}年{month}月"),
    each_month: "毎月",
    about: "約",
    rate: "人民元への換算",
    rate_before: "100円＝",
    rate_after: "人民元",
    rate_missing: "当日のレートを入力すると、合計の横に人民元での目安を表示します。支給は円で行われます。",
    rate_of: |day, source| {
        format!(
            "{}のレート（{source}）です。変更できます。",
            date(day, Lang::Ja)
        )
    },
    rate_wrong: "レートは「4.5」のように、0より大きく100以下の数で入力してください。",
    compare: "金額を比べる",
    compare_all: "回答による各事業の判定と金額",
    programme_and_verdict: "事業と判定",
    needs_stay_short: "開始日と滞在期間に答えると表示されます",
    no_brochure_total: "パンフレットに金額の記載なし",
    compare_two: "2つの滞在を比べる",
    compare_start: |day, answered| {
        let day = date(day, Lang::Ja);
        if answered {
            format!("どちらも{day}開始として計算しています。")
        } else {
            format!("開始日が未回答のため、どちらも今日（{day}）開始として計算しています。")
        }
    },
    compare_sides: ["案A", "案B"],
    length_in_days: "滞在日数",
    length_in_months: "滞在月数",
    length_wrong: "整数で入力してください（例：12）。",
    difference: |order, amount| match order {
        Ordering::Greater => format!("合計は案Aのほうが{amount}多くなります。"),
        Ordering::Less => format!("合計は案Bのほうが{amount}多くなります。"),
        Ordering::Equal => "合計は同じです。".to_owned(),
    },
    take_along: "結果を持ち帰る",
    copy_link: "この回答へのリンクをコピー",
    copy_summary: "結果を文章でコピー",
    copy_questions: [
        "問い合わせ文（日本語）をコピー",
        "問い合わせ文（中国語）をコピー",
    ],
    print: "印刷する",
    private: "リンクには回答が含まれます。回答はサーバーには送信されません。",
    copied: "コピーしました。",
    not_copied: "自動ではコピーできませんでした。下の文字を選択してありますので、コピーの操作をしてください。",
    copied_text: "コピーする内容",
    sheet: "応募資格と支給額の確認結果",
    sheet_day: |day| format!("{}現在（日本時間）", date(day, Lang::Ja)),
    answers: "回答",
    no_answers: "まだ回答がありません。",
    letter_opening: "日本学術振興会北京研究連絡センター御中\n\n貴会の事業への応募を検討しています。次の点についてご教示ください。",
    letter_open: "次の条件を満たすかどうかが分かりません。",
    letter_unsure: "次の条件は、公表された募集要項で確認できませんでした。現在の扱いをお教えください。",
    letter_closing: "どうぞよろしくお願いいたします。",
    prevails: "この結果は目安です。募集要項など日本語の公式文書が優先します。",
    slip: "受入研究者に渡す説明書",
    slip_hint: "左に中国語、右に日本語を並べた1枚です。印刷またはPDFに保存して、日本の受入研究者に渡せます。",
    slip_programme: "事業",
    slip_print: "説明書を印刷",
    slip_title: "日本での研究支援：条件と支給額のご案内",
    slip_note: "申請予定者本人の回答を整理したもので、日本学術振興会の確認を経たものではありません。",
    slip_standing: |standing| match standing {
        Standing::Met => "満たしている条件",
        Standing::Open => "まだ確認できていない条件",
        Standing::Ask => "北京センターへの確認が必要な条件",
        Standing::NotMet => "満たしていない条件",
        Standing::Apart => "該当しない条件",
    },
    slip_money: "支給額（試算）",
    slip_no_stipend: "研究課題や会議への支援で、個人への滞在費の支給はありません。",
    slip_filing: "申請する人",
    slip_sources: "出典",
    slip_link: "コードを読み取ると、日本語の結果画面（上の回答を含む）が開きます。",
    slip_code: "日本語の結果画面を開く二次元コード",
};
