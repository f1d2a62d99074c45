//! Putting a copy back: which one, whether it may be, what it would change, and the doing.

use std::path::{Path, PathBuf};

use trinvis_core::{
    changes::By,
    coordinators::{Coordinator, Right, access_of},
    ids::CoordinatorId,
    record::Kind,
    storage::{
        Act, Store, StoreError,
        backup::{self, BackupError, Difference, Outline, Staying},
    },
    vault::{KeyFile, VaultError},
};

use super::{
    CopyNotes, keep, ledger,
    opened::{Opened, Vault},
};
use crate::{ApiError, App, Code, Host, app::Copying, patience::patiently, place::Place, soundness, space};

/// What became of a restore.
pub(crate) struct Restored {
    pub set_aside: PathBuf,
    pub erased_again: u32,
    /// Whether the records stayed as they were, and the keys alone were put back.
    pub keys_only: bool,
}

/// What putting a copy back would change.
pub(crate) enum Preview {
    /// The present file is whole, and only its keys are gone: they come back, and everything else stays.
    KeysOnly,
    /// The present office could be compared.
    Compared(Difference),
    /// It could not: what the copy holds.
    Held(Difference),
}

/// Checks a copy, and tells what putting it back would change; none of the present office is told when its file cannot be
/// read.
///
/// # Errors
/// [`Code::CopyDamaged`], [`Code::CopyNewer`], [`Code::InUse`], or what the disk failed with.
pub(crate) fn preview(app: &App, opened: &Opened) -> Result<Preview, ApiError> {
    backup::verify(&opened.copy.database, &opened.key).map_err(refused)?;
    if lacks_keys_only(app, opened)?.is_some() {
        return Ok(Preview::KeysOnly);
    }
    let copy = Outline::of_copy(&opened.copy.database, &opened.key).map_err(refused)?;
    let present = present(app, opened)?;
    let mut difference = Outline::against(present.as_ref(), &copy, &opened.ledger);
    if opened.staying.is_some() && present.is_some() {
        // They stay as they are.
        difference.kinds.retain(|kind| kind.kind != Kind::Coordinator);
    }
    Ok(if present.is_some() { Preview::Compared(difference) } else { Preview::Held(difference) })
}

/// The present file, when it is whole and nothing but its keys is gone.
fn lacks_keys_only(app: &App, opened: &Opened) -> Result<Option<Store>, ApiError> {
    if opened.staying.is_some() {
        return Ok(None);
    }
    let Some(mut store) = closed(app, opened)? else { return Ok(None) };
    let looked = soundness::look(&mut store, &Place::own(app.data()));
    Ok(Some(store).filter(|store| looked.is_ok() && !store.is_frozen()))
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
    match Store::open(&Place::own(app.data()).database(), opened.present_key()).map_err(ApiError::from) {
        Ok(store) => Ok(Some(store)),
        // Another program is writing to it: this is no time to put another file in its place.
        Err(error) if error.code == Code::InUse => Err(error),
        Err(_) => Ok(None),
    }
}

/// Puts the keys of a copy back to a file that lacks nothing else: what was written since the copy is there still. The
/// passwords are those of the copy's time.
fn restore_keys(app: &App, opened: &Opened, mut store: Store) -> Result<Restored, ApiError> {
    may_lead(&store, opened.who)?;
    let by = By { who: opened.who, now: app.host().now() };
    let ready = backup::ready(app.data());
    patiently(app.host(), || backup::prepare_keys(&KeyFile::read(&opened.copy.keys)?, &ready)).map_err(refused)?;
    let set_aside = put_in_place(app.host(), app.data())?;
    store.note(by, Act::RestoredKeys, None)?;
    Ok(Restored { set_aside, erased_again: 0, keys_only: true })
}

