//! What every record has in common: a kind, an id, and limits it checks before it is kept.

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use ts_rs::TS;
use uuid::Uuid;

/// The kinds of record; each has one table and one place in the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// See [`crate::office::Office`].
    Office,
    /// See [`crate::coordinators::Coordinator`].
    Coordinator,
    /// See [`crate::people::Person`].
    Person,
    /// See [`crate::contacts::Contact`].
    Contact,
    /// See [`crate::activities::Activity`].
    Activity,
    /// See [`crate::involvements::Involvement`].
    Involvement,
    /// See [`crate::ladder::Agreement`].
    Agreement,
    /// See [`crate::tasks::Task`].
    Task,
    /// See [`crate::stories::Story`].
    Story,
    /// See [`crate::materials::Material`].
    Material,
}

impl Kind {
    /// Every kind; those that others point to come first.
    pub const ALL: [Self; 10] = [
        Self::Office,
        Self::Coordinator,
        Self::Person,
        Self::Contact,
        Self::Activity,
        Self::Involvement,
        Self::Agreement,
        Self::Task,
        Self::Story,
        Self::Material,
    ];
}

/// A field that cannot be kept as it was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{field}: {fault:?}")]
pub struct Invalid {
    /// The field's name on the wire, in camel case.
    pub field: &'static str,
    /// What is wrong with it.
    pub fault: Fault,
}

/// Why a field cannot be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing was typed where a name is needed.
    Required,
    /// More characters or entries than the field takes.
    TooLong,
    /// Not a value this field takes (a date out of range, an end before its start).
    OutOfRange,
    /// Another one has that name.
    Taken,
}

/// A plain value with an id that is kept, journalled and undone as a whole.
pub trait Record: Clone + PartialEq + Serialize + DeserializeOwned {
    /// Which table and journal kind it belongs to.
    const KIND: Kind;

    /// Its identity.
    fn id(&self) -> Uuid;

    /// Checks lengths and required fields.
    ///
    /// # Errors
    /// The first field that cannot be kept.
    fn check(&self) -> Result<(), Invalid>;
}

/// Longest single-line field, in characters.
pub const LINE: usize = 200;
/// Longest free text, in characters: a careless paste of a whole report still fits.
pub const TEXT: usize = 60_000;
/// Most entries in a list inside a record.
pub const ENTRIES: usize = 200;

/// A required line: something other than blanks, at most [`LINE`] characters.
///
/// # Errors
/// [`Fault::Required`] or [`Fault::TooLong`].
pub fn required(field: &'static str, value: &str) -> Result<(), Invalid> {
    if value.trim().is_empty() {
        return Err(Invalid { field, fault: Fault::Required });
    }
    line(field, value)
}

/// A line of at most [`LINE`] characters.
///
/// # Errors
/// [`Fault::TooLong`].
pub fn line(field: &'static str, value: &str) -> Result<(), Invalid> {
    at_most(field, value.chars().count(), LINE)
}

/// Free text of at most [`TEXT`] characters.
///
/// # Errors
/// [`Fault::TooLong`].
pub fn text(field: &'static str, value: &str) -> Result<(), Invalid> {
    at_most(field, value.chars().count(), TEXT)
}

/// A list of at most [`ENTRIES`] lines.
///
/// # Errors
/// [`Fault::TooLong`].
pub fn lines(field: &'static str, values: &[String]) -> Result<(), Invalid> {
    entries(field, values)?;
    values.iter().try_for_each(|value| line(field, value))
}

/// A list of at most [`ENTRIES`] entries.
///
/// # Errors
/// [`Fault::TooLong`].
pub fn entries<T>(field: &'static str, values: &[T]) -> Result<(), Invalid> {
    at_most(field, values.len(), ENTRIES)
}

fn at_most(field: &'static str, count: usize, limit: usize) -> Result<(), Invalid> {
    if count > limit { Err(Invalid { field, fault: Fault::TooLong }) } else { Ok(()) }
}

#[cfg(test)]
mod tests;
