//! Numbers, amounts and dates as each language writes them.
//!
//! A stipend is always written out to the yen. Only round sums of budgets take
//! 万, and of a hundred million and more 億 / 亿, as both languages write them.

use crate::domain::content::programme::{Currency, Money, Outcome};
use crate::domain::date::Date;
use crate::domain::figure::{Figure, Precision, Unit, grouped};
use crate::domain::text::Lang;
use crate::domain::year_label::YearLabel;

const HUNDRED_MILLION: u64 = 100_000_000;
const TEN_THOUSAND: u64 = 10_000;

/// An amount with its currency: `362,000円`, `362,000日元`, `2,479億円`,
/// `2479亿日元`.
#[must_use]
pub fn amount(number: u64, currency: Currency, lang: Lang) -> String {
    let name = match (currency, lang) {
        (Currency::Yen, Lang::Ja) => "円",
        (Currency::Yen, Lang::Zh) => "日元",
        (Currency::Yuan, Lang::Ja) => "元",
        (Currency::Yuan, Lang::Zh) => "元人民币",
    };
    let budget = number >= TEN_THOUSAND * 1_000;
    match lang {
        Lang::Ja if number >= HUNDRED_MILLION && number.is_multiple_of(HUNDRED_MILLION) => {
            format!("{}億{name}", grouped(number / HUNDRED_MILLION))
        }
        Lang::Zh if number >= HUNDRED_MILLION && number.is_multiple_of(HUNDRED_MILLION) => {
            format!("{}亿{name}", number / HUNDRED_MILLION)
        }
        Lang::Ja if budget && number.is_multiple_of(TEN_THOUSAND) => {
            format!("{}万{name}", grouped(number / TEN_THOUSAND))
        }
        Lang::Zh if budget && number.is_multiple_of(TEN_THOUSAND) => {
            format!("{}万{name}", number / TEN_THOUSAND)
        }
        _ => format!("{}{name}", grouped(number)),
    }
}

fn with_precision(text: String, precision: Precision, lang: Lang) -> String {
    match (precision, lang) {
        (Precision::Exact, _) => text,
        (Precision::About, Lang::Ja) => format!("約{text}"),
        (Precision::About, Lang::Zh) => format!("约{text}"),
        (Precision::UpTo, Lang::Ja) => format!("{text}以内"),
        (Precision::UpTo, Lang::Zh) => format!("不超过{text}"),
    }
}

/// A figure with its unit: `約1,420名`, `9か国`, `第22回`.
#[must_use]
pub fn figure(figure: &Figure, lang: Lang) -> String {
    let number = figure.number;
    let text = match (figure.unit, lang) {
        (Unit::Yen, _) => amount(number, Currency::Yen, lang),
        (Unit::Yuan, _) => amount(number, Currency::Yuan, lang),
        (Unit::People, Lang::Ja) => format!("{}名", grouped(number)),
        (Unit::People, Lang::Zh) => format!("{}人", grouped(number)),
        (Unit::Projects, Lang::Ja) => format!("{}件", in_ten_thousands(number)),
        (Unit::Projects, Lang::Zh) => format!("{}项", in_ten_thousands(number)),
        (Unit::Countries, Lang::Ja) => format!("{number}か国"),
        (Unit::Countries, Lang::Zh) => format!("{number}个国家"),
        (Unit::CountriesAndRegions, Lang::Ja) => format!("{number}の国・地域"),
        (Unit::CountriesAndRegions, Lang::Zh) => format!("{number}个国家和地区"),
        (Unit::Places, Lang::Ja) => format!("{number}か所"),
        (Unit::Places, Lang::Zh) => format!("{number}处"),
        (Unit::Institutions, Lang::Ja) => format!("{number}機関"),
        (Unit::Institutions, Lang::Zh) => format!("{number}家"),
        (Unit::Year, _) => format!("{number}年"),
        (Unit::Ordinal, Lang::Ja) => format!("第{number}回"),
        (Unit::Ordinal, Lang::Zh) => format!("第{number}届"),
    };
    with_precision(text, figure.precision, lang)
}

/// `95000` → `9.5万`, as both languages write round counts of this size;
/// anything that is not a whole number of thousands stays written out.
fn in_ten_thousands(number: u64) -> String {
    if number < TEN_THOUSAND || !number.is_multiple_of(1_000) {
        return grouped(number);
    }
    let (whole, tenth) = (number / TEN_THOUSAND, number % TEN_THOUSAND / 1_000);
    if tenth == 0 {
        format!("{whole}万")
    } else {
        format!("{whole}.{tenth}万")
    }
}

