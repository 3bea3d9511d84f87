//! In Chinese.

use super::PictureWords;

pub const WORDS: PictureWords = PictureWords {
    results: "申请数与入选数",
    results_lead: "宣传册所载2025年度的申请数与入选数，用同样大小的圆点逐项画出。",
    results_unsaid: "宣传册没有列出来自中国的申请数，也没有按学科或申请途径分列的数字。",
    one_dot: "每个圆点代表1项申请。",
    dot_selected: "入选",
    dot_rest: "未入选",
    of_applied: |applied, selected| format!("申请{applied} → 入选{selected}"),
    sums: "比较资助金额",
    sums_lead: "以下按最短和最长的停留时间，计算旅居费与一次性补助。机票和海外旅行保险直接提供，不计入金额。",
    sums_unsaid: "空心条表示宣传册未载金额，所用数字出自其他年度的资料，现行标准请向北京代表处咨询。双边交流项目和中日韩前瞻计划资助的是研究计划，不是个人旅居费，故不在此列。",
    monthly: "按每月计",
    whole_stay: "按整个停留时间计",
    days_make_month: |rate, days, sum| format!("每日{rate} × {days}天 = {sum}"),
    days: |days| format!("{days}天"),
    months: |months| format!("{months}个月"),
    colon: "：",
    year: "从申请截止到赴日",
    year_lead: "各项目按日程已知的最近年度，列出申请截止日期和赴日时间。",
    october: "10月",
    offices: "各地代表处",
    offices_hint: "按经纬度绘制的示意图。城市名称依据各代表处的网页。",
    adviser: "海外顾问",
};
