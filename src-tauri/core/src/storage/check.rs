//! Whether the file is whole: a look at every start, and a thorough reading now and then.

use std::path::Path;

use rusqlite::Connection;

use super::{Reader, Store, StoreError, connect, people::RollCell, stored::with_kind};
use crate::{record::Kind, vault::DatabaseKey};

/// A part of the thorough check. Each holds the file for its own time only, so that work can go on in between.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CheckPart {
    /// The seal of every page: whether what lies on the disk is what was written.
    Seals,
    /// One table with its indexes.
    Table(String),
    /// Whether everything that points to a record points to one that is there.
    Ties,
    /// Whether every record of a kind can be read.
    Records(Kind),
}

impl Store {
    /// Whether the file is whole as far as a look at every page tells. Indexes are not compared with their tables.
    ///
    /// # Errors
    /// What the disk failed with; a damaged file is an answer, no error.
    pub fn is_whole_at_a_glance(&self) -> Result<bool, StoreError> {
        answer(self.read().is_clean("quick_check", None))
    }

    /// The parts of the thorough check, in the order that finds damage soonest.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn check_parts(&self) -> Result<Vec<CheckPart>, StoreError> {
        let mut tables = self.sql.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid")?;
        let tables = tables.query_map([], |row| row.get(0).map(CheckPart::Table))?.collect::<Result<Vec<_>, _>>()?;
        let records = Kind::ALL.into_iter().map(CheckPart::Records);
        Ok([CheckPart::Seals].into_iter().chain(tables).chain([CheckPart::Ties]).chain(records).collect())
    }

    /// Whether one part of the file is whole.
    ///
    /// # Errors
    /// What the disk failed with; a damaged file is an answer, no error.
    pub fn is_whole(&self, part: &CheckPart) -> Result<bool, StoreError> {
        let reader = self.read();
        answer(match part {
            CheckPart::Seals => reader.is_silent("cipher_integrity_check"),
            CheckPart::Table(name) => reader.is_clean("integrity_check", Some(name)),
            CheckPart::Ties => reader.is_silent("foreign_key_check"),
            CheckPart::Records(kind) => with_kind!(*kind, R => reader.all::<R>().map(|_| true)),
        })
    }

    /// Lets nothing be written to this file any more, as it was found to be damaged. Reading goes on.
    pub fn freeze(&mut self) {
        self.is_frozen = true;
    }

    /// Begins reading anew. A connection that has met a damaged page reads nothing more, the whole ones neither.
    ///
    /// # Errors
    /// What the file failed with; nothing can be read then.
    pub fn reopen(&mut self, path: &Path, key: &DatabaseKey) -> Result<(), StoreError> {
        // The file is let go of before it is taken up again.
        self.sql = Connection::open_in_memory()?;
        self.sql = connect::connect(path, key, false)?;
        self.roll = RollCell::default();
        Ok(())
    }

    /// Whether the file was found to be damaged.
    #[must_use]
    pub fn is_frozen(&self) -> bool {
        self.is_frozen
    }

    /// The one door's lock.
    pub(super) fn refuse_if_frozen(&self) -> Result<(), StoreError> {
        if self.is_frozen { Err(StoreError::Damaged) } else { Ok(()) }
    }
}

impl Reader<'_> {
    /// Whether a check that answers "ok" does so.
    fn is_clean(&self, check: &str, table: Option<&str>) -> Result<bool, StoreError> {
        let mut rows = Vec::new();
        let keep = |row: &rusqlite::Row<'_>| {
            rows.push(row.get::<_, String>(0)?);
            Ok(())
        };
        match table {
            Some(table) => self.sql().pragma(None, check, table, keep)?,
            None => self.sql().pragma_query(None, check, keep)?,
        }
        Ok(rows == ["ok"])
    }

    /// Whether a check that names every fault names none.
    fn is_silent(&self, check: &str) -> Result<bool, StoreError> {
        let mut faults = 0;
        self.sql().pragma_query(None, check, |_| {
            faults += 1;
            Ok(())
        })?;
        Ok(faults == 0)
    }
}

fn answer(whole: Result<bool, StoreError>) -> Result<bool, StoreError> {
    match whole {
        Err(StoreError::Damaged | StoreError::Unreadable(_)) => Ok(false),
        other => other,
    }
}

#[cfg(test)]
mod tests;
