//! What the first screen of the day shows.

use chrono::{NaiveDate, NaiveTime};
use serde::Serialize;
use ts_rs::TS;

use crate::{
    activities::{ActivityIcon, ActivityName, Every, Hands},
    ids::{ActivityId, InvolvementId, PersonId, StoryId},
    involvements::PersonName,
    people::{Channel, NextTalk, PersonState, Weekday},
};

/// Everything the first screen of the day shows, as of one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Today {
    /// The day it is.
    pub day: NaiveDate,
    /// Talks that are due, the longest waiting first; each person once.
    pub talks: Vec<DueTalk>,
    /// Running activities whose rhythm falls in this ISO week, in order of day and time.
    pub week: Vec<WeekActivity>,
    /// Running activities that hang on one person.
    pub hanging: Vec<HangingActivity>,
    /// Stories nobody has read back yet, the latest first.
    pub to_read_back: Vec<TodayStory>,
    /// A story from about a year ago.
    pub year_ago: Option<TodayStory>,
}

/// A talk that is due with a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DueTalk {
    /// With whom.
    pub person: PersonName,
    /// Where she is with the office.
    pub state: PersonState,
    /// Her first phone number.
    pub phone: Option<String>,
    /// How she would rather be reached.
    pub channel: Option<Channel>,
    /// When she would rather be reached, in her words.
    pub reach_when: String,
    /// Since when it is due.
    pub on: NaiveDate,
    /// What about, if that was written.
    pub about: String,
    /// The activities it is due about.
    pub parts: Vec<TalkPart>,
    /// Her own next talk, when that is on a later day.
    pub later: Option<NextTalk>,
    /// When anybody last talked with her.
    pub last_contact: Option<NaiveDate>,
}

/// A part in an activity that a talk is due about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TalkPart {
    /// The part.
    pub involvement: InvolvementId,
    /// The activity.
    pub activity: ActivityId,
    /// Its name.
    pub name: String,
}

/// An activity of this week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WeekActivity {
    /// Identity.
    pub id: ActivityId,
    /// Name.
    pub name: String,
    /// Pictogram.
    pub icon: ActivityIcon,
    /// Where.
    pub place: String,
    /// How often it comes round.
    pub every: Every,
    /// Day of the week, if it has one.
    pub day: Option<Weekday>,
    /// From what time of day.
    pub from: Option<NaiveTime>,
    /// Until what time of day.
    pub to: Option<NaiveTime>,
    /// Hands it has and takes.
    pub hands: Hands,
}

/// An activity that hangs on one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HangingActivity {
    /// Identity.
    pub id: ActivityId,
    /// Name.
    pub name: String,
    /// Whom it hangs on.
    pub person: PersonName,
    /// What she holds there, in the tasks' own words.
    pub tasks: Vec<String>,
}

/// A story as the first screen shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TodayStory {
    /// Identity.
    pub id: StoryId,
    /// Title.
    pub title: String,
    /// The day it is dated.
    pub on: NaiveDate,
    /// Who is in it.
    pub people: Vec<ShownPerson>,
    /// The activity it comes from.
    pub activity: Option<ActivityName>,
}

/// A person in a story.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShownPerson {
    /// Identity.
    pub id: PersonId,
    /// The name the story shows.
    pub name: String,
}
