//! The list right after somebody on it was saved, as it is asked for when a form is left. The save itself is not counted.

use rusqlite::named_params;
use trinvis_core::{
    people::{PeopleFilter, PeopleOrder, Person, save_person},
    storage::Store,
};

use super::ROUNDS;
use crate::{
    Outcome,
    figure::{Times, time},
    large::{by, today},
    plain::Plain,
};

/// Ours, after each of these people got another phone number.
pub(super) fn ours(store: &mut Store, people: &[Person]) -> Outcome<Times> {
    let (filter, order) = (PeopleFilter::default(), PeopleOrder::default());
    let mut times = Vec::new();
    for person in edited(people) {
        save_person(store, by(), person)?;
        times.push(time(|| store.read().people(&filter, order, today(), 0, 100)));
    }
    Ok(Times::sorted(times))
}

/// The rival's, after the same number is written to its row.
pub(super) fn theirs(plain: &Plain, queries: &[String], people: &[Person]) -> Outcome<Times> {
    let mut times = Vec::new();
    for person in edited(people) {
        plain
            .sql
            .prepare_cached("UPDATE record SET body = :body WHERE id = :id")?
            .execute(named_params! { ":id": person.id.0, ":body": serde_json::to_string(&person)? })?;
        times.push(time(|| queries.iter().for_each(|query| drop(plain.rows(query, [])))));
    }
    Ok(Times::sorted(times))
}

fn edited(people: &[Person]) -> impl Iterator<Item = Person> {
    let numbered =
        |round| move |person: &Person| Person { phones: vec![format!("20 30 40 {round:02}")], ..person.clone() };
    (0..ROUNDS).flat_map(move |round| people.iter().map(numbered(round)))
}
