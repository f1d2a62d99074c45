//! One bit turned anywhere in the database, a copy or the keys: it is told, or it changes nothing that is read.
//!
//! The check that every copy goes through finds every single one. The program at work finds those in pages that it reads;
//! for the others, every row of every table is compared.

use std::{collections::BTreeMap, fs, path::Path};

use trinvis_core::{
    record::Kind,
    storage::{Ledger, Store, StoreError, backup},
    vault::{DatabaseKey, KeyFile, VaultError},
};

use crate::{
    Outcome,
    dice::Dice,
    dump::Dump,
    office,
    trial::{Case, Trial, Wrong},
};

/// What the office is when nothing is turned.
struct Whole {
    data: tempfile::TempDir,
    copy: backup::BackupCopy,
    key: DatabaseKey,
    database: Dump,
}

/// How a flip came out; anything else is a finding.
type Seen = &'static str;

pub(crate) fn run(trial: &mut Trial<'_>) -> Outcome {
    let data = office::folder()?;
    office::lay(data.path())?;
    let key = office::key(data.path())?;
    // Some pages are free, as in any office that has been used.
    let mut store = Store::open(&office::database(data.path()), &key)?;
    let gone = store.read().all::<trinvis_core::people::Person>()?;
    for person in gone.iter().take(4) {
        trinvis_core::people::erase_person(&mut store, office::by(5), person.id)?;
    }
    drop(store);
    let copy = backup::list(&office::copies(data.path()))?.remove(0);
    let database = Dump::read(&office::database(data.path()), &key)?;
    let whole = Whole { data, copy, key, database };
    let mut seen: BTreeMap<Seen, usize> = BTreeMap::new();
    for number in 0..trial.many(600, 10_000) {
        trial.case(&format!("flip-{number}"), |dice| {
            let how = match dice.below(10) {
                0..=4 => in_database(&whole, dice)?,
                5..=7 => in_copy(&whole, dice)?,
                8 => in_keys(&whole, dice)?,
                _ => in_keys_of_copy(&whole, dice)?,
            };
            *seen.entry(how).or_default() += 1;
            Ok(())
        });
    }
    for (how, count) in seen {
        trial.count(how, count);
    }
    Ok(())
}

/// The file with one bit turned, and where.
fn flipped(path: &Path, dice: &mut Dice) -> Outcome<(Vec<u8>, usize)> {
    let mut bytes = fs::read(path)?;
    let at = dice.below(bytes.len());
    bytes[at] ^= 1 << dice.below(8);
    Ok((bytes, at))
}

fn in_database(whole: &Whole, dice: &mut Dice) -> Case<Seen> {
    let (bytes, at) = flipped(&office::database(whole.data.path()), dice)?;
    let folder = office::folder()?;
    let path = office::database(folder.path());
    fs::write(&path, &bytes)?;
    // The check that every copy goes through sees it, wherever it is.
    match backup::verify(&path, &whole.key) {
        Err(backup::BackupError::Unsound | backup::BackupError::Newer) => {}
        other => return Err(Wrong::Lost(format!("byte {at}: the check says {other:?}"))),
    }
    let store = match Store::open(&path, &whole.key) {
        Err(StoreError::Damaged | StoreError::Newer { .. }) => return Ok("told at the door"),
        Err(StoreError::Sql(_)) => return Ok("told at the door"),
        Err(other) => return Err(Wrong::Other(format!("byte {at}: {other:?}"))),
        Ok(store) => store,
    };
    let read = read_all(&store);
    drop(store);
    if read.is_err() {
        return Ok("told when read");
    }
    // Everything the program reads was read and nothing was noticed: the flip is in a free page or in an index that was
    // not looked into. Then every row of every table is what it was, or reading it is refused.
    match Dump::unchecked(&path, &whole.key) {
        Ok(dump) if dump == whole.database => Ok("not read"),
        Ok(_) => Err(Wrong::Leaked(format!("byte {at}: other data is read, and nobody is told"))),
        Err(_) => Ok("told when read"),
    }
}

/// Reads what the program reads.
fn read_all(store: &Store) -> Result<(), StoreError> {
    let read = store.read();
    read.everything()?;
    for id in read.photo_ids()? {
        read.photo(id)?;
    }
    read.log(&trinvis_core::storage::LogFilter::default(), 0, u32::MAX)?;
    read.search("kaffe", &[Kind::Person, Kind::Activity, Kind::Story], 50)?;
    read.people(&Default::default(), Default::default(), office::today(), 0, 1_000)?;
    Ok(())
}

fn in_copy(whole: &Whole, dice: &mut Dice) -> Case<Seen> {
    let (bytes, at) = flipped(&whole.copy.database, dice)?;
    let folder = office::folder()?;
    let copy = in_folder(whole, folder.path());
    fs::write(&copy.database, bytes)?;
    fs::copy(&whole.copy.keys, &copy.keys)?;
    put_back(whole, &copy, folder.path(), at)?;
    Ok("told by the copy's check")
}

fn in_keys_of_copy(whole: &Whole, dice: &mut Dice) -> Case<Seen> {
    let (bytes, at) = flipped(&whole.copy.keys, dice)?;
    let folder = office::folder()?;
    let copy = in_folder(whole, folder.path());
    fs::copy(&whole.copy.database, &copy.database)?;
    fs::write(&copy.keys, bytes)?;
    match KeyFile::read(&copy.keys) {
        Ok(file) if file == KeyFile::read(&whole.copy.keys)? => Ok("the same keys in other letters"),
        Ok(_) => Err(Wrong::Leaked(format!("byte {at}: other keys, and nobody is told"))),
        Err(_) => put_back(whole, &copy, folder.path(), at).map(|()| "told by the keys"),
    }
}

fn in_folder(whole: &Whole, folder: &Path) -> backup::BackupCopy {
    let file = |path: &Path| folder.join(path.file_name().unwrap_or_default());
    backup::BackupCopy { made: whole.copy.made, database: file(&whole.copy.database), keys: file(&whole.copy.keys) }
}

/// A copy with a flip in it is not put back, and leaves nothing decided.
fn put_back(whole: &Whole, copy: &backup::BackupCopy, data: &Path, at: usize) -> Case {
    let ready = backup::ready(data);
    match backup::prepare(copy, &whole.key, true, &Ledger::default(), office::by(9), &ready) {
        Err(backup::BackupError::Unsound | backup::BackupError::Newer | backup::BackupError::Keys(_)) => Ok(()),
        Err(other) => Err(Wrong::Other(format!("byte {at}: {other:?}"))),
        Ok(_) => Err(Wrong::Lost(format!("byte {at}: a copy with a flip in it is put back"))),
    }
}

fn in_keys(whole: &Whole, dice: &mut Dice) -> Case<Seen> {
    let (bytes, at) = flipped(&office::keys(whole.data.path()), dice)?;
    let folder = office::folder()?;
    let path = office::keys(folder.path());
    fs::write(&path, bytes)?;
    match KeyFile::read(&path) {
        Err(VaultError::Damaged | VaultError::Newer { .. }) => Ok("told by the keys"),
        Err(other) => Err(Wrong::Other(format!("byte {at}: {other}"))),
        Ok(file) => {
            let key = file.unlock(office::METTE, office::PASSWORD)?.key;
            if file == KeyFile::read(&office::keys(whole.data.path()))? && key.expose() == whole.key.expose() {
                Ok("the same keys in other letters")
            } else {
                Err(Wrong::Leaked(format!("byte {at}: other keys, and nobody is told")))
            }
        }
    }
}
