//! The store: one encrypted file, one door for writes, one journal.

mod access;
mod activities;
mod agreements;
pub mod backup;
mod check;
mod connect;
mod contacts;
mod coordinators;
mod erasures;
mod error;
mod export;
mod involvements;
mod journal;
mod links;
mod long_path;
pub mod making;
mod materials;
mod migrate;
mod office;
mod people;
mod photos;
mod read;
pub mod rekey;
pub mod salvage;
mod search;
mod stored;
mod stories;
mod tasks;
mod today;
mod tx;
mod watch;

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

pub use access::{Act, LogFilter, LogPage, LogRow, What};
pub use check::CheckPart;
pub use connect::{danish, opens, unlock};
pub use erasures::Ledger;
pub use error::StoreError;
pub use export::KeptRecord;
pub use journal::JournalEntry;
pub use migrate::SCHEMA;

pub use read::Reader;
pub use search::Hit;
pub use tx::Tx;
pub use watch::Watch;

use crate::{
    changes::{By, HistoryStep, Op, Saved},
    vault::DatabaseKey,
};

/// An open office file. Dropping it closes the file and lets go of its lock.
pub struct Store {
    sql: Connection,
    /// Steps up to this one belong to earlier sessions and are not undone.
    opened_at: i64,
    roll: people::RollCell,
    is_frozen: bool,
}

impl Store {
    /// Makes a new, empty file.
    ///
    /// # Errors
    /// [`StoreError::Exists`] when there is a file already; never replaces one.
    pub fn create(path: &Path, key: &DatabaseKey) -> Result<Self, StoreError> {
        Self::ready(connect::connect(path, key, true)?, &migrate::MIGRATIONS)
    }

    /// Opens a file that is there, and migrates it.
    ///
    /// # Errors
    /// [`StoreError::Missing`], [`StoreError::Damaged`], [`StoreError::Newer`], [`StoreError::InUse`] or [`StoreError::ReadOnly`].
    pub fn open(path: &Path, key: &DatabaseKey) -> Result<Self, StoreError> {
        Self::open_keeping(path, key, |_| Ok(()))
    }

    /// Opens a file that is there. Before it is migrated, `keep` gets it as it is, to make a copy.
    ///
    /// # Errors
    /// What `keep` failed with, or as [`Store::open`]; the file is not migrated then.
    pub fn open_keeping<E: From<StoreError>>(
        path: &Path,
        key: &DatabaseKey,
        keep: impl FnOnce(&Self) -> Result<(), E>,
    ) -> Result<Self, E> {
        Self::open_through(path, key, keep, &migrate::MIGRATIONS)
    }

    fn open_through<E: From<StoreError>>(
        path: &Path,
        key: &DatabaseKey,
        keep: impl FnOnce(&Self) -> Result<(), E>,
        migrations: &[&str],
    ) -> Result<Self, E> {
        let sql = connect::connect(path, key, false)?;
        if !migrate::is_pending(&sql, migrations)? {
            return Ok(Self::ready(sql, migrations)?);
        }
        let before = Self { sql, opened_at: 0, roll: people::RollCell::default(), is_frozen: false };
        keep(&before)?;
        Ok(Self::ready(before.sql, migrations)?)
    }

    fn ready(mut sql: Connection, migrations: &[&str]) -> Result<Self, StoreError> {
        migrate::migrate(&mut sql, migrations)?;
        let opened_at = journal::last_step(&sql)?;
        Ok(Self { sql, opened_at, roll: people::RollCell::default(), is_frozen: false })
    }

    /// The one door for writes: all of `work` is committed with its journal, or nothing is.
    ///
    /// # Errors
    /// What `work` failed with, or what the file failed with; nothing is changed then. [`StoreError::Damaged`] after
    /// [`Store::freeze`].
    pub fn transact<T>(
        &mut self,
        op: Op,
        by: By,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, StoreError>,
    ) -> Result<Saved<T>, StoreError> {
        self.refuse_if_frozen()?;
        let sql = self.sql.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut tx = Tx::new(&sql, by);
        let value = work(&mut tx)?;
        let (edits, undoable) = tx.finish();
        let undoable = undoable && op.is_undoable();
        let saved =
            Saved { value, changes: journal::changes(&edits), undo: (undoable && !edits.is_empty()).then_some(op) };
        if !edits.is_empty() {
            journal::write(&sql, op, by, None, &edits)?;
        }
        sql.commit()?;
        Ok(saved)
    }

    /// Takes back the latest step of this session.
    ///
    /// # Errors
    /// [`StoreError::NothingToUndo`], or what the file failed with.
    pub fn undo(&mut self, by: By) -> Result<Saved<HistoryStep>, StoreError> {
        self.refuse_if_frozen()?;
        let step = journal::to_undo(&self.sql, self.opened_at)?.ok_or(StoreError::NothingToUndo)?;
        self.replay(by, Op::Undo, &step)
    }

    /// Does again the step that was taken back last.
    ///
    /// # Errors
    /// [`StoreError::NothingToUndo`], or what the file failed with.
    pub fn redo(&mut self, by: By) -> Result<Saved<HistoryStep>, StoreError> {
        self.refuse_if_frozen()?;
        let step = journal::to_redo(&self.sql, self.opened_at)?.ok_or(StoreError::NothingToUndo)?;
        self.replay(by, Op::Redo, &step)
    }

    fn replay(&mut self, by: By, op: Op, step: &journal::Step) -> Result<Saved<HistoryStep>, StoreError> {
        let sql = self.sql.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut tx = Tx::new(&sql, by);
        for (kind, id, body) in journal::bodies(&sql, step.seq, op == Op::Undo)? {
            tx.restore(kind, id, body.as_deref())?;
        }
        let (edits, _) = tx.finish();
        journal::write(&sql, op, by, Some(step.seq), &edits)?;
        journal::mark(&sql, step.seq, op == Op::Undo)?;
        sql.commit()?;
        Ok(Saved { value: HistoryStep { op: step.op }, changes: journal::changes(&edits), undo: None })
    }

    /// The number of the last step that was written; a copy that ends with it lacks nothing.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn last_step(&self) -> Result<i64, StoreError> {
        journal::last_step(&self.sql)
    }

    /// Reads from the file.
    #[must_use]
    pub fn read(&self) -> Reader<'_> {
        Reader::keeping(&self.sql, &self.roll)
    }

    /// The connection, for copies and checks inside this crate.
    pub(crate) fn sql(&self) -> &Connection {
        &self.sql
    }
}

#[cfg(test)]
mod specimens;
#[cfg(test)]
mod tests;
