//! The review as Markdown, for whoever goes through it.

use std::fmt::Write;

use super::places::{file_name, steps};
use super::{Tongue, say};
use crate::domain::check::review::{Ask, Before, Ground, Item, Review};
use crate::domain::cite::SourceRef;
use crate::domain::content::Content;
use crate::domain::date::Date;
use crate::domain::text::Lang;
use crate::domain::year_label::YearLabel;
use crate::i18n::{date, year_label};

/// Why something is to be looked at.
#[must_use]
pub fn ground(ground: Ground, tongue: Tongue) -> &'static str {
    let [en, ja, zh] = match ground {
        Ground::Earlier => ["an earlier year", "過年度の公式情報", "往年的官方信息"],
        Ground::ThirdParty => ["a third party", "公式以外の資料", "非官方资料"],
        Ground::Arithmetic => ["arithmetic", "過年度からの推定", "按往年推算"],
        Ground::Open => ["open point", "出典が見つからない点", "未找到来源的问题"],
        Ground::Name => ["proposed name", "仮訳の中国語名", "暂译名称"],
        Ground::Slip => ["slip of the brochure", "パンフレットの誤植", "宣传册误印"],
    };
    pick(tongue, en, ja, zh)
}

fn pick(tongue: Tongue, en: &'static str, ja: &'static str, zh: &'static str) -> &'static str {
    match tongue {
        Tongue::English => en,
        Tongue::In(Lang::Ja) => ja,
        Tongue::In(Lang::Zh) => zh,
    }
}

fn in_tongue(text: &[String; 2], tongue: Tongue) -> &str {
    match tongue {
        Tongue::In(Lang::Zh) => &text[1],
        _ => &text[0],
    }
}

fn day(day: Date, tongue: Tongue) -> String {
    match tongue {
        Tongue::English => day.to_string(),
        Tongue::In(lang) => date(day, lang),
    }
}

fn year(label: YearLabel, tongue: Tongue) -> String {
    match tongue {
        Tongue::English => label.to_string(),
        Tongue::In(lang) => year_label(label, lang),
    }
}

/// Where a statement comes from, for a reader: the source with its section, and its
/// address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin<'a> {
    /// What it is called.
    pub title: String,
    /// Where it stands, if it can be opened.
    pub url: Option<&'a str>,
}

/// Everything that a statement rests on.
#[must_use]
pub fn origins<'a>(item: &Item, content: &'a Content, tongue: Tongue) -> Vec<Origin<'a>> {
    let sources = &content.sources.sources;
    let origin = |reference: &String| {
        let SourceRef { id, section } = SourceRef::parse(reference);
        let found = sources.iter().find(|source| source.id == id);
        let title = match (found, tongue) {
            (Some(source), Tongue::In(lang)) => {
                let title = source.title.get(lang);
                let mut sections = source.sections.iter();
                let section = sections.find(|one| Some(one.id.as_str()) == section);
                match section {
                    Some(section) => format!("{title} — {}", section.title.get(lang)),
                    None => title.to_owned(),
                }
            }
            _ => reference.clone(),
        };
        Origin {
            title,
            url: found.and_then(|source| source.url.as_deref()),
        }
    };
    item.sources.iter().map(origin).collect()
}

/// The year that a statement speaks of.
#[must_use]
pub fn year_of(item: &Item, tongue: Tongue) -> Option<String> {
    item.year.map(|label| year(label, tongue))
}

/// Everything that a statement rests on and its year, in a line.
fn whence(item: &Item, content: &Content, tongue: Tongue) -> String {
    let origins = origins(item, content, tongue).into_iter();
    let mut parts: Vec<String> = origins.map(|origin| origin.title).collect();
    parts.extend(year_of(item, tongue));
    parts.join(pick(tongue, ", ", "、", "，"))
}

/// An item in a line: where it stands and what it says.
#[must_use]
pub fn line(item: &Item, tongue: Tongue) -> (String, String) {
    let text = in_tongue(&item.text, tongue).to_owned();
    let place = match tongue {
        Tongue::English => format!("{}.json {}", item.file, item.pointer),
        Tongue::In(lang) => {
            let steps = steps(&item.path, lang);
            if steps.is_empty() {
                file_name(item.file, lang).to_owned()
            } else {
                steps
            }
        }
    };
    (place, text)
}

/// What a new fiscal year asks for.
#[must_use]
pub fn ask(ask: &Ask, tongue: Tongue) -> String {
    let place = |path: &[_]| match tongue {
        Tongue::In(lang) => steps(path, lang),
        Tongue::English => steps(path, Lang::Ja),
    };
    let (what, mend) = match ask {
        Ask::Ended(_, path, label) => {
            let (place, year) = (place(path), year(*label, tongue));
            say!(tongue,
                "{place}: speaks of {year}, which has ended" => "look the new year's up",
                "{place}：{year}のもので、期間が過ぎています" => "新しい年度の内容をご確認ください",
                "{place}：属于{year}，该期间已结束" => "请核实新年度的内容",
            )
        }
        Ask::Round(path, last) => {
            let place = place(path);
            let last = last.map_or_else(|| "–".to_owned(), |last| day(last, tongue));
            say!(tongue,
                "{place}: no round is ahead; the last deadline was {last}" => "add the next round when it is called",
                "{place}：これからの募集が載っていません（最後の締切 {last}）" => "次の募集が決まったら加えてください",
                "{place}：没有今后的受理轮次（最近一次截止 {last}）" => "下一轮公布后请补上",
            )
        }
        Ask::Edition(edition) => say!(tongue,
            "the edition {edition} is over" => "take the content to the new brochure",
            "パンフレット{edition}の期間が過ぎています" => "新しい版の内容に改めてください",
            "宣传册{edition}的期间已过" => "请按新版更新内容",
        ),
        Ask::Rate(date) => {
            let date = day(*date, tongue);
            say!(tongue,
                "the exchange rate is of {date}" => "set the current one",
                "換算率が{date}のものです" => "新しい換算率に改めてください",
                "汇率是{date}的" => "请更新汇率",
            )
        }
    };
    format!("{what}{}{mend}", pick(tongue, "; ", "。", "。"))
}

