//! Verified copies of the office.

use chrono::{DateTime, Utc};
use serde::Serialize;
use trinvis_core::storage::backup::{self, BackupCopy, BackupError};
use ts_rs::TS;

use crate::{ApiError, App, Code, app::OpenOffice, commands::Nothing, place::Place};

/// A copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CopyInfo {
    /// Its file name.
    pub name: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Its size in bytes.
    pub bytes: u64,
}

impl From<BackupCopy> for CopyInfo {
    fn from(copy: BackupCopy) -> Self {
        let name = copy.database.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = copy.database.metadata().map_or(0, |about| about.len());
        Self { name, made_at: copy.made, bytes }
    }
}

impl From<BackupError> for ApiError {
    fn from(error: BackupError) -> Self {
        match error {
            BackupError::DiskFull => Code::DiskFull.into(),
            BackupError::ReadOnly => Code::ReadOnly.into(),
            BackupError::Unsound => Code::CopyUnsound.into(),
            BackupError::Keys(error) => error.into(),
            BackupError::Store(error) => error.into(),
            BackupError::Disk(_) => Code::Internal.into(),
        }
    }
}

/// The copies of the user's own office, the newest first.
///
/// # Errors
/// What the disk failed with.
pub fn list_copies(app: &App, _: Nothing) -> Result<Vec<CopyInfo>, ApiError> {
    Ok(backup::list(&Place::own(app.data()).copies())?.into_iter().map(CopyInfo::from).collect())
}

/// Makes a verified copy of the user's own office now.
///
/// # Errors
/// [`Code::Locked`]; [`Code::DiskFull`]; [`Code::ReadOnly`]; [`Code::CopyUnsound`]; nothing half made is left.
pub fn make_copy(app: &App, _: Nothing) -> Result<CopyInfo, ApiError> {
    let office = app.office();
    let open = office.as_ref().ok_or(Code::Locked)?;
    Ok(copy(open.behind.as_deref().unwrap_or(open), app.host().now())?.into())
}

/// Copies an office, and lets go of copies that are no longer needed.
pub(crate) fn copy(open: &OpenOffice, now: DateTime<Utc>) -> Result<BackupCopy, BackupError> {
    let made = backup::make(&open.store, &open.key, &open.place.keys(), &open.place.copies(), now)?;
    backup::thin_out(&open.place.copies(), now)?;
    Ok(made)
}
