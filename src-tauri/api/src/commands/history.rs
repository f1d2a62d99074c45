//! Undo and redo.

use trinvis_core::{
    changes::{HistoryStep, Saved},
    storage::Store,
};

use crate::{ApiError, App, commands::Nothing};

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
