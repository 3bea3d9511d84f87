//! Chinese, for readers in mainland China.

use super::SearchWords;
use crate::domain::search::Kind;
use crate::domain::text::Lang;

pub(super) const WORDS: SearchWords = SearchWords {
    lang: Lang::Zh,
    label: "搜索内容",
    keys: "按↑↓键选择，按Enter键打开，按Esc键清除，按/键回到搜索框。",
    privacy: "可用中文、日文或英文名称搜索。输入的内容不会离开本设备。",
    needs_script: "您的浏览器无法使用搜索功能，请从下面的目录中查找。",
    found: "找到#条。",
    found_first: "找到{found}条，显示最相关的{shown}条。",
    partly: "没有包含全部词语的内容，以下#条包含其中一部分。",
    none: "没有找到与“#”相符的内容。",
    link_cut: "这个链接不完整或已被改动，可能少了一部分内容。请向发送者确认完整的链接。",
    tips: &[
        "请缩短或减少词语再试。",
        "请换一种说法，例如“奖学金”与“资助金额”、“博士后”与“外籍特别研究员”。",
    ],
    all: "清除词语，查看全部目录",
    ask: "咨询北京代表处",
    results: "搜索结果",
    kind_of: |kind| match kind {
        Kind::Answer => "常见问题",
        Kind::Programme => "项目",
        Kind::Page => "页面",
        Kind::Term => "术语",
        Kind::Section => "项目",
        Kind::Event => "活动",
    },
};
