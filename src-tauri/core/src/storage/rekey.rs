//! Another key for the whole office: what is written from now on, a colleague who has left cannot open.
//!
//! The new file lies beside the old one until the vault holds the new key; which of the two counts, the key decides.
//! So a power cut at any moment leaves one that opens.

use std::{
    fs,
    path::{Path, PathBuf},
};

use rusqlite::Connection;

use super::{
    Store, StoreError,
    backup::{self, BackupError},
    connect, journal,
};
use crate::vault::DatabaseKey;

/// Writes everything `store` holds under the key `new` into a file beside `path`, and reads it back.
///
/// # Errors
/// Any [`BackupError`]; nothing is left beside `path` then.
pub fn prepare(store: &Store, path: &Path, old: &DatabaseKey, new: &DatabaseKey) -> Result<(), BackupError> {
    store.refuse_if_frozen()?;
    let waiting = waiting(path);
    remove(&waiting)?;
    let steps = journal::last_step(store.sql())?;
    let write = || {
        let name = waiting.to_str().ok_or_else(|| std::io::Error::from(std::io::ErrorKind::InvalidFilename))?;
        store.sql().execute("VACUUM INTO ?1", [name])?;
        let sql = Connection::open(&waiting)?;
        connect::unlock(&sql, old)?;
        connect::change_key(&sql, new)?;
        drop(sql);
        if backup::verify(&waiting, new)? != steps {
            return Err(BackupError::Unsound);
        }
        Ok(fs::OpenOptions::new().write(true).open(&waiting)?.sync_all()?)
    };
    let written: Result<(), BackupError> = write();
    written.inspect_err(|_| {
        // What cannot be removed now is removed when the office is opened next.
        let _ = fs::remove_file(&waiting);
    })
}

/// Puts the file that [`prepare`] wrote in the place of `path` if it opens with `key`, and removes it if it does not.
/// The office must be closed. Does nothing when no such file waits.
///
/// # Errors
/// What the disk failed with; it can be tried again.
pub fn finish(path: &Path, key: &DatabaseKey) -> Result<(), StoreError> {
    let waiting = waiting(path);
    if !waiting.try_exists().map_err(|_| StoreError::ReadOnly)? {
        return Ok(());
    }
    if !connect::opens(&waiting, key)? {
        return disk(remove(&waiting));
    }
    // What the old file left in its log is in the new file, and would break it.
    for ending in ["db-wal", "db-shm"] {
        disk(remove(&path.with_extension(ending)))?;
    }
    disk(fs::rename(&waiting, path))?;
    disk(backup::sync_folder(path.parent().unwrap_or(path)))
}

fn waiting(path: &Path) -> PathBuf {
    path.with_extension("db-rekeyed")
}

fn remove(path: &Path) -> std::io::Result<()> {
    match fs::remove_file(path) {
        Err(fault) if fault.kind() != std::io::ErrorKind::NotFound => Err(fault),
        _ => Ok(()),
    }
}

fn disk(done: std::io::Result<()>) -> Result<(), StoreError> {
    done.map_err(|fault| match fault.kind() {
        std::io::ErrorKind::StorageFull => StoreError::DiskFull,
        _ => StoreError::ReadOnly,
    })
}

#[cfg(test)]
mod tests;
