//! The shipped pictures: people that residents recognise themselves in, and pictograms.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The ink in the files, replaced when a picture is shown.
const INK: &str = "#c10001";

/// What a picture is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PictureKind {
    /// A person, head and shoulders.
    Person,
    /// A thing or a doing.
    Pictogram,
}

/// A shipped picture. Its words are the label group `picture` with its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Picture {
    /// The name a material keeps; never changed once shipped.
    pub name: &'static str,
    /// What it is of.
    pub kind: PictureKind,
    #[serde(skip)]
    svg: &'static str,
}

impl Picture {
    /// The picture as SVG with its changeable colour (a shirt, or a pictogram's line) set to `colour`, such as `#0F5C5C`.
    #[must_use]
    pub fn svg(&self, colour: &str) -> String {
        paint(self.svg, colour)
    }
}

/// Every shipped picture, people first.
#[must_use]
pub fn pictures() -> &'static [Picture] {
    &PICTURES
}

/// The shipped picture of that name.
pub(crate) fn find(name: &str) -> Option<&'static Picture> {
    PICTURES.iter().find(|picture| picture.name == name)
}

fn paint(svg: &str, colour: &str) -> String {
    let safe = colour.len() == 7 && colour.starts_with('#') && colour[1..].bytes().all(|byte| byte.is_ascii_hexdigit());
    svg.replace(INK, if safe { colour } else { "#1B2A33" })
}

/// The small marks beside the poster's questions, by name.
pub(crate) fn mark(name: &str, colour: &str) -> String {
    MARKS.iter().find(|(mark, _)| *mark == name).map(|(_, svg)| paint(svg, colour)).unwrap_or_default()
}

macro_rules! shipped {
    ($($kind:ident $folder:literal: $($name:literal)+;)+) => {
        [$($(Picture {
            name: $name,
            kind: PictureKind::$kind,
            svg: include_str!(concat!("../pictures/", $folder, "/", $name, ".svg")),
        }),+),+]
    };
}

static PICTURES: [Picture; 54] = shipped! {
    Person "people": "hijab" "grey-hair" "turban" "curls" "beard" "straight-hair" "afro" "grey-bun" "quiff" "headscarf" "glasses" "fringe"
        "bald" "braids" "beanie" "short-hair";
    Pictogram "pictograms": "coffee" "soup" "cutlery" "bread" "cake" "grill" "together" "talk" "care" "language" "homework" "book" "pencil"
        "computer" "bike" "tools" "sewing" "shirt" "brush" "camera" "music" "microphone" "theatre" "football" "exercise" "swim" "walk"
        "play" "child" "pram" "plant" "seedling" "trees" "sun" "recycle" "home" "calendar" "megaphone";
};

/// The marks' names.
pub(crate) const MARK_NAMES: [&str; 5] = ["why", "gain", "time", "place", "call"];

static MARKS: [(&str, &str); 5] = [
    ("why", include_str!("../pictures/marks/why.svg")),
    ("gain", include_str!("../pictures/marks/gain.svg")),
    ("time", include_str!("../pictures/marks/time.svg")),
    ("place", include_str!("../pictures/marks/place.svg")),
    ("call", include_str!("../pictures/marks/call.svg")),
];
