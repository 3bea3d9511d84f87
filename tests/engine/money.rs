//! What holds of every statement of money.

use portal::domain::length::Length;
use portal::domain::stipend::quote::quote;
use portal::domain::stipend::request::Refusal;
use proptest::prelude::*;

use crate::support::{any_day, date, rules};

fn any_length() -> impl Strategy<Value = Length> {
    prop_oneof![
        4 => (0_u16..90).prop_map(Length::Days),
        4 => (0_u16..70).prop_map(Length::Months),
        1 => any::<u16>().prop_map(Length::Days),
        1 => any::<u16>().prop_map(Length::Months),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn lines_and_bars_add_up_to_the_total(
        place in any::<proptest::sample::Index>(),
        near in any::<bool>(),
        days in 20_544_i32..21_274,
        far in any_day(),
        length in any_length(),
    ) {
        let (book, programmes) = rules();
        // Mostly the two years for which there are amounts.
        let start = portal::domain::date::Date::from_days_since_epoch(days).expect("a day");
        let start = if near { start } else { far };
        let id = &place.get(programmes).id;
        let confirmed = (date("2026-04-01")..=date("2028-03-31")).contains(&start);
        match quote(book, programmes, id, start, length) {
            Ok(quote) => {
                prop_assert!(confirmed, "{start} is not of the edition");
                prop_assert!(quote.end >= quote.start);
                for line in quote.lines.iter().chain(quote.apart.iter().map(|a| &a.line)) {
                    prop_assert_eq!(line.unit_yen * line.count, line.amount_yen);
                }
                let sum: u64 = quote.lines.iter().map(|line| line.amount_yen).sum();
                prop_assert_eq!(quote.total_yen, (!quote.lines.is_empty()).then_some(sum));
                let bars = quote.per_calendar_month();
                prop_assert_eq!(bars.iter().map(|bar| bar.yen).sum::<u64>(), sum);
                if let (Some(first), Some(last)) = (bars.first(), bars.last()) {
                    prop_assert_eq!((first.year, first.month), (start.year(), start.month()));
                    prop_assert_eq!((last.year, last.month), (quote.end.year(), quote.end.month()));
                }
            }
            Err(Refusal::NotConfirmed(year)) => {
                prop_assert!(!confirmed);
                prop_assert_eq!(year, start.fiscal_year());
            }
            Err(refusal) => prop_assert!(!refusal.to_string().contains('\n')),
        }
    }
}

/// Paid by the month: each month of the stay in the month it begins in.
#[test]
fn bars_follow_the_calendar() {
    let (book, programmes) = rules();
    let bars = |id: &str, start: &str, length: Length| -> Vec<(i32, u8, u64)> {
        quote(book, programmes, id, date(start), length)
            .expect("a quote")
            .per_calendar_month()
            .into_iter()
            .map(|bar| (bar.year, bar.month, bar.yen))
            .collect()
    };
    let year = bars("postdoctoral", "2027-04-01", Length::Months(12));
    assert_eq!(year.len(), 12);
    assert_eq!(year[0], (2027, 4, 562_000));
    assert_eq!(year[11], (2028, 3, 362_000));
    // From the 15th, the last bar is the month in which nothing begins.
    let middle = bars("postdoctoral", "2027-04-15", Length::Months(12));
    assert_eq!(middle.len(), 13);
    assert_eq!((middle[11], middle[12]), ((2028, 3, 362_000), (2028, 4, 0)));
    // From the 31st, short months begin on the first of the next.
    let late = bars("invitational-long", "2027-01-31", Length::Months(3));
    assert_eq!(late.iter().map(|bar| bar.2).sum::<u64>(), 1_162_800);
    let days = bars("invitational-short", "2028-02-20", Length::Days(41));
    assert_eq!(days, [(2028, 2, 10 * 18_000), (2028, 3, 31 * 18_000)]);
    assert_eq!(bars("hope", "2027-03-01", Length::Days(5)), []);
}
