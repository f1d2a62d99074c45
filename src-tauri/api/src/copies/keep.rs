//! Making copies: on request, when something changed, and when the office is closed.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use trinvis_core::{
    storage::{
        StoreError,
        backup::{self, BackupCopy, BackupError, Draft},
    },
    vault::{DatabaseKey, KeyFile},
};

use super::{CopyNotes, ledger, second};
use crate::{
    ApiError, App, Code, Host, app::Copying, open_office::OpenOffice, patience::patiently, place::Place, space,
};

/// How often a copy is made of an office that changes.
const EVERY: TimeDelta = TimeDelta::minutes(30);

/// Makes a copy of the user's own office and notes how it went. The office is held only while its file is written down
/// once more, not while the copy is read back.
///
/// # Errors
/// [`Code::Locked`], or [`Code::FileDamaged`] when the user's own file is, which are not noted; or why there is no copy.
pub(crate) fn keep(app: &App, one: &Copying<'_>) -> Result<BackupCopy, ApiError> {
    second::follow_policy(app);
    // Told over every room; it is not the copy's fault.
    if app.office().as_ref().is_some_and(|open| open.own().store.is_frozen()) {
        return Err(Code::FileDamaged.into());
    }
    let begin = || {
        let mut office = app.office();
        let own = office.as_mut().map(OpenOffice::own_mut)?;
        Some(begin(own, app.host()).map(|draft| (draft, Arc::clone(&own.key))))
    };
    if !has_room(app) {
        return Err(note_fault(app, one, BackupError::DiskFull));
    }
    let made = patiently(app.host(), || match begin() {
        None => Ok(None),
        Some(begun) => {
            let (draft, key) = begun?;
            let step = draft.steps();
            Ok(Some((draft.finish(&key)?, step, key)))
        }
    });
    match made {
        Ok(None) => Err(Code::Locked.into()),
        Ok(Some((copy, step, key))) => {
            thin(&Place::own(app.data()).copies(), app.host().now());
            note(app, one, Ok(step));
            ledger::note(app);
            second::carry(app, one, &copy, &key);
            Ok(copy)
        }
        Err(fault) => Err(why_not(app, one, fault)),
    }
}

/// Why there is no copy. A damaged file is said of the own one, which may lie behind the sample, and told there.
fn why_not(app: &App, one: &Copying<'_>, fault: BackupError) -> ApiError {
    if let BackupError::Store(StoreError::Damaged | StoreError::Unreadable(_)) = fault
        && let Some(open) = app.office().as_mut()
    {
        open.own_mut().found_damage();
        return Code::FileDamaged.into();
    }
    note_fault(app, one, fault)
}

/// Makes a copy if the office has changed since the last one.
///
/// # Errors
/// As [`keep`].
pub(super) fn keep_if_changed(app: &App, one: &Copying<'_>) -> Result<(), ApiError> {
    if has_changed(app)? { keep(app, one).map(drop) } else { Ok(()) }
}

/// Makes a copy before what cannot be taken back, such as an erasure or an import, if the office has changed since the
/// last one. The sample is never copied.
///
/// # Errors
/// As [`keep`].
pub(crate) fn keep_before(app: &App) -> Result<(), ApiError> {
    let one = app.copying();
    let sample = app.office().as_ref().is_some_and(|open| open.place.sample);
    if sample { Ok(()) } else { keep_if_changed(app, &one) }
}

/// Makes a copy if the office has changed since the last one and half an hour has gone. How it went is in the notes.
pub(crate) fn keep_if_due(app: &App, one: &Copying<'_>) {
    second::follow_policy(app);
    let tried = app.copy_notes().tried;
    if is_due(tried, app.host().now()) {
        // A fault is noted and told until a copy succeeds.
        let _ = keep_if_changed(app, one);
    }
    let key = app.office().as_ref().map(|open| Arc::clone(&open.own().key));
    if let Some(key) = key {
        second::catch_up(app, one, &key);
    }
}

/// Makes the last copy of an office that is being closed, if it changed, and hands it on to [`carry_last`]. Nothing can be
/// asked of the user now; a fault is told at the next start.
pub(crate) fn close(app: &App, one: &Copying<'_>, own: &mut OpenOffice) -> Option<(BackupCopy, Arc<DatabaseKey>)> {
    // For the next unlock, if nothing has changed either.
    let _ = own.keys(app.host());
    if !own.has_changed(&app.copy_notes()) {
        return None;
    }
    if !has_room(app) {
        note_fault(app, one, BackupError::DiskFull);
        return None;
    }
    let made = patiently(app.host(), || {
        let draft = begin(own, app.host())?;
        let step = draft.steps();
        Ok((draft.finish(&own.key)?, step))
    });
    match made {
        Ok((copy, step)) => {
            thin(&own.place.copies(), app.host().now());
            note(app, one, Ok(step));
            Some((copy, Arc::clone(&own.key)))
        }
        Err(fault) => {
            note_fault(app, one, fault);
            None
        }
    }
}

/// Takes the last copy to the second place, when the office is closed already.
pub(crate) fn carry_last(app: &App, one: &Copying<'_>, copy: &BackupCopy, key: &DatabaseKey) {
    second::carry(app, one, copy, key);
}

fn begin(own: &mut OpenOffice, host: &dyn Host) -> Result<Draft, BackupError> {
    // Where the vault cannot be put right, the copy says so.
    let _ = own.keys(host);
    backup::begin(&own.store, &own.key, &own.place.keys(), &own.place.copies(), host.now())
}

/// Asked before a copy is begun, so that it does not take the last room there is.
fn has_room(app: &App) -> bool {
    space::fits(app, app.data(), space::office(app))
}

fn has_changed(app: &App) -> Result<bool, ApiError> {
    let office = app.office();
    let own = office.as_ref().ok_or(Code::Locked)?.own();
    Ok(own.has_changed(&app.copy_notes()))
}

impl OpenOffice {
    /// Whether it holds something that no copy holds, a new password too. What cannot be told is taken for a change.
    fn has_changed(&self, notes: &CopyNotes) -> bool {
        // A copy of a damaged file would not read back.
        if self.store.is_frozen() {
            return false;
        }
        let has_keys = |copy: &BackupCopy| KeyFile::read(&copy.keys).is_ok_and(|keys| keys == self.vault);
        self.store.last_step().ok() != notes.step
            || backup::list(&self.place.copies()).is_ok_and(|all| !all.iter().any(has_keys))
    }
}

/// A clock that was set back makes a copy due, not overdue for ever.
fn is_due(tried: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
    tried.is_none_or(|tried| now < tried || now - tried >= EVERY)
}

/// Lets go of copies that are no longer needed. One too many harms nobody, and the next copy thins again.
fn thin(folder: &std::path::Path, now: DateTime<Utc>) {
    let _ = backup::thin_out(folder, now);
}

fn note_fault(app: &App, one: &Copying<'_>, fault: BackupError) -> ApiError {
    let error = ApiError::from(fault);
    note(app, one, Err(error.code));
    error
}

fn note(app: &App, _: &Copying<'_>, outcome: Result<i64, Code>) {
    let now = app.host().now();
    app.copy_notes().change(app.data(), |notes| match outcome {
        Ok(step) => notes.made(step, now),
        Err(code) => notes.failed(code, now),
    });
}

#[cfg(test)]
mod tests;
