//! Parts people have in activities.

use serde::Deserialize;
use trinvis_core::{
    changes::Saved,
    ids::InvolvementId,
    involvements::{self, Involvement},
};
use ts_rs::TS;

use crate::{ApiError, App};

/// A record to keep.
#[derive(Clone, Debug, PartialEq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveInvolvement {
    /// The record, whole.
    pub involvement: Involvement,
}

/// Keeps a record: a new one, or a new form of one that is there.
///
/// # Errors
/// A field that cannot be kept; [`crate::Code::Archived`] when it is gone; [`crate::Code::Locked`]; or what the file failed with.
pub fn save_involvement(app: &App, request: SaveInvolvement) -> Result<Saved<Involvement>, ApiError> {
    app.write(|store, by| involvements::save_involvement(store, by, request.involvement))
}

/// A record to put away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ArchiveInvolvement {
    /// Which.
    pub id: InvolvementId,
}

/// Puts a record away; Undo brings it back.
///
/// # Errors
/// [`crate::Code::NotFound`] when it is gone already; [`crate::Code::Locked`]; or what the file failed with.
pub fn archive_involvement(app: &App, request: ArchiveInvolvement) -> Result<Saved<InvolvementId>, ApiError> {
    app.write(|store, by| involvements::archive_involvement(store, by, request.id))
}
