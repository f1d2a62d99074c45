//! Everybody in Danish order, kept in memory without their names, so that a filter answers within a frame.
//!
//! Own code because SQLite would sort and count 50,000 people anew for every letter that is typed.

use std::{cell::RefCell, collections::HashMap, sync::Arc};

use chrono::NaiveDate;
use rusqlite::{Connection, Params};
use uuid::Uuid;

use super::super::{StoreError, journal, stored::parsed};
use crate::{people::PersonState, record::Kind};

/// Everybody, in Danish order of name. Each thing known of them lies in a list of its own,
/// so that a filter reads only what it asks for.
#[derive(Default)]
pub(in super::super) struct Roll {
    pub ids: Vec<Uuid>,
    pub states: Vec<PersonState>,
    pub areas: Vec<Option<Uuid>>,
    pub next_talks: Vec<Option<NaiveDate>>,
    places: HashMap<Uuid, usize>,
    docs: HashMap<i64, usize>,
}

/// Where a store keeps its roll, with the step up to which it is right.
pub(in super::super) type RollCell = RefCell<Option<(i64, Arc<Roll>)>>;

impl Roll {
    /// The roll as of now: the one in `kept` if nobody on it was changed since, or a fresh one.
    pub fn now(sql: &Connection, kept: Option<&RollCell>) -> Result<Arc<Self>, StoreError> {
        let step = journal::last_step(sql)?;
        let roll = match kept.and_then(|kept| kept.borrow().clone()) {
            Some((until, roll)) if !journal::names(sql, Kind::Person, until)? => roll,
            _ => Arc::new(Self::read(sql)?),
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
            let (id, place) = (row.get(0)?, roll.ids.len());
            roll.places.insert(id, place);
            roll.docs.extend(row.get::<_, Option<i64>>(1)?.map(|doc| (doc, place)));
            roll.ids.push(id);
            roll.states.push(parsed(row.get(2)?)?);
            roll.areas.push(row.get(3)?);
            roll.next_talks.push(row.get(4)?);
        }
        Ok(roll)
    }

    /// For each place, whether `query` answers with the person's id.
    pub fn marked(&self, sql: &Connection, query: &str, params: impl Params) -> Result<Vec<bool>, StoreError> {
        let mut marks = vec![false; self.ids.len()];
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
        let mut marks = vec![false; self.ids.len()];
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
        let mut days = vec![None; self.ids.len()];
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

#[cfg(test)]
mod tests;
