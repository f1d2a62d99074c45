//! Stories: the list, one story with what surrounds it, and writes.

mod rows;
mod sheet;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};
use trinvis_core::{
    activities::Activity,
    changes::Saved,
    ids::{PersonId, StoryId},
    people::Person,
    storage::{JournalEntry, Reader, StoreError},
    stories::{self, Obstacle, Story, StoryUse},
};
use ts_rs::TS;

pub use rows::{ListStories, StoryRow, list_stories};
pub(crate) use sheet::set_story;
pub use sheet::{PreviewStory, PrintStory, StoryPreview, preview_story, print_story};

use crate::{ApiError, App};

/// Which story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetStory {
    /// Its id.
    pub id: StoryId,
}

/// A person in the story, by the name she is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NamedPerson {
    /// Her id.
    pub id: PersonId,
    /// Her name.
    pub name: String,
}

/// What stands between the story and a use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UseState {
    /// The use.
    #[serde(rename = "use")]
    pub to: StoryUse,
    /// Empty when the story may go out.
    pub obstacles: Vec<Obstacle>,
}

/// A story with what surrounds it.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StoryDetail {
    /// The story.
    pub story: Story,
    /// The activity's name; empty when it comes from none.
    pub activity: String,
    /// The people in it who are still here.
    pub people: Vec<NamedPerson>,
    /// Each use, and whether the story may go out for it.
    pub uses: Vec<UseState>,
    /// Minutes it takes to read aloud.
    pub minutes_aloud: u32,
    /// Who changed it, latest first.
    pub journal: Vec<JournalEntry>,
}

/// A story to keep.
#[derive(Clone, Debug, PartialEq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveStory {
    /// The story, whole.
    pub story: Story,
}

/// A story to put away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ArchiveStory {
    /// Which.
    pub id: StoryId,
}

/// Every use, in the order the form shows them.
const USES: [StoryUse; 5] = [StoryUse::Internal, StoryUse::Talk, StoryUse::Report, StoryUse::Print, StoryUse::Web];

/// A story with what surrounds it.
///
/// # Errors
/// [`crate::Code::NotFound`] or [`crate::Code::Archived`] when it is gone; [`crate::Code::Locked`]; or what the file failed with.
pub fn get_story(app: &App, request: GetStory) -> Result<StoryDetail, ApiError> {
    app.read(|reader| {
        let story: Story = reader.get(request.id)?;
        let people = people_in(reader, &story)?;
        let activity = match story.activity {
            Some(id) => reader.find::<Activity>(id)?.map(|activity| activity.name).unwrap_or_default(),
            None => String::new(),
        };
        Ok::<_, StoreError>(StoryDetail {
            uses: USES.map(|to| UseState { to, obstacles: story.obstacles(to, &people) }).to_vec(),
            minutes_aloud: story.minutes_aloud(),
            journal: reader.journal_of(request.id, 50)?,
            story,
            activity,
            people: people.into_iter().map(|person| NamedPerson { id: person.id, name: person.called }).collect(),
        })
    })
}

/// The people in a story who are still here.
fn people_in(reader: Reader<'_>, story: &Story) -> Result<Vec<Person>, StoreError> {
    let mut people = Vec::new();
    for link in &story.people {
        people.extend(reader.find::<Person>(link.person)?);
    }
    Ok(people)
}

/// Keeps a story: a new one, or a new form of one that is there.
///
/// # Errors
/// A field that cannot be kept; [`crate::Code::Archived`] when it is gone; [`crate::Code::Locked`]; or what the file failed with.
pub fn save_story(app: &App, request: SaveStory) -> Result<Saved<Story>, ApiError> {
    app.write(|store, by| stories::save_story(store, by, request.story))
}

/// Puts a story away; Undo brings it back.
///
/// # Errors
/// [`crate::Code::NotFound`] when it is gone already; [`crate::Code::Locked`]; or what the file failed with.
pub fn archive_story(app: &App, request: ArchiveStory) -> Result<Saved<StoryId>, ApiError> {
    app.write(|store, by| stories::archive_story(store, by, request.id))
}
