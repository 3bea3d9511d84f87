//! The verdicts as JSON.

use portal::domain::content::programme::{LengthUnit, Programme};
use portal::domain::date::Date;
use portal::domain::eligibility::answers::{Answer, Answers, options_of};
use portal::domain::eligibility::evaluate::{ProgrammeReport, Report};
use portal::domain::eligibility::facts::{Fact, FactKind};
use portal::domain::eligibility::index::FactIndex;
use portal::domain::eligibility::reason::{Limit, Reason};
use portal::domain::eligibility::rulebook::{ProgrammeRules, Rulebook};
use portal::domain::eligibility::tri::Tri;
use portal::domain::rounds::{self, Expected, Span};
use serde_json::{Value, json};

/// Everything a report is printed from.
pub struct Printed<'a> {
    pub book: &'a Rulebook,
    pub programmes: &'a [Programme],
    pub answers: &'a Answers,
    pub today: Date,
}

impl Printed<'_> {
    /// The whole report.
    pub fn json(&self, report: &Report) -> Value {
        let book = self.book;
        let programmes: Vec<Value> = book
            .programmes()
            .iter()
            .zip(&report.programmes)
            .enumerate()
            .map(|(place, (rules, report))| self.programme(place, rules, report))
            .collect();
        let offers: Vec<Value> = report
            .offers
            .iter()
            .map(|place| {
                let offer = &book.offers()[*place];
                json!({"id": offer.id, "text": offer.statement.text, "cite": offer.statement.cite})
            })
            .collect();
        json!({
            "programmes": programmes,
            "next_question": report.next_question.map(|fact| book.fact(fact).id.clone()),
            "may_fit": offers,
            "confirmed": report.confirmed,
        })
    }

    fn programme(&self, place: usize, rules: &ProgrammeRules, report: &ProgrammeReport) -> Value {
        let book = self.book;
        let id = |fact: FactIndex| book.fact(fact).id.clone();
        let criteria: Vec<Value> = rules
            .criteria
            .iter()
            .zip(&report.criteria)
            .enumerate()
            .map(|(at, (criterion, judged))| {
                let statement = &criterion.statements[0];
                let mut out = json!({
                    "id": criterion.id,
                    "status": judged.status.word(),
                    "basis": criterion.basis.word(),
                    "source": statement.cite.source.first(),
                    "sources": statement.cite.source,
                    "year": statement.cite.year,
                    "text": statement.text,
                    "facts": criterion.facts.iter().map(id).collect::<Vec<_>>(),
                    "concerns": judged.concerns != Tri::NotMet,
                });
                if let (Tri::NotMet, Some(change)) = (judged.status, &criterion.change) {
                    out["change"] = json!(change);
                }
                if judged.status == Tri::NotMet {
                    let reasons = book.reasons(place, at, self.answers, self.today);
                    let printed = reasons.iter().map(|one| self.reason(place, one));
                    out["reasons"] = printed.collect();
                }
                out
            })
            .collect();
        let years: Vec<Value> = report
            .years
            .iter()
            .map(|year| {
                json!({
                    "fiscal_year": year.fiscal_year.0,
                    "open": year.open.known(),
                    "boundary": year.boundary,
                    "confirmed": year.confirmed,
                })
            })
            .collect();
        let instead: Vec<&str> = report
            .instead
            .iter()
            .map(|place| book.programmes()[*place].id.as_str())
            .collect();
        json!({
            "id": rules.id,
            "verdict": report.verdict.word(),
            "criteria": criteria,
            "open_facts": report.open_facts.iter().map(id).collect::<Vec<_>>(),
            "years": years,
            "instead": instead,
            "reserve": rules.reserve,
            "rounds": self.rounds(place, rules),
            "smallest_change": self.change(place),
        })
    }

    /// The round that serves the planned start, the next deadlines, the next start.
    fn rounds(&self, place: usize, rules: &ProgrammeRules) -> Value {
        let start = self.book.start_day(self.answers);
        let patterns = &rules.patterns;
        let one = |round: Option<Expected>| round.map(|round| self.round(place, round));
        let deadlines = rounds::next_deadlines(patterns, self.today);
        json!({
            "serving": one(start.and_then(|start| rounds::serving(patterns, start, self.today))),
            "next_deadlines": deadlines.into_iter().map(|round| self.round(place, round)).collect::<Vec<_>>(),
            "next_start": one(rounds::next_start(patterns, start.unwrap_or(self.today), self.today)),
        })
    }

    /// What earlier years let expect of a round. Its days are no announcement.
    fn round(&self, place: usize, round: Expected) -> Value {
        let pattern = self
            .programmes
            .get(place)
            .and_then(|one| one.patterns.get(round.pattern));
        let span =
            |span: Span| json!({"from": span.from, "to": span.to, "only_latest": span.only_latest});
        json!({
            "pattern": pattern.map(|pattern| &pattern.id),
            "basis": pattern.map(|pattern| &pattern.basis),
            "fiscal_year": round.year.0,
            "state": round.state(self.today).word(),
            "call": round.call.map(span),
            "deadline": round.deadline.map(span),
            "results": round.results.map(span),
            "start": span(round.start),
        })
    }

    fn change(&self, place: usize) -> Value {
        let Some(change) = self.book.smallest_change(place, self.answers, self.today) else {
            return Value::Null;
        };
        let answers = change.answers.iter().map(|(fact, answer)| {
            let fact = self.book.fact(*fact);
            (fact.id.clone(), given(fact, *answer))
        });
        json!({
            "answers": answers.collect::<serde_json::Map<_, _>>(),
            "verdict": change.verdict.word(),
        })
    }

    /// A reason: the fact, the answer, and the limit under its name.
    fn reason(&self, place: usize, reason: &Reason) -> Value {
        let fact = reason.fact.map(|fact| self.book.fact(fact));
        let named = |set: u32| -> Vec<&str> {
            let options = |place: usize| match fact {
                Some(fact) if fact.kind != FactKind::Boolean => {
                    fact.options.get(place).map(|option| option.id.as_str())
                }
                _ => ["no", "yes"].get(place).copied(),
            };
            options_of(set).filter_map(options).collect()
        };
        let round = |round: &Option<Expected>| round.map(|round| self.round(place, round));
        let limit = match &reason.limit {
            Limit::OneOf(set) => json!({"one_of": named(*set)}),
            Limit::NoneOf(set) => json!({"none_of": named(*set)}),
            Limit::AtLeast(least) => json!({"at_least": least}),
            Limit::AtMost(most) => json!({"at_most": most}),
            Limit::YearAtMost(year) => json!({"fiscal_year_at_most": year}),
            Limit::OnOrAfter(day) => json!({"on_or_after": day}),
            Limit::OnOrBefore(day) => json!({"on_or_before": day}),
            Limit::Stay { range, days } => json!({"stay": {
                "unit": match range.unit {
                    LengthUnit::Day => "day",
                    LengthUnit::Month => "month",
                },
                "min": range.min,
                "max": range.max,
                "whole": range.whole,
                "least_days": range.least_days,
                "days": days,
            }}),
            Limit::NotPast { today, next } => {
                json!({"not_before": today, "next_start": round(next)})
            }
            Limit::Window { next } => json!({"window": true, "next_start": round(next)}),
            Limit::Closed {
                round: one,
                state,
                next,
            } => json!({
                "round": self.round(place, *one),
                "state": state.word(),
                "next_start": round(next),
            }),
        };
        json!({
            "fact": fact.map(|fact| &fact.id),
            "answer": fact.zip(reason.answer).map(|(fact, answer)| given(fact, answer)),
            "limit": limit,
        })
    }
}

/// An answer as it is given on standard input.
fn given(fact: &Fact, answer: Answer) -> Value {
    match answer {
        Answer::Several(set) => options_of(set)
            .filter_map(|place| fact.options.get(place))
            .map(|option| option.id.as_str())
            .collect(),
        Answer::Number(number) => json!(number),
        Answer::Truth(truth) => json!(truth),
        answer => json!(fact.text_of(answer)),
    }
}
