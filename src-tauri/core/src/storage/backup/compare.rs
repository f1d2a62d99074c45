//! What putting a copy back would change.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    hash::{DefaultHasher, Hash, Hasher},
    path::Path,
};

use chrono::{DateTime, Utc};
use rusqlite::Connection;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use super::{BackupError, verify};
use crate::{
    changes::Op,
    coordinators::Coordinator,
    ids::CoordinatorId,
    record::Kind,
    storage::{
        Ledger, Reader, StoreError,
        stored::{self, parsed},
    },
    vault::DatabaseKey,
};

/// How many of the latest steps are told one by one.
const LATEST: usize = 5;

/// How records of one kind differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KindDifference {
    /// The kind.
    pub kind: Kind,
    /// How many the copy holds.
    pub in_copy: u32,
    /// How many came later: they would go.
    pub newer: u32,
    /// How many were written to since: they would be as they were.
    pub changed: u32,
    /// How many were put away since: they would come back.
    pub back: u32,
}

/// A step that the copy does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LostStep {
    /// The operation.
    pub op: Op,
    /// The coordinator.
    pub who: CoordinatorId,
    /// The instant.
    pub at: DateTime<Utc>,
}

/// What putting a copy back would change.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Difference {
    /// Kind by kind; kinds that neither of the two has are left out.
    pub kinds: Vec<KindDifference>,
    /// How many steps would be gone.
    pub steps: u32,
    /// The latest of them, the newest first.
    pub latest: Vec<LostStep>,
}

/// A file as far as it is compared: what is in it, and what was done.
#[derive(Default)]
pub struct Outline {
    records: HashMap<Uuid, (Kind, u64, Option<Uuid>)>,
    steps: Vec<(i64, LostStep)>,
}

/// The coordinators in a copy, whoever was put away left out.
///
/// # Errors
/// As [`Outline::of_copy`].
pub fn coordinators(path: &Path, key: &DatabaseKey) -> Result<Vec<Coordinator>, BackupError> {
    let sql = verify::open(path, key)?;
    let read = || -> Result<Vec<Coordinator>, StoreError> {
        let mut statement = sql.prepare("SELECT body FROM record WHERE kind = ?1 AND archived_at IS NULL")?;
        let mut rows = statement.query([stored::name(Kind::Coordinator)?])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(serde_json::from_str(&row.get::<_, String>(0)?)?);
        }
        Ok(found)
    };
    Ok(read()?)
}

impl Outline {
    /// Of the open office.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn of(reader: Reader<'_>) -> Result<Self, StoreError> {
        Self::read(reader.sql())
    }

    /// Of a copy.
    ///
    /// # Errors
    /// [`BackupError::Newer`]; [`BackupError::Unsound`] when it cannot be read; or a fault of the disk.
    pub fn of_copy(path: &Path, key: &DatabaseKey) -> Result<Self, BackupError> {
        let sql = verify::open(path, key)?;
        Ok(Self::read(&sql)?)
    }

    fn read(sql: &Connection) -> Result<Self, StoreError> {
        let mut outline = Self::default();
        let mut statement = sql.prepare("SELECT id, kind, body FROM record WHERE archived_at IS NULL")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let body: String = row.get(2)?;
            let about = serde_json::from_str::<About>(&body)?.person;
            outline.records.insert(row.get(0)?, (parsed(row.get(1)?)?, digest(&body), about));
        }
        let mut statement =
            sql.prepare("SELECT seq, op, who, at FROM step WHERE of IS NULL AND undone = 0 ORDER BY seq DESC")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let step = LostStep { op: parsed(row.get(1)?)?, who: CoordinatorId(row.get(2)?), at: row.get(3)? };
            outline.steps.push((row.get(0)?, step));
        }
        Ok(outline)
    }

    /// What would change if the office became as `copy` is; whoever is in the ledger does not come back. Without a
    /// present office only the copy is counted.
    #[must_use]
    pub fn against(present: Option<&Self>, copy: &Self, ledger: &Ledger) -> Difference {
        let mut kinds: BTreeMap<Kind, KindDifference> = BTreeMap::new();
        let mut count = |kind: Kind, add: fn(&mut KindDifference)| {
            add(kinds.entry(kind).or_insert(KindDifference { kind, in_copy: 0, newer: 0, changed: 0, back: 0 }));
        };
        let erased = |id: &Uuid, about: &Option<Uuid>| ledger.knows(*id) || about.is_some_and(|id| ledger.knows(id));
        for (id, (kind, body, _)) in copy.records.iter().filter(|(id, (_, _, about))| !erased(id, about)) {
            count(*kind, |kind| kind.in_copy += 1);
            let Some(present) = present else { continue };
            match present.records.get(id) {
                None => count(*kind, |kind| kind.back += 1),
                Some((_, same, _)) if same == body => {}
                Some(_) => count(*kind, |kind| kind.changed += 1),
            }
        }
        let Some(present) = present else {
            return Difference { kinds: kinds.into_values().collect(), ..Difference::default() };
        };
        for (_, (kind, _, _)) in present.records.iter().filter(|(id, _)| !copy.records.contains_key(id)) {
            count(*kind, |kind| kind.newer += 1);
        }
        let held: HashSet<_> = copy.steps.iter().map(|(seq, step)| (*seq, step.at)).collect();
        let lost: Vec<LostStep> = present
            .steps
            .iter()
            .filter(|(seq, step)| !held.contains(&(*seq, step.at)))
            .map(|(_, step)| *step)
            .collect();
        let steps = u32::try_from(lost.len()).unwrap_or(u32::MAX);
        let latest = lost.into_iter().take(LATEST).collect();
        Difference { kinds: kinds.into_values().collect(), steps, latest }
    }
}

/// Whom a record is about, if it is about one person.
#[derive(serde::Deserialize)]
struct About {
    #[serde(default)]
    person: Option<Uuid>,
}

fn digest(body: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    body.hash(&mut hasher);
    hasher.finish()
}
