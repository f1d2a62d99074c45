//! Everybody in Danish order, kept in memory without their names, so that a filter answers within a frame.
//!
//! Own code because SQLite would sort and count 50,000 people anew for every letter that is typed.

mod patch;

use std::{cell::RefCell, collections::HashMap, sync::Arc};

use chrono::NaiveDate;
use rusqlite::{Connection, Params, Row};
use uuid::Uuid;

use super::super::{StoreError, journal, stored::parsed};
use crate::people::PersonState;

/// Everybody. Each thing known of them lies in a list of its own, so that a filter reads only what it asks for; a person
/// has the same place in each.
#[derive(Clone, Default)]
pub(in super::super) struct Roll {
    pub ids: Vec<Uuid>,
    pub states: Vec<PersonState>,
    pub areas: Vec<Option<Uuid>>,
    pub next_talks: Vec<Option<NaiveDate>>,
    docs: Vec<Option<i64>>,
    /// The places in Danish order of name. A list of its own, so that another name for one person moves nobody else.
    pub order: Vec<usize>,
    by_id: HashMap<Uuid, usize>,
    by_doc: HashMap<i64, usize>,
}

/// Where a store keeps its roll, with the step up to which it is right.
pub(in super::super) type RollCell = RefCell<Option<(i64, Arc<Roll>)>>;

impl Roll {
    /// The roll as of now: the one in `kept`, with those who were changed since as they are now, or a fresh one.
    pub fn now(sql: &Connection, kept: Option<&RollCell>) -> Result<Arc<Self>, StoreError> {
        let step = journal::last_step(sql)?;
        // Taken out meanwhile: nothing that is half changed stays there after an error.
        let roll = match kept.and_then(RefCell::take) {
            Some((until, roll)) => Self::followed(roll, sql, until)?,
            None => Arc::new(Self::read(sql)?),
        };
        if let Some(kept) = kept {
            kept.replace(Some((step, Arc::clone(&roll))));
        }
        Ok(roll)
    }

    fn read(sql: &Connection) -> Result<Self, StoreError> {
        let mut roll = Self::default();
        let mut statement = sql.prepare_cached(include_str!("roll.sql"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let place = roll.put_last(row)?;
            roll.order.push(place);
        }
        Ok(roll)
    }

    /// Gives the person of a row the last place, and answers it; her turn in the order is left to the caller.
    fn put_last(&mut self, row: &Row<'_>) -> Result<usize, StoreError> {
        let (id, doc, place) = (row.get(0)?, row.get(1)?, self.ids.len());
        self.ids.push(id);
        self.docs.push(doc);
        self.states.push(parsed(row.get(2)?)?);
        self.areas.push(row.get(3)?);
        self.next_talks.push(row.get(4)?);
        self.by_id.insert(id, place);
        self.by_doc.extend(doc.map(|doc| (doc, place)));
        Ok(place)
    }

    /// For each place, whether `query` answers with the person's id.
    pub fn marked(&self, sql: &Connection, query: &str, params: impl Params) -> Result<Vec<bool>, StoreError> {
        let mut marks = vec![false; self.ids.len()];
        let mut statement = sql.prepare_cached(query)?;
        let mut rows = statement.query(params)?;
        while let Some(row) = rows.next()? {
            if let Some(place) = self.by_id.get(&row.get::<_, Uuid>(0)?) {
                marks[*place] = true;
            }
        }
        Ok(marks)
    }

    /// For each place, whether `query` answers with the person's document number.
    pub fn found(&self, sql: &Connection, query: &str, params: impl Params) -> Result<Vec<bool>, StoreError> {
        let mut marks = vec![false; self.ids.len()];
        let mut statement = sql.prepare_cached(query)?;
        let mut rows = statement.query(params)?;
        while let Some(row) = rows.next()? {
            if let Some(place) = self.by_doc.get(&row.get::<_, i64>(0)?) {
                marks[*place] = true;
            }
        }
        Ok(marks)
    }

    /// For each place, the day that `query` answers beside the person's id.
    pub fn days(&self, sql: &Connection, query: &str) -> Result<Vec<Option<NaiveDate>>, StoreError> {
        let mut days = vec![None; self.ids.len()];
        let mut statement = sql.prepare_cached(query)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            if let Some(place) = self.by_id.get(&row.get::<_, Uuid>(0)?) {
                days[*place] = row.get(1)?;
            }
        }
        Ok(days)
    }
}

#[cfg(test)]
mod tests;
