//! The office: the helhedsplan, its areas, its words and how residents reach it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    ids::{AreaId, FocusAreaId, OfficeId, PhotoId, StairwellId},
    ladder::StepWording,
    languages::LanguageCode,
    record::{Fault, Invalid, Kind, Record, entries, line, required},
};

/// One helhedsplan's office; there is exactly one in a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Office {
    /// Identity.
    pub id: OfficeId,
    /// The helhedsplan's name.
    pub name: String,
    /// First year of the plan.
    pub plan_from: Option<u16>,
    /// Last year of the plan.
    pub plan_to: Option<u16>,
    /// Housing areas with their stairwells.
    pub areas: Vec<Area>,
    /// Focus areas (indsatsområder).
    pub focus_areas: Vec<FocusArea>,
    /// Languages spoken in the area, most common first.
    pub languages: Vec<LanguageCode>,
    /// How residents find and reach the office; the posters' "where do I go".
    pub reach: Reach,
    /// The logo, printed on posters and sheets.
    pub logo: Option<PhotoId>,
    /// The office's own words.
    pub words: WordChoice,
    /// Own names and role rows for steps of the ladder; a step that is absent keeps the product's.
    pub ladder: Vec<StepWording>,
    /// Whether this is the fictional sample office.
    pub sample: bool,
}

/// A housing area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Area {
    /// Identity.
    pub id: AreaId,
    /// Its name.
    pub name: String,
    /// Stairwells (opgange), in the office's order.
    pub stairwells: Vec<Stairwell>,
}

/// A stairwell (opgang) where posters hang.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Stairwell {
    /// Identity.
    pub id: StairwellId,
    /// Address or number, such as "Mosevej 12".
    pub name: String,
}

/// A focus area (indsatsområde) of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FocusArea {
    /// Identity.
    pub id: FocusAreaId,
    /// Its name.
    pub name: String,
}

/// Where and how residents reach the office.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Reach {
    /// The place's name, such as "Beboerhuset".
    pub place: String,
    /// Street and number.
    pub address: String,
    /// When the door is open, in the office's words.
    pub hours: String,
    /// Phone number.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Web address for the QR code.
    pub web: String,
}

/// The words the office uses (principle 4 in the domain: their word).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WordChoice {
    /// For a volunteer.
    pub volunteer: VolunteerWord,
    /// For recruiting.
    pub recruiting: RecruitingWord,
    /// For retention.
    pub retention: RetentionWord,
}

/// What a volunteer is called here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum VolunteerWord {
    /// Frivillig.
    #[default]
    Volunteer,
    /// Aktiv beboer.
    ActiveResident,
    /// Ildsjæl.
    Enthusiast,
    /// Lokal kraft.
    LocalForce,
    /// Deltager.
    Participant,
    /// Superbruger.
    SuperUser,
}

/// What recruiting is called here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RecruitingWord {
    /// Rekruttering.
    #[default]
    Recruiting,
    /// Invitation.
    Inviting,
}

/// What retention is called here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RetentionWord {
    /// Fastholdelse.
    #[default]
    Retention,
    /// Trivsel.
    Wellbeing,
}

impl Record for Office {
    const KIND: Kind = Kind::Office;

    fn id(&self) -> Uuid {
        self.id.0
    }

    fn check(&self) -> Result<(), Invalid> {
        required("name", &self.name)?;
        if let (Some(from), Some(to)) = (self.plan_from, self.plan_to)
            && to < from
        {
            return Err(Invalid { field: "planTo", fault: Fault::OutOfRange });
        }
        entries("areas", &self.areas)?;
        for area in &self.areas {
            required("areas", &area.name)?;
            entries("areas", &area.stairwells)?;
            area.stairwells.iter().try_for_each(|stairwell| required("areas", &stairwell.name))?;
        }
        entries("focusAreas", &self.focus_areas)?;
        self.focus_areas.iter().try_for_each(|focus| required("focusAreas", &focus.name))?;
        entries("languages", &self.languages)?;
        for (field, value) in [
            ("place", &self.reach.place),
            ("address", &self.reach.address),
            ("hours", &self.reach.hours),
            ("phone", &self.reach.phone),
            ("email", &self.reach.email),
            ("web", &self.reach.web),
        ] {
            line(field, value)?;
        }
        self.ladder.iter().try_for_each(StepWording::check)
    }
}
