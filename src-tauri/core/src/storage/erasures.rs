//! The ledger of erasures: it lies outside database and copies, so that an older copy cannot bring anybody back.
//!
//! It holds no names and no ids, only a digest of each id with the day. Whoever has no copy learns nothing from it.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{self, Write},
    path::Path,
};

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::named_params;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{Reader, Store, StoreError, stored};
use crate::{
    changes::{By, Op},
    ids::PersonId,
    people::{Person, erase_person},
    record::Record,
};

/// Who was erased, without saying who, and when.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ledger {
    /// The day of each erasure, by the digest of the erased record's id.
    erased: BTreeMap<String, NaiveDate>,
}

impl Ledger {
    /// Its file name, in the data folder and beside copies.
    pub const FILE: &str = "erased.json";

    /// What is noted at `path`; nothing where nothing readable is. It is kept in more than one place, and the database
    /// knows the same as long as it can be read.
    #[must_use]
    pub fn read(path: &Path) -> Self {
        fs::read(path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    /// Writes it, whole or not at all.
    ///
    /// # Errors
    /// What the disk failed with; the one before stands then.
    pub fn write(&self, path: &Path) -> io::Result<()> {
        let fresh = path.with_extension("json.new");
        let mut file = File::create(&fresh)?;
        file.write_all(&serde_json::to_vec_pretty(self)?)?;
        file.sync_all()?;
        drop(file);
        fs::rename(fresh, path)
    }

    /// Notes everything that the other one has.
    pub fn join(&mut self, other: Self) {
        self.erased.extend(other.erased);
    }

    /// How many erasures it knows of.
    #[must_use]
    pub fn len(&self) -> usize {
        self.erased.len()
    }

    /// Whether nobody was ever erased.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.erased.is_empty()
    }

    /// Notes that the record with this id was erased on this day.
    pub(super) fn note(&mut self, id: Uuid, on: NaiveDate) {
        self.erased.insert(digest(id), on);
    }

    pub(super) fn knows(&self, id: Uuid) -> bool {
        self.erased.contains_key(&digest(id))
    }
}

fn digest(id: Uuid) -> String {
    let mut digest = Sha256::new();
    digest.update(b"trinvis erased ");
    digest.update(id.as_bytes());
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Reader<'_> {
    /// Everybody who was erased from this file.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn erased(&self) -> Result<Ledger, StoreError> {
        // The steps are few and short; the journal, with its long rows, is only looked into where somebody was erased.
        let mut statement = self.sql().prepare_cached(
            "SELECT journal.id, step.at FROM step CROSS JOIN journal ON journal.step = step.seq
             WHERE step.op = :op AND journal.kind = :kind AND journal.erased = 1 ORDER BY step.seq",
        )?;
        let mut rows = statement.query(named_params! {
            ":op": stored::plain(&Op::ErasePerson)?, ":kind": stored::name(Person::KIND)?,
        })?;
        let mut ledger = Ledger::default();
        while let Some(row) = rows.next()? {
            let at: DateTime<Utc> = row.get(1)?;
            ledger.note(row.get(0)?, at.date_naive());
        }
        Ok(ledger)
    }
}

impl Store {
    /// Erases once more whoever the ledger knows, with every trace, and answers how many there were. For an older copy
    /// that is put back.
    ///
    /// # Errors
    /// Any [`StoreError`].
    pub fn erase_again(&mut self, by: By, ledger: &Ledger) -> Result<u32, StoreError> {
        let known: Vec<Uuid> = {
            let mut statement = self.sql().prepare("SELECT id FROM record WHERE kind = :kind")?;
            let ids = statement.query_map([stored::name(Person::KIND)?], |row| row.get(0))?;
            ids.collect::<Result<_, _>>()?
        };
        let mut count = 0;
        for id in known.into_iter().filter(|id| ledger.knows(*id)) {
            erase_person(self, by, PersonId(id))?;
            count += 1;
        }
        Ok(count)
    }
}

#[cfg(test)]
mod tests;
