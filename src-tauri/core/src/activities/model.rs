//! Activities: what residents and the office do together.

use chrono::NaiveTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    ids::{ActivityId, CoordinatorId, FocusAreaId},
    ladder::LadderStep,
    people::Weekday,
    record::{Fault, Invalid, Kind, Record, line, required, text},
};

/// Something that happens in the area. Its step on the ladder lies in its [`crate::ladder::Agreement`]s.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Activity {
    /// Identity.
    pub id: ActivityId,
    /// Its name.
    pub name: String,
    /// The pictogram beside its name.
    pub icon: ActivityIcon,
    /// What it is for.
    pub purpose: String,
    /// Whom it is for.
    pub target_group: String,
    /// Where it is.
    pub place: String,
    /// When it is.
    pub rhythm: Rhythm,
    /// Which focus area it belongs to.
    pub focus_area: Option<FocusAreaId>,
    /// Whose idea it was.
    pub initiator: Initiator,
    /// The responsible coordinator.
    pub responsible: Option<CoordinatorId>,
    /// Who steps in for her.
    pub deputy: Option<CoordinatorId>,
    /// How many hands it takes; 0 when not decided.
    pub hands_needed: u8,
    /// Where it is in its life.
    pub state: ActivityState,
    /// A step agreed on as a direction; optional, and up is not better.
    pub direction: Option<LadderStep>,
    /// How closely the office steers it, and why.
    pub steering: Option<Steering>,
}

/// The pictogram of an activity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum ActivityIcon {
    #[default]
    People,
    Coffee,
    Book,
    Bike,
    Garden,
    Food,
    Knitting,
    Sport,
    Music,
    Walk,
    Party,
    Bus,
    Family,
    Newspaper,
    Repair,
    Language,
}

/// When an activity is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Rhythm {
    /// How often.
    pub every: Every,
    /// Day of the week.
    pub day: Option<Weekday>,
    /// From what time of day.
    pub from: Option<NaiveTime>,
    /// Until what time of day.
    pub to: Option<NaiveTime>,
    /// What the fields above cannot say, such as "ikke i skoleferier".
    pub note: String,
}

/// How often an activity comes round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Every {
    /// Not fixed.
    #[default]
    Irregular,
    /// Every week.
    Week,
    /// In even ISO weeks.
    EvenWeek,
    /// In odd ISO weeks.
    OddWeek,
    /// Once a month.
    Month,
    /// Once.
    Once,
}

/// Whose idea an activity was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Initiator {
    /// The helhedsplan's.
    #[default]
    Office,
    /// Residents'.
    Residents,
    /// A partner's.
    Partner,
}

/// Where an activity is in its life (idé · planlagt · i gang · pause · forankret · afsluttet).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ActivityState {
    /// An idea.
    #[default]
    Idea,
    /// Planned.
    Planned,
    /// Going on.
    Running,
    /// On a break.
    Paused,
    /// Carried on by others.
    Anchored,
    /// Over.
    Closed,
}

/// Degree of steering with its reason: too little leaves people alone with it, too much takes it from them (the report, part 2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Steering {
    /// How close.
    pub degree: SteeringDegree,
    /// Why.
    pub reason: String,
}

/// How closely the office steers (let · middel · tæt).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SteeringDegree {
    /// Lightly.
    Light,
    /// In between.
    Medium,
    /// Closely.
    Close,
}

impl Record for Activity {
    const KIND: Kind = Kind::Activity;

    fn id(&self) -> Uuid {
        self.id.0
    }

    fn check(&self) -> Result<(), Invalid> {
        required("name", &self.name)?;
        text("purpose", &self.purpose)?;
        line("targetGroup", &self.target_group)?;
        line("place", &self.place)?;
        line("rhythm", &self.rhythm.note)?;
        if let (Some(from), Some(to)) = (self.rhythm.from, self.rhythm.to)
            && to < from
        {
            return Err(Invalid { field: "rhythm", fault: Fault::OutOfRange });
        }
        self.steering.as_ref().map_or(Ok(()), |steering| text("steering", &steering.reason))
    }
}
