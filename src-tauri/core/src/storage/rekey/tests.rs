//! Whenever it is cut off, one file opens, with everything in it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::DateTime;
use rusqlite::Connection;
use tempfile::TempDir;
use uuid::Uuid;

use super::{finish, prepare, waiting, writing};
use crate::{
    changes::By,
    demo::many_people,
    ids::CoordinatorId,
    people::{Person, save_person},
    record::Kind,
    storage::{Store, StoreError, connect, specimens::key},
};

fn office() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("trinvis.db");
    let mut store = Store::create(&path, &key(1)).unwrap();
    let by = By { who: CoordinatorId(Uuid::from_u128(1)), now: DateTime::UNIX_EPOCH };
    for person in many_people(20, "2026-11-23".parse().unwrap()) {
        save_person(&mut store, by, person).unwrap();
    }
    (folder, path)
}

fn people(path: &Path, seed: u8) -> Result<u32, StoreError> {
    Store::open(path, &key(seed))?.read().count::<Person>()
}

#[test]
fn the_new_key_opens_everything_and_the_old_one_nothing() {
    let (_folder, path) = office();
    let store = Store::open(&path, &key(1)).unwrap();
    prepare(&store, &path, &key(1), &key(2)).unwrap();
    drop(store);
    finish(&path, &key(2)).unwrap();
    assert_eq!(people(&path, 2).unwrap(), 20);
    assert!(matches!(people(&path, 1), Err(StoreError::Damaged)));
    let store = Store::open(&path, &key(2)).unwrap();
    let first = store.read().all::<Person>().unwrap().remove(0);
    let found = store.read().search(&first.called, &[Kind::Person], 50).unwrap();
    assert!(found.iter().any(|hit| hit.id == first.id.0), "the search index came along");
}

#[test]
fn cut_off_before_the_vault_knows_the_old_file_stands() {
    let (_folder, path) = office();
    let store = Store::open(&path, &key(1)).unwrap();
    prepare(&store, &path, &key(1), &key(2)).unwrap();
    drop(store);
    finish(&path, &key(1)).unwrap();
    assert_eq!(people(&path, 1).unwrap(), 20);
    assert!(!waiting(&path).exists(), "what nobody can open any more is removed");
}

#[test]
fn a_half_written_file_is_never_put_in_place() {
    let (_folder, path) = office();
    let store = Store::open(&path, &key(1)).unwrap();
    prepare(&store, &path, &key(1), &key(2)).unwrap();
    drop(store);
    let bytes = fs::read(waiting(&path)).unwrap();
    fs::write(waiting(&path), &bytes[..100]).unwrap();
    finish(&path, &key(2)).unwrap();
    assert_eq!(people(&path, 1).unwrap(), 20);
}

#[test]
fn a_log_left_by_the_old_file_does_not_reach_the_new_one() {
    let (_folder, path) = office();
    let store = Store::open(&path, &key(1)).unwrap();
    let by = By { who: CoordinatorId(Uuid::from_u128(1)), now: DateTime::UNIX_EPOCH };
    let mut store = store;
    save_person(&mut store, by, many_people(21, "2026-11-23".parse().unwrap()).last().unwrap()).unwrap();
    prepare(&store, &path, &key(1), &key(2)).unwrap();
    let log = fs::read(path.with_extension("db-wal")).unwrap();
    drop(store);
    fs::write(path.with_extension("db-wal"), log).unwrap();
    finish(&path, &key(2)).unwrap();
    assert_eq!(people(&path, 2).unwrap(), 21);
}

#[test]
fn cut_off_while_the_new_file_was_written_the_old_one_opens() {
    let (_folder, path) = office();
    let store = Store::open(&path, &key(1)).unwrap();
    prepare(&store, &path, &key(1), &key(2)).unwrap();
    drop(store);
    let sql = Connection::open(waiting(&path)).unwrap();
    connect::unlock(&sql, &key(2)).unwrap();
    // Some of the change is in the file and the rest is not, as when all its pages get another key.
    sql.execute_batch("PRAGMA cache_size = 1; BEGIN; UPDATE record SET body = body || ' ';").unwrap();
    let journal = path.with_extension("db-rekeying-journal");
    fs::copy(path.with_extension("db-rekeyed-journal"), &journal).unwrap();
    fs::copy(waiting(&path), writing(&path)).unwrap();
    drop(sql);
    finish(&path, &key(1)).unwrap();
    assert_eq!(people(&path, 1).unwrap(), 20);
    assert!(!writing(&path).exists() && !journal.exists(), "nothing half written is left");
}

#[test]
fn what_cannot_be_cleared_away_stops_it_before_anything_is_written() {
    let (_folder, path) = office();
    fs::create_dir(writing(&path)).unwrap();
    let store = Store::open(&path, &key(1)).unwrap();
    assert!(prepare(&store, &path, &key(1), &key(2)).is_err());
    drop(store);
    assert!(!waiting(&path).exists());
    assert_eq!(people(&path, 1).unwrap(), 20);
}
