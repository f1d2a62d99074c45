//! An office rebuilt from a damaged file, in its place.

use std::{path::PathBuf, sync::Arc};

use trinvis_core::{
    changes::By,
    ids::CoordinatorId,
    storage::{
        backup::{self, BackupError},
        salvage::{self, Salvaged},
    },
    vault::{DatabaseKey, KeyFile},
};

use crate::{
    ApiError, App, Code,
    app::Copying,
    copies::{ledger, restore::Password},
    place::{CopyPlace, Place},
};

/// Rebuilds the user's own office from its damaged file, with the newest copy for what is nowhere in it, and puts it in
/// the place of the damaged one, which is set aside. The office is locked then. Answers what was read, and where the
/// files before are.
///
/// # Errors
/// [`Code::Locked`] without a password while the office is locked; [`Code::WrongPassword`]; [`Code::NothingReadable`]; or
/// what the disk failed with. The files are as they were then.
pub(crate) fn salvage(
    app: &App,
    _: &Copying<'_>,
    opener: Option<&Password<'_>>,
) -> Result<(Salvaged, PathBuf), ApiError> {
    let place = Place::own(app.data());
    let (key, who) = opened(app, &place, opener)?;
    let by = By { who, now: app.host().now() };
    let ledger = ledger::all(app, &place.copies());
    // Closed, so that all of it is on the disk; the copy that locking makes would be of a damaged file.
    *app.office() = None;
    let copy = [CopyPlace::Own, CopyPlace::Second].into_iter().find_map(|from| newest_whole(app, from, &key));
    let ready = backup::ready(app.data());
    let salvaged = salvage::salvage(&place.database(), &key, copy.as_deref(), &ledger, by, &ready);
    let salvaged = salvaged.map_err(|fault| match fault {
        BackupError::Unsound => ApiError::from(Code::NothingReadable),
        other => other.into(),
    })?;
    let aside = backup::put_in_place(app.data(), by.now)?;
    app.copy_notes().change(app.data(), |notes| (notes.step, notes.checked) = (None, None));
    app.forget_pages();
    Ok((salvaged, aside))
}

fn opened(
    app: &App,
    place: &Place,
    opener: Option<&Password<'_>>,
) -> Result<(Arc<DatabaseKey>, CoordinatorId), ApiError> {
    if let Some(open) = app.office().as_ref() {
        return Ok((Arc::clone(&open.own().key), open.own().who));
    }
    let given = opener.ok_or(Code::Locked)?;
    let keys = KeyFile::read(&place.keys())?;
    let unlocked = app.tries().attempt(app.host().now(), || Ok(keys.unlock(given.coordinator, given.password)?))?;
    Ok((Arc::new(unlocked.key), given.coordinator))
}

/// The newest copy in a place that reads back whole.
fn newest_whole(app: &App, from: CopyPlace, key: &DatabaseKey) -> Option<PathBuf> {
    let copies = backup::list(&crate::copies::folder(app, from).ok()?).ok()?;
    copies.into_iter().map(|copy| copy.database).find(|database| backup::verify(database, key).is_ok())
}
