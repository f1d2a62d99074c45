//! Posters: content per language, looks, and who has read each language.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{
    ids::{ActivityId, MaterialId, TaskId},
    languages::PrintLanguage,
    record::{Fault, Invalid, Kind, Record, entries, line, required, text},
};

/// Most languages on one poster.
pub const MATERIAL_LANGUAGES: usize = 3;

/// A poster in one to three languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Material {
    /// Identity.
    pub id: MaterialId,
    /// What the office calls it.
    pub title: String,
    /// The campaign it belongs to, in words; may be empty.
    pub campaign: String,
    /// The task it asks for.
    pub task: Option<TaskId>,
    /// The activity it is about.
    pub activity: Option<ActivityId>,
    /// The layout.
    pub template: Template,
    /// The paper.
    pub paper: Paper,
    /// The colours.
    pub palette: Palette,
    /// Whether the ground is white, to save ink.
    pub white_ground: bool,
    /// Names of shipped pictures, in reading order; an unknown name is left out with a warning.
    pub pictures: Vec<String>,
    /// The texts, 1–3, the first language first.
    pub texts: Vec<MaterialText>,
    /// When to come by, such as "tirsdag kl. 15–18".
    pub come_by: String,
    /// Where to come.
    pub place: String,
    /// Who to ask for.
    pub contact_name: String,
    /// The number to call.
    pub contact_phone: String,
    /// What the QR code leads to; none when empty.
    pub qr: String,
    /// Whether the foot has slips to tear off.
    pub tear_offs: bool,
    /// How it comes on paper.
    #[serde(default)]
    pub output: Output,
}

/// The poster's text in one language: the report's four questions, of which the fourth (where do I go) is shared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MaterialText {
    /// Which language.
    pub language: PrintLanguage,
    /// The large words on top.
    pub headline: String,
    /// Which task is it?
    pub what: String,
    /// Why does it matter?
    pub why: String,
    /// What do I get out of it?
    pub gain: String,
    /// How long does it honestly take?
    pub time: String,
    /// Who has read it.
    pub review: Review,
}

/// Whether someone who knows the language has read the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "state", rename_all = "camelCase", deny_unknown_fields)]
pub enum Review {
    /// Nobody has.
    Draft,
    /// Someone has.
    #[serde(rename_all = "camelCase")]
    Read {
        /// Who, in words.
        by: String,
        /// When.
        on: NaiveDate,
    },
}

/// A poster layout.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Template {
    /// People in front.
    #[default]
    Picture,
    /// Large words.
    Bold,
    /// Pictograms.
    Pictograms,
}

/// Paper size, upright.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 297 × 420 mm.
    A3,
    /// 148 × 210 mm.
    A5,
}

/// How a poster comes on paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Output {
    /// On one sheet, from the office's own printer.
    #[default]
    OneSheet,
    /// An A3 poster on two A4 sheets, to be glued together.
    TwoSheets,
    /// At a print shop: with colour beyond the edges, where it is cut.
    PrintShop,
}

/// A set of poster colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Palette {
    /// Petrol and cream.
    #[default]
    Petrol,
    /// Ochre and ink.
    Ochre,
    /// Brick and white.
    Brick,
}

impl Material {
    /// How it comes on paper: only A3 is put together of two sheets.
    #[must_use]
    pub const fn comes_as(&self) -> Output {
        match (self.output, self.paper) {
            (Output::TwoSheets, Paper::A4 | Paper::A5) => Output::OneSheet,
            (output, _) => output,
        }
    }
}

impl Record for Material {
    const KIND: Kind = Kind::Material;

    fn id(&self) -> Uuid {
        self.id.0
    }

    fn check(&self) -> Result<(), Invalid> {
        required("title", &self.title)?;
        for (field, value) in [
            ("campaign", &self.campaign),
            ("comeBy", &self.come_by),
            ("place", &self.place),
            ("contactName", &self.contact_name),
            ("contactPhone", &self.contact_phone),
            ("qr", &self.qr),
        ] {
            line(field, value)?;
        }
        entries("pictures", &self.pictures)?;
        self.pictures.iter().try_for_each(|name| line("pictures", name))?;
        if self.texts.is_empty() || self.texts.len() > MATERIAL_LANGUAGES {
            return Err(Invalid { field: "texts", fault: Fault::OutOfRange });
        }
        for content in &self.texts {
            for (field, value) in [
                ("headline", &content.headline),
                ("what", &content.what),
                ("why", &content.why),
                ("gain", &content.gain),
                ("time", &content.time),
            ] {
                text(field, value)?;
            }
        }
        let mut languages: Vec<_> = self.texts.iter().map(|content| content.language).collect();
        languages.sort_unstable();
        languages.dedup();
        if languages.len() < self.texts.len() {
            return Err(Invalid { field: "texts", fault: Fault::OutOfRange });
        }
        Ok(())
    }
}
