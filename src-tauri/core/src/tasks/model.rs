//! Tasks: something a person can take, told honestly.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    ids::{ActivityId, PersonId, TaskId},
    languages::LanguageCode,
    people::Size,
    record::{Fault, Invalid, Kind, Record, entries, line, lines, required, text},
};

/// A task. What, why and what you get, with where to go, are the poster's four questions (the report, part 3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Task {
    /// Identity.
    pub id: TaskId,
    /// The activity it belongs to, if any.
    pub activity: Option<ActivityId>,
    /// Which task it is.
    pub what: String,
    /// Why it matters.
    pub why: String,
    /// What you get out of it.
    pub gain: String,
    /// How long it honestly takes, in words.
    pub time: String,
    /// Size of the contribution.
    pub size: Size,
    /// Whether one can just turn up.
    pub drop_in: bool,
    /// Languages that help.
    pub languages: Vec<LanguageCode>,
    /// Skills that help.
    pub skills: Vec<String>,
    /// How many should hold it, 1–99; two unless told otherwise, so that it does not hang on one.
    pub min_holders: u8,
    /// Who holds it.
    pub holders: Vec<PersonId>,
    /// Whether it is over.
    pub done: bool,
}

impl Record for Task {
    const KIND: Kind = Kind::Task;

    fn id(&self) -> Uuid {
        self.id.0
    }

    fn check(&self) -> Result<(), Invalid> {
        required("what", &self.what)?;
        text("why", &self.why)?;
        text("gain", &self.gain)?;
        line("time", &self.time)?;
        entries("languages", &self.languages)?;
        lines("skills", &self.skills)?;
        entries("holders", &self.holders)?;
        if !(1..=99).contains(&self.min_holders) {
            return Err(Invalid { field: "minHolders", fault: Fault::OutOfRange });
        }
        Ok(())
    }
}
