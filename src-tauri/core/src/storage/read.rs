//! Reading records; each feature adds its own questions beside its SQL.

use rusqlite::{Connection, OptionalExtension, Params, named_params};
use uuid::Uuid;

use super::{StoreError, people::RollCell, search, stored};
use crate::record::Record;

/// Reads from an open file, inside or outside a write.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    sql: &'a Connection,
    roll: Option<&'a RollCell>,
    names_only: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(sql: &'a Connection) -> Self {
        Self { sql, roll: None, names_only: false }
    }

    /// With a place to keep the roll of people between reads.
    pub(super) fn keeping(sql: &'a Connection, roll: &'a RollCell) -> Self {
        Self { sql, roll: Some(roll), names_only: false }
    }

    /// For those who may not read contact details and notes: nothing is found by them either.
    #[must_use]
    pub fn names_only(self) -> Self {
        Self { names_only: true, ..self }
    }

    /// What was typed as a full-text query, in what may be searched.
    pub(super) fn query(&self, typed: &str) -> Option<String> {
        let query = search::query(typed)?;
        Some(if self.names_only { format!("name : ({query})") } else { query })
    }

    pub(super) fn is_names_only(&self) -> bool {
        self.names_only
    }

    pub(super) fn kept_roll(&self) -> Option<&'a RollCell> {
        self.roll
    }

    pub(super) fn sql(&self) -> &'a Connection {
        self.sql
    }

    /// The record with this id.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it never was there; [`StoreError::Archived`] when it has been put away.
    pub fn get<R: Record>(&self, id: impl Into<Uuid>) -> Result<R, StoreError> {
        let found: Option<(String, bool)> = self
            .sql
            .prepare_cached("SELECT body, archived_at IS NOT NULL FROM record WHERE id = :id AND kind = :kind")?
            .query_row(named_params! { ":id": id.into(), ":kind": stored::name(R::KIND)? }, |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .optional()?;
        match found {
            Some((body, false)) => Ok(serde_json::from_str(&body)?),
            Some((_, true)) => Err(StoreError::Archived),
            None => Err(StoreError::NotFound),
        }
    }

    /// The record with this id, or none when it is not there or has been put away.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn find<R: Record>(&self, id: impl Into<Uuid>) -> Result<Option<R>, StoreError> {
        match self.get(id) {
            Ok(record) => Ok(Some(record)),
            Err(StoreError::NotFound | StoreError::Archived) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Every live record of a kind, in the order they were made.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn all<R: Record>(&self) -> Result<Vec<R>, StoreError> {
        self.bodies(
            "SELECT body FROM record WHERE kind = :kind AND archived_at IS NULL ORDER BY id",
            named_params! { ":kind": stored::name(R::KIND)? },
        )
    }

    /// How many live records there are of a kind.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn count<R: Record>(&self) -> Result<u32, StoreError> {
        Ok(self
            .sql
            .prepare_cached("SELECT count(*) FROM record WHERE kind = :kind AND archived_at IS NULL")?
            .query_row(named_params! { ":kind": stored::name(R::KIND)? }, |row| row.get(0))?)
    }

    /// Records whose bodies `query` answers with, in its order.
    pub(super) fn bodies<R: Record>(&self, query: &str, params: impl Params) -> Result<Vec<R>, StoreError> {
        let mut statement = self.sql.prepare_cached(query)?;
        let mut rows = statement.query(params)?;
        let mut records = Vec::new();
        while let Some(row) = rows.next()? {
            let body = row.get_ref(0)?.as_str().map_err(|_| StoreError::Damaged)?;
            records.push(serde_json::from_str(body)?);
        }
        Ok(records)
    }
}
