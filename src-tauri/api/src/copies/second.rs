//! The second place: a folder of the office's choice, on a stick or a share, that each copy also goes to.

use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use trinvis_core::{
    storage::backup::{self, BackupCopy, BackupError},
    vault::DatabaseKey,
};

use super::{CopyNotes, ledger};
use crate::{
    ApiError, App, Code,
    app::Copying,
    patience::patiently,
    place::{self, Place},
    policies::Policies,
};

/// How long it may be out of reach before it is told.
const REMIND_AFTER: TimeDelta = TimeDelta::days(7);

/// The second place, as it is noted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SecondPlace {
    /// The folder that was chosen.
    pub chosen: PathBuf,
    /// The office's own folder in it: several offices may share a stick.
    pub folder: PathBuf,
    /// When it was chosen.
    pub since: DateTime<Utc>,
    /// When a copy last got there.
    pub reached: Option<DateTime<Utc>>,
    /// Why the latest copy did not.
    pub fault: Option<Code>,
}

impl SecondPlace {
    /// Whether it is time to say that no copy gets there.
    pub(crate) fn is_overdue(&self, now: DateTime<Utc>) -> bool {
        now - self.reached.unwrap_or(self.since) >= REMIND_AFTER
    }
}

/// The second place that is used: the one a policy names, or else the user's own.
pub(crate) fn in_force(app: &App) -> Option<SecondPlace> {
    let notes = app.copy_notes();
    match &app.policies().backup_folder {
        Some(named) => notes.by_policy.clone().filter(|place| place.chosen == *named),
        None => notes.second.clone(),
    }
}

/// At the start: what was noted of a place that a policy named, and no policy names any more, is forgotten.
pub(crate) fn leave_policy(notes: &mut CopyNotes, policies: &Policies, data: &Path) {
    if policies.backup_folder.is_none() && notes.by_policy.is_some() {
        notes.change(data, |notes| (notes.by_policy, notes.rehearsed_second) = (None, None));
    }
}

/// Makes the folder that a policy names the second place of the open office, if it is not already. The newest copy goes
/// there with the next look at the copies. The user's own choice is kept for when the policy goes.
pub(crate) fn follow_policy(app: &App) {
    let Some(chosen) = app.policies().backup_folder.clone() else { return };
    let Ok(folder) = folder_name(app).map(|name| chosen.join(name)) else { return };
    if in_force(app).is_some_and(|place| place.folder == folder) {
        return;
    }
    let place = SecondPlace { folder, chosen, since: app.host().now(), reached: None, fault: None };
    app.copy_notes().change(app.data(), |notes| (notes.by_policy, notes.rehearsed_second) = (Some(place), None));
}

/// Asks for a folder and makes it the second place; the newest copy goes there at once. Nothing changes when the user
/// changes her mind.
///
/// # Errors
/// [`Code::Locked`]; [`Code::ByPolicy`]; [`Code::PlaceSame`] when the folder is the data folder or in it; or why there is no
/// copy at all. A copy that only did not get to the second place is in the notes.
pub(crate) fn choose(app: &App) -> Result<(), ApiError> {
    let name = folder_name(app)?;
    if app.policies().backup_folder.is_some() {
        return Err(Code::ByPolicy.into());
    }
    let Some(chosen) = app.host().ask_folder() else { return Ok(()) };
    if place::is_inside(&chosen, app.data()) {
        return Err(Code::PlaceSame.into());
    }
    let place = SecondPlace { folder: chosen.join(name), chosen, since: app.host().now(), reached: None, fault: None };
    let one = app.copying();
    app.copy_notes().change(app.data(), |notes| notes.second = Some(place));
    super::keep(app, &one).map(drop)
}

/// Takes a copy there. How it went is in the notes: the copy itself is made, wherever it got to.
pub(super) fn carry(app: &App, _: &Copying<'_>, copy: &BackupCopy, key: &DatabaseKey) {
    let Some(SecondPlace { folder, chosen, .. }) = in_force(app) else { return };
    let now = app.host().now();
    let carried = if place::is_inside(&chosen, app.data()) {
        // A policy is read by its name alone, and may lead here by another.
        Err(Code::PlaceSame)
    } else {
        let carry = || backup::carry(copy, key, &folder).and_then(|_| backup::thin_out(&folder, now).map(drop));
        patiently(app.host(), carry).map_err(|fault| unreached(fault, &chosen).code)
    };
    if carried.is_ok() {
        ledger::spread(app, &folder);
    }
    let by_policy = app.policies().backup_folder.is_some();
    app.copy_notes().change(app.data(), |notes| {
        let place = if by_policy { &mut notes.by_policy } else { &mut notes.second };
        // Another place may have been chosen meanwhile.
        if let Some(second) = place.as_mut().filter(|second| second.folder == folder) {
            match carried {
                Ok(()) => (second.reached, second.fault) = (Some(now), None),
                Err(code) => second.fault = Some(code),
            }
        }
    });
}

/// Takes the newest copy there when it lacks it and can be reached again: a stick was plugged in.
pub(super) fn catch_up(app: &App, one: &Copying<'_>, key: &DatabaseKey) {
    let Some(second) = in_force(app) else { return };
    if !second.chosen.is_dir() {
        return;
    }
    let now = app.host().now();
    let newest = |folder: &Path| backup::list_at(folder, now).ok().and_then(|copies| copies.into_iter().next());
    let Some(own) = newest(&Place::own(app.data()).copies()) else { return };
    if newest(&second.folder).is_none_or(|there| there.made < own.made) {
        carry(app, one, &own, key);
    }
}

/// Whatever goes wrong with a folder that is gone, what matters is that it is gone.
fn unreached(fault: BackupError, chosen: &Path) -> ApiError {
    if chosen.is_dir() { fault.into() } else { Code::PlaceUnreached.into() }
}

/// The office's own folder in the second place; its digits are of the office's random id.
fn folder_name(app: &App) -> Result<String, ApiError> {
    let office = app.office();
    let own = office.as_ref().ok_or(Code::Locked)?.own();
    let id = own.store.read().office()?.id.0.simple().to_string();
    // The id begins with the time it was made; its end is chance.
    Ok(format!("Trinvis-{}", &id[id.len() - 8..]))
}

#[cfg(test)]
mod tests;
