//! In Chinese.

use super::PictureWords;

pub const WORDS: PictureWords = PictureWords {
    results: "申请数与入选数",
    results_lead: "2025年度的申请数与入选数，用同样大小的圆点逐项画出。",
    results_unsaid: "来自中国的申请数，以及按学科或申请途径分列的数字未公布。",
    one_dot: "每个圆点代表1项申请。",
    dot_selected: "入选",
    dot_rest: "未入选",
    of_applied: |applied, selected| format!("申请{applied} → 入选{selected}"),
    sums: "比较资助金额",
    sums_lead: "以下按最短和最长的停留时间，计算旅居费（生活费）与一次性补助。机票和海外旅行保险直接提供，不计入金额。",
    sums_unsaid: "空心条为往年金额，现行标准请向北京代表处咨询。双边交流项目和中日韩前瞻计划资助研究计划，不在此列。",
    monthly: "按每月计",
    whole_stay: "按整个停留时间计",
    days_make_month: |rate, days, sum| format!("每日{rate} × {days}天 = {sum}"),
    days: |days| format!("{days}天"),
    months: |months| format!("{months}个月"),
    colon: "：",
    year: "从申请截止到赴日",
    year_lead: "按最近公布的日程，列出申请截止日期和赴日时间。",
    october: "10月",
    offices: "各地代表处",
    offices_hint: "按经纬度绘制的示意图。",
    adviser: "海外顾问",
};
