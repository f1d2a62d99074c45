//! Search and lists over the large office, beside hand-written SQL on the same rows unencrypted.

mod saved;

use chrono::NaiveDate;
use trinvis_core::{
    demo::many_people,
    languages::LanguageCode,
    people::{PeopleFilter, PeopleOrder, PeopleSort, Person},
    record::Kind,
    storage::Reader,
};

use crate::{
    Choice, Outcome,
    figure::{Figure, Times},
    large::{self, today},
    plain::Plain,
};

const KINDS: [Kind; 5] = [Kind::Person, Kind::Activity, Kind::Task, Kind::Story, Kind::Material];
const RIVAL: &str = "hand-written SQL on plain SQLite, p95";
const ROUNDS: usize = 9;

/// What is typed, and the full-text query a programmer would write for it.
type Typed = (&'static str, &'static str);
const SEARCHES: [(&str, &[Typed]); 4] = [
    ("search, one letter, p95", &[("a", "\"a\" *"), ("s", "\"s\" *"), ("m", "\"m\" *"), ("k", "\"k\" *")]),
    ("search, three letters, p95", &[("ami", "\"ami\" *"), ("kha", "\"kha\" *"), ("moh", "\"moh\" *")]),
    ("search, a phone number, p95", &[("00 12 34 56", "\"00123456\" *"), ("0004", "\"0004\" *")]),
    (
        "search, two words, p95",
        &[("fatima han", "\"fatima\" * \"han\" *"), ("amina yu", "\"amina\" * \"yu\" *"), ("a b", "\"a\" * \"b\" *")],
    ),
];

/// A list as the screen asks for it, and the same in SQL.
struct Listing {
    name: &'static str,
    filter: PeopleFilter,
    sort: PeopleSort,
    which: &'static str,
    order: &'static str,
}

const BY_NAME: &str = "p.called, p.full_name, p.id";

fn listings() -> Vec<Listing> {
    let everybody = PeopleFilter::default;
    let arabic = PeopleFilter { languages: LanguageCode::new("ar").into_iter().collect(), ..everybody() };
    let recent = PeopleFilter { not_talked_since: NaiveDate::from_ymd_opt(2026, 8, 23), ..everybody() };
    let row = |name, filter, which| Listing { name, filter, sort: PeopleSort::Called, which, order: BY_NAME };
    vec![
        row("list, everybody, p95", everybody(), "true"),
        row(
            "list, two letters typed, p95",
            PeopleFilter { text: "am".to_owned(), ..everybody() },
            "p.id IN (SELECT id FROM search_text JOIN search_doc ON doc = search_text.rowid
             WHERE search_text MATCH '\"am\" *' AND search_text.rowid BETWEEN 2 << 40 AND 3 << 40)",
        ),
        row(
            "list, speaks Arabic and cooks, p95",
            PeopleFilter { tags: vec!["madlavning".to_owned()], ..arabic },
            "EXISTS (SELECT 1 FROM person_tag WHERE facet = 'language' AND value = 'ar' AND person = p.id)
             AND EXISTS (SELECT 1 FROM person_tag WHERE facet = 'interest' AND value = 'madlavning' AND person = p.id)",
        ),
        row(
            "list, not talked with for 3 months, p95",
            recent,
            r#"NOT EXISTS (SELECT 1 FROM contact_index WHERE person = p.id AND "on" >= '2026-08-23')"#,
        ),
        Listing {
            sort: PeopleSort::LastContact,
            order: r#"(SELECT max("on") FROM contact_index WHERE person = p.id), p.called, p.full_name, p.id"#,
            ..row("list, by last talk, p95", everybody(), "true")
        },
    ]
}

fn page(listing: &Listing) -> [String; 2] {
    let which = format!("FROM person_index AS p WHERE p.state <> 'former' AND {}", listing.which);
    [
        format!(
            r#"SELECT p.id, p.called, p.full_name, p.state, p.area, p.next_talk, r.body ->> '$.phones[0]',
                 r.body -> '$.languages',
                 (SELECT group_concat(a.name, ', ') FROM involvement_index AS i JOIN activity_index AS a ON a.id = i.activity
                  WHERE i.person = p.id AND coalesce(i."from", '') <= '2026-11-23'
                    AND coalesce(i."to", '9999') >= '2026-11-23'),
                 (SELECT max("on") FROM contact_index WHERE person = p.id)
               FROM (SELECT p.id, p.called, p.full_name, p.state, p.area, p.next_talk {which}
                     ORDER BY {} LIMIT 100) AS p JOIN record AS r ON r.id = p.id"#,
            listing.order
        ),
        format!("SELECT x'00000000000000000000000000000000', CAST(count(*) AS TEXT) {which}"),
    ]
}

/// Ours first, then the rival's, over the same rows.
pub(crate) fn figures(choice: &Choice) -> Outcome<Vec<Figure>> {
    let size = choice.size();
    let mut large = large::make(size)?;
    let reader = large.store.read();
    let ours: Vec<Times> = SEARCHES.iter().map(|(_, typed)| search(reader, typed)).collect();
    let lists: Vec<Times> = listings().iter().map(|listing| list(reader, listing)).collect();
    let day = Times::of(ROUNDS, &[()], |()| reader.today(today()));
    let tags = Times::of(ROUNDS, &[()], |()| reader.tags());
    let some: Vec<Person> = many_people(size.people, today()).step_by(size.people as usize / 20).collect();
    let after_a_save = saved::ours(&mut large.store, &some)?;

    let (plain, _folder) = Plain::of(large)?;
    let mut figures = Vec::new();
    for ((name, typed), ours) in SEARCHES.iter().zip(ours) {
        let kinds = KINDS.map(|kind| kind as i64);
        let theirs = Times::of(ROUNDS, typed, |(_, query)| plain.search(query, &kinds));
        figures.push(Figure::times(name, ours.p95(), RIVAL, theirs.p95()));
    }
    for (listing, ours) in listings().iter().zip(lists) {
        let queries = page(listing);
        for query in &queries {
            plain.rows(query, [])?;
        }
        let theirs = Times::of(ROUNDS, &[()], |()| queries.iter().for_each(|query| drop(plain.rows(query, []))));
        figures.push(Figure::times(listing.name, ours.p95(), RIVAL, theirs.p95()));
    }
    if let Some(everybody) = listings().first() {
        let theirs = saved::theirs(&plain, &page(everybody), &some)?;
        let name = "list after a person is saved, p95";
        figures.push(Figure::times(name, after_a_save.p95(), RIVAL, theirs.p95()));
    }
    let frame = "one frame at 60 Hz";
    figures.push(Figure::new("I dag, p95", crate::figure::millis(day.p95()), "ms", frame, 16.0));
    figures.push(Figure::new("what people have in common, p95", crate::figure::millis(tags.p95()), "ms", frame, 16.0));
    Ok(figures)
}

fn search(reader: Reader<'_>, typed: &[Typed]) -> Times {
    Times::of(ROUNDS, typed, |(text, _)| reader.search(text, &KINDS, 6))
}

fn list(reader: Reader<'_>, listing: &Listing) -> Times {
    let order = PeopleOrder { by: listing.sort, backwards: false };
    Times::of(ROUNDS, &[()], |()| reader.people(&listing.filter, order, today(), 0, 100))
}
