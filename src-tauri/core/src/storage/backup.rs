//! Verified copies: the encrypted database as it is now, with the `keys.json` that opens it beside it.

mod list;
mod thin;

use std::{
    fs::{self, OpenOptions},
    io,
    path::Path,
};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OpenFlags};

pub use list::{BackupCopy, list};
pub use thin::{thin, thin_out};

use super::{Store, StoreError, connect, journal};
use crate::vault::{DatabaseKey, KeyFile, VaultError};

/// Why there is no new copy. The office's own files are untouched, and nothing half made is left.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// The folder for copies cannot be written.
    #[error("the folder for copies cannot be written")]
    ReadOnly,
    /// The copy was made, but did not read back whole; it was removed.
    #[error("the copy did not pass its check")]
    Unsound,
    /// The `keys.json` to copy cannot be read, or is not the one that opens this database.
    #[error("keys.json: {0}")]
    Keys(VaultError),
    /// The database could not be copied.
    #[error("database: {0}")]
    Store(StoreError),
    /// Another fault of the disk.
    #[error("disk: {0}")]
    Disk(io::Error),
}

impl From<StoreError> for BackupError {
    fn from(fault: StoreError) -> Self {
        match fault {
            StoreError::DiskFull => Self::DiskFull,
            StoreError::ReadOnly => Self::ReadOnly,
            other => Self::Store(other),
        }
    }
}

impl From<rusqlite::Error> for BackupError {
    fn from(fault: rusqlite::Error) -> Self {
        StoreError::from(fault).into()
    }
}

impl From<VaultError> for BackupError {
    fn from(fault: VaultError) -> Self {
        match fault {
            VaultError::DiskFull => Self::DiskFull,
            VaultError::ReadOnly => Self::ReadOnly,
            other => Self::Keys(other),
        }
    }
}

impl From<io::Error> for BackupError {
    fn from(fault: io::Error) -> Self {
        match VaultError::from(fault) {
            VaultError::DiskFull => Self::DiskFull,
            VaultError::ReadOnly => Self::ReadOnly,
            VaultError::Disk(other) => Self::Disk(other),
            _ => Self::Disk(io::ErrorKind::NotFound.into()),
        }
    }
}

/// Copies the open database and its `keys.json` into `folder`, reads the copy back, and only then gives it its name.
///
/// # Errors
/// Any [`BackupError`]; `folder` then holds what it held before.
pub fn make(
    store: &Store,
    key: &DatabaseKey,
    keys: &Path,
    folder: &Path,
    now: DateTime<Utc>,
) -> Result<BackupCopy, BackupError> {
    let keys = KeyFile::read(keys)?;
    keys.check(key)?;
    let steps = journal::last_step(store.sql())?;
    place(folder, now, &keys, |path| {
        // The copy is encrypted with the same key: SQLCipher hands it on.
        let name = path.to_str().ok_or_else(|| io::Error::from(io::ErrorKind::InvalidFilename))?;
        store.sql().execute("VACUUM INTO ?1", [name])?;
        verify(path, key, steps)
    })
}

/// Writes both files under passing names, and renames them when `write` has made and checked the database.
fn place(
    folder: &Path,
    now: DateTime<Utc>,
    keys: &KeyFile,
    write: impl FnOnce(&Path) -> Result<(), BackupError>,
) -> Result<BackupCopy, BackupError> {
    fs::create_dir_all(folder)?;
    list::sweep(folder)?;
    let copy = BackupCopy::at(folder, now);
    let (database, beside) = (list::passing(&copy.database), list::passing(&copy.keys));
    let put = || {
        keys.write(&beside)?;
        write(&database)?;
        // Opened for writing, since Windows syncs no other.
        OpenOptions::new().write(true).open(&database)?.sync_all()?;
        fs::rename(&beside, &copy.keys)?;
        fs::rename(&database, &copy.database)?;
        Ok(sync_folder(folder)?)
    };
    let put: Result<(), BackupError> = put();
    if let Err(fault) = put {
        // The first fault is the one to tell; what cannot be removed now is swept before the next copy.
        let _ = list::sweep(folder);
        if !copy.database.is_file() {
            let _ = fs::remove_file(&copy.keys);
        }
        return Err(fault);
    }
    Ok(copy)
}

/// Reads the copy back: every page, every row, and nothing missing from the end.
pub(super) fn verify(path: &Path, key: &DatabaseKey, steps: i64) -> Result<(), BackupError> {
    let sql = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connect::unlock(&sql, key)?;
    sql.execute_batch("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;")?;
    sql.create_collation("danish", connect::danish)?;
    let check = || -> Result<bool, rusqlite::Error> {
        let authentic = rows(&sql, "PRAGMA cipher_integrity_check")?.is_empty();
        let whole = authentic && rows(&sql, "PRAGMA integrity_check")? == ["ok"];
        Ok(whole && sql.prepare("PRAGMA foreign_key_check")?.query([])?.next()?.is_none())
    };
    let sound = check().map_err(StoreError::from);
    let last = || journal::last_step(&sql).is_ok_and(|last| last == steps);
    match sound {
        Ok(true) if last() => Ok(()),
        Ok(_) | Err(StoreError::Damaged) => Err(BackupError::Unsound),
        Err(fault) => Err(fault.into()),
    }
}

fn rows(sql: &Connection, pragma: &str) -> Result<Vec<String>, rusqlite::Error> {
    sql.prepare(pragma)?.query_map([], |row| row.get(0))?.collect()
}

/// Makes the renames last through a power cut; Windows has no such call.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    fs::File::open(folder)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

#[cfg(test)]
mod tests;
