//! What is to be settled before publishing, and what a new fiscal year asks for.

use super::{Ask, Before};
use crate::domain::check::finding::Step;
use crate::domain::check::sense::edition;
use crate::domain::cite::Cite;
use crate::domain::content::Content;
use crate::domain::content::config::MapMode;
use crate::domain::date::{Date, FiscalYear, last_of_month};
use crate::domain::year_label::YearLabel;

pub(super) fn before_publishing(content: &Content) -> Vec<Before> {
    let config = &content.config;
    let no_number = config.map == MapMode::Physical && config.map_review_number.is_none();
    [
        (no_number, Before::MapReview),
        (!config.operator.approved, Before::Approval),
        (config.site_origin.ends_with(".example"), Before::Address),
        (config.wechat_qr.is_none(), Before::Wechat),
    ]
    .into_iter()
    .filter_map(|(wanted, before)| wanted.then_some(before))
    .collect()
}

/// The last day of which a year speaks.
fn last_day(year: YearLabel) -> Option<Date> {
    match year {
        YearLabel::Fiscal(year) | YearLabel::FiscalSpan(_, year) => year.last_day(),
        YearLabel::Edition(year) => FiscalYear(year + 1).last_day(),
        YearLabel::Calendar(year) => Date::new(year, 12, 31),
        YearLabel::Month(year, month) => Date::new(year, month, 1).map(last_of_month),
        YearLabel::Undated => None,
    }
}

pub(super) fn asks(content: &Content, path: &dyn Fn(&str) -> Vec<Step>, today: Date) -> Vec<Ask> {
    let mut out = Vec::new();
    let config = &content.config;
    let edition = edition(&config.edition).ok();
    if edition.and_then(|year| FiscalYear(year + 1).last_day()) < Some(today) {
        out.push(Ask::Edition(config.edition.clone()));
    }
    let rate = config.exchange.as_ref().map(|rate| rate.date);
    if let Some(date) = rate.filter(|day| today.days_since_epoch() - day.days_since_epoch() > 92) {
        out.push(Ask::Rate(date));
    }
    for (at, programme) in content.programmes.programmes.iter().enumerate() {
        let mut ended = |place: String, cite: &Cite| {
            if last_day(cite.year).is_some_and(|last| last < today) && cite.confirmed.is_none() {
                out.push(Ask::Ended("programmes", path(&place), cite.year));
            }
        };
        for (n, item) in programme.money.iter().enumerate() {
            ended(format!("/programmes/{at}/money/{n}"), &item.cite);
        }
        let last = programme
            .rounds
            .iter()
            .filter_map(|round| round.deadline)
            .max();
        if last.is_none_or(|last| last < today) {
            let path = path(&format!("/programmes/{at}"));
            out.push(Ask::Round(path, last));
        }
    }
    out
}
