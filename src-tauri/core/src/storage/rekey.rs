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
    long_path::spelt_out,
};
use crate::vault::DatabaseKey;

/// Writes everything `store` holds under the key `new` into a file beside `path`, and reads it back.
///
/// # Errors
/// Any [`BackupError`]; nothing is left beside `path` then.
pub fn prepare(store: &Store, path: &Path, old: &DatabaseKey, new: &DatabaseKey) -> Result<(), BackupError> {
    store.refuse_if_frozen()?;
    clear(path)?;
    let writing = writing(path);
    let steps = journal::last_step(store.sql())?;
    let write = || {
        backup::write_into(store, &writing)?;
        let sql = Connection::open(spelt_out(&writing))?;
        connect::unlock(&sql, old)?;
        // Nobody goes back to this file when it is cut off: it needs no journal, nor room for one on a disk that fills.
        sql.query_row("PRAGMA journal_mode = OFF", [], |_| Ok(()))?;
        connect::change_key(&sql, new)?;
        drop(sql);
        if backup::verify(&writing, new)? != steps {
            return Err(BackupError::Unsound);
        }
        fs::OpenOptions::new().write(true).open(&writing)?.sync_all()?;
        fs::rename(&writing, waiting(path))?;
        Ok(backup::sync_folder(path.parent().unwrap_or(path))?)
    };
    let written: Result<(), BackupError> = write();
    written.inspect_err(|_| {
        // What cannot be removed now is removed when the office is opened next.
        let _ = clear(path);
    })
}

/// Puts the file that [`prepare`] wrote in the place of `path` if it opens with `key`, and removes it if it does not, as
/// well as one whose writing was cut off. The office must be closed. Does nothing when no such file is there.
///
/// # Errors
/// What the disk failed with; it can be tried again.
pub fn finish(path: &Path, key: &DatabaseKey) -> Result<(), StoreError> {
    let waiting = waiting(path);
    let is_there = waiting.try_exists().map_err(|_| StoreError::ReadOnly)?;
    if !is_there || !connect::opens(&waiting, key)? {
        return disk(clear(path));
    }
    // What the old file left in its log is in the new file, and would break it.
    for ending in ["db-wal", "db-shm"] {
        disk(remove(&path.with_extension(ending)))?;
    }
    disk(fs::rename(&waiting, path))?;
    disk(backup::sync_folder(path.parent().unwrap_or(path)))
}

/// The whole new file.
fn waiting(path: &Path) -> PathBuf {
    path.with_extension("db-rekeyed")
}

/// The new file until it is whole: some of its pages have one key and some the other.
fn writing(path: &Path) -> PathBuf {
    path.with_extension("db-rekeying")
}

/// Removes every new file, with what SQLite keeps beside one that it writes.
fn clear(path: &Path) -> std::io::Result<()> {
    remove(&waiting(path))?;
    remove(&writing(path))?;
    remove(&path.with_extension("db-rekeying-journal"))
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
