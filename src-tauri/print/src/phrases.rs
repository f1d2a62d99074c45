//! The product's own words on a poster, in every print language.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use trinvis_core::languages::PrintLanguage;
use ts_rs::TS;

/// The fixed words in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Phrases {
    /// Which language.
    pub language: PrintLanguage,
    /// Whether a native speaker has checked them.
    pub checked: bool,
    /// "Kom forbi".
    pub come_by: String,
    /// "Ring til".
    pub call: String,
    /// "Alle kan bidrage".
    pub everyone: String,
    /// "Hvorfor".
    pub why: String,
    /// "Det får du".
    pub gain: String,
    /// "Tid".
    pub time: String,
    /// "Scan koden og læs mere".
    pub scan: String,
}

static TABLE: LazyLock<Vec<Phrases>> =
    LazyLock::new(|| serde_json::from_str(include_str!("phrases.json")).unwrap_or_default());

/// The fixed words of every print language, with whether they are checked.
#[must_use]
pub fn phrases() -> &'static [Phrases] {
    &TABLE
}

/// The fixed words of one language; Danish ones if the table lacks it, which a test rules out.
pub(crate) fn of(language: PrintLanguage) -> Option<&'static Phrases> {
    TABLE.iter().find(|phrases| phrases.language == language).or_else(|| TABLE.first())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_print_language_has_every_phrase() {
        let languages: Vec<_> = phrases().iter().map(|phrases| phrases.language).collect();
        assert_eq!(languages, PrintLanguage::ALL, "one entry for each language, in the form's order");
        for entry in phrases() {
            for phrase in
                [&entry.come_by, &entry.call, &entry.everyone, &entry.why, &entry.gain, &entry.time, &entry.scan]
            {
                assert!(!phrase.trim().is_empty(), "{:?} lacks a phrase", entry.language);
                assert!(!phrase.to_lowercase().contains("frivillig"), "a poster never needs the word");
            }
        }
        assert!(of(PrintLanguage::Da).is_some_and(|phrases| phrases.checked));
    }
}