/// A count of applications or projects, written out: `2,628件`, `2,628项`.
#[must_use]
pub fn count(number: u32, lang: Lang) -> String {
    let number = grouped(u64::from(number));
    match lang {
        Lang::Ja => format!("{number}件"),
        Lang::Zh => format!("{number}项"),
    }
}

/// How many were chosen, as each language counts them: `270件`, `270人`.
#[must_use]
pub fn selected(outcome: &Outcome, lang: Lang) -> String {
    match lang {
        Lang::Zh if outcome.people => people(outcome.selected, lang),
        _ => count(outcome.selected, lang),
    }
}

/// What joins the two ends of a range.
const fn to(lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => "～",
        Lang::Zh => "至",
    }
}

/// A number of people, written out: `120名`, `120人`.
#[must_use]
pub fn people(number: u32, lang: Lang) -> String {
    let number = grouped(u64::from(number));
    match lang {
        Lang::Ja => format!("{number}名"),
        Lang::Zh => format!("{number}人"),
    }
}

/// What the other side pays, in ten thousands as its agencies write it: `20万元`; in
/// Chinese beside sums in yen `20万元人民币`.
fn item_amount(number: u64, currency: Currency, lang: Lang) -> String {
    match currency {
        Currency::Yuan if number.is_multiple_of(TEN_THOUSAND) => {
            let name = match lang {
                Lang::Ja => "元",
                Lang::Zh => "元人民币",
            };
            format!("{}万{name}", number / TEN_THOUSAND)
        }
        _ => amount(number, currency, lang),
    }
}

/// The amount of an item, ranges and ceilings included; `None` in kind.
#[must_use]
pub fn money(item: &Money, lang: Lang) -> Option<String> {
    let upper = item_amount(item.amount?, item.currency, lang);
    let text = match item.from {
        Some(from) => {
            let lower = item_amount(from, item.currency, lang);
            format!("{lower}{}{upper}", to(lang))
        }
        None => upper,
    };
    Some(with_precision(text, item.precision, lang))
}

/// A day written out: `2025年9月19日`.
#[must_use]
pub fn date(date: Date, _lang: Lang) -> String {
    // Both languages write it alike.
    format!("{}年{}月{}日", date.year(), date.month(), date.day())
}

/// The day of the week in one character.
#[must_use]
pub fn weekday(date: Date, lang: Lang) -> &'static str {
    let names = match lang {
        Lang::Ja => ["月", "火", "水", "木", "金", "土", "日"],
        Lang::Zh => ["一", "二", "三", "四", "五", "六", "日"],
    };
    names[usize::from(date.weekday_from_monday())]
}

/// One or several days: `2025年9月19日～20日`, `2025年9月19日至20日`.
#[must_use]
pub fn date_range(start: Date, end: Date, lang: Lang) -> String {
    let (first, to) = (date(start, lang), to(lang));
    if end == start {
        first
    } else if end.year() != start.year() {
        format!("{first}{to}{}", date(end, lang))
    } else if end.month() != start.month() {
        format!("{first}{to}{}月{}日", end.month(), end.day())
    } else {
        format!("{first}{to}{}日", end.day())
    }
}

/// As much of a date as is known: `1932年12月`, `2007年`.
#[must_use]
pub fn month_or_day(when: &str, lang: Lang) -> String {
    if let Ok(day) = when.parse::<Date>() {
        return date(day, lang);
    }
    match when.parse::<YearLabel>() {
        Ok(label) => year_label(label, lang),
        Err(_) => when.to_owned(),
    }
}

/// From when, and where there is an end, until when: `1932年12月～1967年9月`.
#[must_use]
pub fn known_span(when: &str, until: Option<&str>, lang: Lang) -> String {
    let first = month_or_day(when, lang);
    match until {
        Some(until) => format!("{first}{}{}", to(lang), month_or_day(until, lang)),
        None => first,
    }
}