/// Puts a copy back, or its keys alone when the present file lacks nothing else. The present files are copied if they can
/// be, and set aside; whoever was erased since is erased again. The office is locked then.
///
/// # Errors
/// As [`super::opened::open`] and [`preview`], or why the present files could not be copied first: then nothing is
/// changed. When the files cannot be put in place now, the next start goes on with it.
pub(crate) fn restore(app: &App, one: &Copying<'_>, opened: &Opened) -> Result<Restored, ApiError> {
    if let Some(store) = lacks_keys_only(app, opened)? {
        return restore_keys(app, opened, store);
    }
    // The present files are copied, and the copy is written beside them before they are moved; under another key it is
    // written twice more.
    let written = if opened.has_own_key() { 3 } else { 1 };
    let needed = space::office(app).saturating_add(space::size(&opened.copy.database).saturating_mul(written));
    if !space::fits(app, app.data(), needed) {
        return Err(Code::DiskFull.into());
    }
    keep_present(app, one, opened)?;
    let by = By { who: opened.who, now: app.host().now() };
    let ready = backup::ready(app.data());
    let coordinators = coordinators(app, opened)?;
    let erased_again = patiently(app.host(), || {
        let with_keys = opened.staying.is_none();
        let erased = backup::prepare(&opened.copy, &opened.key, with_keys, &opened.ledger, by, &ready)?;
        if let Some(Vault { keys, key }) = &opened.staying {
            let last_known = last_known(app, opened);
            let staying = Staying { keys, key, coordinators: coordinators.as_deref(), last_known: &last_known };
            backup::fit(&ready, &opened.key, Some(&KeyFile::read(&opened.copy.keys)?), &staying, by)?;
        }
        Ok(erased)
    });
    if erased_again.is_err() {
        // What is left of the try goes; what cannot be removed now goes with the next start.
        let _ = backup::carry_out(app.data());
    }
    let erased_again = erased_again.map_err(refused)?;
    ledger::note(app);
    let mut office = app.office();
    *office = None;
    let set_aside = put_in_place(app.host(), app.data())?;
    drop(office);
    app.copy_notes().change(app.data(), CopyNotes::begin_anew);
    app.forget_pages();
    Ok(Restored { set_aside, erased_again, keys_only: false })
}

/// Puts what lies ready in its place, as often as it takes; a plan that stands is gone on with.
///
/// # Errors
/// What the disk failed with; where the plan stands, the next start goes on with it.
pub(crate) fn put_in_place(host: &dyn Host, data: &Path) -> Result<PathBuf, ApiError> {
    Ok(patiently(host, || {
        if backup::is_decided(data) {
            backup::carry_out(data)?.ok_or(BackupError::Unsound)
        } else {
            backup::put_in_place(data, host.now())
        }
    })?)
}

/// The colleagues as the present file has them, as far as it can be read.
fn coordinators(app: &App, opened: &Opened) -> Result<Option<Vec<Coordinator>>, ApiError> {
    if let Some(open) = app.office().as_ref() {
        return Ok(open.own().store.read().all().ok());
    }
    Ok(closed(app, opened)?.and_then(|store| store.read().all().ok()))
}

/// The colleagues as the newest of the own copies has them: what the present file would tell if it could be read.
fn last_known(app: &App, opened: &Opened) -> Vec<Coordinator> {
    let copies = backup::list(&Place::own(app.data()).copies()).unwrap_or_default();
    copies.iter().find_map(|copy| backup::coordinators(&copy.database, opened.present_key()).ok()).unwrap_or_default()
}

/// A copy of what is there now, so that going back can be gone back on.
fn keep_present(app: &App, one: &Copying<'_>, opened: &Opened) -> Result<(), ApiError> {
    if app.office().is_some() {
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
        let Some(Vault { key, .. }) = &opened.staying else { return Ok(()) };
        match backup::make(&store, key, &place.keys(), &place.copies(), now) {
            Err(BackupError::Unsound | BackupError::Store(StoreError::Damaged)) => {}
            made => drop(made?),
        }
        return Ok(());
    }
    match last_known(app, opened).iter().find(|one| one.id == opened.who) {
        Some(me) if !me.access.may(Right::Lead) => Err(Code::NotAllowed.into()),
        _ => Ok(()),
    }
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
