//! What stands on the slip, Chinese left and Japanese right.

use std::cell::RefCell;

use super::desk::Desk;
use super::results::{self, Case};
use super::setting::Setting;
use super::{criteria, fields, money, slip};
use crate::domain::content::programme::{Currency, Programme};
use crate::domain::eligibility::evaluate::ProgrammeReport;
use crate::domain::eligibility::rulebook::ProgrammeRules;
use crate::domain::stipend::quote::Note;
use crate::domain::text::Lang;
use crate::i18n::{self, CalculatorWords, Standing};
use crate::view::components_old::prose;
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};

/// The columns of the slip.
const COLUMNS: [Lang; 2] = [Lang::Zh, Lang::Ja];

/// A slip under way: its sources get their numbers as they are named.
struct Slip<'a> {
    setting: &'a Setting,
    rules: &'a ProgrammeRules,
    programme: &'a Programme,
    report: ProgrammeReport,
    sources: RefCell<Vec<String>>,
}

/// The sheet about the programme at this place in the rulebook.
pub fn sheet(desk: Desk, place: usize) -> Piece {
    let setting = desk.setting();
    let Some((rules, programme)) = results::programme(setting, place) else {
        return Piece::Many(Vec::new());
    };
    let case = Case { desk, place };
    let slip = Slip {
        setting,
        rules,
        programme,
        report: case.report(ProgrammeReport::clone),
        sources: RefCell::default(),
    };
    let day = setting.today;
    let standings = [
        Standing::Met,
        Standing::Open,
        Standing::Ask,
        Standing::NotMet,
    ];
    el("div.slip")
        .with(both("slip__title", &|words, _| {
            words.slip_title.into_piece()
        }))
        .with(both("slip__note", &|words, _| {
            format!("{}{}", words.slip_note, words.sheet_day(day)).into_piece()
        }))
        .with(slip::link(desk))
        .with(headed(|words| words.slip_programme, &|_, lang| {
            slip.name(lang)
        }))
        .with(headed(|words| words.answers, &|words, lang| {
            answers(desk, words, lang)
        }))
        .with(
            standings
                .into_iter()
                .map(|standing| slip.conditions(standing))
                .collect::<Piece>(),
        )
        .with(slip.unchecked())
        .with(headed(|words| words.slip_money, &|words, lang| {
            sum(case, words, lang)
        }))
        .with(headed(|words| words.slip_filing, &|_, lang| {
            slip.filing(lang)
        }))
        .with(slip.listed_sources())
        .into_piece()
}

/// What stands in a cell of one language. Behind a pointer, so that a row is
/// compiled once.
type Cell<'a> = dyn Fn(&'static CalculatorWords, Lang) -> Piece + 'a;

/// One row in both languages.
pub fn both(class: &'static str, cell: &Cell<'_>) -> Piece {
    let cells = COLUMNS
        .into_iter()
        .map(|lang| {
            el("div")
                .attr("class", class)
                .attr("lang", lang.html())
                .with(cell(i18n::calculator(lang), lang))
        })
        .collect::<Piece>();
    el("div.slip__row").with(cells).into_piece()
}

