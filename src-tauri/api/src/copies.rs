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

/// A copy, by the name that it is asked for with.
pub(crate) struct Listed {
    /// Its file name; among found copies with its folder's before it, since several offices may lie side by side.
    pub name: String,
    /// That folder's name.
    pub folder: Option<String>,
    pub copy: BackupCopy,
}

/// The copies of a place, the newest first; those from the future come last.
///
/// # Errors
/// [`Code::NotFound`] when no such place was chosen; [`Code::PlaceUnreached`] when it is not there; or what the disk
/// failed with.
pub(crate) fn list(app: &App, place: CopyPlace) -> Result<Vec<Listed>, ApiError> {
    let mut listed = Vec::new();
    for folder in folders(app, place)? {
        let label = match place {
            CopyPlace::Found => folder.file_name().map(|name| name.to_string_lossy().into_owned()),
            CopyPlace::Own | CopyPlace::Second => None,
        };
        let before = label.as_ref().map(|label| format!("{label}/")).unwrap_or_default();
        listed.extend(backup::list(&folder)?.into_iter().map(|copy| {
            let name = format!("{before}{}", copy.name());
            Listed { name, folder: label.clone(), copy }
        }));
    }
    let now = app.host().now();
    listed.sort_by_key(|listed| listed.copy.rank(now));
    Ok(listed)
}

/// Where the copies of a place lie.
fn folders(app: &App, place: CopyPlace) -> Result<Vec<PathBuf>, ApiError> {
    match place {
        CopyPlace::Own => Ok(vec![Place::own(app.data()).copies()]),
        CopyPlace::Second => {
            let second = second::in_force(app).ok_or(Code::NotFound)?;
            if second.chosen.is_dir() { Ok(vec![second.folder]) } else { Err(Code::PlaceUnreached.into()) }
        }
        CopyPlace::Found => Ok(app.found_copies().clone()),
    }
}

/// The copy of this name: looked up among those that are there, never made into a path.
///
/// # Errors
/// [`Code::NotFound`], or as [`list`].
pub(crate) fn find(app: &App, place: CopyPlace, name: &str) -> Result<BackupCopy, ApiError> {
    Ok(list(app, place)?.into_iter().find(|listed| listed.name == name).ok_or(Code::NotFound)?.copy)
}

/// The newest copy in a place.
///
/// # Errors
/// [`Code::NotFound`], or as [`list`].
pub(crate) fn newest(app: &App, place: CopyPlace) -> Result<BackupCopy, ApiError> {
    Ok(list(app, place)?.into_iter().next().ok_or(Code::NotFound)?.copy)
}
