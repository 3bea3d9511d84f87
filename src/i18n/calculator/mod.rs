//! The words of the calculator: the page where someone answers questions.

mod ja;
mod sentences;
mod zh;

use super::texts::texts;
use crate::domain::text::Lang;

/// The words of the calculator in one language.
#[must_use]
pub fn calculator(lang: Lang) -> &'static CalculatorWords {
    match lang {
        Lang::Ja => &ja::WORDS,
        Lang::Zh => &zh::WORDS,
    }
}

/// What a criterion is for the visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Met.
    Met,
    /// Not met, and able to say no.
    NotMet,
    /// Not met, but resting on what cannot say no.
    Ask,
    /// Open.
    Open,
    /// It does not concern this visitor.
    Apart,
}

/// How many programmes have each verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// [`Verdict::Fits`].
    pub fits: usize,
    /// [`Verdict::Open`].
    pub open: usize,
    /// [`Verdict::AskOffice`].
    pub ask: usize,
    /// [`Verdict::DoesNotFit`].
    pub not: usize,
}

texts! {
    /// Every word and sentence of the calculator. `#` is where something is
    /// filled in; `|` parts the words of a list.
    pub struct CalculatorWords {
        // Before script.
        lead,
        needs_script,
        results_come,
        all_rules,
        // Questions.
        questions,
        why,
        unknown,
        yes,
        no,
        clear,
        clear_all,
        next,
        next_question,
        no_next_question,
        step_back,
        step_next,
        so_far,
        number_units,
        date_hint,
        to_results,
        to_questions,
        // Errors.
        error,
        errors,
        half_typed,
        no_date,
        no_such_day,
        before,
        after,
        below,
        above,
        no_number,
        dropped_answers,
        other_version,
        // Results.
        results,
        tally_line,
        verdicts,
        standings,
        all_are_met,
        all_but_unchecked_met,
        some_are_open,
        ask_why,
        decides,
        one_not_met,
        several_not_met,
        change,
        instead,
        criteria,
        unchecked,
        unchecked_hint,
        your_answer,
        not_answered,
        original,
        may_fit,
        may_fit_hint,
        unconfirmed_year,
        programme_page,
        // Years.
        years,
        year_open,
        year_closed,
        year_unknown,
        boundary_day,
        not_confirmed,
        last_open_year,
        no_year,
        // Money.
        total,
        stay_dates,
        needs_stay,
        days_and_months,
        once,
        in_kind,
        apart,
        up_to,
        no_personal_stipend,
        no_brochure_rate,
        unconfirmed_from,
        part_month,
        counts_months,
        counts_days,
        out_of_range,
        too_few_days,
        not_confirmed_from,
        no_quote,
        months,
        months_hint,
        month_of_year,
        each_month,
        about,
        rate,
        rate_before,
        rate_after,
        rate_missing,
        rate_source,
        rate_wrong,
        // Side by side.
        compare,
        compare_all,
        programme_and_verdict,
        needs_stay_short,
        no_brochure_total,
        compare_two,
        compare_from,
        compare_from_today,
        sides,
        length_in_days,
        length_in_months,
        length_wrong,
        differences,
        // Out.
        take_along,
        copy_link,
        copy_summary,
        copy_letters,
        print,
        private,
        copied,
        not_copied,
        copied_text,
        sheet,
        sheet_date,
        answers,
        no_answers,
        letter_opening,
        letter_open,
        letter_unsure,
        letter_closing,
        prevails,
        // The slip for the host.
        slip,
        slip_hint,
        slip_programme,
        slip_print,
        slip_title,
        slip_note,
        slip_standings,
        slip_rest,
        slip_money,
        slip_filing,
        slip_sources,
        slip_link,
        slip_code,
    }
}
