//! The store's promises: all or nothing, undo to the same state, and no file opened that should not be.

use std::path::PathBuf;

use chrono::Days;
use proptest::prelude::*;
use tempfile::TempDir;
use uuid::Uuid;

use super::{Store, StoreError};
use crate::{
    changes::Op,
    contacts::Contact,
    demo::many_people,
    ids::ContactId,
    people::{Channel, Person},
    record::{Fault, Invalid, Record},
    storage::specimens::{by, key, monday},
};

fn people(count: u32) -> Vec<Person> {
    many_people(count, monday()).collect()
}

struct Folder {
    _keep: TempDir,
    path: PathBuf,
}

fn folder() -> Folder {
    let keep = TempDir::new().unwrap();
    Folder { path: keep.path().join("trinvis.db"), _keep: keep }
}

fn put(store: &mut Store, person: &Person) {
    store.transact(Op::SavePerson, by(), |tx| tx.put(person)).unwrap();
}

#[test]
fn what_was_saved_is_there_after_opening_again() {
    let file = folder();
    let person = people(1).remove(0);
    put(&mut Store::create(&file.path, &key(1)).unwrap(), &person);
    let store = Store::open(&file.path, &key(1)).unwrap();
    assert_eq!(store.read().get::<Person>(person.id).unwrap(), person, "a committed record outlives the process");
}

#[test]
fn a_failed_write_leaves_nothing() {
    let file = folder();
    let mut store = Store::create(&file.path, &key(1)).unwrap();
    let person = people(1).remove(0);
    let failed = store.transact(Op::SavePerson, by(), |tx| {
        tx.put(&person)?;
        Err::<(), _>(StoreError::NotFound)
    });
    assert!(matches!(failed, Err(StoreError::NotFound)), "the caller sees the reason");
    assert_eq!(store.read().count::<Person>().unwrap(), 0, "the record was rolled back");
    assert!(store.read().search(&person.called, &[Person::KIND], 5).unwrap().is_empty(), "and so was its search text");
    assert!(matches!(store.undo(by()), Err(StoreError::NothingToUndo)), "and its journal");
}

#[test]
fn a_record_that_cannot_be_kept_is_refused_by_field() {
    let file = folder();
    let mut store = Store::create(&file.path, &key(1)).unwrap();
    let mut person = people(1).remove(0);
    person.called = "  ".to_owned();
    let refused = store.transact(Op::SavePerson, by(), |tx| tx.put(&person));
    assert!(
        matches!(refused, Err(StoreError::Invalid(Invalid { field: "called", fault: Fault::Required }))),
        "blanks are no name"
    );
}

#[test]
fn saving_the_same_again_changes_nothing() {
    let file = folder();
    let mut store = Store::create(&file.path, &key(1)).unwrap();
    let person = people(1).remove(0);
    put(&mut store, &person);
    let again = store.transact(Op::SavePerson, by(), |tx| tx.put(&person)).unwrap();
    assert!(again.changes.is_empty() && again.undo.is_none(), "there is nothing to refetch or take back");
}

#[test]
fn an_archived_record_is_gone_from_lists_and_search_until_undo() {
    let file = folder();
    let mut store = Store::create(&file.path, &key(1)).unwrap();
    let person = people(1).remove(0);
    put(&mut store, &person);
    store.transact(Op::ArchivePerson, by(), |tx| tx.archive::<Person>(person.id.0)).unwrap();
    assert!(matches!(store.read().get::<Person>(person.id), Err(StoreError::Archived)), "its state is told");
    assert!(store.read().search(&person.called, &[Person::KIND], 5).unwrap().is_empty(), "it is not found");
    let stale = store.transact(Op::SavePerson, by(), |tx| tx.put(&person));
    assert!(matches!(stale, Err(StoreError::Archived)), "a stale form cannot bring it back unseen");
    store.undo(by()).unwrap();
    assert_eq!(store.read().get::<Person>(person.id).unwrap(), person, "Undo does");
}