/// One row under a heading.
fn headed(heading: fn(&'static CalculatorWords) -> &'static str, cell: &Cell<'_>) -> Piece {
    both("slip__cell", &|words, lang| {
        (
            el("h3.slip__heading").with(heading(words)),
            cell(words, lang),
        )
            .into_piece()
    })
}

fn answers(desk: Desk, words: &CalculatorWords, lang: Lang) -> Piece {
    let said = fields::said(desk, lang);
    if said.is_empty() {
        return words.no_answers.into_piece();
    }
    let items = said.into_iter().map(|one| {
        el("li")
            .with(prose::marked(&one.question, lang))
            .with(el("strong.slip__answer").with(one.answer))
    });
    el("ul.plain").with(items.collect::<Piece>()).into_piece()
}

/// The money in one line; the statement itself stands in the calculator.
fn sum(case: Case, words: &CalculatorWords, lang: Lang) -> Piece {
    let setting = case.desk.setting();
    let Some((_, programme)) = results::programme(setting, case.place) else {
        return Piece::Many(Vec::new());
    };
    if !money::is_personal(programme) {
        return words.note(Note::NoPersonalStipend).into_piece();
    }
    match money::quoted(case) {
        None => words.needs_stay_short.into_piece(),
        Some(Err(refusal)) => words.quote_refusal(refusal).into_piece(),
        Some(Ok(quote)) => {
            let total = quote.total_yen.map_or_else(
                || words.no_brochure_total.to_owned(),
                |total| i18n::amount(total, Currency::Yen, lang),
            );
            let lines = quote
                .lines
                .iter()
                .map(|line| {
                    let item = programme.money.iter().find(|item| item.id == line.id);
                    el("li").with(format!(
                        "{}　{} × {} ＝ {}",
                        item.map_or("", |item| item.label.get(lang)),
                        i18n::amount(line.unit_yen, Currency::Yen, lang),
                        line.count,
                        i18n::amount(line.amount_yen, Currency::Yen, lang),
                    ))
                })
                .collect::<Piece>();
            let in_kind = money::in_kind(programme, &quote, lang);
            (
                el("p").with(words.stay(quote.start, quote.end)),
                el("ul.plain").with(lines),
                el("p")
                    .with(words.total)
                    .with("　")
                    .with(el("strong").with(total)),
                (!in_kind.is_empty())
                    .then(|| el("p").with(format!("{}　{in_kind}", words.in_kind))),
            )
                .into_piece()
        }
    }
}

impl Slip<'_> {
    fn name(&self, lang: Lang) -> Piece {
        let english = self.programme.name.en.clone();
        (
            el("strong").with(self.programme.name.get(lang).to_owned()),
            english.map(|name| el("p").attr("lang", "en").with(name)),
        )
            .into_piece()
    }

    /// The numbers of the sources, as `［1・2］`.
    fn marks(&self, references: &[String]) -> String {
        let mut sources = self.sources.borrow_mut();
        let numbers: Vec<String> = references
            .iter()
            .map(|reference| {
                let known = sources.iter().position(|known| known == reference);
                let place = known.unwrap_or_else(|| {
                    sources.push(reference.clone());
                    sources.len() - 1
                });
                (place + 1).to_string()
            })
            .collect();
        format!("［{}］", numbers.join("・"))
    }

    fn conditions(&self, wanted: Standing) -> Piece {
        let found: Vec<_> = self
            .rules
            .criteria
            .iter()
            .zip(&self.report.criteria)
            .filter(|(rule, report)| criteria::standing(rule, report) == wanted)
            .map(|(rule, _)| rule)
            .collect();
        if found.is_empty() {
            return Piece::Many(Vec::new());
        }
        let heading = move |words: &'static CalculatorWords| words.slip_standing(wanted);
        both("slip__cell", &|words, lang| {
            let items = found
                .iter()
                .flat_map(|rule| &rule.statements)
                .map(|statement| {
                    let cite = &statement.cite;
                    el("li")
                        .with(prose::marked(statement.text.get(lang), lang))
                        .with(el("small").with(format!(
                            "（{}）{}",
                            i18n::year_label(cite.year, lang),
                            self.marks(&cite.source)
                        )))
                })
                .collect::<Piece>();
            (
                el("h3.slip__heading").with(heading(words)),
                el("ul.slip__list").with(items),
            )
                .into_piece()
        })
    }

    /// How many rules nothing was asked about, so that nobody takes the list
    /// above for all there is.
    fn unchecked(&self) -> Option<Piece> {
        let count = self.rules.unchecked(self.programme).count();
        (count > 0).then(|| {
            both("slip__cell", &|words, _| {
                words.slip_unchecked(count).into_piece()
            })
        })
    }

    fn filing(&self, lang: Lang) -> Piece {
        let filing = &self.programme.filing;
        (
            prose::marked(filing.text.get(lang), lang),
            el("small").with(self.marks(&filing.cite.source)),
        )
            .into_piece()
    }

    /// The sources in the host's language, with their addresses.
    fn listed_sources(&self) -> Piece {
        let folio = Folio::new(self.setting.site, Lang::Ja);
        let items = self
            .sources
            .borrow()
            .iter()
            .filter_map(|reference| {
                let source = folio.library().source(reference)?;
                let title = prose::source_title(&folio, source, reference);
                let address = source
                    .url
                    .clone()
                    .map(|url| el("span.slip__address").attr("lang", "en").with(url));
                Some(el("li").with(title).with(" ").with(address))
            })
            .collect::<Piece>();
        el("div.slip__sources")
            .with(both("slip__cell", &|words, _| {
                el("h3.slip__heading").with(words.slip_sources).into_piece()
            }))
            .with(el("ol").attr("lang", Lang::Ja.html()).with(items))
            .into_piece()
    }
}
