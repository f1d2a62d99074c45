//! An older copy brings back everything but the erased.

use tempfile::TempDir;

use super::*;
use crate::{
    demo::demo_office,
    ids::{CoordinatorId, PhotoId},
    photos::{Photo, add_photo},
    storage::specimens::{key, monday},
};

const NAME: &str = "Qvistgaardine";

fn by() -> By {
    By { who: CoordinatorId(Uuid::from_u128(1)), now: "2026-11-23T09:00:00Z".parse().unwrap() }
}

/// An office with somebody to erase, and a copy of its file from before.
fn erased() -> (TempDir, Store, PersonId) {
    let keep = TempDir::new().unwrap();
    let mut store = Store::create(&keep.path().join("now.db"), &key(3)).unwrap();
    let day = monday();
    let mut person = demo_office(day, by().who).unwrap().people.remove(0);
    person.called = NAME.into();
    let id = person.id;
    store.transact(Op::SavePerson, by(), |tx| tx.put(&person)).unwrap();
    person.called = format!("{NAME} Holm");
    store.transact(Op::SavePerson, by(), |tx| tx.put(&person)).unwrap();
    store.sql().execute("VACUUM INTO ?1", [keep.path().join("before.db").to_str().unwrap()]).unwrap();
    erase_person(&mut store, by(), id).unwrap();
    (keep, store, id)
}

#[test]
fn whoever_was_erased_is_erased_again_from_an_older_copy() {
    let (keep, store, id) = erased();
    let ledger = store.read().erased().unwrap();
    let mut older = Store::open(&keep.path().join("before.db"), &key(3)).unwrap();
    assert!(older.read().get::<Person>(id).is_ok(), "the copy is from before");
    assert_eq!(older.erase_again(by(), &ledger).unwrap(), 1);
    let bytes = older.sql.serialize(rusqlite::MAIN_DB).unwrap().to_vec();
    let trace = |text: &str| bytes.windows(text.len()).any(|window| window.eq_ignore_ascii_case(text.as_bytes()));
    assert!(!trace(NAME) && !trace(&id.0.to_string()), "no byte of the file says it");
    assert_eq!(older.read().erased().unwrap(), ledger, "and it is known there too from now on");
    assert_eq!(older.erase_again(by(), &ledger).unwrap(), 0);
}

#[test]
fn the_ledger_is_kept_without_names_and_ids() {
    let (keep, store, id) = erased();
    let ledger = store.read().erased().unwrap();
    assert_eq!(ledger.len(), 1);
    let path = keep.path().join(Ledger::FILE);
    assert!(Ledger::read(&path).is_empty(), "none where none is");
    ledger.write(&path).unwrap();
    assert_eq!(Ledger::read(&path), ledger);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("2026-11-23"), "{text}");
    assert!(!text.contains(NAME) && !text.contains(&id.0.to_string()), "{text}");
    let mut both = Ledger::default();
    both.join(ledger.clone());
    both.join(ledger.clone());
    assert_eq!(both, ledger, "joining twice is joining once");
}

#[test]
fn photos_that_nothing_shows_go_with_an_erasure_and_the_others_stay() {
    let keep = TempDir::new().unwrap();
    let mut store = Store::create(&keep.path().join("now.db"), &key(3)).unwrap();
    let day = monday();
    let demo = demo_office(day, by().who).unwrap();
    let photo = |number: u128| Photo { id: PhotoId(Uuid::from_u128(number)), jpeg: vec![7; 9], width: 1, height: 1 };
    let days_ago = |days| By { now: by().now - chrono::TimeDelta::days(days), ..by() };
    for (number, by) in [(1, days_ago(3)), (2, days_ago(3)), (3, by())] {
        add_photo(&mut store, by, &photo(number)).unwrap();
    }
    let mut office = demo.office.clone();
    office.logo = Some(photo(1).id);
    store
        .transact(Op::SavePerson, by(), |tx| {
            tx.put(&office)?;
            tx.put(&demo.people[0])
        })
        .unwrap();
    erase_person(&mut store, by(), demo.people[0].id).unwrap();
    assert!(store.read().photo(photo(1).id).is_ok(), "it is shown");
    assert!(matches!(store.read().photo(photo(2).id), Err(StoreError::NotFound)), "nothing shows it");
    assert!(store.read().photo(photo(3).id).is_ok(), "somebody may be writing about it");
}
