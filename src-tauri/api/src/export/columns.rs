//! What the workbook calls fields and their values: the words of the screens.

use std::{collections::HashMap, sync::LazyLock};

use trinvis_core::labels::{UiLanguage, label};

/// A field by its path from its kind, its name in Danish and in English, and the group of labels that names its values,
/// or nothing.
type Column = (String, String, String, String);

static COLUMNS: LazyLock<Vec<Column>> =
    LazyLock::new(|| serde_json::from_str(include_str!("columns.json")).unwrap_or_default());

static PLACES: LazyLock<HashMap<&str, usize>> =
    LazyLock::new(|| COLUMNS.iter().enumerate().map(|(place, column)| (column.0.as_str(), place)).collect());

/// The name of a field; its last part where it has none.
pub(super) fn heading(path: &str, language: UiLanguage) -> &str {
    match (of(path), language) {
        (Some((_, da, _, _)), UiLanguage::Da) => da,
        (Some((_, _, en, _)), UiLanguage::En) => en,
        (None, _) => path.rsplit('.').next().unwrap_or(path),
    }
}

/// A value in words; the value itself where it needs none.
pub(super) fn value<'a>(path: &str, text: &'a str, language: UiLanguage) -> &'a str {
    of(path).map_or(text, |(_, _, _, group)| label(group, text, language))
}

/// Where the field stands among all; those without a name come last.
pub(super) fn place(path: &str) -> usize {
    PLACES.get(path).copied().unwrap_or(COLUMNS.len())
}

/// Whether the field has a name.
#[cfg(test)]
pub(super) fn is_known(path: &str) -> bool {
    of(path).is_some()
}

fn of(path: &str) -> Option<&'static Column> {
    COLUMNS.get(*PLACES.get(path)?)
}
