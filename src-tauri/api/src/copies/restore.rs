//! Putting a copy back: which one, whether it may be, what it would change, and the doing.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use chrono::{DateTime, Utc};
use trinvis_core::{
    changes::By,
    coordinators::{Right, access_of},
    ids::CoordinatorId,
    storage::{
        Ledger, Store, StoreError,
        backup::{self, BackupCopy, BackupError, Difference, Outline},
    },
    vault::{DatabaseKey, KeyFile, VaultError},
};

use super::{CopyNotes, keep, ledger};
use crate::{ApiError, App, Code, app::Copying, patience::patiently, place::Place, space};

/// A password, for an office that is not open.
pub(crate) struct Password<'a> {
    pub coordinator: CoordinatorId,
    pub password: &'a str,
}

/// A copy, and what opens it.
pub(crate) struct Opened {
    copy: BackupCopy,
    key: Arc<DatabaseKey>,
    who: CoordinatorId,
    /// The copy's keys are needed too: the present ones are gone.
    with_keys: bool,
    ledger: Ledger,
}

impl Opened {
    /// When the copy was made.
    pub(crate) fn made(&self) -> DateTime<Utc> {
        self.copy.made
    }
}

/// What became of a restore.
pub(crate) struct Restored {
    pub set_aside: PathBuf,
    pub erased_again: u32,
}

/// Opens a copy with the open office's key, or with a password. The present password counts as long as the present
/// `keys.json` can be read; otherwise that of the copy's time.
///
/// # Errors
/// [`Code::Locked`] without a password; [`Code::WrongPassword`]; [`Code::TooManyTries`]; [`Code::CopyForeign`] for a copy of another office; or
/// what the keys failed with.
pub(crate) fn open(app: &App, copy: BackupCopy, password: Option<&Password<'_>>) -> Result<Opened, ApiError> {
    let place = Place::own(app.data());
    let present = KeyFile::read(&place.keys());
    let beside = KeyFile::read(&copy.keys).map_err(|_| Code::CopyDamaged)?;
    let (key, who) = match (open_key(app), password) {
        (Some(open), _) => open,
        (None, None) => return Err(Code::Locked.into()),
        (None, Some(given)) => {
            let key = app.tries().attempt(app.host().now(), || unlock(&present, &beside, given))?;
            (Arc::new(key), given.coordinator)
        }
    };
    beside.check(&key).map_err(|_| Code::CopyForeign)?;
    let with_keys = !present.is_ok_and(|keys| keys.check(&key).is_ok());
    let folder = copy.database.parent().unwrap_or(Path::new("")).to_owned();
    Ok(Opened { copy, key, who, with_keys, ledger: ledger::all(app, &folder) })
}

fn unlock(
    present: &Result<KeyFile, VaultError>,
    beside: &KeyFile,
    given: &Password<'_>,
) -> Result<DatabaseKey, ApiError> {
    let by = |keys: &KeyFile| keys.unlock(given.coordinator, given.password);
    match present {
        Err(VaultError::Newer { .. }) => Err(Code::KeysNewer.into()),
        Err(_) => Ok(by(beside)?.key),
        Ok(keys) => match by(keys) {
            Ok(unlocked) => Ok(unlocked.key),
            Err(fault) => {
                // Keys of another office, or changed by a stranger, have no say. Those of this one have: a password that
                // was changed since opens nothing.
                let older = by(beside)?.key;
                if keys.check(&older).is_ok() { Err(fault.into()) } else { Ok(older) }
            }
        },
    }
}

fn open_key(app: &App) -> Option<(Arc<DatabaseKey>, CoordinatorId)> {
    let office = app.office();
    let own = office.as_ref()?.own();
    Some((Arc::clone(&own.key), own.who))
}

/// Checks a copy, and tells what putting it back would change; none of the present office is told when its file cannot be
/// read.
///
/// # Errors
/// [`Code::CopyDamaged`], [`Code::CopyNewer`], [`Code::InUse`], or what the disk failed with.
pub(crate) fn preview(app: &App, opened: &Opened) -> Result<(bool, Difference), ApiError> {
    backup::verify(&opened.copy.database, &opened.key).map_err(refused)?;
    let copy = Outline::of_copy(&opened.copy.database, &opened.key).map_err(refused)?;
    let present = present(app, opened)?;
    Ok((present.is_some(), Outline::against(present.as_ref(), &copy, &opened.ledger)))
}

fn present(app: &App, opened: &Opened) -> Result<Option<Outline>, ApiError> {
    if let Some(open) = app.office().as_mut() {
        let own = open.own_mut();
        let outline = Outline::of(own.store.read()).ok();
        if outline.is_none() {
            own.found_damage();
        }
        return Ok(outline);
    }
    match closed(app, opened)? {
        Some(store) => Ok(Outline::of(store.read()).ok()),
        None => Ok(None),
    }
}

