//! Everybody in Danish order, kept in memory without their names, so that a filter answers within a frame.
//!
//! Own code because SQLite would sort and count 50,000 people anew for every letter that is typed.

use std::{cell::RefCell, collections::HashMap, sync::Arc};

use chrono::NaiveDate;
use rusqlite::{Connection, Params};
use uuid::Uuid;

use super::super::{StoreError, journal, stored::parsed};
use crate::people::PersonState;

/// What the roll knows of one person.
pub(in super::super) struct Entry {
    pub id: Uuid,
    pub state: PersonState,
    pub area: Option<Uuid>,
    pub next_talk: Option<NaiveDate>,
}

/// Everybody as of one step of the journal.
pub(in super::super) struct Roll {
    step: i64,
    /// In Danish order of name.
    pub entries: Vec<Entry>,
    places: HashMap<Uuid, usize>,
    docs: HashMap<i64, usize>,
}

/// Where a store keeps its roll.
pub(in super::super) type RollCell = RefCell<Option<Arc<Roll>>>;

impl Roll {
    /// The roll as of now: the one in `kept` if nothing was written since, or a fresh one.
    pub fn now(sql: &Connection, kept: Option<&RollCell>) -> Result<Arc<Self>, StoreError> {
        let step = journal::last_step(sql)?;
        if let Some(roll) = kept.and_then(|kept| kept.borrow().clone()).filter(|roll| roll.step == step) {
            return Ok(roll);
        }
        let roll = Arc::new(Self::read(sql, step)?);
        if let Some(kept) = kept {
            kept.replace(Some(Arc::clone(&roll)));
        }
        Ok(roll)
    }

    fn read(sql: &Connection, step: i64) -> Result<Self, StoreError> {
        let mut roll = Self { step, entries: Vec::new(), places: HashMap::new(), docs: HashMap::new() };
        let mut statement = sql.prepare_cached(include_str!("roll.sql"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (id, place) = (row.get(0)?, roll.entries.len());
            roll.places.insert(id, place);
            roll.docs.extend(row.get::<_, Option<i64>>(1)?.map(|doc| (doc, place)));
            roll.entries.push(Entry { id, state: parsed(row.get(2)?)?, area: row.get(3)?, next_talk: row.get(4)? });
        }
        Ok(roll)
    }

    /// For each place, whether `query` answers with the person's id.
    pub fn marked(&self, sql: &Connection, query: &str, params: impl Params) -> Result<Vec<bool>, StoreError> {
        let mut marks = vec![false; self.entries.len()];
        let mut statement = sql.prepare_cached(query)?;
        let mut rows = statement.query(params)?;
        while let Some(row) = rows.next()? {
            if let Some(place) = self.places.get(&row.get::<_, Uuid>(0)?) {
                marks[*place] = true;
            }
        }
        Ok(marks)
    }

    /// For each place, whether `query` answers with the person's document number.
    pub fn found(&self, sql: &Connection, query: &str, params: impl Params) -> Result<Vec<bool>, StoreError> {
        let mut marks = vec![false; self.entries.len()];
        let mut statement = sql.prepare_cached(query)?;
        let mut rows = statement.query(params)?;
        while let Some(row) = rows.next()? {
            if let Some(place) = self.docs.get(&row.get::<_, i64>(0)?) {
                marks[*place] = true;
            }
        }
        Ok(marks)
    }

    /// For each place, the day that `query` answers beside the person's id.
    pub fn days(&self, sql: &Connection, query: &str) -> Result<Vec<Option<NaiveDate>>, StoreError> {
        let mut days = vec![None; self.entries.len()];
        let mut statement = sql.prepare_cached(query)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            if let Some(place) = self.places.get(&row.get::<_, Uuid>(0)?) {
                days[*place] = row.get(1)?;
            }
        }
        Ok(days)
    }
}
