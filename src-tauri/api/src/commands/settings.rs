//! This PC's settings.

use serde::Deserialize;
use ts_rs::TS;

use crate::{ApiError, App, Settings, commands::Nothing};

/// The settings to keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveSettings {
    /// All of them.
    pub settings: Settings,
}

/// The settings; there are some before the office is unlocked too.
///
/// # Errors
/// None.
pub fn get_settings(app: &App, _: Nothing) -> Result<Settings, ApiError> {
    Ok(*app.settings())
}

/// Keeps the settings.
///
/// # Errors
/// What the disk failed with; then those before hold.
pub fn save_settings(app: &App, request: SaveSettings) -> Result<Settings, ApiError> {
    let fresh = request.settings.within_limits();
    let mut settings = app.settings();
    fresh.write(app.data()).map_err(trinvis_core::vault::VaultError::from)?;
    *settings = fresh;
    Ok(fresh)
}
