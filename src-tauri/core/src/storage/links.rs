//! Which people are in a record: rows of a table with a column for each of the two.

use std::collections::BTreeSet;

use rusqlite::{Connection, named_params};
use uuid::Uuid;

use super::StoreError;

/// The statements of one such table; `:id` is the record.
pub(super) struct Links {
    /// Selects the people.
    pub read: &'static str,
    /// Removes all of them.
    pub clear: &'static str,
    /// Adds `:person`.
    pub add: &'static str,
}

impl Links {
    /// Makes the table name just these people for a record; when it does already, nothing is written.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn keep(&self, sql: &Connection, id: Uuid, people: BTreeSet<Uuid>) -> Result<(), StoreError> {
        let there = sql
            .prepare_cached(self.read)?
            .query_map(named_params! { ":id": id }, |row| row.get(0))?
            .collect::<Result<BTreeSet<Uuid>, _>>()?;
        if there == people {
            return Ok(());
        }
        sql.prepare_cached(self.clear)?.execute(named_params! { ":id": id })?;
        let mut add = sql.prepare_cached(self.add)?;
        for person in people {
            add.execute(named_params! { ":id": id, ":person": person })?;
        }
        Ok(())
    }
}
