//! What comes before a migration.

use std::path::PathBuf;

use tempfile::TempDir;

use super::MIGRATIONS;
use crate::{
    storage::{Store, StoreError},
    vault::DatabaseKey,
};

/// A file of this version, and its key.
fn made() -> (TempDir, PathBuf, DatabaseKey) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("trinvis.db");
    let key = DatabaseKey::generate(&mut |bytes| {
        bytes.fill(1);
        Ok(())
    });
    let key = key.unwrap();
    drop(Store::create(&path, &key).unwrap());
    (folder, path, key)
}

#[test]
fn a_migration_that_fails_leaves_the_file_to_the_version_before() {
    let (_folder, path, key) = made();
    let dump = |store: &Store| -> (u32, String) {
        let version = store.sql().pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
        let tables = "SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema ORDER BY name)";
        (version, store.sql().query_row(tables, [], |row| row.get(0)).unwrap())
    };
    let before = dump(&Store::open(&path, &key).unwrap());
    for broken in [
        "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT; CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;",
        "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT; DROP TABLE journal; SELECT nonsense;",
    ] {
        let mut longer = MIGRATIONS.to_vec();
        longer.extend(["CREATE TABLE first (id INTEGER PRIMARY KEY) STRICT;", broken]);
        let mut kept = 0;
        let keep = |_: &Store| {
            kept += 1;
            Ok::<_, StoreError>(())
        };
        assert!(Store::open_through(&path, &key, keep, &longer).is_err(), "{broken}");
        assert_eq!(kept, 1, "a copy was made before it was tried");
        assert_eq!(dump(&Store::open(&path, &key).unwrap()), before, "the version before opens it as it was");
    }
}

#[test]
fn a_file_of_an_older_schema_is_copied_before_it_is_migrated() {
    let (_folder, path, key) = made();
    let mut longer = MIGRATIONS.to_vec();
    longer.push("CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;");
    let tables = |store: &Store| -> i64 {
        store.sql().query_row("SELECT count(*) FROM sqlite_schema WHERE name = 'later'", [], |row| row.get(0)).unwrap()
    };
    let refused = Store::open_through(&path, &key, |_| Err(StoreError::DiskFull), &longer);
    assert!(matches!(refused, Err(StoreError::DiskFull)), "without a copy nothing is migrated");
    let mut kept = 0;
    for _ in 0..2 {
        let keep = |before: &Store| {
            assert_eq!(tables(before), 0, "the copy is of the file as it was");
            kept += 1;
            Ok::<_, StoreError>(())
        };
        assert_eq!(tables(&Store::open_through(&path, &key, keep, &longer).unwrap()), 1);
    }
    assert_eq!(kept, 1, "a file that needs nothing is opened as it is");
}
