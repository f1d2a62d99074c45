//! The first screen of the day.

use chrono::NaiveDate;
use serde::Deserialize;
use trinvis_core::{
    changes::Saved,
    ids::{PersonId, StoryId},
    storage::Hit,
    stories::Story,
    today::{self, Today},
};
use ts_rs::TS;
use uuid::Uuid;

use crate::{ApiError, App, commands::Nothing};

/// Most titles of one answer.
const TITLES: usize = 50;

/// Talks to put off.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MoveTalk {
    /// With whom.
    pub person: PersonId,
    /// To which day.
    pub to: NaiveDate,
}

/// A story that was read back to the one it is about.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReadBack {
    /// Which story.
    pub story: StoryId,
}

/// Records whose names are wanted.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Titles {
    /// Their ids; at most 50 are looked up.
    pub ids: Vec<Uuid>,
}

/// Whom to talk with, what is on this week, and what to keep an eye on.
///
/// # Errors
/// [`crate::Code::Locked`], or what the file failed with.
pub fn today(app: &App, _: Nothing) -> Result<Today, ApiError> {
    let day = app.host().today();
    app.read(|reader| reader.today(day))
}

/// Puts off the talks that are due with a person; Undo takes it back.
///
/// # Errors
/// [`crate::Code::NotFound`] or [`crate::Code::Archived`] when she is gone; [`crate::Code::Locked`]; or what the file failed with.
pub fn move_talk(app: &App, request: MoveTalk) -> Result<Saved<PersonId>, ApiError> {
    let day = app.host().today();
    app.write(|store, by| today::move_talk(store, by, request.person, day, request.to))
}

/// Notes that a story was read back today; Undo takes it back.
///
/// # Errors
/// [`crate::Code::NotFound`] or [`crate::Code::Archived`] when it is gone; [`crate::Code::Locked`]; or what the file failed with.
pub fn read_back(app: &App, request: ReadBack) -> Result<Saved<Story>, ApiError> {
    let day = app.host().today();
    app.write(|store, by| today::read_back(store, by, request.story, day))
}

/// What records are called, in the order asked for; those that are gone are left out.
///
/// # Errors
/// [`crate::Code::Locked`], or what the file failed with.
pub fn titles(app: &App, request: Titles) -> Result<Vec<Hit>, ApiError> {
    app.read(|reader| reader.titles(&request.ids[..request.ids.len().min(TITLES)]))
}
