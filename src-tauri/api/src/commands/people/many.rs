//! Several people at once.

use serde::{Deserialize, Serialize};
use trinvis_core::{
    changes::Saved,
    ids::PersonId,
    people::{self, PeopleFilter, PeopleOrder, Person, PersonState},
    storage::Act,
};
use ts_rs::TS;

use crate::{ApiError, App};

/// Which people, in which order.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FindPeople {
    /// Which people.
    pub filter: PeopleFilter,
    /// In which order.
    pub order: PeopleOrder,
}

/// Some people.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SomePeople {
    /// Their ids.
    pub people: Vec<PersonId>,
}

/// A label for some people.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LabelPeople {
    /// Their ids.
    pub people: Vec<PersonId>,
    /// The label.
    pub label: String,
}

/// A state for some people.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetPeopleState {
    /// Their ids.
    pub people: Vec<PersonId>,
    /// The state.
    pub state: PersonState,
}

/// How to reach some people. Those with no number or no address are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PeopleReach {
    /// The first phone number of each, once.
    pub phones: Vec<String>,
    /// The e-mail address of each, once.
    pub emails: Vec<String>,
}

/// Everybody a filter finds, by id.
///
/// # Errors
/// [`crate::Code::Locked`], or what the file failed with.
pub fn people_ids(app: &App, request: FindPeople) -> Result<Vec<PersonId>, ApiError> {
    app.read(|reader| reader.people_ids(&request.filter, request.order))
}

/// How to reach some people, in the order asked for; whoever is gone is left out. That they were taken out is noted.
///
/// # Errors
/// [`crate::Code::Locked`], or what the file failed with.
pub fn people_reach(app: &App, request: SomePeople) -> Result<PeopleReach, ApiError> {
    let reach = app.read(|reader| {
        let mut reach = PeopleReach::default();
        for id in request.people {
            let Some(person) = reader.find::<Person>(id)? else { continue };
            once(&mut reach.phones, person.phones.into_iter().next());
            once(&mut reach.emails, Some(person.email));
        }
        Ok::<_, ApiError>(reach)
    })?;
    app.note(Act::Copied, None);
    Ok(reach)
}

fn once(list: &mut Vec<String>, entry: Option<String>) {
    if let Some(entry) = entry.filter(|entry| !entry.trim().is_empty() && !list.contains(entry)) {
        list.push(entry);
    }
}

/// Gives several people a label; answers how many did not have it.
///
/// # Errors
/// A label that cannot be kept; [`crate::Code::Locked`]; or what the file failed with.
pub fn label_people(app: &App, request: LabelPeople) -> Result<Saved<u32>, ApiError> {
    app.write(|store, by| people::label_people(store, by, &request.people, &request.label))
}

/// Sets the state of several people; answers how many had another.
///
/// # Errors
/// [`crate::Code::Locked`], or what the file failed with.
pub fn set_people_state(app: &App, request: SetPeopleState) -> Result<Saved<u32>, ApiError> {
    app.write(|store, by| people::set_people_state(store, by, &request.people, request.state))
}

/// Puts several people away, with their parts; answers how many. Undo brings all of them back.
///
/// # Errors
/// [`crate::Code::Locked`], or what the file failed with.
pub fn archive_people(app: &App, request: SomePeople) -> Result<Saved<u32>, ApiError> {
    app.write(|store, by| people::archive_people(store, by, &request.people))
}
