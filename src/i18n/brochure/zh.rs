//! In Chinese.

use super::BrochureWords;

pub(super) const WORDS: BrochureWords = BrochureWords {
    name: "宣传册",
    name_of: |edition| format!("宣传册 {edition}"),
    description: "日本学术振兴会北京代表处宣传册，收录资助项目、代表处的工作和全年活动。可按A4纸打印。",
    how_to_print: "打印本页，即为A4开本的宣传册。",
    download: "打开PDF",
    series: "项目指南",
    contents: "目录",
    event: "活动",
    events: "活动",
    events_by_city: "活动举办地",
    as_of: |day| format!("截至{day}"),
};
