//! The plan, backwards from the wished start to this week: who does what by when,
//! as a time line, as text, as calendar entries.

use leptos::prelude::*;

use super::context::{Calculator, calculator};
use super::copying::{CopyLine, CopyText};
use super::ids;
use crate::domain::agenda::calendar;
use crate::domain::content::programme::Filer;
use crate::domain::plan::{Pace, Plan as Way, Step, StepKind, When};
use crate::i18n;
use crate::platform::fragment;
use crate::view::components::Time;

/// A step in words.
struct Line {
    kind: StepKind,
    when: String,
    note: Option<String>,
    /// Both in one piece.
    whole: String,
    what: &'static str,
    how: String,
}

/// The time line of a programme.
#[component]
pub fn Plan(
    /// The place of the programme.
    place: usize,
) -> impl IntoView {
    let all = calculator();
    let Calculator { state, more, .. } = all;
    move || {
        let Some((way, is_moved)) = state.plan(place) else {
            // Whoever is nominated plans nothing back, whatever they answer.
            let programme = state.programme(place);
            let is_nominated =
                programme.is_some_and(|(_, programme)| programme.filing.by == Filer::Nominator);
            let text = match is_nominated || state.start().is_some() {
                true => more.not_known,
                false => more.plan_unknown,
            };
            return view! { <p class="small">{text}</p> }.into_any();
        };
        let items = lines(all, place, &way)
            .into_iter()
            .rev()
            .map(|line| {
                let class = match line.kind {
                    StepKind::Start => "time__step time__step--far",
                    StepKind::WriteToHost => "time__step time__step--now",
                    StepKind::AgreeOnPlan | StepKind::Results => "time__step time__step--gap",
                    _ => "time__step",
                };
                view! {
                    <li class=class>
                        <span class="time__when">
                            <Time text=line.when/> {line.note.map(|note| view! { <small>{note}</small> })}
                        </span>
                        <span class="time__what">
                            <b>{line.what}</b>
                            <small>{line.how}</small>
                        </span>
                    </li>
                }
            })
            .collect_view();
        let pace = pace(all, &way, is_moved);
        view! {
            {pace.map(|text| view! { <p class="plan__pace">{text}</p> })}
            <ol class="time">{items}</ol>
            <p class="basis">{more.plan_basis}</p>
            <p class="letter__buttons">
                <CopyText
                    what=ids::PLAN
                    label=more.plan_copy
                    text=Callback::new(move |()| text(all, place))
                />
                <a class="go not-in-wechat" download="jsps.ics" href=calendar_address(all, place, &way)>
                    {more.plan_calendar}
                </a>
            </p>
            <CopyLine what=ids::PLAN/>
        }
        .into_any()
    }
}

/// What has to be said of the time that is left.
fn pace(all: Calculator, way: &Way, is_moved: bool) -> Option<String> {
    let more = all.more;
    if is_moved {
        let start = way.steps.last().map(|step| step.when);
        let Some(When::On(day)) = start else {
            return None;
        };
        return Some(i18n::filled(more.plan_moved, &[&i18n::date(day, all.lang)]));
    }
    match way.pace {
        Pace::Hurry => Some(more.plan_hurry.to_owned()),
        Pace::Closing => Some(more.plan_closing.to_owned()),
        _ => None,
    }
}

/// The steps in the order of time.
fn lines(all: Calculator, place: usize, way: &Way) -> Vec<Line> {
    let filer = all
        .state
        .programme(place)
        .map_or(Filer::Host, |(_, programme)| programme.filing.by);
    way.steps
        .iter()
        .map(|step| line(all, filer, step))
        .collect()
}

fn line(all: Calculator, filer: Filer, step: &Step) -> Line {
    let Calculator { more, lang, .. } = all;
    // The column is narrow: the year stands below.
    let short = |text: String, after: &str| match text.split_once('\u{5e74}') {
        Some((year, rest)) => (rest.to_owned(), Some(more.year_and(year, after))),
        None => (text, (!after.is_empty()).then(|| after.to_owned())),
    };
    let (whole, note) = match (step.kind, step.when) {
        (StepKind::WriteToHost, When::Within(span)) => {
            let days = i18n::date_range(span.from, span.to, lang);
            (more.within_a_week.to_owned(), days)
        }
        (_, When::On(day)) => (i18n::date(day, lang), String::new()),
        (_, When::Within(span)) => (i18n::span(span, lang), String::new()),
        (_, When::Expected(span)) => (i18n::span(span, lang), more.expected_short.to_owned()),
        (_, When::Ask) => (more.ask_when.to_owned(), String::new()),
    };
    let (when, below) = short(whole.clone(), &note);
    let whole = match note.is_empty() {
        true => whole,
        false => format!("{whole}（{note}）"),
    };
    let (what, how) = more.step(step.kind, filer);
    Line {
        kind: step.kind,
        when,
        note: below,
        whole,
        what,
        how: how.to_owned(),
    }
}

/// The plan as text, this week first.
fn text(all: Calculator, place: usize) -> String {
    untrack(|| {
        let Some((_, programme)) = all.state.programme(place) else {
            return String::new();
        };
        let mut out = vec![programme.name.get(all.lang).to_owned()];
        out.extend(in_text(all, place));
        if let Some(link) = programme.links.first() {
            out.push(format!("{}：{}", all.more.schedule, link.url));
        }
        out.join("\n")
    })
}

/// The steps as lines of text, the first to be done first.
pub fn in_text(all: Calculator, place: usize) -> Vec<String> {
    let Some((way, is_moved)) = all.state.plan(place) else {
        return Vec::new();
    };
    let bullet = i18n::common(all.lang).bullet;
    let steps = lines(all, place, &way).into_iter().map(|line| {
        let text = format!("{bullet}{}　{}　{}", line.whole, line.what, line.how);
        text.trim_end().to_owned()
    });
    pace(all, &way, is_moved).into_iter().chain(steps).collect()
}

/// The plan as a calendar that is downloaded: spans, and none of them certain.
fn calendar_address(all: Calculator, place: usize, way: &Way) -> String {
    let Some((rules, programme)) = all.state.programme(place) else {
        return String::new();
    };
    let name = programme.name.get(all.lang);
    let url = programme
        .links
        .first()
        .map_or_else(String::new, |link| link.url.clone());
    let entries: Vec<calendar::Expectation> = way
        .steps
        .iter()
        .zip(lines(all, place, way))
        .filter_map(|(step, line)| {
            let (from, to) = match step.when {
                When::On(day) => (day, day),
                When::Within(span) | When::Expected(span) => (span.from, span.to),
                When::Ask => return None,
            };
            Some(calendar::Expectation {
                id: format!("{}-{}", rules.id, step.kind.word()),
                from,
                to,
                title: format!("{}（{name}）", line.what),
                about: format!("{}\n{}", line.how, all.more.sheet.prevails),
                url: url.clone(),
            })
        })
        .collect();
    let today = all.state.today();
    let host = fragment::origin();
    let host = host.rsplit('/').next().unwrap_or_default();
    calendar::data_address(&calendar::tentative(host, today, name, &entries))
}
