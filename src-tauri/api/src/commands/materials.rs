//! Posters: the list, a new one, and each change.

use serde::Deserialize;
use trinvis_core::{
    activities::Activity,
    changes::Saved,
    coordinators::Coordinator,
    ids::{MaterialId, TaskId},
    labels::label,
    materials::{self, Material, NewPoster},
    tasks::Task,
};
use ts_rs::TS;

use crate::{ApiError, App, Code, commands::Nothing};

/// Every poster, by campaign and title.
///
/// # Errors
/// [`crate::Code::Locked`], or what the file failed with.
pub fn list_materials(app: &App, _: Nothing) -> Result<Vec<Material>, ApiError> {
    app.read(|reader| reader.materials())
}

/// Which poster.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetMaterial {
    /// Its id.
    pub id: MaterialId,
}

/// One poster.
///
/// # Errors
/// [`Code::NotFound`] or [`Code::Archived`] when it is gone; [`Code::Locked`]; or what the file failed with.
pub fn get_material(app: &App, request: GetMaterial) -> Result<Material, ApiError> {
    app.read(|reader| reader.get(request.id))
}

/// What a new poster asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MaterialFromTask {
    /// The task; none for an empty poster.
    pub task: Option<TaskId>,
}

/// A new poster with what is known already: the task's words, and where to go. It is not kept yet.
///
/// # Errors
/// [`Code::NotFound`] or [`Code::Archived`] when the task is gone; [`Code::Locked`]; or what the file failed with.
pub fn material_from_task(app: &App, request: MaterialFromTask) -> Result<Material, ApiError> {
    let id = app.fresh_id()?;
    let me = app.office().as_ref().ok_or(Code::Locked)?.who;
    let title = label("printout", "new_poster", app.settings().language.unwrap_or_default());
    app.read(|reader| {
        let task: Option<Task> = request.task.map(|id| reader.get(id)).transpose()?;
        let about = task.as_ref().and_then(|task| task.activity);
        let activity = about.map(|id| reader.find::<Activity>(id)).transpose()?.flatten();
        let who = activity.as_ref().and_then(|activity| activity.responsible).unwrap_or(me);
        let contact: Option<Coordinator> = reader.find(who)?;
        let office = reader.office()?;
        let from = NewPoster {
            task: task.as_ref(),
            activity: activity.as_ref(),
            office: &office,
            contact: contact.as_ref(),
            title,
        };
        Ok::<_, ApiError>(materials::new_poster(id, from))
    })
}

/// A record to keep.
#[derive(Clone, Debug, PartialEq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveMaterial {
    /// The record, whole.
    pub material: Material,
}

/// Keeps a record: a new one, or a new form of one that is there. A text whose words have changed is a draft again.
///
/// # Errors
/// A field that cannot be kept; [`Code::Archived`] when it is gone; [`Code::Locked`]; or what the file failed with.
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
/// [`Code::NotFound`] when it is gone already; [`Code::Locked`]; or what the file failed with.
pub fn archive_material(app: &App, request: ArchiveMaterial) -> Result<Saved<MaterialId>, ApiError> {
    app.write(|store, by| materials::archive_material(store, by, request.id))
}
