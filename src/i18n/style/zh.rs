//! In Chinese.

use super::StyleWords;

pub const WORDS: StyleWords = StyleWords {
    title: "页面组件样本",
    lead: "本页列出本站的各种组件及其不同状态，供制作和检查使用，不供搜索引擎收录。",
    colours: "颜色",
    spaces: "间距",
    type_: "文字",
    heading: "标题：国际学术交流",
    controls: "按钮和输入框",
    action: "复制",
    off: "不可选",
    field: "获得博士学位的日期",
    wrong: "没有这一天。",
    choice: "选项",
    chosen: "已选的选项",
    sources: "来源的标注",
    names: "名称与译名依据",
    figures: "数字",
    statements: "条件和步骤",
    verdicts: "判断结果",
    lists: "列表",
    pictures: "图",
    messages: "通知和出错",
};
