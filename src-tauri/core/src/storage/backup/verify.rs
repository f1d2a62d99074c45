//! Reading a copy back.

use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use super::BackupError;
use crate::{
    storage::{SCHEMA, StoreError, connect, journal, long_path::spelt_out},
    vault::DatabaseKey,
};

/// Reads a copy back, every page and every row, and answers the last step of its journal. The copy is not changed.
///
/// # Errors
/// [`BackupError::Unsound`] when it is not whole or not of this key; [`BackupError::Newer`]; or a fault of the disk.
pub fn verify(path: &Path, key: &DatabaseKey) -> Result<i64, BackupError> {
    let check = || -> Result<Option<i64>, StoreError> {
        let sql = open(path, key)?;
        let authentic = rows(&sql, "PRAGMA cipher_integrity_check")?.is_empty();
        let whole = authentic && rows(&sql, "PRAGMA integrity_check")? == ["ok"];
        let tied = whole && sql.prepare("PRAGMA foreign_key_check")?.query([])?.next()?.is_none();
        if tied { journal::last_step(&sql).map(Some) } else { Ok(None) }
    };
    match check() {
        Ok(Some(last)) => Ok(last),
        // A file with no journal in it is no office.
        Ok(None) | Err(StoreError::Damaged) => Err(BackupError::Unsound),
        Err(StoreError::Sql(fault)) if !is_disk(&fault) => Err(BackupError::Unsound),
        Err(StoreError::Newer { .. }) => Err(BackupError::Newer),
        Err(fault) => Err(fault.into()),
    }
}

/// Opens a copy for reading only.
pub(super) fn open(path: &Path, key: &DatabaseKey) -> Result<Connection, StoreError> {
    if !path.is_file() {
        return Err(StoreError::Missing);
    }
    let sql = Connection::open_with_flags(
        spelt_out(path),
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    connect::unlock(&sql, key)?;
    sql.execute_batch("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;")?;
    sql.create_collation("danish", connect::danish)?;
    let found: u32 = sql.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found > SCHEMA { Err(StoreError::Newer { found, known: SCHEMA }) } else { Ok(sql) }
}

fn is_disk(fault: &rusqlite::Error) -> bool {
    fault.sqlite_error_code() == Some(rusqlite::ErrorCode::SystemIoFailure)
}

fn rows(sql: &Connection, pragma: &str) -> Result<Vec<String>, rusqlite::Error> {
    sql.prepare(pragma)?.query_map([], |row| row.get(0))?.collect()
}
