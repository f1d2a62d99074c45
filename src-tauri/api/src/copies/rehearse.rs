//! "Prøv dine kopier": a restore into a folder of its own, which is read through and removed.

use std::{path::Path, sync::Arc};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use trinvis_core::{
    activities::Activity,
    changes::By,
    people::Person,
    record::Kind,
    storage::{
        Store, StoreError,
        backup::{self, BackupCopy, BackupError},
    },
    stories::Story,
    vault::DatabaseKey,
};
use ts_rs::TS;

use super::{ledger, restore::refused};
use crate::{ApiError, App, Code, open_office::OpenOffice, patience::patiently, place::CopyPlace};

/// Where a copy is tried out, in the data folder.
pub(crate) const REHEARSAL: &str = "rehearsing";

/// How a rehearsal of a restore went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Rehearsal {
    /// When it was.
    pub at: DateTime<Utc>,
    /// When the copy was made that was tried.
    pub made_at: DateTime<Utc>,
    /// Why it could not be put back; none when it can.
    pub fault: Option<Code>,
    /// How many people were in it.
    pub people: u32,
    /// How many activities.
    pub activities: u32,
    /// How many stories.
    pub stories: u32,
}

/// Tries the newest copy in a place and notes how it went.
///
/// # Errors
/// [`Code::Locked`]; [`Code::NotFound`] when there is no copy; [`Code::PlaceUnreached`]. A copy that cannot be put back is
/// no error: that is what this finds out.
pub(crate) fn rehearse(app: &App, place: CopyPlace) -> Result<Rehearsal, ApiError> {
    let one = app.copying();
    let (key, who) = {
        let office = app.office();
        let own = office.as_ref().map(OpenOffice::own).ok_or(Code::Locked)?;
        (Arc::clone(&own.key), own.who)
    };
    let copy = super::newest(app, place)?;
    let by = By { who, now: app.host().now() };
    let folder = app.data().join(REHEARSAL);
    let read = try_out(app, &copy, &key, by, &folder);
    let mut rehearsal = Rehearsal { at: by.now, made_at: copy.made, fault: None, people: 0, activities: 0, stories: 0 };
    match read {
        Ok([people, activities, stories]) => {
            (rehearsal.people, rehearsal.activities, rehearsal.stories) = (people, activities, stories);
        }
        Err(error) => rehearsal.fault = Some(error.code),
    }
    app.copy_notes().change(app.data(), |notes| match place {
        CopyPlace::Second => notes.rehearsed_second = Some(rehearsal),
        _ => notes.rehearsed = Some(rehearsal),
    });
    drop(one);
    Ok(rehearsal)
}

/// Restores, reads, and leaves nothing behind.
fn try_out(app: &App, copy: &BackupCopy, key: &DatabaseKey, by: By, folder: &Path) -> Result<[u32; 3], ApiError> {
    let ledger = ledger::all(app, copy.database.parent().unwrap_or(folder));
    let read = patiently(app.host(), || {
        backup::prepare(copy, key, true, &ledger, by, folder)?;
        read_through(&Store::open(&folder.join("trinvis.db"), key)?)
    });
    // What a virus scanner holds fast goes with the next rehearsal.
    let _ = std::fs::remove_dir_all(folder);
    read.map_err(refused)
}

/// Reads every record of the main kinds, and finds somebody by her name.
fn read_through(store: &Store) -> Result<[u32; 3], BackupError> {
    let reader = store.read();
    let people: Vec<Person> = reader.all()?;
    let is_found = |person: &Person| -> Result<bool, StoreError> {
        Ok(!reader.search(&person.called, &[Kind::Person], 50)?.is_empty())
    };
    // A name of nothing but signs is not searched for; twenty such names in a row are no office's.
    let mut found = people.is_empty();
    for person in people.iter().take(20) {
        found = found || is_found(person)?;
    }
    if !found {
        return Err(BackupError::Unsound);
    }
    let activities = reader.all::<Activity>()?.len();
    let stories = reader.all::<Story>()?.len();
    Ok([people.len(), activities, stories].map(|many| u32::try_from(many).unwrap_or(u32::MAX)))
}

#[cfg(test)]
mod tests;
