//! What lists of activities show.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::{ActivityIcon, ActivityState, Hands, Rhythm};
use crate::{
    ids::{ActivityId, CoordinatorId, FocusAreaId},
    involvements::PersonName,
    ladder::LadderStep,
};

/// One activity as a list or the ladder shows it on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ActivityRow {
    /// Identity.
    pub id: ActivityId,
    /// Name.
    pub name: String,
    /// Pictogram.
    pub icon: ActivityIcon,
    /// Where it is in its life.
    pub state: ActivityState,
    /// Where it is.
    pub place: String,
    /// When it is.
    pub rhythm: Rhythm,
    /// Its focus area.
    pub focus_area: Option<FocusAreaId>,
    /// The step that is agreed, if any is.
    pub step: Option<StepOn>,
    /// A step that is agreed from a later day on.
    pub coming: Option<StepOn>,
    /// A step agreed on as a direction.
    pub direction: Option<LadderStep>,
    /// Hands.
    pub hands: Hands,
    /// The responsible coordinator.
    pub responsible: Option<CoordinatorName>,
    /// The one person it hangs on.
    pub hangs_on: Option<PersonName>,
    /// The earliest talk that is agreed with someone in it.
    pub next_talk: Option<NaiveDate>,
}

/// A step and the day it was agreed from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StepOn {
    /// The step.
    pub step: LadderStep,
    /// From which day.
    pub on: NaiveDate,
}

/// An activity by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ActivityName {
    /// Identity.
    pub id: ActivityId,
    /// Its name.
    pub name: String,
}

/// A coordinator by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CoordinatorName {
    /// Identity.
    pub id: CoordinatorId,
    /// Her name.
    pub name: String,
}
