//! The office.

use serde::Deserialize;
use trinvis_core::{
    changes::Saved,
    office::{self, Office},
};
use ts_rs::TS;

use crate::{ApiError, App, commands::Nothing};

/// The office to keep.
#[derive(Clone, Debug, PartialEq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveOffice {
    /// The office, whole.
    pub office: Office,
}

/// The office.
///
/// # Errors
/// [`crate::Code::Locked`], or what the file failed with.
pub fn get_office(app: &App, _: Nothing) -> Result<Office, ApiError> {
    app.read(|reader| reader.office())
}

/// Keeps the office.
///
/// # Errors
/// A field that cannot be kept; [`crate::Code::Locked`]; or what the file failed with.
pub fn save_office(app: &App, request: SaveOffice) -> Result<Saved<Office>, ApiError> {
    app.write(|store, by| office::save_office(store, by, request.office))
}
