//! The role card of an activity: who does what now, and what is agreed.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::{Agreement, LadderStep, RoleRows, StepWording};
use crate::{
    ids::ActivityId,
    involvements::PersonName,
    labels::{UiLanguage, label},
};

/// A role card with every row filled in: the screen and the print show the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoleCard {
    /// Which activity.
    pub activity: ActivityId,
    /// Its name.
    pub name: String,
    /// The step's name and rows, filled in.
    pub wording: StepWording,
    /// Since when it has stood on this step.
    pub since: NaiveDate,
    /// The agreement that holds.
    pub agreement: Agreement,
    /// The people it was agreed with.
    pub with: Vec<PersonName>,
}

/// A step's name and rows for an agreement: each row as it was agreed, else in the office's words, else in the product's.
#[must_use]
pub fn worded(step: LadderStep, own: &RoleRows, office: &[StepWording], language: UiLanguage) -> StepWording {
    let theirs = office.iter().find(|wording| wording.step == step);
    let value = step.number().to_string();
    let first = |texts: [&str; 2], group: &str| {
        let said = texts.into_iter().find(|text| !text.trim().is_empty());
        said.unwrap_or_else(|| label(group, &value, language)).to_owned()
    };
    let row =
        |of: fn(&RoleRows) -> &String, group| first([of(own), theirs.map_or("", |wording| of(&wording.roles))], group);
    StepWording {
        step,
        name: first([theirs.map_or("", |wording| &wording.name), ""], "ladderStep"),
        roles: RoleRows {
            initiative: row(|rows| &rows.initiative, "roleInitiative"),
            decides: row(|rows| &rows.decides, "roleDecides"),
            coordinates: row(|rows| &rows.coordinates, "roleCoordinates"),
            practical: row(|rows| &rows.practical, "rolePractical"),
            office_gives: row(|rows| &rows.office_gives, "roleOfficeGives"),
        },
    }
}