/// The year a statement speaks of: `2025年度`, `2026-2027年版`, `年代不明`.
#[must_use]
pub fn year_label(label: YearLabel, lang: Lang) -> String {
    match (label, lang) {
        (YearLabel::Fiscal(year), _) => format!("{}年度", year.0),
        (YearLabel::FiscalSpan(first, last), _) => {
            format!("{}{}{}年度", first.0, to(lang), last.0)
        }
        (YearLabel::Edition(year), _) => format!("{year}-{}年版", year + 1),
        (YearLabel::Calendar(year), _) => format!("{year}年"),
        (YearLabel::Month(year, month), _) => format!("{year}年{month}月"),
        (YearLabel::Undated, Lang::Ja) => "年度の記載なし".to_owned(),
        (YearLabel::Undated, Lang::Zh) => "未注明年份".to_owned(),
    }
}

/// `103` → `10.3%`.
#[must_use]
pub fn permille(rate: u16) -> String {
    format!("{}.{}%", rate / 10, rate % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_written_as_each_language_writes_them() {
        for (number, ja, zh) in [
            (0, "0円", "0日元"),
            (999, "999円", "999日元"),
            (18_000, "18,000円", "18,000日元"),
            (362_000, "362,000円", "362,000日元"),
            (4_544_000, "4,544,000円", "4,544,000日元"),
            (8_888_000, "8,888,000円", "8,888,000日元"),
            (50_000_000, "5,000万円", "5000万日元"),
            (247_900_000_000, "2,479億円", "2479亿日元"),
            (247_900_000_001, "247,900,000,001円", "247,900,000,001日元"),
        ] {
            assert_eq!(amount(number, Currency::Yen, Lang::Ja), ja);
            assert_eq!(amount(number, Currency::Yen, Lang::Zh), zh);
        }
        assert_eq!(amount(200_000, Currency::Yuan, Lang::Zh), "200,000元人民币");
        for (number, ja, zh) in [
            (200_000, "20万元", "20万元人民币"),
            (4_000_000, "400万元", "400万元人民币"),
            (204_480, "204,480元", "204,480元人民币"),
        ] {
            assert_eq!(item_amount(number, Currency::Yuan, Lang::Ja), ja);
            assert_eq!(item_amount(number, Currency::Yuan, Lang::Zh), zh);
        }
        assert_eq!(item_amount(200_000, Currency::Yen, Lang::Zh), "200,000日元");
    }

    #[test]
    fn counts_keep_their_figures() {
        for (number, expected) in [
            (2_628, "2,628"),
            (95_000, "9.5万"),
            (26_000, "2.6万"),
            (20_000, "2万"),
            (10_001, "10,001"),
        ] {
            assert_eq!(in_ten_thousands(number), expected);
        }
    }

    #[test]
    fn ranges_do_not_repeat_what_they_share() {
        let day = |text: &str| text.parse::<Date>().expect(text);
        for (start, end, expected) in [
            ("2025-09-19", "2025-09-19", "2025年9月19日"),
            ("2025-09-19", "2025-09-20", "2025年9月19日～20日"),
            ("2025-09-30", "2025-10-01", "2025年9月30日～10月1日"),
            ("2025-12-31", "2026-01-01", "2025年12月31日～2026年1月1日"),
        ] {
            assert_eq!(date_range(day(start), day(end), Lang::Ja), expected);
            let expected = expected.replace('～', "至");
            assert_eq!(date_range(day(start), day(end), Lang::Zh), expected);
        }
        assert_eq!(weekday(day("2026-11-23"), Lang::Zh), "一");
        assert_eq!(weekday(day("2025-09-19"), Lang::Ja), "金");
    }

    #[test]
    fn partly_known_dates_show_what_is_known() {
        for (when, expected) in [
            ("1932-12", "1932年12月"),
            ("2007", "2007年"),
            ("2003-10-01", "2003年10月1日"),
            ("?", "?"),
        ] {
            assert_eq!(month_or_day(when, Lang::Zh), expected);
        }
        let span = |lang| known_span("1932-12", Some("1967-09"), lang);
        assert_eq!(span(Lang::Ja), "1932年12月～1967年9月");
        assert_eq!(span(Lang::Zh), "1932年12月至1967年9月");
        assert_eq!(known_span("2007", None, Lang::Zh), "2007年");
    }

    #[test]
    fn rates_have_one_decimal() {
        for (rate, expected) in [(103, "10.3%"), (1000, "100.0%"), (5, "0.5%")] {
            assert_eq!(permille(rate), expected);
        }
    }
}
