//! What activities show of the people in them.

use serde::Serialize;
use ts_rs::TS;

use crate::{ids::PersonId, people::Person};

/// A person by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonName {
    /// Identity.
    pub id: PersonId,
    /// The name she is called by.
    pub called: String,
    /// The full name, if it is known.
    pub full_name: String,
}

impl From<Person> for PersonName {
    fn from(person: Person) -> Self {
        Self { id: person.id, called: person.called, full_name: person.full_name }
    }
}
