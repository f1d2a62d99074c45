//! The contact log: what was talked about, when, and how.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    ids::{ContactId, CoordinatorId, PersonId},
    people::Channel,
    record::{Invalid, Kind, Record, text},
};

/// One conversation with a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Contact {
    /// Identity.
    pub id: ContactId,
    /// With whom.
    pub person: PersonId,
    /// The day.
    pub on: NaiveDate,
    /// How.
    pub channel: Channel,
    /// What was said.
    pub note: String,
    /// Which coordinator.
    pub by: CoordinatorId,
}

impl Record for Contact {
    const KIND: Kind = Kind::Contact;

    fn id(&self) -> Uuid {
        self.id.0
    }

    fn check(&self) -> Result<(), Invalid> {
        text("note", &self.note)
    }
}
