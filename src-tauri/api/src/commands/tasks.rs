//! Tasks.

use serde::Deserialize;
use trinvis_core::{
    changes::Saved,
    ids::TaskId,
    tasks::{self, Task},
};
use ts_rs::TS;

use crate::{ApiError, App, commands::Nothing};

/// Every task, those not done first.
///
/// # Errors
/// [`crate::Code::Locked`], or what the file failed with.
pub fn list_tasks(app: &App, _: Nothing) -> Result<Vec<Task>, ApiError> {
    app.read(|reader| reader.tasks())
}

/// A record to keep.
#[derive(Clone, Debug, PartialEq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveTask {
    /// The record, whole.
    pub task: Task,
}

/// Keeps a record: a new one, or a new form of one that is there.
///
/// # Errors
/// A field that cannot be kept; [`crate::Code::Archived`] when it is gone; [`crate::Code::Locked`]; or what the file failed with.
pub fn save_task(app: &App, request: SaveTask) -> Result<Saved<Task>, ApiError> {
    app.write(|store, by| tasks::save_task(store, by, request.task))
}

/// A record to put away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ArchiveTask {
    /// Which.
    pub id: TaskId,
}

/// Puts a record away; Undo brings it back.
///
/// # Errors
/// [`crate::Code::NotFound`] when it is gone already; [`crate::Code::Locked`]; or what the file failed with.
pub fn archive_task(app: &App, request: ArchiveTask) -> Result<Saved<TaskId>, ApiError> {
    app.write(|store, by| tasks::archive_task(store, by, request.id))
}
