//! From a wished first day back to this week: what to do by when.
//!
//! Deadlines are those that the pattern of earlier years lets expect
//! ([`super::rounds`]), counted from the earliest day that was seen. How long the
//! search for a host and a common plan take is no rule of anyone's: two months
//! are kept free for it.

use super::content::programme::Programme;
use super::date::Date;
use super::length::{after, months_earlier};
use super::rounds::{Expected, RoundState, Schedule, Span, next_start, serving};

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StepKind {
    /// Write to a host, or to the partner in Japan.
    WriteToHost,
    /// Agree on the plan and on its dates.
    AgreeOnPlan,
    /// The call comes out.
    Call,
    /// The host institution closes, before JSPS does.
    InstitutionDeadline,
    /// Whoever files has filed.
    Deadline,
    /// The result is known.
    Results,
    /// The first day.
    Start,
}

impl StepKind {
    /// The word on standard output and in the names of calendar entries.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::WriteToHost => "write-to-host",
            Self::AgreeOnPlan => "agree-on-plan",
            Self::Call => "call",
            Self::InstitutionDeadline => "institution-deadline",
            Self::Deadline => "deadline",
            Self::Results => "results",
            Self::Start => "start",
        }
    }
}

/// When it is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// On the day that the reader wishes.
    On(Date),
    /// Within these days, by our own counting back.
    Within(Span),
    /// Expected by the pattern of earlier years: to be shown roughly.
    Expected(Span),
    /// Nobody has said: ask.
    Ask,
}

/// One step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// What.
    pub kind: StepKind,
    /// When.
    pub when: When,
}

/// How much time is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pace {
    /// Two months for host and plan, and the institution has not closed.
    InTime,
    /// Less than that, but nothing has closed by the pattern.
    Hurry,
    /// The institution or JSPS may have closed already: ask at once.
    Closing,
    /// The round has closed: see the next one.
    TooLate,
    /// No stay begins on that day: see the next one.
    NoArrivals,
    /// The day has passed: see the next one.
    Past,
    /// No deadline was found.
    Unknown,
}

impl Pace {
    /// The word on standard output.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::InTime => "in_time",
            Self::Hurry => "hurry",
            Self::Closing => "closing",
            Self::TooLate => "too_late",
            Self::NoArrivals => "no_arrivals",
            Self::Past => "past",
            Self::Unknown => "unknown",
        }
    }
}

/// The way back from a first day.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// How much time is left.
    pub pace: Pace,
    /// The round that serves the first day; its pattern is a place in the
    /// programme's `patterns`.
    pub round: Option<Expected>,
    /// What to do, in the order of time. Empty where it is too late.
    pub steps: Vec<Step>,
    /// The first round that is open and begins on that day or later.
    pub next: Option<Expected>,
}

/// Months kept free for the host and the plan.
pub const MONTHS_FOR_THE_PLAN: u16 = 2;

/// Plans back from a wished first day in a programme.
#[must_use]
pub fn plan(programme: &Programme, wished: Date, today: Date) -> Plan {
    back_from(&programme.schedules(), wished, today)
}

/// The same from the schedules of a programme's patterns.
#[must_use]
pub fn back_from(schedules: &[Schedule], wished: Date, today: Date) -> Plan {
    let round = serving(schedules, wished, today);
    let state = round.map(|round| round.state(today));
    let mut plan = Plan {
        pace: match (round, state) {
            _ if wished < today => Pace::Past,
            _ if schedules.is_empty() => Pace::Unknown,
            (None, _) => Pace::NoArrivals,
            (_, Some(RoundState::Closed)) => Pace::TooLate,
            (_, Some(RoundState::Closing)) => Pace::Closing,
            (_, Some(RoundState::Unknown)) => Pace::Unknown,
            _ => Pace::InTime,
        },
        round: round.filter(|_| wished >= today),
        steps: Vec::new(),
        next: next_start(schedules, wished, today),
    };
    if matches!(plan.pace, Pace::Past | Pace::NoArrivals | Pace::TooLate) {
        return plan;
    }
    let week = span(today, after(today, 6).unwrap_or(today));
    // What closes first, counted from the earliest day that was seen.
    let deadline = round.and_then(|round| round.deadline);
    // One that is out already is nothing to wait for.
    let call = round.and_then(|round| round.call);
    let call = call.filter(|call| today <= call.to);
    let earlier = round.and_then(|round| round.institution_months);
    let known = deadline.zip(earlier.filter(|months| *months > 0));
    let institution = known.and_then(|(deadline, months)| {
        let day = months_earlier(deadline.from, months.into())?;
        Some(Span {
            from: day,
            to: day,
            only_latest: true,
        })
    });
    let closes = institution.or(deadline).map(|span| span.from);
    let agreed = closes.or(call.map(|call| call.from));
    let begins = agreed.and_then(|day| months_earlier(day, MONTHS_FOR_THE_PLAN));
    if plan.pace == Pace::InTime {
        plan.pace = match (begins, closes) {
            (Some(begins), _) if today <= begins => Pace::InTime,
            (_, Some(closes)) if today <= closes => Pace::Hurry,
            _ => Pace::Closing,
        };
    }
    let mut add = |kind, when| plan.steps.push(Step { kind, when });
    add(StepKind::WriteToHost, When::Within(week));
    match (begins, agreed) {
        (Some(begins), Some(agreed)) if agreed >= today => {
            let from = begins.max(today);
            add(StepKind::AgreeOnPlan, When::Within(span(from, agreed)));
        }
        _ => add(StepKind::AgreeOnPlan, When::Within(week)),
    }
    if let Some(call) = call {
        add(StepKind::Call, When::Expected(call));
    }
    if earlier.is_some() {
        let when = institution.map_or(When::Ask, When::Expected);
        add(StepKind::InstitutionDeadline, when);
    }
    add(
        StepKind::Deadline,
        deadline.map_or(When::Ask, When::Expected),
    );
    if let Some(results) = round.and_then(|round| round.results) {
        add(StepKind::Results, When::Expected(results));
    }
    add(StepKind::Start, When::On(wished));
    plan
}

const fn span(from: Date, to: Date) -> Span {
    Span {
        from,
        to,
        only_latest: false,
    }
}
