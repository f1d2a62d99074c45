//! People.

mod many;
#[cfg(test)]
mod tests;
mod views;

use serde::{Deserialize, Serialize};
use trinvis_core::{
    changes::Saved,
    contacts::Contact,
    ids::{ActivityId, PersonId, StoryId},
    involvements::Involvement,
    people::{self, NoteReminder, PeopleFilter, PeopleOrder, PeoplePage, Person, Tag},
    record::Kind,
    storage::{Act, Hit, JournalEntry},
    tasks::Task,
};
use ts_rs::TS;

pub use many::{
    FindPeople, LabelPeople, PeopleReach, SetPeopleState, SomePeople, archive_people, label_people, people_ids,
    people_reach, set_people_state,
};
pub use views::{RemovePeopleView, SavePeopleView, people_views, remove_people_view, save_people_view};

use crate::{ApiError, App, commands::Nothing, copies};

/// Most rows of one answer.
const ROWS: u32 = 500;

/// A stretch of the list of people.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListPeople {
    /// Which people.
    pub filter: PeopleFilter,
    /// In which order.
    pub order: PeopleOrder,
    /// From which row, counted from 0.
    pub offset: u32,
    /// How many rows, at most 500.
    pub limit: u32,
}

/// Which person.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetPerson {
    /// Her id.
    pub id: PersonId,
}

/// A part with the name of its activity.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonPart {
    /// The part.
    pub involvement: Involvement,
    /// The activity.
    pub activity: ActivityId,
    /// Its name.
    pub name: String,
}

/// A story she is in.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonStory {
    /// Identity.
    pub id: StoryId,
    /// Title.
    pub title: String,
}

/// A person with everything about her.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonDetail {
    /// The person.
    pub person: Person,
    /// Her parts, past ones too.
    pub parts: Vec<PersonPart>,
    /// The tasks she holds.
    pub tasks: Vec<Task>,
    /// The contact log, latest first.
    pub contacts: Vec<Contact>,
    /// Stories she is in.
    pub stories: Vec<PersonStory>,
    /// Who changed her record, latest first.
    pub journal: Vec<JournalEntry>,
}

/// A person to keep.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SavePerson {
    /// The person, whole.
    pub person: Person,
}

/// A person to put away.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ArchivePerson {
    /// Her id.
    pub id: PersonId,
}

/// A person to remove for good.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ErasePerson {
    /// Her id.
    pub id: PersonId,
}

/// A note that is being typed.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CheckNote {
    /// The note so far.
    pub text: String,
}

/// A name that is being typed.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PeopleLike {
    /// The name so far.
    pub name: String,
}

/// A stretch of the filtered, sorted list.
///
/// # Errors
/// [`crate::Code::Locked`], or what the file failed with.
pub fn list_people(app: &App, request: ListPeople) -> Result<PeoplePage, ApiError> {
    let today = app.host().today();
    app.read(|reader| reader.people(&request.filter, request.order, today, request.offset, request.limit.min(ROWS)))
}

/// A person with everything about her.
///
/// # Errors
/// [`crate::Code::NotFound`] or [`crate::Code::Archived`] when she is gone; [`crate::Code::Locked`]; or what the file failed with.
pub fn get_person(app: &App, request: GetPerson) -> Result<PersonDetail, ApiError> {
    let detail = app.read(|reader| {
        let mut parts = Vec::new();
        for involvement in reader.involvements_of_person(request.id)? {
            if let Some(activity) = reader.find::<trinvis_core::activities::Activity>(involvement.activity)? {
                parts.push(PersonPart { activity: activity.id, name: activity.name, involvement });
            }
        }
        let stories = reader.stories_of_person(request.id)?;
        Ok::<_, ApiError>(PersonDetail {
            person: reader.get(request.id)?,
            parts,
            tasks: reader.tasks_of_person(request.id)?,
            contacts: reader.contacts_of(request.id)?,
            stories: stories.into_iter().map(|story| PersonStory { id: story.id, title: story.title }).collect(),
            journal: reader.journal_of(request.id, 50)?,
        })
    })?;
    app.note(Act::Saw, Some((Kind::Person, request.id.0)));
    Ok(detail)
}

/// Keeps a person: a new one, or a new form of one that is there.
///
/// # Errors
/// A field that cannot be kept; [`crate::Code::Archived`] when she is gone; [`crate::Code::Locked`]; or what the file failed with.
pub fn save_person(app: &App, request: SavePerson) -> Result<Saved<Person>, ApiError> {
    app.write(|store, by| people::save_person(store, by, request.person))
}

/// Puts a person away, with her parts; Undo brings all of it back.
///
/// # Errors
/// [`crate::Code::NotFound`] when she is gone already; [`crate::Code::Locked`]; or what the file failed with.
pub fn archive_person(app: &App, request: ArchivePerson) -> Result<Saved<PersonId>, ApiError> {
    app.write(|store, by| people::archive_person(store, by, request.id))
}

/// Removes a person for good, with everything about her; it cannot be undone. What changed before is copied first.
///
/// # Errors
/// [`crate::Code::NotFound`] when she is gone already; [`crate::Code::Locked`]; why there is no copy, and then she is
/// still there; or what the file failed with.
pub fn erase_person(app: &App, request: ErasePerson) -> Result<Saved<PersonId>, ApiError> {
    copies::keep_before(app)?;
    let erased = app.write(|store, by| people::erase_person(store, by, request.id))?;
    copies::ledger::note(app);
    Ok(erased)
}

/// What a note seems to hold that does not belong in it. Nothing of it is kept.
///
/// # Errors
/// None; it is a command like the others.
pub fn check_note(_: &App, request: CheckNote) -> Result<Vec<NoteReminder>, ApiError> {
    Ok(people::note_reminders(&request.text))
}

/// People whose names are like the one that is being typed.
///
/// # Errors
/// [`crate::Code::Locked`], or what the file failed with.
pub fn people_like(app: &App, request: PeopleLike) -> Result<Vec<Hit>, ApiError> {
    app.read(|reader| reader.people_like(&request.name, 5))
}

/// What people have in common, for filters and suggestions.
///
/// # Errors
/// [`crate::Code::Locked`], or what the file failed with.
pub fn people_tags(app: &App, _: Nothing) -> Result<Vec<Tag>, ApiError> {
    app.read(|reader| reader.tags())
}
