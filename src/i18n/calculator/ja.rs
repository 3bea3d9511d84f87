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
    lead: "質問に答えると、各事業の申請条件に合うかどうかと支給額の目安を、その場で確認できます。分かる質問だけで構いません。",
    needs_script: "質問は、読み込みが終わるとここに表示されます。条件の一覧は下でお読みいただけます。",
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
    no_next_question: "判定に必要な質問は以上です。",
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
    error: "ご確認ください：",
    errors: "ご確認いただきたい入力があります",
    half_typed: "日付が最後まで入力されていないか、存在しない日付です。年・月・日を入力してください。",
    refusal: |refusal| match refusal {
        FieldRefusal::NoDate(_) => {
            "日付として読み取れません。例のように入力してください。".to_owned()
        }
        FieldRefusal::NoSuchDay(day) => format!("{day}という日付はありません。"),
        FieldRefusal::Before(day) => {
            format!("{}以降の日付を入力してください。", date(*day, Lang::Ja))
        }
        FieldRefusal::After(day) => {
            format!("{}以前の日付を入力してください。", date(*day, Lang::Ja))
        }
        FieldRefusal::Below(least) => format!("{least}以上の数を入力してください。"),
        FieldRefusal::Above(most) => format!("{most}以下の数を入力してください。"),
        _ => "整数で入力してください（例：12）。".to_owned(),
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
            "条件に合う{}・未判定{}・要確認{}・合わない{}",
            tally.fits, tally.open, tally.ask, tally.not
        )
    },
    verdict: |verdict| match verdict {
        Verdict::Fits => "条件に合う",
        Verdict::Open => "未判定",
        Verdict::AskOffice => "要確認",
        Verdict::DoesNotFit => "条件に合わない",
    },
    standing: |standing| match standing {
        Standing::Met => "満たす",
        Standing::NotMet => "満たさない",
        Standing::Ask => "要確認",
        Standing::Open => "未判定",
        Standing::Apart => "判定不要",
    },
    all_met: |all, unchecked| match unchecked {
        0 => format!("確認できる{all}件の条件をすべて満たしています。"),
        _ => format!(
            "確認できる{all}件の条件をすべて満たしています。ほかに{unchecked}件の規定をご自身で確認してください。"
        ),
    },
    some_open: |met, open, all| {
        format!("{all}件の条件のうち{met}件を満たし、{open}件が未判定です。")
    },
    ask_reason: |count| {
        format!(
            "{count}件の条件を満たさない可能性がありますが、根拠が十分でないため断定しません。北京センターにお尋ねください。"
        )
    },
    decides: "決め手となる質問：",
    not_met: |count| match count {
        1 => "満たさない条件が1件あります：".to_owned(),
        _ => format!("満たさない条件が{count}件あります。その1つ："),
    },
    change: "対応の例：",
    instead: "ほかに可能性のある事業",
    criteria: "条件ごとの判定",
    unchecked: "ここで判定していない規定",
    unchecked_hint: "次の規定は質問に含まれず、判定にも入っていません。ご自身で確認してください。",
    your_answer: "回答：",
    not_answered: "未回答",
    original: "日本語",
    may_fit: "あわせて確認したい制度",
    may_fit_hint: "ここでは判定していません。詳しくは出典をご覧ください。",
    unconfirmed_year: "開始予定の年度の条件と金額は、まだ公表が確認できていません。判定は現在の条件によるものです。",
    programme_page: "事業の詳しいページ",
    years: "開始できる年度",
    year_open: "開始できる",
    year_closed: "開始できない見込み",
    year_unknown: "未判定",
    boundary: |day| format!("判定の境目 {}", date(day, Lang::Ja)),
    not_confirmed: "この年度の条件は未確認",
    last_year: |year| format!("当サイトの推計では、開始できるのは{}年度までです。", year.0),
    no_year: "当サイトの推計では、開始できる年度がありません。北京センターにご確認ください。",
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
            "研究課題や会議への支援で、個人への滞在費の支給はありません。".to_owned()
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
    rate_after: "元",
    rate_missing: "当日のレートを入力すると、合計の横に人民元での目安を表示します。支給は円で行われます。",
    rate_of: |day, source| {
        format!(
            "{}のレート（{source}）です。変更できます。",
            date(day, Lang::Ja)
        )
    },
    rate_wrong: "レートは「4.5」のように、0より大きく100以下の数で入力してください。",
    compare: "金額を比べる",
    compare_all: "回答に基づく各事業の判定と金額",
    programme_and_verdict: "事業と判定",
    needs_stay_short: "開始日か滞在の長さが未回答です",
    no_brochure_total: "パンフレットに金額の記載なし",
    compare_two: "2つの案を比べる",
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
    take_along: "結果を保存・共有する",
    copy_link: "回答を含むリンクをコピー",
    copy_summary: "結果を文章でコピー",
    copy_questions: [
        "問い合わせ文（日本語）をコピー",
        "問い合わせ文（中国語）をコピー",
    ],
    print: "印刷する",
    private: "リンクには回答が含まれ、受け取った人は回答を見られます。このサイトのサーバーには送信されません。",
    copied: "コピーしました。",
    not_copied: "自動ではコピーできませんでした。下の文字を選択してありますので、コピーの操作をしてください。",
    copied_text: "コピーする内容",
    sheet: "申請資格と支給額の確認結果",
    sheet_day: |day| format!("{}現在（日本時間）", date(day, Lang::Ja)),
    answers: "回答",
    no_answers: "まだ回答がありません。",
    letter_opening: "日本学術振興会北京研究連絡センター　御中\n\n貴会の事業への申請を検討しています。確認用ページでの私の回答と、お尋ねしたい点は次のとおりです。ご教示ください。",
    letter_open: "次の条件を満たすかどうかが分かりません。",
    letter_unsure: "次の条件は、満たさない可能性があります。現在の取扱いをお教えください。",
    letter_closing: "どうぞよろしくお願いいたします。",
    prevails: "この結果は目安です。募集要項など日本語の公式文書が優先します。",
    slip: "受入研究者に渡す説明書",
    slip_hint: "左に中国語、右に日本語を並べた1枚です。印刷またはPDFに保存して、日本の受入研究者に渡せます。",
    slip_programme: "事業",
    slip_print: "説明書を印刷",
    slip_title: "JSPS事業：条件と支給額のまとめ",
    slip_note: "研究者本人の回答を整理したもので、日本学術振興会の確認を経たものではありません。",
    slip_standing: |standing| match standing {
        Standing::Met => "満たしている条件",
        Standing::Open => "回答が足りず未判定の条件",
        Standing::Ask => "北京センターへの確認が必要な条件",
        Standing::NotMet => "満たしていない条件",
        Standing::Apart => "該当しない条件",
    },
    slip_unchecked: |count| {
        format!(
            "このほかに、上の判定に含まれない規定が{count}件あります（当サイトの事業ページに掲載）。"
        )
    },
    slip_money: "支給額（試算）",
    slip_filing: "申請者",
    slip_sources: "出典",
    slip_link: "二次元コードを読み取ると、日本語の結果画面（上の回答を含む）が開きます。",
    slip_code: "日本語の結果画面を開く二次元コード",
};
