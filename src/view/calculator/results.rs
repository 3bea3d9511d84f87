//! The side of the results: every programme with its verdict, those that fit
//! first. A programme unfolds into its reasons, its years and its money.

use super::desk::Desk;
use super::setting::Setting;
use super::{criteria, money, rate, takeaway, years};
use crate::domain::content::programme::Programme;
use crate::domain::eligibility::evaluate::{ProgrammeReport, Report, Verdict};
use crate::domain::eligibility::rulebook::ProgrammeRules;
use crate::domain::eligibility::tri::Tri;
use crate::domain::route::Page;
use crate::platform::field;
use crate::view::components_old::{prose, rounds};
use crate::view::markup::{IntoPiece, Piece, el, live, standing};

/// One programme on the desk: its place and what is said of it.
#[derive(Clone, Copy)]
pub struct Case {
    /// The state.
    pub desk: Desk,
    /// Its place in the rulebook.
    pub place: usize,
}

impl Case {
    /// Reads what is said of it.
    pub fn report<T>(self, read: impl FnOnce(&ProgrammeReport) -> T) -> T {
        self.desk
            .report(|report| read(&report.programmes[self.place]))
    }
}

/// A programme with its rules.
pub fn programme(
    setting: &Setting,
    place: usize,
) -> Option<(&'static ProgrammeRules, &'static Programme)> {
    let rules = setting.book.programmes().get(place)?;
    Some((rules, setting.site.library().programme(&rules.id)?))
}

/// The id of a programme's result.
pub fn result_id(rules: &ProgrammeRules) -> String {
    format!("result-{}", rules.id)
}

/// The places of the programmes, those that fit first; equals keep the order
/// of the brochure.
pub fn order(report: &Report) -> Vec<usize> {
    let programmes = report.programmes.iter().enumerate();
    let verdicts = [
        Verdict::Fits,
        Verdict::Open,
        Verdict::AskOffice,
        Verdict::DoesNotFit,
    ];
    verdicts
        .into_iter()
        .flat_map(|verdict| {
            let of_this = programmes
                .clone()
                .filter(move |(_, one)| one.verdict == verdict);
            of_this.map(|(place, _)| place)
        })
        .collect()
}

/// The id of the side.
pub const SIDE: &str = "results-side";

/// The whole side, below the heading that stands there.
pub fn side(desk: Desk) -> Piece {
    let setting = desk.setting();
    let words = setting.words();
    let cases = desk
        .report(order)
        .into_iter()
        .map(|place| case(desk, place))
        .collect::<Piece>();
    standing(SIDE)
        .with(el("p.results__tally").live_text(move || desk.tally_line()))
        .with(live(move || {
            let unconfirmed = desk.report(|report| report.confirmed) == Some(false);
            let words = desk.setting().words();
            unconfirmed
                .then(|| el("p.notice").with(words.unconfirmed_year))
                .into_piece()
        }))
        .with(el("div.results__list").with(cases).bind(move |node| {
            let setting = desk.setting();
            let programmes = setting.book.programmes();
            let id = |place: usize| result_id(&programmes[place]);
            let ids: Vec<String> = desk.report(order).into_iter().map(id).collect();
            field::arrange(node, &ids);
        }))
        .with(live(move || offers(desk)))
        .with(rate::field(desk))
        .with(takeaway::part(desk))
        .with(
            el("p.results__back").with(el("a").attr("href", "#questions").with(words.to_questions)),
        )
        .into_piece()
}

fn case(desk: Desk, place: usize) -> Piece {
    let setting = desk.setting();
    let Some((rules, _)) = programme(setting, place) else {
        return Piece::Many(Vec::new());
    };
    let case = Case { desk, place };
    let is_open = move || desk.is_unfolded(place);
    el("details.result")
        .attr("id", result_id(rules))
        .live_attr("data-verdict", move || {
            Some(case.report(|report| report.verdict.word()).to_owned())
        })
        .live_flag("open", is_open)
        .on("toggle", move |event| {
            desk.unfold(place, field::is_open(&event))
        })
        .with(el("summary.result__head").shows(move || head_key(case), move || head(case)))
        .with(live(move || {
            if is_open() {
                body(case)
            } else {
                Piece::Many(Vec::new())
            }
        }))
        .into_piece()
}

/// Everything that the head says.
fn head_key(case: Case) -> String {
    let verdict = case.report(|report| report.verdict);
    let total = money::total_of(case).unwrap_or_default();
    format!("{} {total} {}", verdict.word(), reason(case))
}

