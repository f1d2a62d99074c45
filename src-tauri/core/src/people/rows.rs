//! What a list of people shows and asks for.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::PersonState;
use crate::{
    activities::ActivityName,
    ids::{ActivityId, AreaId, PersonId, StairwellId},
    languages::LanguageCode,
};

/// Which people to show; an empty filter shows all but those who have left.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct PeopleFilter {
    /// What was typed; empty asks nothing.
    pub text: String,
    /// In one of these states; empty means all but former.
    pub states: Vec<PersonState>,
    /// Speaks all of these.
    pub languages: Vec<LanguageCode>,
    /// Has all of these interests, strengths or labels, compared folded.
    pub tags: Vec<String>,
    /// Lives here.
    pub area: Option<AreaId>,
    /// Has a part in this.
    pub activity: Option<ActivityId>,
    /// Was not talked with on this day or later.
    pub not_talked_since: Option<NaiveDate>,
    /// Has a next talk on this day or before.
    pub talk_due_by: Option<NaiveDate>,
    /// Can on these times, written `tuesday_evening`; all of them.
    pub times: Vec<String>,
}

/// How the list is sorted; names follow Danish order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PeopleSort {
    /// By the called name.
    #[default]
    Called,
    /// By state, then name.
    State,
    /// Those talked with longest ago first, never first of all.
    LastContact,
    /// By the next talk's day; those without one last.
    NextTalk,
}

/// A sort and its direction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PeopleOrder {
    /// By what.
    pub by: PeopleSort,
    /// The other way round.
    pub backwards: bool,
}

/// One row of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonRow {
    /// Identity.
    pub id: PersonId,
    /// Called name.
    pub called: String,
    /// Full name.
    pub full_name: String,
    /// State.
    pub state: PersonState,
    /// Area.
    pub area: Option<AreaId>,
    /// Stairwell.
    pub stairwell: Option<StairwellId>,
    /// First phone number.
    pub phone: Option<String>,
    /// Languages.
    pub languages: Vec<LanguageCode>,
    /// Activities she has a current part in.
    pub activities: Vec<ActivityName>,
    /// Day of the latest talk.
    pub last_contact: Option<NaiveDate>,
    /// Day of the next talk.
    pub next_talk: Option<NaiveDate>,
}

/// A stretch of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PeoplePage {
    /// How many the filter finds in all.
    pub total: u32,
    /// The rows asked for.
    pub rows: Vec<PersonRow>,
}

/// Something people have in common, with how many have it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Tag {
    /// What it is about: `language`, `interest`, `strength`, `label` or `time`.
    pub facet: String,
    /// As it was written.
    pub label: String,
    /// How many people have it.
    pub count: u32,
}