fn before(one: Before, tongue: Tongue) -> &'static str {
    match one {
        Before::MapReview => pick(
            tongue,
            "config.json /map_review_number: a map published in mainland China needs a review number (审图号); until there is one, set `map` to `schematic` or `off`",
            "地図：中国大陆で公開する地図には審査番号（“审图号”）が必要です。取得するまでは地図の表示を schematic か off にしてください",
            "地图：在中国大陆公开的地图须有审图号；取得之前请把地图显示方式设为 schematic 或 off",
        ),
        Before::Approval => pick(
            tongue,
            "config.json /operator/approved: who runs the site has not approved it: the foot of each page says 試行版 / 试行版",
            "運営者の承認がまだです（各ページの下に「試行版」と出ます）",
            "运营者尚未批准（各页底部显示“试行版”）",
        ),
        Before::Address => pick(
            tongue,
            "config.json /site_origin: the address is a placeholder",
            "サイトのアドレスが仮のものです",
            "网站地址是占位地址",
        ),
        Before::Wechat => pick(
            tongue,
            "config.json /wechat_qr: there is no picture of the code of the office's account in WeChat; the pages leave it out",
            "WeChatの二次元コードの画像がありません（ページでは省かれます）",
            "没有微信二维码图片（网页上省略该栏）",
        ),
    }
}

/// How much of the site is confirmed: `412 of 640 statements (64 %)`.
#[must_use]
pub fn figure(review: &Review, tongue: Tongue) -> String {
    let (sure, all) = (review.sure, review.statements);
    let percent = (sure * 100).checked_div(all).unwrap_or(100);
    let open = review.open().count();
    let (figure, left) = say!(tongue,
        "{sure} of {all} statements are sure ({percent} %)" => "{open} to look at",
        "公開中の記述{all}件のうち{sure}件（{percent}％）は、現行の資料によるか確認済みです" => "残り{open}件",
        "网站{all}条内容中，{sure}条（{percent}%）依据现行资料或已确认" => "还有{open}条待处理",
    );
    format!("{figure}{}{left}", pick(tongue, "; ", "、", "，"))
}

/// All of it.
#[must_use]
pub fn markdown(review: &Review, content: &Content, tongue: Tongue) -> String {
    let mut out = String::new();
    let title = pick(tongue, "Review", "確認の一覧", "待确认清单");
    // Writing into a text cannot fail.
    let _ = writeln!(out, "# {title}\n\n{}\n", figure(review, tongue));
    let mut list = |heading: &str, lines: Vec<String>| {
        let _ = writeln!(out, "## {heading}: {}\n", lines.len());
        for line in lines {
            let _ = writeln!(out, "- {line}");
        }
        out.push('\n');
    };
    list(
        pick(
            tongue,
            "Before publishing",
            "公開前に決めること",
            "发布前须确定",
        ),
        review
            .before
            .iter()
            .map(|one| before(*one, tongue).to_owned())
            .collect(),
    );
    list(
        pick(
            tongue,
            "What the new fiscal year asks for",
            "新年度に向けて改めること",
            "新年度须更新",
        ),
        review.asks.iter().map(|one| ask(one, tongue)).collect(),
    );
    let to_confirm: Vec<String> = review
        .open()
        .map(|item| {
            let (place, text) = line(item, tongue);
            let ground = ground(item.ground, tongue);
            format!(
                "**{ground}** {place}: {text} [{}]",
                whence(item, content, tongue)
            )
        })
        .collect();
    list(
        pick(
            tongue,
            "To confirm, what touches the most visitors first",
            "確認すること（多くの方にかかわるものから）",
            "待确认（影响访客多的在前）",
        ),
        to_confirm,
    );
    let confirmed = review.items.iter().filter_map(|item| {
        let confirmed = item.confirmed.as_ref()?;
        let (place, text) = line(item, tongue);
        Some(format!(
            "{place}: {text} ({}, {})",
            confirmed.on, confirmed.by
        ))
    });
    list(
        pick(tongue, "Confirmed", "確認済み", "已确认"),
        confirmed.collect(),
    );
    let remarks = review.remarks.iter().map(|(file, path, text)| {
        let place = match tongue {
            Tongue::In(lang) => steps(path, lang),
            Tongue::English => format!("{file}.json {}", steps(path, Lang::Ja)),
        };
        format!("{place}: {}", in_tongue(text, tongue))
    });
    list(
        pick(tongue, "Remarks for the staff", "内部メモ", "内部备注"),
        remarks.collect(),
    );
    out
}