fn head(case: Case) -> Piece {
    let setting = case.desk.setting();
    let Some((_, programme)) = programme(setting, case.place) else {
        return Piece::Many(Vec::new());
    };
    let verdict = case.report(|report| report.verdict);
    (
        el("span.result__verdict")
            .with(el("span").attr("aria-hidden", "true").attr("class", "mark"))
            .with(setting.words().verdict(verdict)),
        el("span.result__name").with(programme.name.get(setting.lang)),
        money::short(case),
        el("span.result__reason").with(prose::marked(&reason(case), setting.lang)),
    )
        .into_piece()
}

/// Why the verdict is what it is, in one or two sentences.
pub fn reason(case: Case) -> String {
    let setting = case.desk.setting();
    let (words, lang) = (setting.words(), setting.lang);
    let Some((rules, programme)) = programme(setting, case.place) else {
        return String::new();
    };
    let unchecked = rules.unchecked(programme).count();
    case.report(|report| {
        let concerning = || {
            report
                .criteria
                .iter()
                .filter(|one| one.concerns != Tri::NotMet)
        };
        let count = |status: Tri| concerning().filter(|one| one.status == status).count();
        match report.verdict {
            Verdict::Fits => words.all_met(count(Tri::Met), unchecked),
            Verdict::AskOffice => words.ask_reason(count(Tri::NotMet)),
            Verdict::DoesNotFit => {
                let hard = rules
                    .criteria
                    .iter()
                    .zip(&report.criteria)
                    .filter(|(rule, one)| one.status == Tri::NotMet && rule.basis.is_hard());
                let first = hard
                    .clone()
                    .next()
                    .map_or("", |(rule, _)| rule.statements[0].text.get(lang));
                format!("{}{first}", words.not_met(hard.count()))
            }
            Verdict::Open => {
                let line = words.some_open(count(Tri::Met), count(Tri::Open), concerning().count());
                let next = case.desk.report(|report| report.next_question);
                let deciding = next
                    .filter(|fact| report.open_facts.has(*fact))
                    .or_else(|| report.open_facts.iter().next());
                match deciding {
                    Some(fact) => {
                        let question = setting.book.fact(fact).text.get(lang);
                        format!("{line}{}{question}", words.decides)
                    }
                    None => line,
                }
            }
        }
    })
}

fn body(case: Case) -> Piece {
    let setting = case.desk.setting();
    let folio = setting.folio();
    let words = setting.words();
    let Some((rules, programme)) = programme(setting, case.place) else {
        return Piece::Many(Vec::new());
    };
    let report = case.report(ProgrammeReport::clone);
    let instead = (!report.instead.is_empty()).then(|| instead(setting, &report.instead));
    el("div.result__body")
        .with(
            el("p")
                .with(prose::text(&folio, &programme.lead))
                .with(" ")
                .with(
                    el("a")
                        .attr("href", folio.href(Page::Programme(rules.id.clone())))
                        .with(words.programme_page),
                ),
        )
        .with(instead)
        .with(criteria::list(setting, &folio, rules, &report, case.desk))
        .with(criteria::unchecked(&folio, words, rules, programme))
        .with(years::line(setting, &report.years))
        .with(money::part(case, &folio, programme))
        .with((!programme.rounds.is_empty()).then(|| {
            el("div.result__rounds")
                .with(el("h3").with(folio.common.rounds))
                .with(rounds::table(
                    &folio,
                    &programme.rounds,
                    Some(setting.today),
                ))
        }))
        .into_piece()
}

fn instead(setting: &Setting, places: &[usize]) -> Piece {
    let words = setting.words();
    let items = places
        .iter()
        .filter_map(|place| programme(setting, *place))
        .map(|(rules, programme)| {
            el("li").with(
                el("a")
                    .attr("href", format!("#{}", result_id(rules)))
                    .with(programme.name.get(setting.lang)),
            )
        })
        .collect::<Piece>();
    (el("h3").with(words.instead), el("ul.plain").with(items)).into_piece()
}

/// Offers beside the programmes: never judged, only named.
fn offers(desk: Desk) -> Piece {
    let setting = desk.setting();
    let folio = setting.folio();
    let words = setting.words();
    let places = desk.report(|report| report.offers.clone());
    if places.is_empty() {
        return Piece::Many(Vec::new());
    }
    let items = places
        .iter()
        .filter_map(|place| setting.book.offers().get(*place))
        .map(|offer| {
            el("li")
                .with(el("span").with(prose::text(&folio, &offer.statement.text)))
                .with(" ")
                .with(prose::cite(&folio, &offer.statement.cite))
        })
        .collect::<Piece>();
    (
        el("h3").with(words.may_fit),
        el("p.quiet").with(words.may_fit_hint),
        el("ul.statements").with(items),
    )
        .into_piece()
}
