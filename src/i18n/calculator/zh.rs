//! Chinese, written for readers in mainland China.

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
    lead: "回答几个问题，即可对照各项目的申请条件，估算资助金额。不清楚的可以跳过。",
    needs_script: "加载完成后，这里会显示问题，可逐项作答。各项目的条件可直接在下方阅读。",
    all_rules: "各项目的条件一览",
    questions: "问题",
    why: "为什么问：",
    unknown: "不清楚",
    yes: "是",
    no: "否",
    clear: "清除此项",
    clear_all: "清除全部回答",
    next: "建议接着回答",
    next_question: "下一个问题：",
    no_next_question: "判断所需的问题都已问完。",
    step_back: "上一题",
    step_next: "下一题",
    so_far: "已填写的回答（点击可修改）",
    number_unit: |unit| match unit {
        NumberUnit::Day => "天",
        NumberUnit::Month => "个月",
        NumberUnit::FiscalYear => "年度",
    },
    date_hint: "请填写年、月、日，例如2027年4月1日",
    to_results: "查看结果",
    to_questions: "返回问题",
    error: "请检查：",
    errors: "以下内容需要检查",
    half_typed: "日期没有填完整，或者这一天不存在。请填写年、月、日。",
    refusal: |refusal| match refusal {
        FieldRefusal::NoDate(_) => "无法识别为日期，请参照示例填写。".to_owned(),
        FieldRefusal::NoSuchDay(day) => format!("没有{day}这一天。"),
        FieldRefusal::Before(day) => format!("请填写{}或之后的日期。", date(*day, Lang::Zh)),
        FieldRefusal::After(day) => format!("请填写{}或之前的日期。", date(*day, Lang::Zh)),
        FieldRefusal::Below(least) => format!("请填写不小于{least}的数字。"),
        FieldRefusal::Above(most) => format!("请填写不大于{most}的数字。"),
        _ => "请填写整数，例如12。".to_owned(),
    },
    dropped: |count| {
        format!("这个链接中有{count}项回答无法读取，其余回答仍然有效。请在下面的问题中核对。")
    },
    other_version: "这个链接来自其他版本，或者内容不完整。本页只采用了能够读取的回答。",
    results: "结果",
    tally: |tally| {
        format!(
            "符合{} · 待判断{} · 需咨询{} · 不符合{}",
            tally.fits, tally.open, tally.ask, tally.not
        )
    },
    verdict: |verdict| match verdict {
        Verdict::Fits => "符合",
        Verdict::Open => "待判断",
        Verdict::AskOffice => "需咨询",
        Verdict::DoesNotFit => "不符合",
    },
    standing: |standing| match standing {
        Standing::Met => "符合",
        Standing::NotMet => "不符合",
        Standing::Ask => "需咨询",
        Standing::Open => "待判断",
        Standing::Apart => "不适用",
    },
    all_met: |all, unchecked| match unchecked {
        0 => format!("本站能核对的{all}项条件全部符合。"),
        _ => format!("本站能核对的{all}项条件全部符合，另有{unchecked}项规定须自行确认。"),
    },
    some_open: |met, open, all| format!("{all}项条件中，已符合{met}项，{open}项待判断。"),
    ask_reason: |count| {
        format!("有{count}项条件可能不符合，但依据不足，本站不作断定，请咨询北京代表处。")
    },
    decides: "关键问题：",
    not_met: |count| match count {
        1 => "有1项条件不符合：".to_owned(),
        _ => format!("有{count}项条件不符合，其一："),
    },
    change: "可以怎么办：",
    instead: "其他可以考虑的项目",
    criteria: "各项条件",
    unchecked: "本站没有核对的规定",
    unchecked_hint: "以下规定未列入提问，结论也没有考虑，请自行确认。",
    your_answer: "您的回答：",
    not_answered: "未回答",
    original: "日文",
    may_fit: "另可了解的项目",
    may_fit_hint: "本站未对这些项目作判断，详情请看来源。",
    unconfirmed_year: "您计划开始的年度，条件和金额尚未见公布，以下按现行条件判断。",
    programme_page: "项目详情",
    years: "可以在哪些年度开始",
    year_open: "可以",
    year_closed: "可能不符合",
    year_unknown: "待判断",
    boundary: |day| format!("分界日 {}", date(day, Lang::Zh)),
    not_confirmed: "该年度条件尚未确认",
    last_year: |year| format!("据本站推算，最迟可在{}年度开始。", year.0),
    no_year: "据本站推算，已没有可以开始的年度，请向北京代表处确认。",
    total: "合计",
    stay: |start, end| format!("{}至{}", date(start, Lang::Zh), date(end, Lang::Zh)),
    needs_stay: "填写开始日期和停留时间后，这里会算出资助金额。",
    times: |length| match length {
        Length::Days(count) => format!("{count}天"),
        Length::Months(count) => format!("{count}个月"),
    },
    once: "1次",
    in_kind: "另外直接提供",
    apart: "不计入合计的金额（年度或来源不同）",
    up_to: "上限",
    note: |note| match note {
        Note::NoPersonalStipend => "资助研究课题或会议，不向个人发放旅居费。".to_owned(),
        Note::NoBrochureRate => "宣传册没有写明金额，因此不计算合计。".to_owned(),
        Note::UnconfirmedFrom(day) => {
            format!(
                "{}起的金额尚未确认，此处按现行金额推算。",
                date(day, Lang::Zh)
            )
        }
    },
    quote_refusal: |refusal| match refusal {
        QuoteRefusal::Unit(LengthUnit::Month) => {
            "本项目的旅居费按月计算，停留时间请按月填写。".to_owned()
        }
        QuoteRefusal::Unit(LengthUnit::Day) => {
            "本项目的旅居费按天计算，停留时间请按天填写。".to_owned()
        }
        QuoteRefusal::Range(least, most) => format!(
            "本项目的期限为{}至{}，此停留时间无法计算。",
            (WORDS.times)(least),
            (WORDS.times)(most)
        ),
        QuoteRefusal::TooFewDays(days, least) => {
            format!("按此月数从开始日期算起只有{days}天，不足最短期限{least}天。")
        }
        QuoteRefusal::NotConfirmed(year) => {
            format!("{}年度开始的金额尚未确认，本站不用往年金额代替。", year.0)
        }
        _ => "按目前的回答无法计算。".to_owned(),
    },
    months: "每月金额",
    months_hint: "金额按停留月份分摊，资料未写明实际发放日期。",
    month: |year, month| format!("{year}年{month}月"),
    each_month: "每月",
    about: "约",
    rate: "折算人民币",
    rate_before: "100日元＝",
    rate_after: "元人民币",
    rate_missing: "请填写当天的汇率，合计旁会显示人民币参考金额。实际以日元发放。",
    rate_of: |day, source| format!("{}的汇率（{source}），可以修改。", date(day, Lang::Zh)),
    rate_wrong: "汇率请填写大于0、不超过100的数字，例如4.5。",
    compare: "比较金额",
    compare_all: "按您的回答，各项目的结论与金额",
    programme_and_verdict: "项目与结论",
    needs_stay_short: "未回答开始日期或停留时间",
    no_brochure_total: "宣传册未写明金额",
    compare_two: "任选两个方案比较",
    compare_start: |day, answered| {
        let day = date(day, Lang::Zh);
        if answered {
            format!("均按{day}开始计算。")
        } else {
            format!("尚未回答开始日期，均按今天（{day}）开始计算。")
        }
    },
    compare_sides: ["方案A", "方案B"],
    length_in_days: "停留天数",
    length_in_months: "停留月数",
    length_wrong: "请填写整数，例如12。",
    difference: |order, amount| match order {
        Ordering::Greater => format!("方案A的合计比方案B多{amount}。"),
        Ordering::Less => format!("方案B的合计比方案A多{amount}。"),
        Ordering::Equal => "两个方案的合计相同。".to_owned(),
    },
    take_along: "保存结果",
    copy_link: "复制本页链接（含回答）",
    copy_summary: "复制文字版结果",
    copy_questions: ["复制咨询内容（日文）", "复制咨询内容（中文）"],
    print: "打印",
    private: "链接中包含您的回答，收到链接的人都能看到。回答不会发送到本站服务器。",
    copied: "已复制。",
    not_copied: "未能自动复制。下面的文字已选中，请手动复制。",
    copied_text: "要复制的内容",
    sheet: "申请条件与资助金额查询结果",
    sheet_day: |day| format!("截至{}（日本时间）", date(day, Lang::Zh)),
    answers: "回答",
    no_answers: "尚未回答。",
    letter_opening: "日本学术振兴会北京代表处：\n\n您好！我正在考虑申请贵会的项目。以下是我在查询网页上的回答和想请教的问题。",
    letter_open: "以下条件，我不确定自己是否符合：",
    letter_unsure: "以下条件，我可能不符合，请问目前是否仍如此规定？",
    letter_closing: "谢谢！",
    prevails: "以上结果仅供参考，以申请指南等日文官方文件为准。",
    slip: "给接收导师的说明单",
    slip_hint: "一页纸，中日文左右对照，可以打印或保存为PDF，交给接收导师。",
    slip_programme: "项目",
    slip_print: "打印说明单",
    slip_title: "JSPS项目：条件与金额说明",
    slip_note: "本说明单依据研究人员本人填写的回答整理，未经日本学术振兴会审核。",
    slip_standing: |standing| match standing {
        Standing::Met => "符合的条件",
        Standing::Open => "因回答不足尚未判断的条件",
        Standing::Ask => "需向北京代表处咨询的条件",
        Standing::NotMet => "不符合的条件",
        Standing::Apart => "不涉及的条件",
    },
    slip_unchecked: |count| format!("另有{count}项规定未列入以上核对，见本站的项目页面。"),
    slip_money: "资助金额（估算）",
    slip_filing: "由谁申请",
    slip_sources: "资料来源",
    slip_link: "扫码可打开日文版查询结果（含以上回答）。",
    slip_code: "查询结果日文版的二维码",
};
