//! Putting a copy in the place of the office's files: made ready beside them, and then put there whole or not at all.
//!
//! Until the plan is written, nothing of the office has been touched. From then on the plan is carried out, by this
//! program or by the next one that starts: whenever the power goes, what is there is the old office or the new one.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{
    BackupCopy, BackupError,
    aside::{self, ASIDE},
    make::sync_folder,
    verify::verify,
};
use crate::{
    changes::By,
    storage::{Act, Ledger, Store},
    vault::{DatabaseKey, KeyFile},
};

const READY: &str = "restoring";
const PLAN: &str = "plan.json";
const DATABASE: &str = "trinvis.db";
const KEYS: &str = "keys.json";
/// What SQLite keeps beside a database; it goes where its database goes.
const DATABASE_FILES: [&str; 3] = ["trinvis.db-wal", "trinvis.db-shm", DATABASE];

/// What is about to be done, in a file beside the files that are ready.
#[derive(Serialize, Deserialize)]
struct Plan {
    /// The folder below [`ASIDE`] that takes the present files.
    aside: String,
}

/// Makes a copy ready in `folder`, which is emptied first: checked, brought to this version's schema, and without
/// whoever was erased since. Answers how many that were.
///
/// # Errors
/// [`BackupError::Keys`] when the copy is of another office; [`BackupError::Unsound`]; [`BackupError::Newer`]; or a
/// fault of the disk. The copy is not changed.
pub fn prepare(
    copy: &BackupCopy,
    key: &DatabaseKey,
    with_keys: bool,
    ledger: &Ledger,
    by: By,
    folder: &Path,
) -> Result<u32, BackupError> {
    let keys = KeyFile::read(&copy.keys)?;
    keys.check(key)?;
    empty(folder)?;
    fs::create_dir_all(folder)?;
    let database = folder.join(DATABASE);
    fs::copy(&copy.database, &database)?;
    verify(&database, key)?;
    let mut store = Store::open(&database, key)?;
    let erased = store.erase_again(by, ledger)?;
    store.note(by, Act::Restored, None)?;
    store.clean()?;
    drop(store);
    if with_keys {
        keys.write(&folder.join(KEYS))?;
    }
    fs::OpenOptions::new().write(true).open(&database)?.sync_all()?;
    Ok(erased)
}

/// Makes a vault alone ready in `folder`, which is emptied first: [`put_in_place`] then leaves the database where it is.
///
/// # Errors
/// What the disk failed with.
pub fn prepare_keys(keys: &KeyFile, folder: &Path) -> Result<(), BackupError> {
    empty(folder)?;
    fs::create_dir_all(folder)?;
    Ok(keys.write(&folder.join(KEYS))?)
}

/// Where [`prepare`] makes a copy ready that [`put_in_place`] is to take.
#[must_use]
pub fn ready(data: &Path) -> PathBuf {
    data.join(READY)
}

/// Puts what lies ready in the place of the office's files, and answers where the present ones were set aside. The
/// database must be closed, unless a vault alone lies ready.
///
/// # Errors
/// A fault of the disk. [`is_decided`] then says whether the plan stands; if so, [`carry_out`] goes on with it.
pub fn put_in_place(data: &Path, now: DateTime<Utc>) -> Result<PathBuf, BackupError> {
    decide(data, &Plan { aside: aside::free(data, now) })?;
    carry_out(data)?.ok_or(BackupError::Unsound)
}

fn decide(data: &Path, plan: &Plan) -> Result<(), BackupError> {
    let ready = ready(data);
    let fresh = ready.join("plan.json.new");
    let mut file = File::create(&fresh)?;
    file.write_all(&serde_json::to_vec(plan).map_err(io::Error::from)?)?;
    file.sync_all()?;
    drop(file);
    fs::rename(fresh, ready.join(PLAN))?;
    sync_folder(&ready)?;
    Ok(())
}

/// Whether a copy is on its way to its place, and nothing may be opened before it is there.
#[must_use]
pub fn is_decided(data: &Path) -> bool {
    ready(data).join(PLAN).is_file()
}

/// Goes on with a plan that was cut off, and answers where the files before were set aside; none when there is no plan.
/// What was made ready without a plan is removed.
///
/// # Errors
/// A fault of the disk; the plan stands, and this can be called again.
pub fn carry_out(data: &Path) -> Result<Option<PathBuf>, BackupError> {
    let ready = ready(data);
    if !is_decided(data) {
        empty(&ready)?;
        return Ok(None);
    }
    let plan: Plan = serde_json::from_slice(&fs::read(ready.join(PLAN))?).map_err(io::Error::from)?;
    // A name of our own making; anything else would lead out of the folder.
    let name = Path::new(&plan.aside).file_name().ok_or(BackupError::Unsound)?;
    let aside = data.join(ASIDE).join(name);
    fs::create_dir_all(&aside)?;
    for (from, to) in moves(data, &aside) {
        fs::rename(from, to)?;
    }
    for folder in [data, &aside] {
        sync_folder(folder)?;
    }
    fs::remove_file(ready.join(PLAN))?;
    empty(&ready)?;
    Ok(Some(aside))
}

/// The moves that are still to be made, in their order: each leaves a state from which the rest can be told.
fn moves(data: &Path, aside: &Path) -> Vec<(PathBuf, PathBuf)> {
    let mut moves = Vec::new();
    for (fresh, present) in [(DATABASE, &DATABASE_FILES[..]), (KEYS, &["keys.json.old", KEYS])] {
        let from = ready(data).join(fresh);
        if !from.is_file() {
            // Not part of the plan, or in its place already.
            continue;
        }
        for name in present {
            let (now, then) = (data.join(name), aside.join(name));
            if now.is_file() && !then.exists() {
                moves.push((now, then));
            }
        }
        moves.push((from, data.join(fresh)));
    }
    moves
}

pub(in crate::storage) fn empty(folder: &Path) -> Result<(), BackupError> {
    match fs::remove_dir_all(folder) {
        Err(fault) if fault.kind() != io::ErrorKind::NotFound => Err(fault.into()),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests;
