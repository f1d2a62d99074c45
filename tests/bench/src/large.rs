//! An office far larger than any: the whole country's people, activities and stories, times ten.

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use tempfile::TempDir;
use trinvis_core::{
    activities::{Activity, Every},
    changes::{By, Op},
    contacts::Contact,
    demo::{demo_office, many_people},
    ids::{CoordinatorId, PersonId, new_id},
    involvements::Involvement,
    storage::{Store, StoreError, Tx},
    stories::Story,
    vault::{Cost, DatabaseKey, FILE_NAME, KeyFile},
};
use uuid::Uuid;

use crate::Outcome;

/// How many records.
#[derive(Clone, Copy)]
pub(crate) struct Size {
    pub people: u32,
    pub activities: u32,
    pub stories: u32,
}

/// The large office, as it lies in a data folder, in a folder that goes with it.
pub(crate) struct Large {
    pub store: Store,
    pub key: DatabaseKey,
    pub path: PathBuf,
    pub folder: TempDir,
}

/// The password of every office made here. They hold nobody.
pub(crate) const PASSWORD: &str = "blå cykel under broen";

/// The day on which everything is measured.
pub(crate) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default()
}

/// Who writes, and when.
pub(crate) fn by() -> By {
    By { who: CoordinatorId(Uuid::from_u128(1)), now: now() }
}

fn now() -> DateTime<Utc> {
    today().and_time(chrono::NaiveTime::MIN).and_utc()
}

/// A folder in memory where there is one, so that the disk is not what is measured.
pub(crate) fn folder() -> Outcome<TempDir> {
    let memory = Path::new("/dev/shm");
    Ok(if memory.is_dir() { tempfile::tempdir_in(memory)? } else { tempfile::tempdir()? })
}

/// Makes the office in a folder of its own.
pub(crate) fn make(size: Size) -> Outcome<Large> {
    let folder = folder()?;
    let (store, key) = make_in(folder.path(), size)?;
    Ok(Large { store, key, path: folder.path().join("trinvis.db"), folder })
}

/// Makes the office with the real cost of trying a password, and fills it.
pub(crate) fn make_in(folder: &Path, size: Size) -> Outcome<(Store, DatabaseKey)> {
    let path = folder.join("trinvis.db");
    let mut next = 0_u8;
    let mut chance = |bytes: &mut [u8]| {
        next = next.wrapping_add(1);
        bytes.fill(next);
        Ok(())
    };
    let (mut keys, key, _) = KeyFile::create(by().who, "Mette Lund", PASSWORD, Cost::STANDARD, &mut chance)?;
    keys.confirm_recovery(&key)?;
    keys.write_new(&folder.join(FILE_NAME))?;
    let mut store = Store::create(&path, &key)?;
    store.transact(Op::FillSample, by(), |tx| fill(tx, size))?;
    // As on any later morning.
    drop(store);
    Ok((Store::open(&path, &key)?, key))
}

fn fill(tx: &mut Tx<'_>, size: Size) -> Result<(), StoreError> {
    let sample = demo_office(today(), by().who).map_err(|_| StoreError::Damaged)?;
    tx.put(&sample.office)?;
    sample.coordinators.iter().try_for_each(|record| tx.put(record))?;
    let activities: Vec<Activity> = numbered(&sample.activities, size.activities).map(activity).collect();
    activities.iter().try_for_each(|record| tx.put(record))?;
    let mut stories = numbered(&sample.stories, size.stories).map(|(number, story)| Story {
        id: id(number, 3),
        title: format!("{} {number}", story.title),
        on: story.on - TimeDelta::days(i64::from(number % 2000)),
        people: Vec::new(),
        activity: activities.get(number as usize % activities.len().max(1)).map(|activity| activity.id),
        ..story.clone()
    });
    stories.try_for_each(|record| tx.put(&record))?;
    let (Some(part), Some(talk)) = (sample.involvements.first(), sample.contacts.first()) else { return Ok(()) };
    for (number, person) in (0..).zip(many_people(size.people, today())) {
        tx.put(&person)?;
        if let Some(activity) = activities.get(number as usize * 7 % activities.len().max(1)) {
            tx.put(&Involvement { id: id(number, 4), person: person.id, activity: activity.id, ..part.clone() })?;
        }
        if number % 2 == 0 {
            tx.put(&contact(number, person.id, talk))?;
        }
    }
    Ok(())
}

/// One of the sample's activities under another name. Few run at the same time, as in any office.
fn activity((number, activity): (u32, &Activity)) -> Activity {
    let mut activity = Activity { id: id(number, 2), name: format!("{} {number}", activity.name), ..activity.clone() };
    if number >= 60 {
        activity.state = trinvis_core::activities::ActivityState::Closed;
        activity.rhythm.every = Every::Irregular;
    }
    activity
}

fn contact(number: u32, person: PersonId, talk: &Contact) -> Contact {
    let on = today() - TimeDelta::days(i64::from(number % 700));
    Contact { id: id(number, 5), person, on, ..talk.clone() }
}

fn numbered<T>(of: &[T], count: u32) -> impl Iterator<Item = (u32, &T)> {
    (0..count).zip(of.iter().cycle())
}

fn id<T: From<Uuid>>(number: u32, kind: u8) -> T {
    let mut chance = [kind; 10];
    // Last, since the first of these bytes lose bits to the id's version and variant.
    chance[6..].copy_from_slice(&number.to_be_bytes());
    new_id(now(), chance)
}
