//! Steps, role cards and the dated agreements that place an activity on a step.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    ids::{ActivityId, AgreementId, PersonId},
    record::{Invalid, Kind, Record, entries, line, text},
};

/// A step of the participation ladder, 1–6. Activities stand on steps; people never do, and up is not better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(into = "u8", try_from = "u8")]
#[schemars(extend("minimum" = 1, "maximum" = 6))]
#[ts(type = "1 | 2 | 3 | 4 | 5 | 6")]
pub enum LadderStep {
    /// 1. The helhedsplan plans and leads; residents take a limited part.
    TakingPart = 1,
    /// 2. The helhedsplan opens a dialogue; residents give views.
    Consulted,
    /// 3. The helhedsplan leads; residents help shape it.
    ShapingIt,
    /// 4. The residents' idea; the helhedsplan co-ordinates until they take over.
    TakingOver,
    /// 5. Residents decide and need support.
    SelfDirected,
    /// 6. Residents run it and need money only.
    SelfRunning,
}

impl LadderStep {
    /// The six steps, lowest first.
    pub const ALL: [Self; 6] =
        [Self::TakingPart, Self::Consulted, Self::ShapingIt, Self::TakingOver, Self::SelfDirected, Self::SelfRunning];

    /// Its number, 1–6.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// Whether residents take the initiative (steps 4–6).
    #[must_use]
    pub const fn residents_initiate(self) -> bool {
        self.number() >= 4
    }
}

impl From<LadderStep> for u8 {
    fn from(step: LadderStep) -> Self {
        step.number()
    }
}

impl TryFrom<u8> for LadderStep {
    type Error = String;

    fn try_from(number: u8) -> Result<Self, String> {
        Self::ALL.into_iter().find(|step| step.number() == number).ok_or_else(|| format!("no step {number}"))
    }
}

/// Who does what in an activity: the rows of a role card. An empty row falls back to the step's own wording.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RoleRows {
    /// Who takes initiative.
    pub initiative: String,
    /// Who decides.
    pub decides: String,
    /// Who co-ordinates.
    pub coordinates: String,
    /// Who does the practical work.
    pub practical: String,
    /// What the helhedsplan gives.
    pub office_gives: String,
}

/// An office's own name and role rows for a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StepWording {
    /// Which step.
    pub step: LadderStep,
    /// Its name here; empty keeps the product's.
    pub name: String,
    /// Its role rows here; empty rows keep the product's.
    pub roles: RoleRows,
}

/// What was agreed about an activity's step: on a date, with someone, in words. The history shows renegotiation, not progress.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Agreement {
    /// Identity.
    pub id: AgreementId,
    /// About which activity.
    pub activity: ActivityId,
    /// The step agreed on.
    pub step: LadderStep,
    /// From which day.
    pub on: NaiveDate,
    /// Which people it was agreed with.
    pub with_people: Vec<PersonId>,
    /// Who else it was agreed with, in words.
    pub with_others: String,
    /// What was agreed now.
    pub agreed: String,
    /// Who does what, where it differs from the step's own rows.
    pub roles: RoleRows,
}

impl RoleRows {
    /// Checks that each row is a line.
    ///
    /// # Errors
    /// The first row that is too long.
    pub fn check(&self) -> Result<(), Invalid> {
        for (field, value) in [
            ("initiative", &self.initiative),
            ("decides", &self.decides),
            ("coordinates", &self.coordinates),
            ("practical", &self.practical),
            ("officeGives", &self.office_gives),
        ] {
            line(field, value)?;
        }
        Ok(())
    }
}

impl StepWording {
    /// Checks the name and rows.
    ///
    /// # Errors
    /// The first field that is too long.
    pub fn check(&self) -> Result<(), Invalid> {
        line("ladder", &self.name)?;
        self.roles.check()
    }
}

impl Record for Agreement {
    const KIND: Kind = Kind::Agreement;

    fn id(&self) -> Uuid {
        self.id.0
    }

    fn check(&self) -> Result<(), Invalid> {
        entries("withPeople", &self.with_people)?;
        line("withOthers", &self.with_others)?;
        text("agreed", &self.agreed)?;
        self.roles.check()
    }
}
