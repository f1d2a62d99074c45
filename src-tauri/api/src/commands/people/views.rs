//! The coordinator's own saved views of the list.

use serde::Deserialize;
use trinvis_core::{
    changes::Saved,
    coordinators::{self, Coordinator},
    ids::PeopleViewId,
    people::PeopleView,
};
use ts_rs::TS;

use crate::{ApiError, App, Code, commands::Nothing};

/// A view to keep.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SavePeopleView {
    /// The view, whole.
    pub view: PeopleView,
}

/// A view to remove.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RemovePeopleView {
    /// Its id.
    pub id: PeopleViewId,
}

/// The views of the one who unlocked the office, in the order she made them.
///
/// # Errors
/// [`Code::Locked`], or what the file failed with.
pub fn people_views(app: &App, _: Nothing) -> Result<Vec<PeopleView>, ApiError> {
    let me = app.office().as_ref().ok_or(Code::Locked)?.who;
    app.read(|reader| Ok::<_, ApiError>(reader.find::<Coordinator>(me)?.map(|me| me.people_views).unwrap_or_default()))
}

/// Keeps a view: a new one, or a new form of one that is there.
///
/// # Errors
/// [`Code::Taken`] when another view has the name; a field that cannot be kept; [`Code::Locked`]; or what the file failed with.
pub fn save_people_view(app: &App, request: SavePeopleView) -> Result<Saved<PeopleView>, ApiError> {
    app.write(|store, by| coordinators::save_people_view(store, by, request.view))
}

/// Removes a view; Undo brings it back.
///
/// # Errors
/// [`Code::Locked`], or what the file failed with.
pub fn remove_people_view(app: &App, request: RemovePeopleView) -> Result<Saved<PeopleViewId>, ApiError> {
    app.write(|store, by| coordinators::remove_people_view(store, by, request.id))
}
