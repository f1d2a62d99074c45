//! Everything in open formats.

use trinvis_core::storage::Act;

use crate::{
    ApiError, App,
    commands::Nothing,
    export::{self, Exported, WorkProgress},
};

/// Asks for a folder and puts everything the open office holds into a new one inside it; none when it was given up. The
/// files are not encrypted: the page says so before.
///
/// # Errors
/// [`crate::Code::Locked`]; [`crate::Code::CannotSave`] or [`crate::Code::DiskFull`]; nothing is left then.
pub fn export_office(app: &App, _: Nothing) -> Result<Option<Exported>, ApiError> {
    let exported = export::export(app)?;
    if exported.is_some() {
        app.note(Act::Exported, None);
    }
    Ok(exported)
}

/// How far something slow has come.
///
/// # Errors
/// None.
pub fn work_progress(app: &App, _: Nothing) -> Result<WorkProgress, ApiError> {
    Ok(app.work().progress())
}

/// Stops something slow; what it has made so far is removed.
///
/// # Errors
/// None.
pub fn cancel_work(app: &App, _: Nothing) -> Result<Nothing, ApiError> {
    app.work().cancel();
    Ok(Nothing {})
}
