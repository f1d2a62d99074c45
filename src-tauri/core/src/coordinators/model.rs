//! Coordinators: the colleagues who work in the office.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    ids::CoordinatorId,
    record::{Fault, Invalid, Kind, Record, line, required},
};

/// A boligsocial medarbejder. Her password lives in the vault, never here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
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
        Ok(())
    }
}