#[test]
fn undo_stops_at_the_session() {
    let file = folder();
    let person = people(1).remove(0);
    put(&mut Store::create(&file.path, &key(1)).unwrap(), &person);
    let mut store = Store::open(&file.path, &key(1)).unwrap();
    assert!(matches!(store.undo(by()), Err(StoreError::NothingToUndo)), "yesterday's work is not one key press away");
}

#[test]
fn a_new_step_makes_what_was_undone_final() {
    let file = folder();
    let mut store = Store::create(&file.path, &key(1)).unwrap();
    let two = people(2);
    put(&mut store, &two[0]);
    store.undo(by()).unwrap();
    put(&mut store, &two[1]);
    assert!(matches!(store.redo(by()), Err(StoreError::NothingToUndo)), "redo would mix two histories");
}

#[test]
fn erasing_leaves_no_form_of_the_record() {
    let file = folder();
    let mut store = Store::create(&file.path, &key(1)).unwrap();
    let mut person = people(1).remove(0);
    person.called = "Xylofonia".to_owned();
    put(&mut store, &person);
    person.note = "Xylofonia spiller".to_owned();
    put(&mut store, &person);
    store.transact(Op::ErasePerson, by(), |tx| tx.erase::<Person>(person.id.0)).unwrap();
    let left: i64 = store
        .sql()
        .query_row(
            "SELECT (SELECT count(*) FROM record WHERE body LIKE '%Xylofonia%')
                  + (SELECT count(*) FROM journal WHERE before LIKE '%Xylofonia%' OR after LIKE '%Xylofonia%')
                  + (SELECT count(*) FROM search_doc WHERE title LIKE '%Xylofonia%')",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(left, 0, "neither row, journal nor search holds the name");
    assert!(matches!(store.undo(by()), Err(StoreError::NothingToUndo)), "an erased record cannot come back");
}

#[test]
fn a_second_program_is_told_that_the_file_is_in_use() {
    let file = folder();
    let _first = Store::create(&file.path, &key(1)).unwrap();
    assert!(matches!(Store::open(&file.path, &key(1)), Err(StoreError::InUse)), "one writer at a time");
}

#[test]
fn no_file_is_made_where_one_was_expected() {
    let file = folder();
    assert!(matches!(Store::open(&file.path, &key(1)), Err(StoreError::Missing)), "a missing file is told");
    assert!(!file.path.exists(), "and never replaced by an empty one");
    drop(Store::create(&file.path, &key(1)).unwrap());
    assert!(matches!(Store::create(&file.path, &key(1)), Err(StoreError::Exists)), "one that is there is not replaced");
}

#[test]
fn a_wrong_key_and_a_damaged_file_are_told() {
    let file = folder();
    drop(Store::create(&file.path, &key(1)).unwrap());
    assert!(matches!(Store::open(&file.path, &key(2)), Err(StoreError::Damaged)), "the wrong key opens nothing");
    let mut bytes = std::fs::read(&file.path).unwrap();
    let middle = 100;
    bytes[middle] ^= 1;
    std::fs::write(&file.path, &bytes).unwrap();
    assert!(matches!(Store::open(&file.path, &key(1)), Err(StoreError::Damaged)), "one flipped bit is noticed");
}

#[test]
fn a_file_that_was_cut_short_is_no_new_office() {
    let file = folder();
    drop(Store::create(&file.path, &key(1)).unwrap());
    let whole = std::fs::read(&file.path).unwrap();
    for length in [0, 1, 15, 16, 511, 512, 1_000, 4_095, 4_096, whole.len() / 2] {
        std::fs::write(&file.path, &whole[..length]).unwrap();
        let opened = Store::open(&file.path, &key(1));
        assert!(matches!(opened, Err(StoreError::Damaged)), "cut to {length} bytes: {:?}", opened.err());
        drop(opened);
        assert_eq!(std::fs::read(&file.path).unwrap(), whole[..length], "nothing is written into it");
    }
}

#[test]
fn a_newer_file_is_refused_untouched() {
    let file = folder();
    let store = Store::create(&file.path, &key(1)).unwrap();
    store.sql().pragma_update(None, "user_version", 99).unwrap();
    drop(store);
    let before = std::fs::read(&file.path).unwrap();
    assert!(matches!(Store::open(&file.path, &key(1)), Err(StoreError::Newer { found: 99, .. })), "it is refused");
    assert_eq!(std::fs::read(&file.path).unwrap(), before, "and not a byte of it changes");
}

#[test]
fn nothing_personal_lies_readable_in_the_folder() {
    let file = folder();
    let mut store = Store::create(&file.path, &key(1)).unwrap();
    let mut person = people(1).remove(0);
    person.called = "Xylofonia".to_owned();
    put(&mut store, &person);
    for entry in std::fs::read_dir(file.path.parent().unwrap()).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        let found = bytes.windows(9).any(|window| window == b"Xylofonia");
        assert!(!found, "file and write-ahead log are encrypted while open, too");
    }
}

