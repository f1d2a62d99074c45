//! Posters.

use serde::Deserialize;
use trinvis_core::{
    changes::Saved,
    ids::MaterialId,
    materials::{self, Material},
};
use ts_rs::TS;

use crate::{ApiError, App, commands::Nothing};

/// Every poster, by campaign and title.
///
/// # Errors
/// [`crate::Code::Locked`], or what the file failed with.
pub fn list_materials(app: &App, _: Nothing) -> Result<Vec<Material>, ApiError> {
    app.read(|reader| reader.materials())
}

/// A record to keep.
#[derive(Clone, Debug, PartialEq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveMaterial {
    /// The record, whole.
    pub material: Material,
}

/// Keeps a record: a new one, or a new form of one that is there.
///
/// # Errors
/// A field that cannot be kept; [`crate::Code::Archived`] when it is gone; [`crate::Code::Locked`]; or what the file failed with.
pub fn save_material(app: &App, request: SaveMaterial) -> Result<Saved<Material>, ApiError> {
    app.write(|store, by| materials::save_material(store, by, request.material))
}

/// A record to put away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ArchiveMaterial {
    /// Which.
    pub id: MaterialId,
}

/// Puts a record away; Undo brings it back.
///
/// # Errors
/// [`crate::Code::NotFound`] when it is gone already; [`crate::Code::Locked`]; or what the file failed with.
pub fn archive_material(app: &App, request: ArchiveMaterial) -> Result<Saved<MaterialId>, ApiError> {
    app.write(|store, by| materials::archive_material(store, by, request.id))
}
