//! Reading a damaged file row by row.

use std::{collections::BTreeMap, path::Path};

use chrono::{DateTime, Utc};
use rusqlite::Row;
use uuid::Uuid;

use super::wreck::Wreck;
use crate::{
    record::Kind,
    storage::{
        SCHEMA, StoreError, Watch,
        stored::{parsed, with_kind},
    },
    vault::DatabaseKey,
};

/// Where a record was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    Row,
    Journal,
    Copy,
}

/// A record that is still readable.
#[derive(Clone, Debug)]
pub(super) struct Remnant {
    pub kind: Kind,
    pub body: String,
    /// Put away, when it was.
    pub put_away: Option<DateTime<Utc>>,
    pub source: Source,
}

/// A row of the journal.
pub(super) struct JournalRow {
    pub step: i64,
    pub kind: String,
    pub id: Uuid,
    pub before: Option<String>,
    pub after: Option<String>,
    pub erased: bool,
}

/// Who did what when.
pub(super) struct StepRow {
    pub seq: i64,
    pub op: String,
    pub who: Uuid,
    pub at: DateTime<Utc>,
    pub of: Option<i64>,
    pub undone: bool,
}

/// Who looked at what when.
pub(super) struct AccessRow {
    pub at: String,
    pub who: Uuid,
    pub act: String,
    pub kind: Option<String>,
    pub id: Option<Uuid>,
}

/// A picture.
pub(super) struct PhotoRow {
    pub jpeg: Vec<u8>,
    pub width: u32,
    pub height: u32,
    pub added_at: String,
}

/// All that could be read.
#[derive(Default)]
pub(super) struct Remains {
    pub records: BTreeMap<Uuid, Remnant>,
    pub photos: BTreeMap<Uuid, PhotoRow>,
    pub steps: Vec<StepRow>,
    pub journal: Vec<JournalRow>,
    pub access: Vec<AccessRow>,
    /// Records that the journal says were erased.
    erased: Vec<Uuid>,
    /// Those of them that were people.
    pub erased_people: Vec<Uuid>,
}

impl Remains {
    /// How many parts the reading of a file has: one for each table.
    pub(super) const PARTS: usize = 5;

    /// Reads what there is at `path`, which may be changed by it; none when it was stopped.
    ///
    /// # Errors
    /// [`StoreError::Newer`], or what the disk failed with. Damage is no error: there is less to read then.
    pub(super) fn of(path: &Path, key: &DatabaseKey, watch: &dyn Watch) -> Result<Option<Self>, StoreError> {
        let mut wreck = Wreck::at(path, key, watch);
        let found: u32 = wreck.one("PRAGMA user_version", [], |row| row.get(0))?.flatten().unwrap_or(0);
        if found > SCHEMA {
            return Err(StoreError::Newer { found, known: SCHEMA });
        }
        let mut remains = Self {
            steps: wreck.each("step", "SELECT seq, op, who, at, of, undone FROM step WHERE seq = ?1", step)?,
            access: wreck.each("access", "SELECT at, who, act, kind, id FROM access WHERE seq = ?1", access)?,
            ..Self::default()
        };
        let query = "SELECT id, jpeg, width, height, added_at FROM photo WHERE rowid = ?1";
        remains.photos = wreck.each("photo", query, photo)?.into_iter().collect();
        let query = "SELECT id, kind, body, archived_at FROM record WHERE rowid = ?1";
        for (id, kind, body, put_away) in wreck.each("record", query, record)? {
            remains.keep(id, kind, body, put_away, Source::Row);
        }
        remains.journal = wreck.ranges(
            "SELECT max(step) FROM journal",
            [
                "SELECT step, kind, id, before, after, erased FROM journal WHERE step = ?1 ORDER BY id",
                "SELECT step, kind, id, before, after, erased FROM journal WHERE step = ?1 ORDER BY id DESC",
            ],
            journal,
            |row| (row.step, row.id),
        )?;
        remains.fill_from_journal();
        Ok((!watch.is_stopped()).then_some(remains))
    }

    /// The last form in the journal of what has no readable row of its own.
    fn fill_from_journal(&mut self) {
        let at: BTreeMap<i64, DateTime<Utc>> = self.steps.iter().map(|step| (step.seq, step.at)).collect();
        let last: BTreeMap<Uuid, &JournalRow> = self.journal.iter().map(|row| (row.id, row)).collect();
        let mut lost = Vec::new();
        for (id, row) in last {
            if row.erased {
                self.erased.push(id);
                if parsed(row.kind.clone()).is_ok_and(|kind: Kind| kind == Kind::Person) {
                    self.erased_people.push(id);
                }
            } else if let Some(body) = row.after.as_ref().or(row.before.as_ref()) {
                let put_away = row.after.is_none().then(|| at.get(&row.step).copied().unwrap_or_default());
                lost.push((id, row.kind.clone(), body.clone(), put_away));
            }
        }
        for (id, kind, body, put_away) in lost {
            self.keep(id, kind, body, put_away, Source::Journal);
        }
    }

    /// What only the copy tells, as it was then. Whoever was erased since comes too, to be erased again with everything
    /// that points to her.
    pub(super) fn fill_from(&mut self, copy: Self) {
        for (id, remnant) in copy.records {
            if !self.erased.contains(&id) || remnant.kind == Kind::Person {
                self.records.entry(id).or_insert(Remnant { source: Source::Copy, ..remnant });
            }
        }
        for (id, photo) in copy.photos {
            self.photos.entry(id).or_insert(photo);
        }
    }

    fn keep(&mut self, id: Uuid, kind: String, body: String, put_away: Option<DateTime<Utc>>, source: Source) {
        if self.records.contains_key(&id) {
            return;
        }
        let Ok(kind) = parsed(kind) else { return };
        let is_readable = with_kind!(kind, R => serde_json::from_str::<R>(&body).is_ok());
        if is_readable {
            self.records.insert(id, Remnant { kind, body, put_away, source });
        }
    }
}

type RecordRow = (Uuid, String, String, Option<DateTime<Utc>>);

fn record(row: &Row<'_>) -> Result<RecordRow, rusqlite::Error> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
}

fn photo(row: &Row<'_>) -> Result<(Uuid, PhotoRow), rusqlite::Error> {
    let photo = PhotoRow { jpeg: row.get(1)?, width: row.get(2)?, height: row.get(3)?, added_at: row.get(4)? };
    Ok((row.get(0)?, photo))
}

fn step(row: &Row<'_>) -> Result<StepRow, rusqlite::Error> {
    Ok(StepRow {
        seq: row.get(0)?,
        op: row.get(1)?,
        who: row.get(2)?,
        at: row.get(3)?,
        of: row.get(4)?,
        undone: row.get(5)?,
    })
}

fn access(row: &Row<'_>) -> Result<AccessRow, rusqlite::Error> {
    Ok(AccessRow { at: row.get(0)?, who: row.get(1)?, act: row.get(2)?, kind: row.get(3)?, id: row.get(4)? })
}

fn journal(row: &Row<'_>) -> Result<JournalRow, rusqlite::Error> {
    Ok(JournalRow {
        step: row.get(0)?,
        kind: row.get(1)?,
        id: row.get(2)?,
        before: row.get(3)?,
        after: row.get(4)?,
        erased: row.get(5)?,
    })
}
