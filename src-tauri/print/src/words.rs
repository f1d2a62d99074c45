//! The product's own words on sheets, in Danish and English, and dates in them.

use std::sync::LazyLock;

use chrono::{Datelike as _, NaiveDate};
use serde_json::Value;
use trinvis_core::labels::UiLanguage;

static WORDS: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(include_str!("words.json")).unwrap_or_default());

/// The language's code.
pub(crate) const fn code(language: UiLanguage) -> &'static str {
    match language {
        UiLanguage::Da => "da",
        UiLanguage::En => "en",
    }
}

/// All words of a language, as the templates read them.
pub(crate) fn words(language: UiLanguage) -> &'static Value {
    &WORDS[code(language)]
}

/// A date in words: "23. november 2026", "23 November 2026".
pub(crate) fn date(day: NaiveDate, language: UiLanguage) -> String {
    let month = words(language)["months"][day.month0() as usize].as_str().unwrap_or_default();
    let dot = if language == UiLanguage::Da { "." } else { "" };
    format!("{}{dot} {month} {}", day.day(), day.year())
}

/// Year, month and day for the document's own date.
pub(crate) fn ymd(day: NaiveDate) -> [i32; 3] {
    [day.year(), i32::try_from(day.month()).unwrap_or(1), i32::try_from(day.day()).unwrap_or(1)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_the_same_words() {
        let keys = |language| words(language).as_object().unwrap().keys().cloned().collect::<Vec<_>>();
        assert_eq!(keys(UiLanguage::Da), keys(UiLanguage::En), "a word missing in one language would print as nothing");
    }

    #[test]
    fn dates_read_as_they_are_said() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 3).unwrap();
        assert_eq!(date(day, UiLanguage::Da), "3. november 2026");
        assert_eq!(date(day, UiLanguage::En), "3 November 2026");
    }
}
