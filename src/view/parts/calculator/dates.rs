//! The rows about dates: when a stay can begin, when the next round closes, and on
//! which years that rests.

use leptos::prelude::*;

use super::context::Calculator;
use crate::domain::content::programme::Programme;
use crate::domain::rounds::RoundState;
use crate::i18n;
use crate::view::components::{Evidence, Fact, Prose, Time};

/// Both rows.
pub fn rows(all: Calculator, place: usize) -> AnyView {
    let Calculator {
        state, more, lang, ..
    } = all;
    let Some((_, programme)) = state.programme(place) else {
        return ().into_any();
    };
    let Some(round) = state.round(place) else {
        return view! {
            <Fact label=more.next_deadline>
                {more.not_known}
                {schedule(all, programme)}
            </Fact>
        }
        .into_any();
    };
    let start = i18n::span_of_months(round.expected.start, lang);
    let basis = round.pattern.basis.get(lang);
    let cite = &round.pattern.cite;
    let deadline = round.expected.deadline.map(|span| i18n::span(span, lang));
    let closing = (round.state == RoundState::Closing).then_some(more.closing);
    view! {
        <Fact label=more.can_start>
            <Time text=start/>
            " "
            <span class="est">{more.expected}</span>
        </Fact>
        <Fact label=more.next_deadline>
            {match deadline {
                Some(deadline) => {
                    view! {
                        <Time text=deadline/>
                        " "
                        <span class="est">{more.expected}</span>
                        {closing.map(|text| view! { <span class="small">{text}</span> })}
                        <span class="small">
                            <Prose text=basis/>
                            <Evidence cite/>
                        </span>
                    }
                        .into_any()
                }
                None => more.not_known.into_any(),
            }}
            {schedule(all, programme)}
        </Fact>
    }
    .into_any()
}

/// The official page on which the next call will stand.
pub fn schedule(all: Calculator, programme: &'static Programme) -> Option<AnyView> {
    let link = programme.links.first()?;
    Some(
        view! {
            <a class="small schedule" href=link.url.as_str() rel="noopener" hreflang=link.language.as_str()>
                {all.more.schedule}
            </a>
        }
        .into_any(),
    )
}
