//! Verified copies of the office: made, listed, put back, tried out.

mod places;
mod restore;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use trinvis_core::{
    storage::backup::{BackupCopy, BackupError},
    vault::KeyFile,
};
use ts_rs::TS;

pub use places::{RehearseCopies, choose_second_place, leave_second_place, rehearse_copies};
pub use restore::{
    CopyOpener, PreviewRestore, RestoreCopy, RestorePreview, Restored, find_copies, preview_restore, restore_copy,
};

use crate::{
    ApiError, App, Code,
    commands::{Nothing, session::Colleague},
    copies::{self, CopyFault, Listed, Rehearsal},
    place::CopyPlace,
    soundness::{self, Checked},
};

/// A copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CopyInfo {
    /// Where it lies.
    pub place: CopyPlace,
    /// The name it is asked for with.
    pub name: String,
    /// The folder it was found in, where several may have been looked into.
    pub folder: Option<String>,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Its size in bytes.
    pub bytes: u64,
    /// Who could unlock the office then.
    pub coordinators: Vec<Colleague>,
}

impl CopyInfo {
    fn listed(app: &App, place: CopyPlace) -> Result<Vec<Self>, ApiError> {
        let listed = copies::list(app, place)?.into_iter();
        Ok(listed.map(|Listed { name, folder, copy }| Self { folder, ..Self::of(place, name, &copy) }).collect())
    }

    fn of(place: CopyPlace, name: String, copy: &BackupCopy) -> Self {
        let keys = KeyFile::read(&copy.keys).map(|keys| keys.coordinators()).unwrap_or_default();
        Self {
            place,
            name,
            folder: None,
            made_at: copy.made,
            bytes: copy.database.metadata().map_or(0, |about| about.len()),
            coordinators: keys
                .into_iter()
                .map(|(id, name)| Colleague { id, name, can_unlock: true, has_code: false })
                .collect(),
        }
    }
}

impl From<BackupError> for ApiError {
    fn from(error: BackupError) -> Self {
        match error {
            BackupError::DiskFull => Code::DiskFull.into(),
            BackupError::ReadOnly => Code::ReadOnly.into(),
            BackupError::Busy => Code::FileBusy.into(),
            BackupError::Unreached => Code::PlaceUnreached.into(),
            BackupError::Unsound => Code::CopyUnsound.into(),
            BackupError::Newer => Code::CopyNewer.into(),
            BackupError::Keys(error) => error.into(),
            BackupError::Store(error) => error.into(),
            BackupError::Disk(_) => Code::Internal.into(),
        }
    }
}

/// Which place to list.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListCopies {
    /// The place.
    pub place: CopyPlace,
}

/// The second place, as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SecondPlaceState {
    /// The folder that was chosen.
    pub folder: String,
    /// When a copy last got there.
    pub reached: Option<DateTime<Utc>>,
    /// Why the latest copy did not.
    pub fault: Option<Code>,
    /// Whether it has not been reached for so long that it is time to say so.
    pub overdue: bool,
}

/// How it went with the copies, so far as there is something to tell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CopiesState {
    /// Why the latest copy failed; told until one succeeds.
    pub fault: Option<CopyFault>,
    /// The second place, if one was chosen.
    pub second: Option<SecondPlaceState>,
    /// How the latest rehearsal went with the copies on this PC.
    pub rehearsed: Option<Rehearsal>,
    /// And with those in the second place.
    pub rehearsed_second: Option<Rehearsal>,
    /// When the office's own file was last read through, and whether it was whole.
    pub checked: Option<Checked>,
    /// Whether it is time to read it through again.
    pub check_due: bool,
}

/// The copies of the user's own office in a place, the newest first; those from the future come last.
///
/// # Errors
/// [`Code::NotFound`] when no such place was chosen; [`Code::PlaceUnreached`]; or what the disk failed with.
pub fn list_copies(app: &App, request: ListCopies) -> Result<Vec<CopyInfo>, ApiError> {
    CopyInfo::listed(app, request.place)
}

/// Makes a verified copy of the user's own office now, in the second place too.
///
/// # Errors
/// [`Code::Locked`]; [`Code::DiskFull`]; [`Code::ReadOnly`]; [`Code::FileBusy`]; [`Code::CopyUnsound`]; nothing half made
/// is left, and it is told until a copy succeeds. That the second place was not reached is no error: see [`CopiesState`].
pub fn make_copy(app: &App, _: Nothing) -> Result<CopyInfo, ApiError> {
    let copy = copies::keep(app, &app.copying())?;
    Ok(CopyInfo::of(CopyPlace::Own, copy.name(), &copy))
}

/// Makes a copy if one is due: the page asks every minute, at a moment when nobody types.
///
/// # Errors
/// None; how it went is in the answer.
pub fn tend_copies(app: &App, request: Nothing) -> Result<CopiesState, ApiError> {
    copies::keep_if_due(app, &app.copying());
    copies_state(app, request)
}

/// How it went with the copies; known before the office is unlocked too.
///
/// # Errors
/// None.
pub fn copies_state(app: &App, _: Nothing) -> Result<CopiesState, ApiError> {
    let (notes, now) = (app.copy_notes().clone(), app.host().now());
    let second = copies::second::in_force(app).map(|second| SecondPlaceState {
        folder: second.chosen.to_string_lossy().into_owned(),
        reached: second.reached,
        fault: second.fault,
        overdue: second.is_overdue(now),
    });
    Ok(CopiesState {
        fault: notes.fault,
        second,
        rehearsed: notes.rehearsed,
        rehearsed_second: notes.rehearsed_second,
        checked: notes.checked,
        check_due: soundness::is_due(app),
    })
}
