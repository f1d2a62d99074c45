//! The second place, and trying the copies out.

use serde::Deserialize;
use ts_rs::TS;

use super::{CopiesState, copies_state};
use crate::{
    ApiError, App, Code,
    commands::Nothing,
    copies::{self, Rehearsal, second},
    place::CopyPlace,
};

/// Which copies to try out.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RehearseCopies {
    /// Where they lie.
    pub place: CopyPlace,
}

/// Asks for a folder that each copy is also to go to; the newest goes there at once.
///
/// # Errors
/// [`Code::Locked`]; [`Code::ByPolicy`]; [`Code::PlaceSame`]; or why there is no copy at all.
pub fn choose_second_place(app: &App, request: Nothing) -> Result<CopiesState, ApiError> {
    second::choose(app)?;
    copies_state(app, request)
}

/// Has no second place any more. The copies that are there stay there.
///
/// # Errors
/// [`Code::ByPolicy`].
pub fn leave_second_place(app: &App, request: Nothing) -> Result<CopiesState, ApiError> {
    if app.policies().backup_folder.is_some() {
        return Err(Code::ByPolicy.into());
    }
    app.copy_notes().change(app.data(), |notes| (notes.second, notes.rehearsed_second) = (None, None));
    copies_state(app, request)
}

/// Puts the newest copy back in a folder of its own, reads it through, and removes it again.
///
/// # Errors
/// [`Code::Locked`]; [`Code::NotFound`] when there is no copy; [`Code::PlaceUnreached`].
pub fn rehearse_copies(app: &App, request: RehearseCopies) -> Result<Rehearsal, ApiError> {
    copies::rehearse(app, request.place)
}
