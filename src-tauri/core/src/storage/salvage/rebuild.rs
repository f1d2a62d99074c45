//! A new file from what was read.

use std::{collections::BTreeSet, path::Path};

use rusqlite::{Connection, TransactionBehavior, named_params};
use uuid::Uuid;

use super::{
    Salvaged,
    remains::{Remains, Remnant, Source},
};
use crate::{
    changes::By,
    storage::{
        Store, StoreError, Watch, search,
        stored::{self, Stored, with_kind},
    },
    vault::DatabaseKey,
};

/// Writes all of it into a new file, in one transaction; none when it was stopped, and then nothing is in it.
///
/// # Errors
/// What the disk failed with.
pub(super) fn rebuild(
    remains: &Remains,
    path: &Path,
    key: &DatabaseKey,
    by: By,
    watch: &dyn Watch,
) -> Result<Option<Salvaged>, StoreError> {
    let mut store = Store::create(path, key)?;
    let sql = store.sql.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let mut salvaged = Salvaged::default();
    for (id, photo) in &remains.photos {
        sql.prepare_cached(
            "INSERT INTO photo (id, jpeg, width, height, added_at) VALUES (:id, :jpeg, :width, :height, :added_at)",
        )?
        .execute(named_params! {
            ":id": id, ":jpeg": photo.jpeg, ":width": photo.width, ":height": photo.height, ":added_at": photo.added_at,
        })?;
        salvaged.photos += 1;
    }
    // Those others point to come first.
    let mut records: Vec<_> = remains.records.iter().collect();
    records.sort_by_key(|(id, remnant)| (remnant.kind, **id));
    for (id, remnant) in records {
        if watch.is_stopped() {
            return Ok(None);
        }
        let tied = with_kind!(remnant.kind, R => keep::<R>(&sql, *id, remnant, by)?);
        salvaged.untied += u32::from(!tied);
        *match remnant.source {
            Source::Row => &mut salvaged.records,
            Source::Journal => &mut salvaged.from_journal,
            Source::Copy => &mut salvaged.from_copy,
        } += 1;
    }
    history(&sql, remains)?;
    sql.commit()?;
    Ok(Some(salvaged))
}

/// Keeps one record with its index and search rows, and answers whether everything it points to is there. One that does
/// is put away otherwise: whoever wants it finds it in the journal and in what is taken out.
fn keep<R: Stored>(sql: &Connection, id: Uuid, remnant: &Remnant, by: By) -> Result<bool, StoreError> {
    let record: R = serde_json::from_str(&remnant.body)?;
    sql.prepare_cached("INSERT INTO record (id, kind, body, archived_at) VALUES (:id, :kind, :body, :put_away)")?
        .execute(named_params! {
            ":id": id, ":kind": stored::name(remnant.kind)?, ":body": remnant.body, ":put_away": remnant.put_away,
        })?;
    if remnant.put_away.is_some() {
        return Ok(true);
    }
    sql.execute_batch("SAVEPOINT tie")?;
    match record.index(sql) {
        Ok(()) => {
            sql.execute_batch("RELEASE tie")?;
            search::put(sql, remnant.kind, id, &record.search_text())?;
            Ok(true)
        }
        Err(fault) if is_loose(&fault) => {
            sql.execute_batch("ROLLBACK TO tie; RELEASE tie")?;
            sql.prepare_cached("UPDATE record SET archived_at = :now WHERE id = :id")?
                .execute(named_params! { ":now": by.now, ":id": id })?;
            Ok(false)
        }
        Err(fault) => Err(fault),
    }
}

fn is_loose(fault: &StoreError) -> bool {
    matches!(fault, StoreError::Sql(fault)
        if fault.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation))
}

/// Who did what, and who saw what.
fn history(sql: &Connection, remains: &Remains) -> Result<(), StoreError> {
    let known: BTreeSet<i64> = remains.steps.iter().map(|step| step.seq).collect();
    for step in &remains.steps {
        sql.prepare_cached(
            "INSERT INTO step (seq, op, who, at, of, undone) VALUES (:seq, :op, :who, :at, :of, :undone)",
        )?
        .execute(named_params! {
            ":seq": step.seq, ":op": step.op, ":who": step.who, ":at": step.at,
            ":of": step.of.filter(|of| known.contains(of)), ":undone": step.undone,
        })?;
    }
    for row in remains.journal.iter().filter(|row| known.contains(&row.step)) {
        sql.prepare_cached(
            "INSERT INTO journal (step, kind, id, before, after, erased)
             VALUES (:step, :kind, :id, :before, :after, :erased)",
        )?
        .execute(named_params! {
            ":step": row.step, ":kind": row.kind, ":id": row.id, ":before": row.before, ":after": row.after,
            ":erased": row.erased,
        })?;
    }
    for row in &remains.access {
        sql.prepare_cached("INSERT INTO access (at, who, act, kind, id) VALUES (:at, :who, :act, :kind, :id)")?
            .execute(
                named_params! { ":at": row.at, ":who": row.who, ":act": row.act, ":kind": row.kind, ":id": row.id },
            )?;
    }
    Ok(())
}
