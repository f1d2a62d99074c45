//! Names of enum values in Danish and English, from the one file that the user interface reads too.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A language of the user interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum UiLanguage {
    /// Danish.
    #[default]
    Da,
    /// English.
    En,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Label {
    da: String,
    en: String,
}

type Labels = BTreeMap<String, BTreeMap<String, Label>>;

static LABELS: LazyLock<Labels> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../../ui/src/labels/labels.json")).unwrap_or_default());

/// The name of `value` in the group `group`, or the value itself when the file has none.
#[must_use]
pub fn label<'a>(group: &str, value: &'a str, language: UiLanguage) -> &'a str {
    LABELS.get(group).and_then(|names| names.get(value)).map_or(value, |label| match language {
        UiLanguage::Da => label.da.as_str(),
        UiLanguage::En => label.en.as_str(),
    })
}
