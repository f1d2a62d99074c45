//! Taking part, in a real file.

use chrono::{NaiveDate, TimeDelta};
use tempfile::TempDir;
use uuid::Uuid;

use super::{Involvement, archive_involvement, save_involvement};
use crate::{
    activities::archive_activity,
    changes::{By, Op},
    demo::{DemoOffice, demo_office},
    ids::{CoordinatorId, InvolvementId},
    people::{Person, PersonState, Size},
    storage::{Store, StoreError},
    vault::DatabaseKey,
};

const ME: CoordinatorId = CoordinatorId(Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0001));

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn by() -> By {
    By { who: ME, now: today().and_hms_opt(9, 0, 0).unwrap().and_utc() }
}

/// An office with people and activities, without anyone in anything.
fn office() -> (TempDir, Store, DemoOffice) {
    let dir = TempDir::new().unwrap();
    let key = DatabaseKey::generate(&mut |bytes| {
        bytes.fill(7);
        Ok(())
    })
    .unwrap();
    let mut store = Store::create(&dir.path().join("trinvis.db"), &key).unwrap();
    let demo = demo_office(today(), ME).unwrap();
    store
        .transact(Op::FillSample, by(), |tx| {
            for person in &demo.people {
                tx.put(person)?;
            }
            for activity in &demo.activities {
                tx.put(activity)?;
            }
            Ok(())
        })
        .unwrap();
    (dir, store, demo)
}

fn part(demo: &DemoOffice, person: &Person, from: NaiveDate) -> Involvement {
    let mut part = demo.involvements[0].clone();
    part.id = InvolvementId(Uuid::from_u128(1));
    part.person = person.id;
    part.size = Size::Hand;
    part.from = Some(from);
    part.to = None;
    part
}

fn possible(demo: &DemoOffice) -> &Person {
    demo.people.iter().find(|person| person.state == PersonState::Possible).unwrap()
}

#[test]
fn who_may_come_along_is_along_when_her_part_begins_and_undo_takes_both_back() {
    let (_dir, mut store, demo) = office();
    let person = possible(&demo);
    save_involvement(&mut store, by(), part(&demo, person, today())).unwrap();
    assert_eq!(store.read().get::<Person>(person.id).unwrap().state, PersonState::Involved);
    store.undo(by()).unwrap();
    assert_eq!(store.read().get::<Person>(person.id).unwrap(), *person);
    assert_eq!(store.read().involvements_of_person(person.id).unwrap(), []);
}

#[test]
fn a_part_that_begins_later_changes_nothing_yet() {
    let (_dir, mut store, demo) = office();
    let person = possible(&demo);
    save_involvement(&mut store, by(), part(&demo, person, today() + TimeDelta::days(2))).unwrap();
    assert_eq!(store.read().get::<Person>(person.id).unwrap(), *person);
}

#[test]
fn who_is_taking_a_break_goes_on_with_it_when_she_gets_a_part() {
    let (_dir, mut store, demo) = office();
    let person = demo.people.iter().find(|person| person.state == PersonState::Paused).unwrap();
    save_involvement(&mut store, by(), part(&demo, person, today())).unwrap();
    assert_eq!(store.read().get::<Person>(person.id).unwrap().state, PersonState::Paused);
}

#[test]
fn nobody_gets_a_part_in_what_has_been_put_away() {
    let (_dir, mut store, demo) = office();
    let part = part(&demo, possible(&demo), today());
    archive_activity(&mut store, by(), part.activity).unwrap();
    assert!(matches!(save_involvement(&mut store, by(), part), Err(StoreError::Archived)));
}

#[test]
fn a_part_put_away_comes_back_as_it_was() {
    let (_dir, mut store, demo) = office();
    let part = part(&demo, &demo.people[0], today());
    save_involvement(&mut store, by(), part.clone()).unwrap();
    archive_involvement(&mut store, by(), part.id).unwrap();
    assert_eq!(store.read().involvements_of_activity(part.activity).unwrap(), []);
    store.undo(by()).unwrap();
    assert_eq!(store.read().involvements_of_activity(part.activity).unwrap(), [part]);
}
