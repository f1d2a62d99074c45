//! What can still be read of a damaged file, written into a new one: from the records' own rows, from the journal that
//! holds each of them too, and from a copy for those that neither tells of.

mod rebuild;
mod remains;
mod wreck;

use std::{fs, path::Path};

use remains::Remains;
use rusqlite::named_params;
use serde::Serialize;
use ts_rs::TS;

use super::{
    Act, Ledger, Store, StoreError, Watch,
    backup::{self, BackupError},
};
use crate::{changes::By, vault::DatabaseKey};

/// What there is to do beside reading: writing it into a new file, and reading that one back.
const OWN_PARTS: usize = 2;

/// Where each record of a rebuilt office came from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Salvaged {
    /// How many records were read from the damaged file.
    pub records: u32,
    /// How many from its journal, since their own rows could not be read.
    pub from_journal: u32,
    /// How many from a copy, as they were then.
    pub from_copy: u32,
    /// How many of all these point to something that is lost, and were put away.
    pub untied: u32,
    /// How many pictures there are.
    pub photos: u32,
}

/// Rebuilds an office from the damaged file at `database` in `folder`, which is emptied first and then ready for
/// [`backup::put_in_place`]. What the damaged file does not tell is filled in from the copy at `copy`; whoever the
/// ledger knows stays erased. The damaged file is only read. None when `watch` wished it to stop: then `folder` holds
/// nothing that is ready.
///
/// # Errors
/// [`BackupError::Unsound`] when no record can be read from the damaged file at all; [`BackupError::Newer`]; or a fault
/// of the disk.
pub fn salvage(
    database: &Path,
    key: &DatabaseKey,
    copy: Option<&Path>,
    ledger: &Ledger,
    by: By,
    folder: &Path,
    watch: &dyn Watch,
) -> Result<Option<Salvaged>, BackupError> {
    backup::empty(folder)?;
    watch.expect(Remains::PARTS * if copy.is_some() { 2 } else { 1 } + OWN_PARTS);
    let Some(remains) = read(database, key, copy, folder, watch)? else { return Ok(None) };
    let path = folder.join("trinvis.db");
    let Some(salvaged) = rebuild::rebuild(&remains, &path, key, by, watch)? else { return Ok(None) };
    watch.step();
    let mut store = Store::open(&path, key)?;
    let mut ledger = ledger.clone();
    remains.erased_people.iter().for_each(|id| ledger.note(*id, by.now.date_naive()));
    store.erase_again(by, &ledger)?;
    store.sql().execute(include_str!("photos/drop_loose.sql"), named_params! { ":before": by.now })?;
    store.note(by, Act::Salvaged, None)?;
    store.clean()?;
    drop(store);
    // Not what the damaged file is blamed for.
    backup::verify(&path, key).map_err(|fault| match fault {
        BackupError::Unsound => StoreError::Damaged.into(),
        other => other,
    })?;
    watch.step();
    fs::OpenOptions::new().write(true).open(&path)?.sync_all()?;
    for aside in ["wreck", "copy"] {
        backup::empty(&folder.join(aside))?;
    }
    Ok((!watch.is_stopped()).then_some(salvaged))
}

/// What the file tells, and the copy for what it does not; none when it was stopped.
fn read(
    database: &Path,
    key: &DatabaseKey,
    copy: Option<&Path>,
    folder: &Path,
    watch: &dyn Watch,
) -> Result<Option<Remains>, BackupError> {
    let wreck = folder.join("wreck");
    fs::create_dir_all(&wreck)?;
    let Some(mut remains) = Remains::of(&beside(database, &wreck)?, key, watch)? else { return Ok(None) };
    if remains.records.is_empty() {
        return Err(BackupError::Unsound);
    }
    if let Some(copy) = copy {
        backup::verify(copy, key)?;
        let second = folder.join("copy");
        fs::create_dir_all(&second)?;
        let Some(told) = Remains::of(&beside(copy, &second)?, key, watch)? else { return Ok(None) };
        remains.fill_from(told);
    }
    Ok(Some(remains))
}

/// A second of the file and its log, which may be opened and tried without harm.
fn beside(database: &Path, folder: &Path) -> Result<std::path::PathBuf, BackupError> {
    let path = folder.join("trinvis.db");
    fs::copy(database, &path)?;
    let log = database.with_extension("db-wal");
    if log.is_file() {
        fs::copy(log, path.with_extension("db-wal"))?;
    }
    Ok(path)
}

#[cfg(test)]
mod tests;
