//! The journal: who did what when, with every record before and after. Undo and redo are read from it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, named_params};
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use super::{
    Reader, StoreError,
    stored::{self, parsed, plain},
    tx::Edit,
};
use crate::{
    changes::{By, Change, Op},
    ids::CoordinatorId,
    record::Kind,
};

/// A step that can be undone or redone.
pub(super) struct Step {
    pub seq: i64,
    pub op: Op,
}

/// Who did what to a record, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct JournalEntry {
    /// The operation.
    pub op: Op,
    /// The coordinator.
    pub who: CoordinatorId,
    /// The instant.
    pub at: DateTime<Utc>,
}

pub(super) fn last_step(sql: &Connection) -> Result<i64, StoreError> {
    Ok(sql.query_row("SELECT coalesce(max(seq), 0) FROM step", [], |row| row.get(0))?)
}

/// The records of that kind which steps after this one changed; no more of them than `limit`.
pub(super) fn changed(sql: &Connection, kind: Kind, after: i64, limit: usize) -> Result<BTreeSet<Uuid>, StoreError> {
    let mut ids = BTreeSet::new();
    let mut statement = sql.prepare_cached("SELECT id FROM journal WHERE step > :after AND kind = :kind")?;
    let mut rows = statement.query(named_params! { ":after": after, ":kind": stored::name(kind)? })?;
    while ids.len() < limit
        && let Some(row) = rows.next()?
    {
        ids.insert(row.get(0)?);
    }
    Ok(ids)
}

pub(super) fn changes(edits: &BTreeMap<Uuid, Edit>) -> Vec<Change> {
    edits.iter().map(|(id, edit)| Change { kind: edit.kind, id: *id }).collect()
}

pub(super) fn write(
    sql: &Connection,
    op: Op,
    by: By,
    of: Option<i64>,
    edits: &BTreeMap<Uuid, Edit>,
) -> Result<(), StoreError> {
    sql.prepare_cached("INSERT INTO step (op, who, at, of) VALUES (:op, :who, :at, :of)")?
        .execute(named_params! { ":op": plain(&op)?, ":who": by.who.0, ":at": by.now, ":of": of })?;
    let step = sql.last_insert_rowid();
    let mut insert = sql.prepare_cached(
        "INSERT INTO journal (step, kind, id, before, after, erased) VALUES (:step, :kind, :id, :before, :after, :erased)",
    )?;
    for (id, edit) in edits {
        insert.execute(named_params! {
            ":step": step, ":kind": stored::name(edit.kind)?, ":id": id,
            ":before": edit.before, ":after": edit.after, ":erased": edit.erased,
        })?;
    }
    Ok(())
}

/// The latest step since `opened_at`, and since the latest change of who has access, that stands and holds nothing erased.
pub(super) fn to_undo(sql: &Connection, opened_at: i64) -> Result<Option<Step>, StoreError> {
    step(
        sql,
        "SELECT seq, op FROM step WHERE of IS NULL AND undone = 0 AND seq > :opened_at
         AND seq > (SELECT coalesce(max(seq), 0) FROM step WHERE op IN ('add_colleague', 'set_access', 'remove_colleague'))
         AND NOT EXISTS (SELECT 1 FROM journal WHERE journal.step = step.seq AND erased = 1)
         ORDER BY seq DESC LIMIT 1",
        opened_at,
    )
}

/// The first undone step after the latest that stands: a new step makes what was undone before it final.
pub(super) fn to_redo(sql: &Connection, opened_at: i64) -> Result<Option<Step>, StoreError> {
    step(
        sql,
        "SELECT seq, op FROM step WHERE of IS NULL AND undone = 1 AND seq > :opened_at
         AND seq > (SELECT coalesce(max(seq), 0) FROM step WHERE of IS NULL AND undone = 0)
         AND NOT EXISTS (SELECT 1 FROM journal WHERE journal.step = step.seq AND erased = 1)
         ORDER BY seq LIMIT 1",
        opened_at,
    )
}

fn step(sql: &Connection, query: &str, opened_at: i64) -> Result<Option<Step>, StoreError> {
    let found: Option<(i64, String)> = sql
        .prepare_cached(query)?
        .query_row(named_params! { ":opened_at": opened_at }, |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    found.map(|(seq, op)| Ok(Step { seq, op: parsed(op)? })).transpose()
}

/// A record's place in the journal: its kind, its id, and the form asked for.
type Form = (Kind, Uuid, Option<String>);

/// Every record of a step as it was before it, or after it.
pub(super) fn bodies(sql: &Connection, step: i64, before: bool) -> Result<Vec<Form>, StoreError> {
    let mut statement = sql.prepare_cached(
        "SELECT kind, id, CASE WHEN :before THEN before ELSE after END FROM journal WHERE step = :step",
    )?;
    let mut rows = statement.query(named_params! { ":before": before, ":step": step })?;
    let mut forms: Vec<Form> = Vec::new();
    while let Some(row) = rows.next()? {
        forms.push((parsed(row.get(0)?)?, row.get(1)?, row.get(2)?));
    }
    // Those others point to come first when they come back, last when they go.
    forms.sort_by_key(|(kind, _, body)| (body.is_none(), *kind));
    Ok(forms)
}

pub(super) fn mark(sql: &Connection, step: i64, undone: bool) -> Result<(), StoreError> {
    sql.prepare_cached("UPDATE step SET undone = :undone WHERE seq = :step")?
        .execute(named_params! { ":undone": undone, ":step": step })?;
    Ok(())
}

impl Reader<'_> {
    /// Who changed a record and when, latest first, at most `limit` entries.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn journal_of(&self, id: impl Into<Uuid>, limit: u32) -> Result<Vec<JournalEntry>, StoreError> {
        let mut statement = self.sql().prepare_cached(
            "SELECT op, who, at FROM journal JOIN step ON step.seq = journal.step WHERE journal.id = :id
             ORDER BY step.seq DESC LIMIT :limit",
        )?;
        let mut rows = statement.query(named_params! { ":id": id.into(), ":limit": limit })?;
        let mut entries = Vec::new();
        while let Some(row) = rows.next()? {
            entries.push(JournalEntry { op: parsed(row.get(0)?)?, who: CoordinatorId(row.get(1)?), at: row.get(2)? });
        }
        Ok(entries)
    }
}
