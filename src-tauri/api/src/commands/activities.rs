//! Activities: the list, one with everything about it, and what changes it.

mod detail;

use serde::Deserialize;
use trinvis_core::{
    activities::{self, Activity, ActivityRow},
    changes::Saved,
    ids::ActivityId,
    ladder::Agreement,
};
use ts_rs::TS;

pub use detail::*;

use crate::{ApiError, App, commands::Nothing};

/// Every activity as it stands today, in Danish order of name.
///
/// # Errors
/// [`crate::Code::Locked`], or what the file failed with.
pub fn list_activities(app: &App, _: Nothing) -> Result<Vec<ActivityRow>, ApiError> {
    let today = app.host().today();
    app.read(|reader| reader.activity_rows(today))
}

/// A new activity.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StartActivity {
    /// The activity, whole.
    pub activity: Activity,
    /// The step that was agreed for it, if one was.
    pub agreement: Option<Agreement>,
}

/// Keeps a new activity, and its step if one was agreed, as one thing to undo.
///
/// # Errors
/// A field that cannot be kept; [`crate::Code::Locked`]; or what the file failed with.
pub fn start_activity(app: &App, request: StartActivity) -> Result<Saved<Activity>, ApiError> {
    app.write(|store, by| activities::start_activity(store, by, request.activity, request.agreement))
}

/// A record to keep.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveActivity {
    /// The record, whole.
    pub activity: Activity,
}

/// Keeps a record: a new one, or a new form of one that is there.
///
/// # Errors
/// A field that cannot be kept; [`crate::Code::Archived`] when it is gone; [`crate::Code::Locked`]; or what the file failed with.
pub fn save_activity(app: &App, request: SaveActivity) -> Result<Saved<Activity>, ApiError> {
    app.write(|store, by| activities::save_activity(store, by, request.activity))
}

/// A record to put away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ArchiveActivity {
    /// Which.
    pub id: ActivityId,
}

/// Puts a record away; Undo brings it back.
///
/// # Errors
/// [`crate::Code::NotFound`] when it is gone already; [`crate::Code::Locked`]; or what the file failed with.
pub fn archive_activity(app: &App, request: ArchiveActivity) -> Result<Saved<ActivityId>, ApiError> {
    app.write(|store, by| activities::archive_activity(store, by, request.id))
}