/// One thing a user may do in a random history.
#[derive(Clone, Debug)]
enum Deed {
    Save { who: usize, note: String },
    Archive { who: usize },
    Log { who: usize, ago: u64 },
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        (0..4usize, ".{0,12}").prop_map(|(who, note)| Deed::Save { who, note }),
        (0..4usize).prop_map(|who| Deed::Archive { who }),
        (0..4usize, 0..400u64).prop_map(|(who, ago)| Deed::Log { who, ago }),
    ];
    prop::collection::vec(deed, 1..12)
}

/// Everything a user can see.
fn seen(store: &Store) -> String {
    let read = store.read();
    let mut lines = Vec::new();
    for person in read.all::<Person>().unwrap() {
        lines.push(format!("{person:?} {:?}", read.contacts_of(person.id).unwrap()));
        lines.push(format!("{:?}", read.search(&person.called, &[Person::KIND], 9).unwrap()));
    }
    lines.push(format!("{:?}", read.tags().unwrap()));
    lines.join("\n")
}

fn act(store: &mut Store, cast: &[Person], at: usize, deed: &Deed) -> bool {
    let done = match deed {
        Deed::Save { who, note } => {
            let person = Person { note: note.clone(), ..cast[*who].clone() };
            store.transact(Op::SavePerson, by(), |tx| tx.put(&person)).map(|saved| saved.undo.is_some())
        }
        Deed::Archive { who } => crate::people::archive_person(store, by(), cast[*who].id).map(|_| true),
        Deed::Log { who, ago } => {
            let contact = Contact {
                id: ContactId(Uuid::from_u128(1000 + at as u128)),
                person: cast[*who].id,
                on: monday() - Days::new(*ago),
                channel: Channel::Call,
                note: String::new(),
                by: by().who,
            };
            crate::people::log_contact(store, by(), &contact, None).map(|_| true)
        }
    };
    done.unwrap_or(false)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn undoing_everything_and_redoing_it_returns_to_the_same_states(deeds in deeds()) {
        let file = folder();
        let cast = people(4);
        let mut store = Store::create(&file.path, &key(1)).unwrap();
        let mut states = vec![seen(&store)];
        for (at, deed) in deeds.iter().enumerate() {
            if act(&mut store, &cast, at, deed) {
                states.push(seen(&store));
            }
        }
        for state in states.iter().rev().skip(1) {
            store.undo(by()).unwrap();
            prop_assert_eq!(&seen(&store), state, "each undo returns to the state before its step");
        }
        for state in states.iter().skip(1) {
            store.redo(by()).unwrap();
            prop_assert_eq!(&seen(&store), state, "each redo returns to the state after its step");
        }
    }
}
