//! A story, who is in it, and what it may be used for.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::RichText;
use crate::{
    ids::{ActivityId, CoordinatorId, PersonId, PhotoId, StoryId},
    record::{Invalid, Kind, Record, entries, line, required, text},
};

/// A short story from the work, so that it is remembered and can be told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Story {
    /// Identity.
    pub id: StoryId,
    /// Title.
    pub title: String,
    /// What happened.
    pub body: RichText,
    /// Something that was said.
    pub quote: String,
    /// Who said it, as it is to be shown.
    pub quote_by: String,
    /// Who told it, as it is to be shown.
    pub told_by: String,
    /// Who wrote it down.
    pub written_by: CoordinatorId,
    /// The day it is dated.
    pub on: NaiveDate,
    /// The activity it comes from.
    pub activity: Option<ActivityId>,
    /// People in it.
    pub people: Vec<StoryPerson>,
    /// What it is an example of.
    pub domains: Vec<StoryDomain>,
    /// Why it matters.
    pub why: String,
    /// When it was read back to the one it is about.
    pub read_back: Option<NaiveDate>,
    /// What it may be used for.
    pub consents: Vec<StoryConsent>,
    /// Photos.
    pub photos: Vec<StoryPhoto>,
    /// Where it has been used.
    pub used: Vec<StoryUsed>,
}

/// A person in a story.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StoryPerson {
    /// Who it is.
    pub person: PersonId,
    /// The name the story shows instead; empty when no other name is wanted.
    pub shown_as: String,
    /// When this person said yes to being in it.
    pub agreed_on: Option<NaiveDate>,
}

/// What a story is an example of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StoryDomain {
    /// Fællesskab og naboskab.
    Community,
    /// Trivsel.
    Wellbeing,
    /// Kompetencer og beskæftigelse.
    Skills,
    /// Medbestemmelse.
    Influence,
    /// Noget vi lærte, also what did not go as hoped.
    Learning,
}

/// A use that needs its own consent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StoryUse {
    /// Inside the office.
    Internal,
    /// Talks and meetings.
    Talk,
    /// Reports to the funder and others.
    Report,
    /// Print.
    Print,
    /// Web and social media.
    Web,
}

/// Consent to one use, with its withdrawal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StoryConsent {
    /// To what.
    #[serde(rename = "use")]
    pub to: StoryUse,
    /// Since when.
    pub given_on: NaiveDate,
    /// How it was given, and any condition, in words.
    pub note: String,
    /// Since when it no longer holds.
    pub withdrawn_on: Option<NaiveDate>,
}

/// A photo in a story.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StoryPhoto {
    /// The stored picture.
    pub photo: PhotoId,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// Whether those in it have said yes, and how; empty while nobody has.
    pub consent: String,
}

/// A time the story went out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StoryUsed {
    /// The day.
    pub on: NaiveDate,
    /// As what.
    #[serde(rename = "use")]
    pub to: StoryUse,
    /// Where, in words.
    pub place: String,
}

impl Record for Story {
    const KIND: Kind = Kind::Story;

    fn id(&self) -> Uuid {
        self.id.0
    }

    fn check(&self) -> Result<(), Invalid> {
        required("title", &self.title)?;
        self.body.check("body")?;
        text("quote", &self.quote)?;
        line("quoteBy", &self.quote_by)?;
        line("toldBy", &self.told_by)?;
        text("why", &self.why)?;
        entries("people", &self.people)?;
        self.people.iter().try_for_each(|person| line("people", &person.shown_as))?;
        entries("consents", &self.consents)?;
        self.consents.iter().try_for_each(|consent| line("consents", &consent.note))?;
        entries("photos", &self.photos)?;
        for photo in &self.photos {
            line("photos", &photo.alt)?;
            line("photos", &photo.consent)?;
        }
        entries("used", &self.used)?;
        self.used.iter().try_for_each(|used| line("used", &used.place))
    }
}
