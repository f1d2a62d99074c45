//! What comes before a migration.

use tempfile::TempDir;

use super::MIGRATIONS;
use crate::{
    storage::{Store, StoreError},
    vault::DatabaseKey,
};

#[test]
fn a_file_of_an_older_schema_is_copied_before_it_is_migrated() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("trinvis.db");
    let key = DatabaseKey::generate(&mut |bytes| {
        bytes.fill(1);
        Ok(())
    });
    let key = key.unwrap();
    drop(Store::create(&path, &key).unwrap());
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
