//! The quiet reminder beside a note: some things about a person are not written down here.

use serde::Serialize;
use ts_rs::TS;

use crate::text::{fold, seems_to_hold_cpr};

/// What a note seems to hold that does not belong in it. It reminds and never blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NoteReminder {
    /// Something like a CPR number.
    Cpr,
    /// Health.
    Health,
    /// Faith or conviction.
    Faith,
    /// Benefits and money from the state.
    Benefits,
    /// Convictions and offences.
    Crime,
}

/// Beginnings of words, folded, that speak of each; a `=` in front asks for the whole word.
const WORDS: [(NoteReminder, &str); 4] = [
    (
        NoteReminder::Health,
        "=syg =syge sygdom sygemeld diagnos depress angst ptsd kraeft cancer psykisk psykiat misbrug alkohol medicin gravid \
         abort handicap demens adhd autis diabetes epileps selvmord =ill illness pregnan disab mental addict",
    ),
    (
        NoteReminder::Faith,
        "muslim kristen =joede =joedisk =hindu buddhis religi troende ramadan =islam christian jewish faith",
    ),
    (
        NoteReminder::Benefits,
        "kontanthjaelp foertidspension dagpenge sygedagpenge integrationsydelse selvforsoergelse ressourceforloeb \
         revalider =fleksjob =gaeld =gaelden gaeldssan rki benefits unemploy debt",
    ),
    (
        NoteReminder::Crime,
        "straffet straffeattest =doemt faengs kriminel anholdt sigtet prison convict criminal arrest",
    ),
];

/// What a note seems to hold that does not belong in it, each once.
#[must_use]
pub fn note_reminders(note: &str) -> Vec<NoteReminder> {
    let folded = fold(note);
    let mut found = Vec::new();
    if seems_to_hold_cpr(note) {
        found.push(NoteReminder::Cpr);
    }
    for (reminder, stems) in WORDS {
        let mut stems = stems.split_whitespace();
        if stems.any(|stem| folded.split(' ').any(|word| speaks_of(word, stem))) {
            found.push(reminder);
        }
    }
    found
}

fn speaks_of(word: &str, stem: &str) -> bool {
    stem.strip_prefix('=').map_or_else(|| word.starts_with(stem), |whole| word == whole)
}
