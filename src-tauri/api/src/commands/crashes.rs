//! What was noted when Trinvis last stumbled.

use trinvis_core::vault::VaultError;

use crate::{
    ApiError, App,
    commands::Nothing,
    crashes::{self, CrashReport},
};

/// The reports that lay there at the start, the newest first; before the office is unlocked too.
///
/// # Errors
/// None.
pub fn crash_reports(app: &App, _: Nothing) -> Result<Vec<CrashReport>, ApiError> {
    Ok(app.crashes().clone())
}

/// Removes the reports that were told.
///
/// # Errors
/// What the disk failed with; then they are told again.
pub fn forget_crashes(app: &App, _: Nothing) -> Result<Nothing, ApiError> {
    let mut reports = app.crashes();
    crashes::forget(app.data(), &reports).map_err(VaultError::from)?;
    reports.clear();
    Ok(Nothing {})
}
