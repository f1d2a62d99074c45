//! Making a copy: written under passing names, read back, and only then given its name.

use std::{
    fs::{self, OpenOptions},
    io,
    path::{Path, PathBuf},
};

use chrono::{DateTime, TimeDelta, Utc};

use super::{BackupCopy, BackupError, list, verify::verify};
use crate::{
    storage::{Store, journal, long_path::spelt_out},
    vault::{DatabaseKey, KeyFile},
};

/// A copy that is written and not yet checked. The office may go on working while [`Draft::finish`] reads it back.
#[must_use]
#[derive(Debug)]
pub struct Draft {
    folder: PathBuf,
    copy: BackupCopy,
    /// The last step of the journal that must be in it.
    steps: i64,
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
    begin(store, key, keys, folder, now)?.finish(key)
}

/// The part of [`make`] that needs the open database.
///
/// # Errors
/// Any [`BackupError`]; `folder` then holds what it held before.
pub fn begin(
    store: &Store,
    key: &DatabaseKey,
    keys: &Path,
    folder: &Path,
    now: DateTime<Utc>,
) -> Result<Draft, BackupError> {
    store.refuse_if_frozen()?;
    let keys = KeyFile::read(keys)?;
    keys.check(key)?;
    let steps = journal::last_step(store.sql())?;
    draft(folder, free(folder, now), &keys, steps, |path| write_into(store, path))
}

/// Writes everything `store` holds into a new file. It is encrypted with the same key: SQLCipher hands it on.
pub(in crate::storage) fn write_into(store: &Store, path: &Path) -> Result<(), BackupError> {
    let path = spelt_out(path);
    let name = path.to_str().ok_or_else(|| io::Error::from(io::ErrorKind::InvalidFilename))?;
    store.sql().execute("VACUUM INTO ?1", [name])?;
    Ok(())
}

/// The first second from `now` on that no copy has its name from: a copy never takes another one's place.
fn free(folder: &Path, now: DateTime<Utc>) -> DateTime<Utc> {
    let mut made = now;
    while BackupCopy::at(folder, made).database.is_file() {
        made += TimeDelta::seconds(1);
    }
    made
}

/// Takes a copy on to another folder, such as a USB stick, and reads it back there.
///
/// # Errors
/// [`BackupError::Unreached`] when the folder's own folder is not there; any other [`BackupError`]. Nothing half made
/// counts as a copy.
pub fn carry(copy: &BackupCopy, key: &DatabaseKey, folder: &Path) -> Result<BackupCopy, BackupError> {
    // A drive that is not plugged in must not become a folder on the disk it is missing from.
    if !folder.parent().is_some_and(Path::is_dir) {
        return Err(BackupError::Unreached);
    }
    let keys = KeyFile::read(&copy.keys)?;
    keys.check(key)?;
    let steps = verify(&copy.database, key)?;
    let draft = draft(folder, copy.made, &keys, steps, |path| {
        fs::copy(&copy.database, path)?;
        Ok(())
    })?;
    draft.finish(key)
}

/// Writes both files under passing names.
pub(super) fn draft(
    folder: &Path,
    made: DateTime<Utc>,
    keys: &KeyFile,
    steps: i64,
    write: impl FnOnce(&Path) -> Result<(), BackupError>,
) -> Result<Draft, BackupError> {
    fs::create_dir_all(folder)?;
    list::sweep(folder)?;
    let draft = Draft { folder: folder.to_owned(), copy: BackupCopy::at(folder, made), steps };
    let put = || {
        keys.write(&list::passing(&draft.copy.keys))?;
        write(&list::passing(&draft.copy.database))
    };
    draft.or_swept(put())?;
    Ok(draft)
}

impl Draft {
    /// The last step of the journal that is in it.
    #[must_use]
    pub fn steps(&self) -> i64 {
        self.steps
    }

    /// Reads the copy back, and gives it its name.
    ///
    /// # Errors
    /// Any [`BackupError`]; nothing half made is left.
    pub fn finish(self, key: &DatabaseKey) -> Result<BackupCopy, BackupError> {
        self.or_swept(self.settle(key))?;
        Ok(self.copy)
    }

    fn settle(&self, key: &DatabaseKey) -> Result<(), BackupError> {
        let (database, beside) = (list::passing(&self.copy.database), list::passing(&self.copy.keys));
        if verify(&database, key)? != self.steps {
            return Err(BackupError::Unsound);
        }
        // Opened for writing, since Windows syncs no other.
        OpenOptions::new().write(true).open(&database)?.sync_all()?;
        fs::rename(&beside, &self.copy.keys)?;
        fs::rename(&database, &self.copy.database)?;
        sync_folder(&self.folder)?;
        Ok(())
    }

    /// Hands on what came of a step; a fault first clears away what was half made.
    fn or_swept(&self, result: Result<(), BackupError>) -> Result<(), BackupError> {
        if result.is_err() {
            // The first fault is the one to tell; what cannot be removed now is swept before the next copy.
            let _ = list::sweep(&self.folder);
            if !self.copy.database.is_file() {
                let _ = fs::remove_file(&self.copy.keys);
            }
        }
        result
    }
}

/// Makes renames last through a power cut; Windows has no such call.
pub(in crate::storage) fn sync_folder(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    fs::File::open(folder)?.sync_all()?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}
