//! Undo and redo, and the log of who did what.

use serde::Deserialize;
use trinvis_core::{
    changes::{HistoryStep, Saved},
    storage::{LogFilter, LogPage, Store},
};
use ts_rs::TS;

use crate::{ApiError, App, commands::Nothing};

/// Most rows of one answer.
const ROWS: u32 = 200;

/// A stretch of the log.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OfficeLog {
    /// Which rows.
    pub filter: LogFilter,
    /// From which row, counted from 0.
    pub offset: u32,
    /// How many rows, at most 200.
    pub limit: u32,
}

/// Who changed, saw, printed or took out what, latest first.
///
/// # Errors
/// [`crate::Code::Locked`], [`crate::Code::NotAllowed`], or what the file failed with.
pub fn office_log(app: &App, request: OfficeLog) -> Result<LogPage, ApiError> {
    app.read(|reader| reader.log(&request.filter, request.offset, request.limit.min(ROWS)))
}

/// Takes back the latest step.
///
/// # Errors
/// [`crate::Code::NothingToUndo`]; [`crate::Code::Locked`]; or what the file failed with.
pub fn undo(app: &App, _: Nothing) -> Result<Saved<HistoryStep>, ApiError> {
    app.write(Store::undo)
}

/// Does again what was taken back last.
///
/// # Errors
/// [`crate::Code::NothingToUndo`]; [`crate::Code::Locked`]; or what the file failed with.
pub fn redo(app: &App, _: Nothing) -> Result<Saved<HistoryStep>, ApiError> {
    app.write(Store::redo)
}
