//! A damaged file, asked again and again.

use std::{collections::BTreeMap, path::Path};

use rusqlite::{Connection, OptionalExtension, Params, Row};

use crate::{
    storage::{StoreError, Watch, connect},
    vault::DatabaseKey,
};

/// After so many numbers in a row without a row that can be read, a table whose end is not known has ended.
const PATIENCE: i64 = 5_000;

/// The damaged file. A connection that has met a damaged page reads nothing more, so each time there is a new one.
pub(super) struct Wreck<'a> {
    path: &'a Path,
    key: &'a DatabaseKey,
    watch: &'a dyn Watch,
    sql: Option<Connection>,
}

impl<'a> Wreck<'a> {
    pub(super) fn at(path: &'a Path, key: &'a DatabaseKey, watch: &'a dyn Watch) -> Self {
        Self { path, key, watch, sql: None }
    }

    /// Every row of a table that can be read, asked for one by one: `query` takes the row's number. Fewer when it is
    /// stopped.
    ///
    /// # Errors
    /// What the disk failed with; damage is none.
    pub(super) fn each<T>(
        &mut self,
        table: &str,
        query: &str,
        read: impl Fn(&Row<'_>) -> Result<T, rusqlite::Error>,
    ) -> Result<Vec<T>, StoreError> {
        let last = self.last(&format!("SELECT max(rowid) FROM {table}"))?;
        // Where not one of these is even missed, the table's root is lost, and everything below it.
        let spread = std::iter::successors(Some(1_i64), |number| number.checked_mul(2)).take(40);
        let mut rows = Vec::new();
        if last.is_none() && !self.any(spread, query)? {
            self.watch.step();
            return Ok(rows);
        }
        let mut lost = 0;
        for number in 1..=last.unwrap_or(i64::MAX) {
            match self.one(query, [number], &read)?.flatten() {
                Some(row) => {
                    lost = 0;
                    rows.push(row);
                }
                None => lost += 1,
            }
            if self.watch.is_stopped() || last.is_none() && lost > PATIENCE {
                break;
            }
        }
        self.watch.step();
        Ok(rows)
    }

    /// Every row of a table that is asked for in stretches, from both ends of each: what lies on a damaged page in the
    /// middle is all that is missing. Fewer when it is stopped.
    ///
    /// # Errors
    /// What the disk failed with; damage is none.
    pub(super) fn ranges<T, K: Ord>(
        &mut self,
        last: &str,
        both_ways: [&str; 2],
        read: impl Fn(&Row<'_>) -> Result<T, rusqlite::Error>,
        key: impl Fn(&T) -> K,
    ) -> Result<Vec<T>, StoreError> {
        let mut rows = BTreeMap::new();
        let end = self.last(last)?;
        let mut lost = 0;
        for number in 1..=end.unwrap_or(i64::MAX) {
            let before = rows.len();
            for query in both_ways {
                if self.stretch(query, number, &read, |row| drop(rows.insert(key(&row), row)))? {
                    break;
                }
            }
            lost = if rows.len() == before { lost + 1 } else { 0 };
            if self.watch.is_stopped() || end.is_none() && lost > PATIENCE {
                break;
            }
        }
        self.watch.step();
        Ok(rows.into_values().collect())
    }

    /// The answer to a question of one row: none when damage is in the way, and then none in it when there is no row.
    ///
    /// # Errors
    /// What the disk failed with; damage is none.
    pub(super) fn one<T>(
        &mut self,
        query: &str,
        params: impl Params,
        read: impl FnOnce(&Row<'_>) -> Result<T, rusqlite::Error>,
    ) -> Result<Option<Option<T>>, StoreError> {
        self.ask(|sql| Ok(sql.prepare_cached(query)?.query_row(params, read).optional()?))
    }

    fn last(&mut self, query: &str) -> Result<Option<i64>, StoreError> {
        let last = self.one(query, [], |row| row.get::<_, Option<i64>>(0))?;
        Ok(last.map(|last| last.flatten().unwrap_or(0)))
    }

    fn any(&mut self, mut numbers: impl Iterator<Item = i64>, query: &str) -> Result<bool, StoreError> {
        numbers.try_fold(false, |found, number| Ok(found || self.one(query, [number], |_| Ok(()))?.is_some()))
    }

    /// Hands over the rows up to the first damage, and answers whether there was none.
    fn stretch<T>(
        &mut self,
        query: &str,
        number: i64,
        read: impl Fn(&Row<'_>) -> Result<T, rusqlite::Error>,
        mut take: impl FnMut(T),
    ) -> Result<bool, StoreError> {
        let whole = self.ask(|sql| {
            let mut statement = sql.prepare_cached(query)?;
            let mut rows = statement.query([number])?;
            while let Some(row) = rows.next()? {
                take(read(row)?);
            }
            Ok(())
        })?;
        Ok(whole.is_some())
    }

    fn ask<T>(&mut self, question: impl FnOnce(&Connection) -> Result<T, StoreError>) -> Result<Option<T>, StoreError> {
        if self.sql.is_none() {
            self.sql = told(connect::connect(self.path, self.key, false))?;
        }
        let Some(sql) = self.sql.as_ref() else { return Ok(None) };
        let answer = told(question(sql))?;
        if answer.is_none() {
            self.sql = None;
        }
        Ok(answer)
    }
}

/// A statement that stumbled over damage has no answer; a disk that fails has an error.
fn told<T>(answer: Result<T, StoreError>) -> Result<Option<T>, StoreError> {
    match answer {
        Ok(answer) => Ok(Some(answer)),
        Err(fault @ (StoreError::DiskFull | StoreError::ReadOnly | StoreError::InUse)) => Err(fault),
        Err(_) => Ok(None),
    }
}
