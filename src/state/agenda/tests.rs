//! What follows from what a visitor does.

use leptos::prelude::*;

use super::{AgendaState, Near, Panel, Span};
use crate::domain::agenda::filter::NOWHERE;
use crate::domain::agenda::months::Month;
use crate::domain::agenda::record::Record;
use crate::domain::content::event::{Event, EventFile};
use crate::domain::library::Library;
use crate::domain::map::camera::View;
use crate::domain::map::functions::Functions;

const VIEW: View = View {
    width: 358.0,
    height: 235.0,
};

fn with_state(test: impl FnOnce(AgendaState)) {
    let text = include_str!("../../../public/data/events.json");
    let mut file: EventFile = serde_json::from_str(text).expect("events.json");
    // The record of the brochure 2026-2027: what is announced later changes nothing here.
    let last = "2026-04-30".parse().expect("a day");
    file.events.retain(|event| event.end <= last);
    let library = Library {
        events: file.events,
        kinds: file.kinds,
        organisers: file.organisers,
        places: file.places,
        ..Library::default()
    };
    let today = "2026-11-28".parse().ok();
    Owner::new().with(|| {
        let record = Record::new(Box::leak(Box::new(library)), Functions::NATIVE, today);
        test(AgendaState::new(record, VIEW));
    });
}

fn place(state: AgendaState, id: &str) -> usize {
    state.record(|record| record.place_of(id)).expect(id)
}

fn ids(state: AgendaState) -> Vec<&'static str> {
    let found = state.found.get();
    found
        .iter()
        .map(|one| &*state.events()[one.event].id)
        .collect()
}

#[test]
fn a_pin_asks_for_its_city_then_comes_nearer() {
    with_state(|state| {
        let chengdu = place(state, "chengdu");
        assert!(state.press(chengdu), "the panel opens");
        assert_eq!(state.panel.get(), Panel::Cities);
        assert!(ids(state).iter().all(|id| id.contains("chengdu")));
        assert!(state.link.get().contains("~c.chengdu~"));
        // The other pins stay.
        let seen = state
            .clusters
            .with(|all| all.iter().filter(|one| one.count > 0).count());
        assert!(seen > 5);
        assert!(state.clusters.with(|all| state.is_chosen(&all[chengdu])));
        assert!(!state.press(chengdu), "it comes nearer");
        assert!(!state.camera().is_home() && state.panel.get() == Panel::Cities);
        let event = state.found.get()[0].event;
        state.select(event);
        assert_eq!(state.panel.get(), Panel::Event(event));
        assert!(state.leads_back());
        state.back();
        assert_eq!(state.panel.get(), Panel::Cities);
        state.close();
        assert_eq!(state.panel.get(), Panel::Closed);
    });
}

#[test]
fn a_link_brings_everything_back() {
    with_state(|state| {
        state.ask(|filter| filter.kind = "briefing".to_owned());
        state.choose_month(Month(2025 * 12 + 10));
        state.select(state.found.get()[0].event);
        state.measure_from(Some("seoul".to_owned()));
        let (link, before) = (state.link.get(), ids(state));
        let parts = "~k.briefing~s.202511-202511~n.seoul~e.2025-11-10-nanjing-briefing~";
        assert!(link.contains(parts), "{link}");
        state.clear();
        state.close();
        assert!(state.is_all() && state.link.get().is_empty());
        assert_eq!(ids(state).len(), state.events().len());
        state.open(&link);
        assert_eq!((state.link.get(), ids(state)), (link, before));
        // A part of the page is none of ours.
        state.open("#upcoming");
        assert!(!state.is_all());
    });
}

#[test]
fn months_are_chosen_stretched_and_left() {
    with_state(|state| {
        let month = |number: i32| Month(2025 * 12 + number - 1);
        for (chosen, expected) in [
            (9, Some((9, 9))),
            (11, Some((9, 11))),
            (10, None),
            (3, Some((3, 3))),
        ] {
            state.choose_month(month(chosen));
            let expected = expected.map(|(a, b)| Span::between(month(a), month(b)));
            assert_eq!(state.span(), expected, "{chosen}");
        }
        state.stretch(month(6), month(4));
        assert_eq!(state.span(), Some(Span::between(month(4), month(6))));
        let total: u32 = state.months.get().iter().sum();
        assert!(total as usize >= ids(state).len() && total > 0);
    });
}

#[test]
fn the_nearest_come_first_and_the_device_stays_unwritten() {
    with_state(|state| {
        state.locate();
        assert_eq!((state.near(), state.is_all()), (Near::Asked, true));
        state.located(Some((30.66, 104.06)));
        assert!(ids(state)[..3].iter().all(|id| id.contains("chengdu")));
        let away: Vec<u32> = state
            .found
            .get()
            .iter()
            .filter_map(|one| one.away)
            .collect();
        assert!(away.is_sorted() && away[0] < 10);
        assert_eq!(state.link.get(), "");
        // A city was chosen before the device had answered.
        state.locate();
        state.measure_from(Some("seoul".to_owned()));
        state.located(None);
        assert_eq!(state.near(), Near::City("seoul".to_owned()));
        state.locate();
        state.located(None);
        assert_eq!(state.near(), Near::Silent);
    });
}

#[test]
fn events_without_a_place_are_not_lost() {
    with_state(|state| {
        let lost = state.events().iter().filter(|event| event.place.is_none());
        let lost = lost.count();
        state.choose_nowhere();
        assert!(state.is_nowhere() && ids(state).len() == lost && lost > 0);
        assert!(state.link.get().contains(&format!("~c.{NOWHERE}~")));
        state.choose_nowhere();
        assert!(state.is_all());
    });
}

#[test]
fn what_is_over_is_known() {
    with_state(|state| {
        let past = |event: &Event| state.record(|record| record.is_past(event));
        let count = state.events().iter().filter(|event| past(event)).count();
        assert_eq!(count, state.events().len(), "none lies ahead of 2026-11-28");
        let mut last = state.events().last().cloned().expect("an event");
        last.end = "2026-11-28".parse().expect("a day");
        assert!(!past(&last), "its last day is not over");
    });
}
