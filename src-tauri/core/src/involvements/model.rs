//! Involvements: a person's part in an activity. Roles belong here, never on the person.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    ids::{ActivityId, InvolvementId, PersonId},
    people::Size,
    record::{Fault, Invalid, Kind, Record, text},
};

/// A person's part in an activity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Involvement {
    /// Identity.
    pub id: InvolvementId,
    /// Who.
    pub person: PersonId,
    /// In what.
    pub activity: ActivityId,
    /// Core or user volunteer, in this activity.
    pub role: InvolvementRole,
    /// Fixed or now and then.
    pub commitment: Commitment,
    /// How large a part.
    pub size: Size,
    /// Since when.
    pub from: Option<NaiveDate>,
    /// Until when, inclusive.
    pub to: Option<NaiveDate>,
    /// What was agreed, both ways.
    pub expectations: String,
    /// When to talk about it next.
    pub next_talk: Option<NaiveDate>,
}

/// Kernefrivillig or brugerfrivillig, in this one activity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum InvolvementRole {
    /// Carries it.
    Core,
    /// Uses it and helps.
    #[default]
    User,
}

/// Fast or ad hoc.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Commitment {
    /// Every time.
    Fixed,
    /// When it suits.
    #[default]
    AdHoc,
}

impl Involvement {
    /// Whether the part is current on `day`.
    #[must_use]
    pub fn current_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

impl Record for Involvement {
    const KIND: Kind = Kind::Involvement;

    fn id(&self) -> Uuid {
        self.id.0
    }

    fn check(&self) -> Result<(), Invalid> {
        if let (Some(from), Some(to)) = (self.from, self.to)
            && to < from
        {
            return Err(Invalid { field: "to", fault: Fault::OutOfRange });
        }
        text("expectations", &self.expectations)
    }
}