/// The present file, opened for a moment; none when it cannot be read.
fn closed(app: &App, opened: &Opened) -> Result<Option<Store>, ApiError> {
    match Store::open(&Place::own(app.data()).database(), &opened.key).map_err(ApiError::from) {
        Ok(store) => Ok(Some(store)),
        // Another program is writing to it: this is no time to put another file in its place.
        Err(error) if error.code == Code::InUse => Err(error),
        Err(_) => Ok(None),
    }
}

/// Puts a copy back. The present files are copied if they can be, and set aside; whoever was erased since is erased
/// again. The office is locked then.
///
/// # Errors
/// As [`open`] and [`preview`], or why the present files could not be copied first: then nothing is changed. When the
/// files cannot be put in place now, the next start goes on with it.
pub(crate) fn restore(app: &App, one: &Copying<'_>, opened: &Opened) -> Result<Restored, ApiError> {
    // The present files are copied, and the copy is written beside them before they are moved.
    let needed = space::office(app).saturating_add(space::size(&opened.copy.database));
    if !space::fits(app, app.data(), needed) {
        return Err(Code::DiskFull.into());
    }
    keep_present(app, one, opened)?;
    let by = By { who: opened.who, now: app.host().now() };
    let ready = backup::ready(app.data());
    let erased_again = patiently(app.host(), || {
        backup::prepare(&opened.copy, &opened.key, opened.with_keys, &opened.ledger, by, &ready)
    })
    .map_err(refused)?;
    ledger::note(app);
    let mut office = app.office();
    *office = None;
    let set_aside = put_in_place(app, by.now)?;
    drop(office);
    app.copy_notes().change(app.data(), CopyNotes::begin_anew);
    app.forget_pages();
    Ok(Restored { set_aside, erased_again })
}

/// Puts what lies ready in its place, as often as it takes; a plan that stands is gone on with.
///
/// # Errors
/// What the disk failed with; where the plan stands, the next start goes on with it.
pub(crate) fn put_in_place(app: &App, now: DateTime<Utc>) -> Result<PathBuf, ApiError> {
    Ok(patiently(app.host(), || {
        if backup::is_decided(app.data()) {
            backup::carry_out(app.data())?.ok_or(BackupError::Unsound)
        } else {
            backup::put_in_place(app.data(), now)
        }
    })?)
}

/// A copy of what is there now, so that going back can be gone back on.
fn keep_present(app: &App, one: &Copying<'_>, opened: &Opened) -> Result<(), ApiError> {
    if open_key(app).is_some() {
        return match keep::keep_if_changed(app, one) {
            // A damaged file is why she is here.
            Err(fault) if matches!(fault.code, Code::FileDamaged | Code::CopyUnsound) => Ok(()),
            kept => kept,
        };
    }
    let place = Place::own(app.data());
    if let Some(store) = closed(app, opened)? {
        may_lead(&store, opened.who)?;
        let now = app.host().now();
        // Keys that cannot be read cannot be copied, nor can a damaged file; it is set aside all the same.
        if opened.with_keys {
            return Ok(());
        }
        match backup::make(&store, &opened.key, &place.keys(), &place.copies(), now) {
            Err(BackupError::Unsound | BackupError::Store(StoreError::Damaged)) => {}
            made => drop(made?),
        }
    }
    Ok(())
}

/// Whether she may decide for the whole office; where the file does not tell any more, whoever has a password may.
///
/// # Errors
/// [`Code::NotAllowed`].
pub(crate) fn may_lead(store: &Store, who: CoordinatorId) -> Result<(), ApiError> {
    match access_of(store.read(), who) {
        Ok(access) if !access.may(Right::Lead) => Err(Code::NotAllowed.into()),
        _ => Ok(()),
    }
}

/// Why a copy is not put back.
pub(super) fn refused(fault: BackupError) -> ApiError {
    match fault {
        BackupError::Unsound | BackupError::Store(_) => Code::CopyDamaged.into(),
        BackupError::Keys(VaultError::Tampered) => Code::CopyForeign.into(),
        BackupError::Keys(_) => Code::CopyDamaged.into(),
        other => other.into(),
    }
}

/// Goes on with a restore that was cut off, before anything else is done with the files.
///
/// # Errors
/// What the disk failed with; it can be tried again.
pub(crate) fn settle(app: &App) -> Result<(), ApiError> {
    if backup::is_decided(app.data()) { settle_first(app, &app.copying()) } else { Ok(()) }
}

/// The same for whoever is at the copies herself: what another press decided meanwhile comes first.
///
/// # Errors
/// As [`settle`].
pub(crate) fn settle_first(app: &App, _: &Copying<'_>) -> Result<(), ApiError> {
    if backup::is_decided(app.data()) {
        patiently(app.host(), || backup::carry_out(app.data()).map(drop))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
