//! Damage is seen, in whichever page it lies, and stops every write.

use std::{
    fs::OpenOptions,
    io::{Seek, SeekFrom, Write},
    path::Path,
};

use crate::{
    changes::Op,
    demo::many_people,
    people::Person,
    storage::{
        CheckPart, Store, StoreError,
        specimens::{by, key, monday},
    },
};

const PAGE: u64 = 4096;

fn people() -> Vec<Person> {
    many_people(200, monday()).collect()
}

fn office(path: &Path) {
    let mut store = Store::create(path, &key(3)).unwrap();
    store.transact(Op::FillSample, by(), |tx| people().iter().try_for_each(|person| tx.put(person))).unwrap();
}

/// Turns one bit in the middle of a page of a closed file.
fn damage(path: &Path, page: u64) {
    let bytes = std::fs::read(path).unwrap();
    let at = (page * PAGE + PAGE / 2) as usize;
    let mut file = OpenOptions::new().write(true).open(path).unwrap();
    file.seek(SeekFrom::Start(at as u64)).unwrap();
    file.write_all(&[bytes[at] ^ 4]).unwrap();
}

fn thoroughly(store: &Store) -> bool {
    let parts = store.check_parts().unwrap();
    assert!(parts.len() > 20 && parts.contains(&CheckPart::Table("search_text".to_owned())), "{parts:?}");
    parts.iter().all(|part| store.is_whole(part).unwrap())
}

#[test]
fn a_whole_file_is_found_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("trinvis.db");
    office(&path);
    let store = Store::open(&path, &key(3)).unwrap();
    assert!(store.is_whole_at_a_glance().unwrap(), "at a glance");
    assert!(thoroughly(&store), "thoroughly");
}

#[test]
fn damage_in_any_page_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let (whole, path) = (folder.path().join("whole.db"), folder.path().join("trinvis.db"));
    office(&whole);
    let pages = whole.metadata().unwrap().len() / PAGE;
    assert!(pages > 40, "more than a handful: {pages}");
    for page in 0..pages {
        std::fs::copy(&whole, &path).unwrap();
        damage(&path, page);
        match Store::open(&path, &key(3)) {
            Ok(store) => {
                let glance = store.is_whole_at_a_glance().unwrap();
                assert!(!thoroughly(&store), "page {page} (at a glance: {glance})");
            }
            Err(fault) => assert!(matches!(fault, StoreError::Damaged), "page {page}: {fault:?}"),
        }
    }
}

#[test]
fn a_frozen_file_is_read_and_not_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("trinvis.db");
    office(&path);
    let mut store = Store::open(&path, &key(3)).unwrap();
    let person = people().remove(0);
    store.transact(Op::SavePerson, by(), |tx| tx.put(&Person { note: "Ny".to_owned(), ..person.clone() })).unwrap();
    store.freeze();
    let write = store.transact(Op::SavePerson, by(), |tx| tx.put(&person));
    assert!(matches!(write, Err(StoreError::Damaged)), "{write:?}");
    assert!(matches!(store.undo(by()), Err(StoreError::Damaged)), "undo writes too");
    assert_eq!(store.read().get::<Person>(person.id).unwrap().note, "Ny", "reading goes on");
}

#[test]
fn after_a_damaged_page_the_others_are_still_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("trinvis.db");
    office(&path);
    damage(&path, path.metadata().unwrap().len() / PAGE / 2);
    let mut store = Store::open(&path, &key(3)).unwrap();
    assert!(!store.is_whole_at_a_glance().unwrap());
    store.freeze();
    let mut found = 0;
    for person in people() {
        match store.read().get::<Person>(person.id) {
            Ok(_) => found += 1,
            Err(_) => store.reopen(&path, &key(3)).unwrap(),
        }
    }
    assert!(found > 150, "{found} of 200");
}
