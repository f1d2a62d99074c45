//! How a record is kept: its index rows and its search text.

use rusqlite::Connection;
use uuid::Uuid;

use super::{StoreError, search::SearchText};
use crate::record::{Kind, Record};

/// A record with a place in the file. Each kind implements it in its own file of this folder.
pub trait Stored: Record {
    /// Brings the rows that lists filter and sort by in step with the record. What stands there already is not written
    /// again: each page that is touched is encrypted and synced anew.
    ///
    /// # Errors
    /// What the file failed with.
    fn index(&self, sql: &Connection) -> Result<(), StoreError>;

    /// Removes those rows.
    ///
    /// # Errors
    /// What the file failed with.
    fn unindex(sql: &Connection, id: Uuid) -> Result<(), StoreError>;

    /// What it is found by.
    fn search_text(&self) -> SearchText {
        SearchText::default()
    }
}

/// The kind's name in the file, as on the wire.
pub(super) fn name(kind: Kind) -> Result<String, StoreError> {
    plain(&kind)
}

/// A unit enum's wire name, for a text column.
pub(super) fn plain<T: serde::Serialize>(value: &T) -> Result<String, StoreError> {
    match serde_json::to_value(value)? {
        serde_json::Value::String(name) => Ok(name),
        other => Ok(other.to_string()),
    }
}

/// A value from its wire name in a text column.
pub(super) fn parsed<T: serde::de::DeserializeOwned>(name: String) -> Result<T, StoreError> {
    Ok(serde_json::from_value(serde_json::Value::String(name))?)
}

/// Runs `$body` with `$record` naming the type of record that `$kind` stands for.
macro_rules! with_kind {
    ($kind:expr, $record:ident => $body:expr) => {{
        macro_rules! run {
            ($type:ty) => {{
                type $record = $type;
                $body
            }};
        }
        match $kind {
            $crate::record::Kind::Office => run!($crate::office::Office),
            $crate::record::Kind::Coordinator => run!($crate::coordinators::Coordinator),
            $crate::record::Kind::Person => run!($crate::people::Person),
            $crate::record::Kind::Contact => run!($crate::contacts::Contact),
            $crate::record::Kind::Activity => run!($crate::activities::Activity),
            $crate::record::Kind::Involvement => run!($crate::involvements::Involvement),
            $crate::record::Kind::Agreement => run!($crate::ladder::Agreement),
            $crate::record::Kind::Task => run!($crate::tasks::Task),
            $crate::record::Kind::Story => run!($crate::stories::Story),
            $crate::record::Kind::Material => run!($crate::materials::Material),
        }
    }};
}
pub(super) use with_kind;

#[cfg(test)]
mod tests;
