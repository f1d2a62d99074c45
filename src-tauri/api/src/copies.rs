//! Keeping verified copies of the user's own office: when one is due, where it goes, how one is put back, and what to tell
//! when something fails.

mod keep;
pub(crate) mod ledger;
mod notes;
#[cfg(test)]
pub(crate) mod office;
pub(crate) mod opened;
mod rehearse;
pub(crate) mod restore;
pub(crate) mod second;

use std::path::PathBuf;

use trinvis_core::storage::backup::{self, BackupCopy};

pub(crate) use keep::{carry_last, close, keep, keep_before, keep_if_due};
pub(crate) use notes::{CopyFault, CopyNotes};
pub use rehearse::Rehearsal;
pub(crate) use rehearse::{REHEARSAL, rehearse};

use crate::{
    ApiError, App, Code,
    place::{CopyPlace, Place},
};

/// Where the copies of a place lie.
///
/// # Errors
/// [`Code::NotFound`] when no such place was chosen; [`Code::PlaceUnreached`] when it is not there.
pub(crate) fn folder(app: &App, place: CopyPlace) -> Result<PathBuf, ApiError> {
    match place {
        CopyPlace::Own => Ok(Place::own(app.data()).copies()),
        CopyPlace::Second => {
            let second = second::in_force(app).ok_or(Code::NotFound)?;
            if second.chosen.is_dir() { Ok(second.folder) } else { Err(Code::PlaceUnreached.into()) }
        }
        CopyPlace::Found => Ok(app.found_copies().clone().ok_or(Code::NotFound)?),
    }
}

/// The copy of this name: looked up among those that are there, never made into a path.
///
/// # Errors
/// [`Code::NotFound`], or as [`folder`].
pub(crate) fn find(app: &App, place: CopyPlace, name: &str) -> Result<BackupCopy, ApiError> {
    let copies = backup::list(&folder(app, place)?)?;
    Ok(copies.into_iter().find(|copy| copy.name() == name).ok_or(Code::NotFound)?)
}

/// The newest copy in a place.
///
/// # Errors
/// [`Code::NotFound`], or as [`folder`].
pub(crate) fn newest(app: &App, place: CopyPlace) -> Result<BackupCopy, ApiError> {
    Ok(backup::list_at(&folder(app, place)?, app.host().now())?.into_iter().next().ok_or(Code::NotFound)?)
}
