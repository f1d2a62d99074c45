//! Undo and redo.

use trinvis_core::changes::{HistoryStep, Saved};

use crate::{ApiError, App, commands::Nothing};

/// Takes back the latest step.
///
/// # Errors
/// [`crate::Code::NothingToUndo`]; [`crate::Code::Locked`]; or what the file failed with.
pub fn undo(app: &App, _: Nothing) -> Result<Saved<HistoryStep>, ApiError> {
    app.write(|store, by| store.undo(by))
}

/// Does again what was taken back last.
///
/// # Errors
/// [`crate::Code::NothingToUndo`]; [`crate::Code::Locked`]; or what the file failed with.
pub fn redo(app: &App, _: Nothing) -> Result<Saved<HistoryStep>, ApiError> {
    app.write(|store, by| store.redo(by))
}
