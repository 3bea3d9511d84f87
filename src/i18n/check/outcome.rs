//! What the check as a whole has come to, in a line.

use super::Tongue;
use crate::domain::content::Content;
use crate::domain::text::Lang;

/// That nothing was found, and how much was judged.
#[must_use]
pub fn no_problems(content: &Content, tongue: Tongue) -> String {
    let programmes = content.programmes.programmes.len();
    let questions = content.eligibility.facts.len();
    let rules = content.eligibility.programmes.iter();
    let criteria: usize = rules.map(|rules| rules.criteria.len()).sum();
    let topics = content.topics.topics.len();
    let events = content.events.events.len();
    let terms = content.glossary.terms.len();
    let sources = content.sources.sources.len();
    let statements = content.cites().len();
    match tongue {
        Tongue::English => format!(
            "no problems: {programmes} programmes, {questions} questions, {criteria} criteria, \
             {topics} topics, {events} events, {terms} terms, {sources} sources, \
             {statements} statements with their source"
        ),
        Tongue::In(Lang::Ja) => format!(
            "直すところはありません：事業{programmes}件、質問{questions}件、判定項目{criteria}件、\
             紹介{topics}件、イベント{events}件、用語{terms}件、出典{sources}件、\
             出典のある記述{statements}件"
        ),
        Tongue::In(Lang::Zh) => format!(
            "没有需要改正的地方：项目{programmes}个，问题{questions}个，判定条目{criteria}个，\
             栏目{topics}个，活动{events}项，术语{terms}条，来源{sources}个，\
             有来源的内容{statements}条"
        ),
    }
}

/// How much was found.
#[must_use]
pub fn problems(problems: usize, files: usize, tongue: Tongue) -> String {
    match tongue {
        Tongue::English => format!("{problems} problem(s) in {files} file(s)"),
        Tongue::In(Lang::Ja) => {
            format!("{files}個のファイルに、直すところが{problems}か所あります")
        }
        Tongue::In(Lang::Zh) => format!("{files}个文件中有{problems}处需要改正"),
    }
}

/// That the address of the site is not the real one yet.
#[must_use]
pub const fn placeholder(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::English => {
            "note: config.json /site_origin is a placeholder; set it before publishing"
        }
        Tongue::In(Lang::Ja) => {
            "注意：サイトのアドレス（config.json の site_origin）が仮のものです。公開前に改めてください"
        }
        Tongue::In(Lang::Zh) => {
            "注意：网站地址（config.json的site_origin）是占位地址，发布前请更改"
        }
    }
}
