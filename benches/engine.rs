//! How fast the calculator answers, natively. The aim for a full evaluation is
//! 50 µs: then a phone six times slower, running wasm, stays far below a frame.

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use portal::domain::content::programme::{Programme, ProgrammeFile};
use portal::domain::date::Date;
use portal::domain::eligibility::answers::Answers;
use portal::domain::eligibility::rulebook::Rulebook;
use portal::domain::eligibility::rules::EligibilityFile;
use portal::domain::length::Length;
use portal::domain::share;
use portal::domain::stipend::quote::quote;
use serde_json::{Value, json};

fn text(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../public/data/{name}.json"));
    std::fs::read_to_string(path).expect("a data file")
}

fn rules() -> (EligibilityFile, Vec<Programme>) {
    let file = serde_json::from_str(&text("eligibility")).expect("rules");
    let programmes: ProgrammeFile = serde_json::from_str(&text("programmes")).expect("programmes");
    (file, programmes.programmes)
}

fn answers(book: &Rulebook, given: &Value) -> Answers {
    book.read_answers(given.as_object().expect("an object"))
        .expect("sound answers")
}

/// Nothing answered, half of it, all of it.
fn people(book: &Rulebook) -> [(&'static str, Answers); 3] {
    let half = json!({"aim": ["stay"], "stay": {"months": 18}, "degree": "held"});
    let all = json!({
        "aim": ["stay", "joint"], "stay": {"months": 24}, "field": "natural",
        "degree": "held", "degree_date": "2022-06-30", "start_date": "2027-09-01",
        "nationality": "china", "japan_residence": false, "past_support": ["none"],
        "alumni": "no", "running": false, "position": "researcher",
        "nsfc_grant": ["leader"], "nsfc_grant_end": "2028-12-31",
    });
    [
        ("nothing", Answers::default()),
        ("half", answers(book, &half)),
        ("all", answers(book, &all)),
    ]
}

fn engine(criterion: &mut Criterion) {
    let (file, programmes) = rules();
    let book = Rulebook::new(&file, &programmes).expect("sound rules");
    let today: Date = "2026-11-23".parse().expect("a day");
    criterion.bench_function("rulebook/compile", |bench| {
        bench.iter(|| Rulebook::new(black_box(&file), &programmes));
    });
    for (name, answers) in people(&book) {
        criterion.bench_function(&format!("verdicts/{name}"), |bench| {
            bench.iter(|| book.verdicts(black_box(&answers), today));
        });
        criterion.bench_function(&format!("next_question/{name}"), |bench| {
            let verdicts = book.verdicts(&answers, today);
            bench.iter(|| book.next_question(black_box(&answers), today, &verdicts));
        });
        criterion.bench_function(&format!("smallest_change/{name}"), |bench| {
            let places = 0..book.programmes().len();
            bench.iter(|| {
                let change = |at| book.smallest_change(at, black_box(&answers), today);
                places.clone().filter_map(change).count()
            });
        });
        criterion.bench_function(&format!("evaluate/{name}"), |bench| {
            bench.iter(|| book.evaluate(black_box(&answers), today));
        });
    }
    let start = "2027-04-01".parse().expect("a day");
    for (id, length) in [
        ("postdoctoral", Length::Months(24)),
        ("invitational-short", Length::Days(60)),
    ] {
        criterion.bench_function(&format!("quote/{id}"), |bench| {
            bench.iter(|| quote(&book, &programmes, black_box(id), start, length));
        });
        let quote = quote(&book, &programmes, id, start, length).expect("a quote");
        criterion.bench_function(&format!("bars/{id}"), |bench| {
            bench.iter(|| black_box(&quote).per_calendar_month());
        });
    }
    let [_, _, (_, all)] = people(&book);
    let link = share::encode(&book, &all);
    criterion.bench_function("share/encode", |bench| {
        bench.iter(|| share::encode(&book, black_box(&all)));
    });
    criterion.bench_function("share/decode", |bench| {
        bench.iter(|| share::decode(&book, black_box(&link)));
    });
}

criterion_group!(benches, engine);
criterion_main!(benches);
