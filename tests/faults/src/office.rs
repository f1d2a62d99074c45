//! The office that everything is tried on: a corner of the sample office, small enough to be opened ten thousand times.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use tempfile::TempDir;
use trinvis_core::{
    changes::{By, Op},
    demo::{DemoOffice, demo_office},
    ids::CoordinatorId,
    storage::{Store, backup},
    vault::{Cost, DatabaseKey, FILE_NAME, KeyFile},
};
use uuid::Uuid;

use crate::{Outcome, dice::Dice};

pub(crate) const METTE: CoordinatorId = CoordinatorId(Uuid::from_u128(0x0197_0000_0000_7000_8000_0000_0000_0001));
pub(crate) const AMINA: CoordinatorId = CoordinatorId(Uuid::from_u128(0x0197_0000_0000_7000_8000_0000_0000_0002));
pub(crate) const PASSWORD: &str = "gul cykel under trappen";
pub(crate) const NEW_PASSWORD: &str = "andre ord om sne og brød";
pub(crate) const AMINAS_PASSWORD: &str = "rød kaffe bag vinduet";
pub(crate) const DATABASE: &str = "trinvis.db";

/// The office's files as they lie on the disk when it is closed: its keys, its database, and one earlier copy.
struct Files(Vec<(PathBuf, Vec<u8>)>);

static BASE: OnceLock<Files> = OnceLock::new();

/// A folder in memory where there is one: ten thousand files are written and thrown away.
pub(crate) fn folder() -> Outcome<TempDir> {
    let memory = Path::new("/dev/shm");
    Ok(if memory.is_dir() { tempfile::tempdir_in(memory)? } else { tempfile::tempdir()? })
}

pub(crate) fn database(data: &Path) -> PathBuf {
    data.join(DATABASE)
}

pub(crate) fn keys(data: &Path) -> PathBuf {
    data.join(FILE_NAME)
}

pub(crate) fn copies(data: &Path) -> PathBuf {
    data.join("copies")
}

pub(crate) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default()
}

/// So many minutes after noon.
pub(crate) fn at(minutes: i64) -> DateTime<Utc> {
    today().and_hms_opt(12, 0, 0).unwrap_or_default().and_utc() + TimeDelta::minutes(minutes)
}

/// Mette, so many minutes after noon.
pub(crate) fn by(minutes: i64) -> By {
    By { who: METTE, now: at(minutes) }
}

/// Lays the office in a data folder.
pub(crate) fn lay(data: &Path) -> Outcome {
    let base = match BASE.get() {
        Some(base) => base,
        None => {
            let made = make()?;
            BASE.get_or_init(|| made)
        }
    };
    for (name, bytes) in &base.0 {
        let path = data.join(name);
        fs::create_dir_all(path.parent().unwrap_or(data))?;
        fs::write(path, bytes)?;
    }
    Ok(())
}

/// The key of the office in a data folder.
pub(crate) fn key(data: &Path) -> Outcome<DatabaseKey> {
    Ok(KeyFile::read(&keys(data))?.unlock(METTE, PASSWORD)?.key)
}

/// The same key once more.
pub(crate) fn same(key: &DatabaseKey) -> Outcome<DatabaseKey> {
    Ok(DatabaseKey::generate(&mut |bytes| {
        bytes.copy_from_slice(key.expose());
        Ok(())
    })?)
}

/// Keys for Mette and Amina.
pub(crate) fn new_keys(dice: &mut Dice) -> Outcome<(KeyFile, DatabaseKey)> {
    let mut chance = |bytes: &mut [u8]| dice.fill(bytes);
    let (mut file, key, _) = KeyFile::create(METTE, "Mette Lund", PASSWORD, Cost::TEST, &mut chance)?;
    let code = file.invite(&key, AMINA, "Amina Yusuf", today(), &mut chance)?;
    let typed = code.groups().join("-");
    file.accept(AMINA, &typed, today(), AMINAS_PASSWORD, Cost::TEST, &mut chance)?;
    file.confirm_recovery(&key)?;
    Ok((file, key))
}

/// The records of the office: what belongs together of the sample's first people and activities.
pub(crate) fn records() -> Outcome<DemoOffice> {
    let mut demo = demo_office(today(), METTE)?;
    demo.coordinators.truncate(2);
    if let Some(second) = demo.coordinators.get_mut(1) {
        second.id = AMINA;
    }
    demo.people.truncate(14);
    demo.activities.truncate(4);
    demo.stories.truncate(4);
    demo.materials.clear();
    let people: Vec<_> = demo.people.iter().map(|person| person.id).collect();
    let activities: Vec<_> = demo.activities.iter().map(|activity| activity.id).collect();
    demo.contacts.retain(|contact| people.contains(&contact.person));
    demo.agreements.retain(|agreement| activities.contains(&agreement.activity));
    demo.agreements.iter_mut().for_each(|agreement| agreement.with_people.retain(|id| people.contains(id)));
    demo.involvements.retain(|part| people.contains(&part.person) && activities.contains(&part.activity));
    demo.tasks.retain(|task| task.activity.is_none_or(|id| activities.contains(&id)));
    demo.tasks.iter_mut().for_each(|task| task.holders.retain(|id| people.contains(id)));
    for story in &mut demo.stories {
        story.people.retain(|link| people.contains(&link.person));
        story.activity = story.activity.filter(|id| activities.contains(id));
        story.photos.clear();
    }
    Ok(demo)
}

/// Fills an empty office.
pub(crate) fn fill(store: &mut Store, demo: &DemoOffice) -> Outcome {
    store.transact(Op::FillSample, by(0), |tx| demo.put(tx))?;
    Ok(())
}

fn make() -> Outcome<Files> {
    let folder = folder()?;
    let data = folder.path();
    let mut dice = Dice::of(1, "the office");
    let (file, key) = new_keys(&mut dice)?;
    file.write_new(&keys(data))?;
    let mut store = Store::create(&database(data), &key)?;
    let demo = records()?;
    fill(&mut store, &demo)?;
    backup::make(&store, &key, &keys(data), &copies(data), at(1))?;
    // After the copy: putting it back takes something away.
    let mut person = demo.people[0].clone();
    person.note = "Vil gerne bage til sommerfesten.".to_owned();
    trinvis_core::people::save_person(&mut store, by(2), person)?;
    drop(store);
    Ok(Files(files(data)?))
}

/// Every file below a folder, by its name from there.
pub(crate) fn files(folder: &Path) -> io::Result<Vec<(PathBuf, Vec<u8>)>> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(below) = folders.pop() {
        for entry in fs::read_dir(folder.join(&below))? {
            let (entry, name) = entry.map(|entry| (entry.path(), below.join(entry.file_name())))?;
            if entry.is_dir() {
                folders.push(name);
            } else {
                found.push((name, fs::read(entry)?));
            }
        }
    }
    found.sort();
    Ok(found)
}
