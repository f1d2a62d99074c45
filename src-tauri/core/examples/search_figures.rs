//! Measures search and the list of people over 50,000 generated people, with half a million words behind them.
//!
//! `cargo run --release -p trinvis-core --example search_figures`; the figure to hold is p95 under 16 ms.
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a program for measuring")]

use std::time::{Duration, Instant};

use chrono::{DateTime, NaiveDate, Utc};
use trinvis_core::{
    changes::{By, Op},
    demo::many_people,
    ids::CoordinatorId,
    languages::LanguageCode,
    people::{PeopleFilter, PeopleOrder, PeopleSort},
    record::Kind,
    storage::{Reader, Store},
    vault::DatabaseKey,
};

const PEOPLE: u32 = 50_000;
const KINDS: [Kind; 5] = [Kind::Person, Kind::Activity, Kind::Task, Kind::Story, Kind::Material];

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let key = DatabaseKey::generate(&mut |bytes| {
        bytes.fill(1);
        Ok(())
    });
    let mut store = Store::create(&folder.path().join("trinvis.db"), &key.unwrap()).unwrap();
    let by = By { who: CoordinatorId(uuid::Uuid::from_u128(1)), now: DateTime::<Utc>::UNIX_EPOCH };
    let begun = Instant::now();
    store.transact(Op::FillSample, by, |tx| many_people(PEOPLE, today).try_for_each(|person| tx.put(&person))).unwrap();
    println!("{PEOPLE} people kept in {:.1} s", begun.elapsed().as_secs_f32());

    let reader = store.read();
    let search = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    for (name, texts) in [
        ("search, one letter", search(&["a", "s", "m", "k", "å", "ø", "h", "f"])),
        ("search, two and three letters", search(&["am", "sø", "ama", "kha", "aag", "moh", "jør", "fat"])),
        ("search, a phone number", search(&["00 12 34 56", "00123", "0004", "00 49 99 99", "001"])),
        ("search, two words", search(&["fatima han", "soeren k", "jose m", "amina yu", "a b", "mohamed a"])),
    ] {
        measure(name, &texts, |text| drop(reader.search(text, &KINDS, 6).unwrap()));
    }
    let texts = search(&["a", "am", "ami", "amin", "sø", "fatima h", "001234", "a b", "strik", "kaffe a"]);
    measure("list, with text, first rows", &texts, |text| {
        list(reader, &PeopleFilter { text: text.clone(), ..PeopleFilter::default() }, PeopleSort::Called, 0);
    });
    let arabic = PeopleFilter { languages: LanguageCode::new("ar").into_iter().collect(), ..PeopleFilter::default() };
    let cooks = PeopleFilter { tags: vec!["madlavning".to_owned()], ..arabic.clone() };
    let recent =
        PeopleFilter { not_talked_since: Some(today), times: vec!["tuesday_evening".to_owned()], ..cooks.clone() };
    measure("list, with wishes, first rows", &[arabic, cooks, recent], |filter| {
        list(reader, filter, PeopleSort::Called, 0);
    });
    for sort in [PeopleSort::Called, PeopleSort::State, PeopleSort::LastContact, PeopleSort::NextTalk] {
        let places = [0, 10_000, 25_000, 41_000];
        measure(&format!("list, everybody by {sort:?}"), &places, |at| {
            list(reader, &PeopleFilter::default(), sort, *at);
        });
    }
    measure("first screen", &[today], |day| drop(reader.today(*day).unwrap()));
    measure("what people have in common", &[()], |()| drop(reader.tags().unwrap()));
}

fn list(reader: Reader<'_>, filter: &PeopleFilter, by: PeopleSort, offset: u32) {
    let order = PeopleOrder { by, backwards: false };
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    drop(reader.people(filter, order, today, offset, 100).unwrap());
}

fn measure<T>(name: &str, cases: &[T], work: impl Fn(&T)) {
    let mut times = Vec::new();
    for round in 0..9 {
        for case in cases {
            let begun = Instant::now();
            work(case);
            // The first round warms the pages, as the office's first minute does.
            if round > 0 {
                times.push(begun.elapsed());
            }
        }
    }
    times.sort_unstable();
    let at = |part: usize| millis(times[(times.len() - 1) * part / 100]);
    println!("{name:34} p50 {:6.2} ms   p95 {:6.2} ms   worst {:6.2} ms", at(50), at(95), at(100));
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
