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
    clear(&waiting)?;
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
        fs::OpenOptions::new().write(true).open(&waiting)?.sync_all()?;
        // Also that no journal lies beside it any more: from now on that says that the file is finished.
        Ok(backup::sync_folder(path.parent().unwrap_or(path))?)
    };
    let written: Result<(), BackupError> = write();
    written.inspect_err(|_| {
        // What cannot be removed now is removed when the office is opened next.
        let _ = clear(&waiting);
    })
}

/// Puts the file that [`prepare`] wrote in the place of `path` if it opens with `key`, and removes it if it does not.
/// The office must be closed. Does nothing when no such file waits.
///
/// # Errors
/// What the disk failed with; it can be tried again.
pub fn finish(path: &Path, key: &DatabaseKey) -> Result<(), StoreError> {
    let waiting = waiting(path);
    let is_there = |path: &Path| path.try_exists().map_err(|_| StoreError::ReadOnly);
    let unfinished = is_there(&journal_of(&waiting))?;
    if !is_there(&waiting)? && !unfinished {
        return Ok(());
    }
    // A journal beside it says that its writing was cut off, which was before the vault held the new key.
    if unfinished || !connect::opens(&waiting, key)? {
        return disk(clear(&waiting));
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

/// What SQLite keeps beside a file until all of a change is in it.
fn journal_of(waiting: &Path) -> PathBuf {
    waiting.with_extension("db-rekeyed-journal")
}

/// The file first: a journal that is left alone says by itself that there is nothing to be put in place.
fn clear(waiting: &Path) -> std::io::Result<()> {
    remove(waiting)?;
    remove(&journal_of(waiting))
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
