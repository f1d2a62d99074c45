//! Coordinators: their forms, and who has a way in.

mod access;

use serde::Deserialize;
use trinvis_core::{
    changes::Saved,
    coordinators::{self, Coordinator},
};
use ts_rs::TS;

pub use access::{
    AddColleague, ColleagueAccess, ColleagueCode, OfColleague, SetAccess, add_colleague, list_colleagues,
    new_colleague_code, remove_colleague, set_access,
};

use crate::{ApiError, App, commands::Nothing};

/// The coordinator to keep.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveCoordinator {
    /// The coordinator, whole.
    pub coordinator: Coordinator,
}

/// Every coordinator, in the order they were added.
///
/// # Errors
/// [`crate::Code::Locked`], or what the file failed with.
pub fn list_coordinators(app: &App, _: Nothing) -> Result<Vec<Coordinator>, ApiError> {
    app.read(|reader| reader.all())
}

/// Keeps a coordinator.
///
/// # Errors
/// A field that cannot be kept; [`crate::Code::Locked`]; or what the file failed with.
pub fn save_coordinator(app: &App, request: SaveCoordinator) -> Result<Saved<Coordinator>, ApiError> {
    let saved = app.write(|store, by| coordinators::save_coordinator(store, by, request.coordinator))?;
    access::follow_name(app, &saved.value)?;
    Ok(saved)
}
