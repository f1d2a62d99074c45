//! People: residents and others who give a hand, or may come to.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    ids::{AreaId, PersonId, StairwellId},
    languages::LanguageCode,
    record::{Invalid, Kind, Record, entries, line, lines, required, text},
};

/// A volunteer or someone who may become one. Nothing but the called name is required, and nothing sensitive has a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Person {
    /// Identity.
    pub id: PersonId,
    /// The name she is called by.
    pub called: String,
    /// The full name, if it is needed.
    pub full_name: String,
    /// Whether she lives in the area.
    pub origin: Origin,
    /// Phone numbers, the preferred first.
    pub phones: Vec<String>,
    /// E-mail.
    pub email: String,
    /// Housing area.
    pub area: Option<AreaId>,
    /// Stairwell in that area.
    pub stairwell: Option<StairwellId>,
    /// How she would rather be reached.
    pub channel: Option<Channel>,
    /// When she would rather be reached, in her words.
    pub reach_when: String,
    /// Languages she speaks.
    pub languages: Vec<LanguageCode>,
    /// What interests her.
    pub interests: Vec<String>,
    /// What she is good at.
    pub strengths: Vec<String>,
    /// What she wishes for herself.
    pub wishes: String,
    /// What suits her best.
    pub suits: Suits,
    /// The office's own labels.
    pub labels: Vec<String>,
    /// Free note; the form reminds kindly when it seems to hold something sensitive, and never blocks.
    pub note: String,
    /// Where she is with the office; never a failure.
    pub state: PersonState,
    /// The next talk that was agreed.
    pub next_talk: Option<NextTalk>,
}

/// Whether the person lives here (intern) or comes from outside (ekstern).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// A resident.
    #[default]
    Resident,
    /// From outside the area.
    Outside,
}

/// A way to reach someone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// A phone call.
    Call,
    /// A text message.
    Sms,
    /// Face to face.
    InPerson,
    /// E-mail.
    Email,
    /// Messenger, WhatsApp and the like.
    Chat,
}

/// Where a person is with the office (mulig · med · pause · tidligere).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PersonState {
    /// May come along.
    #[default]
    Possible,
    /// Along.
    Involved,
    /// On a break.
    Paused,
    /// Has been along.
    Former,
}

/// What suits a person best.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Suits {
    /// Times of the week.
    pub times: Vec<TimeSlot>,
    /// How often.
    pub often: Option<Often>,
    /// Size of the contribution.
    pub size: Option<Size>,
}

/// A part of a day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TimeSlot {
    /// Day of the week.
    pub day: Weekday,
    /// Part of that day.
    pub part: DayPart,
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DayPart {
    /// Until noon.
    Morning,
    /// Noon to five.
    Afternoon,
    /// After five.
    Evening,
}

/// How often something suits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Often {
    /// Now and then.
    NowAndThen,
    /// About once a month.
    Monthly,
    /// Every other week.
    Fortnightly,
    /// Every week.
    Weekly,
}

/// Size of a contribution (en hånd · deler ansvaret · driver det).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Size {
    /// Lends a hand.
    #[default]
    Hand,
    /// Shares responsibility.
    Shares,
    /// Runs it.
    Runs,
}

/// The next talk that was agreed with a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NextTalk {
    /// The day.
    pub on: NaiveDate,
    /// What about.
    pub about: String,
}

impl Record for Person {
    const KIND: Kind = Kind::Person;

    fn id(&self) -> Uuid {
        self.id.0
    }

    fn check(&self) -> Result<(), Invalid> {
        required("called", &self.called)?;
        line("fullName", &self.full_name)?;
        lines("phones", &self.phones)?;
        line("email", &self.email)?;
        line("reachWhen", &self.reach_when)?;
        entries("languages", &self.languages)?;
        lines("interests", &self.interests)?;
        lines("strengths", &self.strengths)?;
        text("wishes", &self.wishes)?;
        entries("times", &self.suits.times)?;
        lines("labels", &self.labels)?;
        text("note", &self.note)?;
        self.next_talk.as_ref().map_or(Ok(()), |talk| text("nextTalk", &talk.about))
    }
}
