//! Stories.

use serde::Deserialize;
use trinvis_core::{
    changes::Saved,
    ids::StoryId,
    stories::{self, Story},
};
use ts_rs::TS;

use crate::{ApiError, App, commands::Nothing};

/// Every story, the latest first.
///
/// # Errors
/// [`crate::Code::Locked`], or what the file failed with.
pub fn list_stories(app: &App, _: Nothing) -> Result<Vec<Story>, ApiError> {
    app.read(|reader| reader.stories())
}

/// A record to keep.
#[derive(Clone, Debug, PartialEq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveStory {
    /// The record, whole.
    pub story: Story,
}

/// Keeps a record: a new one, or a new form of one that is there.
///
/// # Errors
/// A field that cannot be kept; [`crate::Code::Archived`] when it is gone; [`crate::Code::Locked`]; or what the file failed with.
pub fn save_story(app: &App, request: SaveStory) -> Result<Saved<Story>, ApiError> {
    app.write(|store, by| stories::save_story(store, by, request.story))
}

/// A record to put away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ArchiveStory {
    /// Which.
    pub id: StoryId,
}

/// Puts a record away; Undo brings it back.
///
/// # Errors
/// [`crate::Code::NotFound`] when it is gone already; [`crate::Code::Locked`]; or what the file failed with.
pub fn archive_story(app: &App, request: ArchiveStory) -> Result<Saved<StoryId>, ApiError> {
    app.write(|store, by| stories::archive_story(store, by, request.id))
}
