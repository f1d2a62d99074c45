//! The office's file read through, and mended.

use serde::{Deserialize, Serialize};
use trinvis_core::storage::salvage::Salvaged;
use ts_rs::TS;

use super::{
    Nothing,
    copies::{CopiesState, CopyOpener, copies_state},
    session::{SessionState, session_state},
};
use crate::{ApiError, App, copies::restore, export::WorkProgress, soundness};

/// A damaged office to mend.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SalvageOffice {
    /// Who opens it; none while the office is open.
    pub opener: Option<CopyOpener>,
}

/// A damaged office that was rebuilt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SalvagedOffice {
    /// Where the user is now: before a locked door.
    pub session: SessionState,
    /// The folder with the files that were there before.
    pub set_aside: String,
    /// What was read, and from where.
    pub salvaged: Salvaged,
}

/// Reads the user's own file through, while work goes on. A damaged one is not written to any more: see
/// [`SessionState::damaged`].
///
/// # Errors
/// [`crate::Code::Locked`], also when the office is locked meanwhile; or what the disk failed with.
pub fn check_office(app: &App, request: Nothing) -> Result<CopiesState, ApiError> {
    soundness::check(app)?;
    copies_state(app, request)
}

/// How far the reading has come.
///
/// # Errors
/// None.
pub fn check_progress(app: &App, _: Nothing) -> Result<WorkProgress, ApiError> {
    Ok(app.checking().progress())
}

/// Stops the reading.
///
/// # Errors
/// None.
pub fn cancel_check(app: &App, _: Nothing) -> Result<Nothing, ApiError> {
    app.checking().cancel();
    Ok(Nothing {})
}

/// Rebuilds the user's own office from what can be read of its damaged file, the newest copy filling in the rest. The
/// files that were there are set aside, and the office is locked. None when it was stopped: then it is locked with the
/// files as they were. How far it has come is told by [`super::export::work_progress`], and
/// [`super::export::cancel_work`] stops it.
///
/// # Errors
/// [`crate::Code::NothingReadable`]; [`crate::Code::WrongPassword`]; [`crate::Code::NotAllowed`]; [`crate::Code::Locked`]
/// without an opener; or what the disk failed with: then no file is changed, and the office is locked.
pub fn salvage_office(app: &App, request: SalvageOffice) -> Result<Option<SalvagedOffice>, ApiError> {
    let one = app.copying();
    restore::settle_first(app, &one)?;
    let password = request.opener.as_ref().map(CopyOpener::typed);
    let made = soundness::salvage(app, &one, password.as_ref())?;
    drop(one);
    let Some((salvaged, aside)) = made else { return Ok(None) };
    Ok(Some(SalvagedOffice {
        session: session_state(app, Nothing {})?,
        set_aside: aside.to_string_lossy().into_owned(),
        salvaged,
    }))
}
