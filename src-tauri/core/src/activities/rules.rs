//! What an activity's parts and tasks say about it. About the activity, never about the people.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ActivityState;
use crate::{ids::PersonId, involvements::Involvement, tasks::Task};

/// How many hands an activity has, beside how many it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Hands {
    /// How many it takes; 0 when not decided.
    pub needed: u32,
    /// How many people are in it.
    pub current: u32,
    /// How many more it could use; 0 when nothing is decided.
    pub open: u32,
    /// How many it has beyond what it takes; 0 when nothing is decided.
    pub spare: u32,
}

impl Hands {
    /// Counts what is missing and what is left over.
    #[must_use]
    pub const fn new(needed: u8, current: u32) -> Self {
        let needed = needed as u32;
        let spare = if needed == 0 { 0 } else { current.saturating_sub(needed) };
        Self { needed, current, open: needed.saturating_sub(current), spare }
    }
}

/// Who is in an activity on `day`; each person once, however many parts she has.
#[must_use]
pub fn people_in(parts: &[Involvement], day: NaiveDate) -> BTreeSet<PersonId> {
    parts.iter().filter(|part| part.current_on(day)).map(|part| part.person).collect()
}

/// Who carries an activity on `day`: those who are in it, and those who hold a task in it that is not over.
#[must_use]
pub fn carriers(parts: &[Involvement], tasks: &[Task], day: NaiveDate) -> BTreeSet<PersonId> {
    let holders = tasks.iter().filter(|task| !task.done).flat_map(|task| &task.holders).copied();
    people_in(parts, day).into_iter().chain(holders).collect()
}

/// The one person an activity hangs on: it is running, and she alone carries it. None when nobody or several do.
#[must_use]
pub fn hangs_on(state: ActivityState, carriers: &BTreeSet<PersonId>) -> Option<PersonId> {
    match carriers.first() {
        Some(only) if state == ActivityState::Running && carriers.len() == 1 => Some(*only),
        _ => None,
    }
}
