//! How fast events are filtered and laid out, natively, for records of 24,
//! 1,000 and 10,000 events. The aim is a tenth of a frame for the record that
//! there is, and a frame for the largest: 16.7 ms on a phone ten times slower.

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use portal::domain::agenda::filter::{Filter, Index};
use portal::domain::agenda::months::{Span, counts, record};
use portal::domain::content::event::Place;
use portal::domain::date::{Date, FiscalYear};
use portal::domain::library::Library;
use portal::domain::map::camera::{Camera, View};
use portal::domain::map::clusters::{Spot, heads};
use portal::domain::map::functions::Functions;
use portal::domain::map::labels::{Pin, sides, width};
use portal::domain::map::projection::on_sheet;

/// The record again and again, ten days apart, with a city for every tenth
/// event.
fn library(count: usize) -> Library {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/data/events.json");
    let text = std::fs::read_to_string(path).expect("events");
    let mut library = Library::from_files(|name| (name == "events").then_some(text.as_str()));
    let (events, places) = (library.events.clone(), library.places.clone());
    library.events = (0..count)
        .map(|at| {
            let mut event = events[at % events.len()].clone();
            let shift = i32::try_from(at / events.len()).expect("few") * 10;
            let moved = |day: Date| {
                Date::from_days_since_epoch(day.days_since_epoch() + shift).expect("a day")
            };
            (event.start, event.end) = (moved(event.start), moved(event.end));
            event
        })
        .collect();
    library.places = (0..count.div_ceil(10).max(places.len()))
        .map(|at| {
            let place = &places[at % places.len()];
            let shift = (at / places.len()) as f64 * 0.07;
            Place {
                lat: place.lat - shift % 9.0,
                lon: place.lon + shift % 13.0,
                ..place.clone()
            }
        })
        .collect();
    library
}

fn agenda(criterion: &mut Criterion) {
    let view = View {
        width: 358.0,
        height: 236.0,
    };
    for count in [24, 1_000, 10_000] {
        let library = library(count);
        let events = &library.events;
        criterion.bench_function(&format!("index/{count}"), |bench| {
            bench.iter(|| Index::new(black_box(&library)));
        });
        let index = Index::new(&library);
        let by_choice = Filter {
            kind: "seminar".to_owned(),
            places: vec!["wuhan".to_owned(), "dalian".to_owned()],
            span: Some(Span::fiscal(FiscalYear(2025))),
            ..Filter::default()
        };
        let by_text = Filter {
            text: "説明会 成都".to_owned(),
            ..Filter::default()
        };
        for (name, filter) in [("choice", &by_choice), ("text", &by_text)] {
            criterion.bench_function(&format!("filter/{name}/{count}"), |bench| {
                bench.iter(|| index.find(events, black_box(filter)));
            });
        }
        criterion.bench_function(&format!("months/{count}"), |bench| {
            bench.iter(|| record(black_box(events), None).map(|span| counts(span, events.iter())));
        });
        let spots: Vec<Spot> = library
            .places
            .iter()
            .map(|place| Spot {
                at: on_sheet(Functions::NATIVE, place.lat, place.lon),
                weight: place.id.len(),
            })
            .collect();
        criterion.bench_function(&format!("layout/{count}"), |bench| {
            bench.iter(|| {
                let camera = black_box(Camera::HOME);
                let heads = heads(&spots, camera.scale(view));
                let pins: Vec<Pin> = (0..spots.len())
                    .filter(|at| heads[*at] == *at)
                    .map(|at| Pin {
                        at: camera.seen(view, spots[at].at),
                        width: width(&library.places[at].name.ja),
                    })
                    .collect();
                sides(view, &pins)
            });
        });
    }
}

criterion_group!(benches, agenda);
criterion_main!(benches);
