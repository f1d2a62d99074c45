//! A colleague, and what she may do.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    ids::CoordinatorId,
    people::{PeopleView, check_views},
    record::{Fault, Invalid, Kind, Record, line, required},
};

/// A boligsocial medarbejder. Her password lives in the vault, never here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Coordinator {
    /// Identity; the same id names her in the vault.
    pub id: CoordinatorId,
    /// Her name.
    pub name: String,
    /// Her role in her own words.
    pub role: String,
    /// Her work phone.
    pub phone: String,
    /// Whether she is the office's frivilligkoordinator.
    pub volunteer_coordinator: bool,
    /// Hours a week planned for work with volunteers, 0–60; makes hidden work visible (the report, part 2).
    pub planned_hours: Option<u8>,
    /// What she may do. The first colleague of an office leads it, and offices from before there were several had one.
    #[serde(default)]
    pub access: Access,
    /// Her saved views of the list of people, in the order she made them; files from before them have none.
    #[serde(default)]
    pub people_views: Vec<PeopleView>,
}

/// What a colleague may do in Trinvis. It is a rule of the program: whoever can unlock the office holds its key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Access {
    /// *Leder af kontoret*: everything, and who has access.
    #[default]
    Leader,
    /// *Koordinator*: everything but what touches the whole office: colleagues, restoring, and the log.
    Coordinator,
    /// *Læser*: reads, without contact details and notes.
    Reader,
}

/// What a command needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Right {
    /// To read.
    Read,
    /// To write.
    Write,
    /// To decide for the whole office.
    Lead,
}

impl Access {
    /// Whether this access covers the right.
    #[must_use]
    pub fn may(self, right: Right) -> bool {
        let most = match self {
            Self::Reader => Right::Read,
            Self::Coordinator => Right::Write,
            Self::Leader => Right::Lead,
        };
        right <= most
    }

    /// Whether contact details and notes are hidden from her.
    #[must_use]
    pub fn is_veiled(self) -> bool {
        self == Self::Reader
    }
}

impl Coordinator {
    /// Somebody of whom no more is known than her name; she only reads.
    #[must_use]
    pub fn named(id: CoordinatorId, name: &str) -> Self {
        Self {
            id,
            name: name.to_owned(),
            role: String::new(),
            phone: String::new(),
            volunteer_coordinator: false,
            planned_hours: None,
            access: Access::Reader,
            people_views: Vec::new(),
        }
    }
}

impl Record for Coordinator {
    const KIND: Kind = Kind::Coordinator;

    fn id(&self) -> Uuid {
        self.id.0
    }

    fn check(&self) -> Result<(), Invalid> {
        required("name", &self.name)?;
        line("role", &self.role)?;
        line("phone", &self.phone)?;
        if self.planned_hours.is_some_and(|hours| hours > 60) {
            return Err(Invalid { field: "plannedHours", fault: Fault::OutOfRange });
        }
        check_views(&self.people_views)
    }
}

#[cfg(test)]
mod tests {
    use super::Coordinator;

    #[test]
    fn a_coordinator_from_before_views_is_read_and_has_none() {
        let before = r#"{"id":"01890a5d-ac96-774b-bcce-b302099a8001","name":"Mette","role":"","phone":"",
            "volunteerCoordinator":true,"plannedHours":null}"#;
        assert_eq!(serde_json::from_str::<Coordinator>(before).unwrap().people_views, vec![]);
    }
}
