//! An office rebuilt from a damaged file, in its place.

use std::{path::PathBuf, sync::Arc};

use trinvis_core::{
    changes::By,
    ids::CoordinatorId,
    storage::{
        Ledger, Store,
        backup::{self, BackupError, Staying},
        salvage::{self, Salvaged},
    },
    vault::{DatabaseKey, KeyFile},
};

use crate::{
    ApiError, App, Code,
    app::Copying,
    copies::{
        CopyNotes, ledger,
        opened::Password,
        restore::{may_lead, put_in_place},
    },
    patience::patiently,
    place::{CopyPlace, Place},
    space,
};

/// Rebuilds the user's own office from its damaged file, with the newest copy for what is nowhere in it, and puts it in
/// the place of the damaged one, which is set aside. The office is locked then, also when it fails. Answers what was
/// read, and where the files before are; none when it was stopped, and then the files are as they were.
///
/// # Errors
/// [`Code::Locked`] without a password while the office is locked; [`Code::WrongPassword`]; [`Code::NotAllowed`];
/// [`Code::AlreadyOpen`] when the office is open and nothing is wrong with its file;
/// [`Code::NothingReadable`]; or what the disk failed with. The files are as they were then, or the next start goes on.
pub(crate) fn salvage(
    app: &App,
    _: &Copying<'_>,
    opener: Option<&Password<'_>>,
) -> Result<Option<(Salvaged, PathBuf)>, ApiError> {
    let _one = app.work().begin();
    let place = Place::own(app.data());
    // Seconds of the file and of a copy, and what is made of them.
    if !space::fits(app, app.data(), space::office(app).saturating_mul(3)) {
        return Err(Code::DiskFull.into());
    }
    let (key, who) = opened(app, &place, opener)?;
    let by = By { who, now: app.host().now() };
    let ledger = ledger::all(app, &place.copies());
    // Closed, so that all of it is on the disk; the copy that locking makes would be of a damaged file.
    *app.office() = None;
    let made = rebuild(app, &place, &key, &ledger, by);
    if !matches!(made, Ok(Some(_))) && !backup::is_decided(app.data()) {
        // What is left of the try goes; what cannot be removed now goes with the next start.
        let _ = backup::carry_out(app.data());
    }
    app.forget_pages();
    made
}

fn rebuild(
    app: &App,
    place: &Place,
    key: &DatabaseKey,
    ledger: &Ledger,
    by: By,
) -> Result<Option<(Salvaged, PathBuf)>, ApiError> {
    // Opened for a moment; a file that cannot be opened has no say.
    if let Ok(store) = Store::open(&place.database(), key) {
        may_lead(&store, by.who)?;
    }
    let copy = [CopyPlace::Own, CopyPlace::Second].into_iter().find_map(|from| newest_whole(app, from, key));
    let ready = backup::ready(app.data());
    let salvaged = patiently(app.host(), || {
        let salvaged = salvage::salvage(&place.database(), key, copy.as_deref(), ledger, by, &ready, app.work())?;
        if salvaged.is_none() {
            return Ok(None);
        }
        // Whose record is nowhere in the file keeps her way in.
        if let Some(keys) = KeyFile::read(&place.keys()).ok().filter(|keys| keys.check(key).is_ok()) {
            backup::fit(&ready, key, None, &Staying { keys: &keys, key, coordinators: None, last_known: &[] }, by)?;
        }
        Ok(salvaged)
    });
    let salvaged = salvaged.map_err(|fault| match fault {
        BackupError::Unsound => ApiError::from(Code::NothingReadable),
        other => other.into(),
    });
    let Some(salvaged) = salvaged? else { return Ok(None) };
    let aside = put_in_place(app.host(), app.data())?;
    app.copy_notes().change(app.data(), CopyNotes::begin_anew);
    Ok(Some((salvaged, aside)))
}

fn opened(
    app: &App,
    place: &Place,
    opener: Option<&Password<'_>>,
) -> Result<(Arc<DatabaseKey>, CoordinatorId), ApiError> {
    if let Some(open) = app.office().as_ref() {
        let own = open.own();
        // A whole office needs no mending.
        return if own.store.is_frozen() { Ok((Arc::clone(&own.key), own.who)) } else { Err(Code::AlreadyOpen.into()) };
    }
    let given = opener.ok_or(Code::Locked)?;
    let keys = KeyFile::read(&place.keys())?;
    let key = app.tries().attempt(app.host().now(), || Ok(given.opens(&keys)?))?;
    Ok((Arc::new(key), given.coordinator))
}

/// The newest copy in a place that reads back whole.
fn newest_whole(app: &App, from: CopyPlace, key: &DatabaseKey) -> Option<PathBuf> {
    let copies = crate::copies::list(app, from).ok()?;
    copies.into_iter().map(|listed| listed.copy.database).find(|database| backup::verify(database, key).is_ok())
}
