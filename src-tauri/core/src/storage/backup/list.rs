//! The copies in a folder, told from other files by their names alone.

use std::{
    cmp::Reverse,
    fs, io,
    path::{Path, PathBuf},
};

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

use super::BackupError;

const DATABASE: &str = ".db";
const KEYS: &str = ".keys.json";
const PASSING: &str = ".part";
const NAME: &str = "trinvis-%Y%m%d-%H%M%S";

/// One copy: two files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupCopy {
    /// When it was made, to the second.
    pub made: DateTime<Utc>,
    /// The encrypted database.
    pub database: PathBuf,
    /// The `keys.json` that opens it, with the passwords of that time.
    pub keys: PathBuf,
}

impl BackupCopy {
    /// The name of its database file, by which it is told from the others in its folder.
    #[must_use]
    pub fn name(&self) -> String {
        self.database.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// Where it stands among others to choose from: the newest first, and last what is from more than a day after `now`,
    /// for a clock that was set wrong made it. Copies made in one second are named after the next ones.
    #[must_use]
    pub fn rank(&self, now: DateTime<Utc>) -> (bool, Reverse<DateTime<Utc>>) {
        (self.made - now > TimeDelta::days(1), Reverse(self.made))
    }

    pub(super) fn at(folder: &Path, made: DateTime<Utc>) -> Self {
        let name = made.format(NAME);
        Self {
            made: DateTime::from_timestamp(made.timestamp(), 0).unwrap_or(made),
            database: folder.join(format!("{name}{DATABASE}")),
            keys: folder.join(format!("{name}{KEYS}")),
        }
    }
}

/// The whole copies in `folder`, newest first; none when there is no such folder.
///
/// # Errors
/// [`BackupError::Disk`] or [`BackupError::ReadOnly`] when the folder cannot be read.
pub fn list(folder: &Path) -> Result<Vec<BackupCopy>, BackupError> {
    let mut copies: Vec<BackupCopy> = names(folder)?
        .iter()
        .filter_map(|name| NaiveDateTime::parse_from_str(name.strip_suffix(DATABASE)?, NAME).ok())
        .map(|made| BackupCopy::at(folder, made.and_utc()))
        .filter(|copy| copy.database.is_file() && copy.keys.is_file())
        .collect();
    copies.sort_by_key(|copy| Reverse(copy.made));
    Ok(copies)
}

/// The same for somebody to choose from, by [`BackupCopy::rank`]. Who may do what is never told from this order, since
/// whoever can set the clock can turn it.
///
/// # Errors
/// As [`list`].
pub fn list_at(folder: &Path, now: DateTime<Utc>) -> Result<Vec<BackupCopy>, BackupError> {
    let mut copies = list(folder)?;
    copies.sort_by_key(|copy| copy.rank(now));
    Ok(copies)
}

/// What a file is called until it is whole.
pub(super) fn passing(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(PASSING);
    PathBuf::from(name)
}

/// Removes what copies that were cut off have left: the passing files, and what SQLite put beside them.
pub(super) fn sweep(folder: &Path) -> Result<(), BackupError> {
    for name in names(folder)? {
        if name.starts_with("trinvis-") && name.contains(PASSING) {
            fs::remove_file(folder.join(name))?;
        }
    }
    Ok(())
}

fn names(folder: &Path) -> Result<Vec<String>, BackupError> {
    match fs::read_dir(folder) {
        // A name that is not text is not one of ours.
        Ok(entries) => Ok(entries
            .collect::<io::Result<Vec<_>>>()?
            .into_iter()
            .filter_map(|entry| entry.file_name().into_string().ok())
            .collect()),
        // A file in the folder's place holds no copies either.
        Err(fault) if matches!(fault.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(Vec::new()),
        Err(fault) => Err(fault.into()),
    }
}
