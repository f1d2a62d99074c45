//! Everything in a database, table by table, so that two of them can be told apart by a byte.

use std::{collections::BTreeMap, fmt::Write as _, path::Path};

use rusqlite::{Connection, OpenFlags, Statement, types::ValueRef};
use sha2::{Digest, Sha256};
use trinvis_core::{
    storage::{danish, unlock},
    vault::DatabaseKey,
};

use crate::Outcome;

/// A digest of every table's rows, and of the schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Dump {
    pub(crate) version: u32,
    tables: BTreeMap<String, (usize, String)>,
}

impl Dump {
    /// Reads a whole file with a connection of its own, after every check there is: each page's code, the structure, the
    /// search index, the references.
    pub(crate) fn read(path: &Path, key: &DatabaseKey) -> Outcome<Self> {
        let sql = open(path, key)?;
        // The pages' codes are checked in the file itself: what lies in its log has to be there first.
        sql.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        for (check, whole) in [("cipher_integrity_check", None), ("integrity_check", Some("ok"))] {
            let found = sql
                .prepare(&format!("PRAGMA {check}"))?
                .query_map([], |row| row.get::<_, String>(0))?
                .collect::<Result<Vec<_>, _>>()?;
            if found.iter().map(String::as_str).ne(whole) {
                return Err(format!("{check}: {}", found.join("; ")).into());
            }
        }
        if sql.prepare("PRAGMA foreign_key_check")?.query([])?.next()?.is_some() {
            return Err("foreign_key_check: a reference to nothing".into());
        }
        Self::of(&sql)
    }

    /// The same without the checks: what is read when nobody looks for damage.
    pub(crate) fn unchecked(path: &Path, key: &DatabaseKey) -> Outcome<Self> {
        Self::of(&open(path, key)?)
    }

    fn of(sql: &Connection) -> Outcome<Self> {
        let version = sql.pragma_query_value(None, "user_version", |row| row.get(0))?;
        let mut names: Vec<String> = sql
            .prepare(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search\\_text\\_%' ESCAPE '\\'",
            )?
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        names.retain(|name| !name.starts_with("sqlite_") && name != "search_text");
        let mut tables = BTreeMap::new();
        for name in names {
            let columns = sql.prepare(&format!("SELECT * FROM \"{name}\""))?.column_count();
            let order = (1..=columns).map(|column| column.to_string()).collect::<Vec<_>>().join(", ");
            let rows = rows(&mut sql.prepare(&format!("SELECT * FROM \"{name}\" ORDER BY {order}"))?)?;
            tables.insert(name, rows);
        }
        if version > 0 {
            tables.insert(
                "search_text".to_owned(),
                rows(&mut sql.prepare("SELECT rowid, name, body FROM search_text ORDER BY rowid")?)?,
            );
        }
        tables.insert(
            "the schema".to_owned(),
            rows(&mut sql.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY 1, 2")?)?,
        );
        Ok(Self { version, tables })
    }

    /// Whether there is nothing in it, not even tables.
    pub(crate) fn is_empty(&self) -> bool {
        self.version == 0 && self.tables.values().all(|(rows, _)| *rows == 0)
    }

    /// The same without the note of who looked at what: putting a copy back adds a line there.
    pub(crate) fn without_access(mut self) -> Self {
        self.tables.remove("access");
        self
    }

    /// Which tables differ, in words.
    pub(crate) fn differences(&self, other: &Self) -> String {
        let mut words = String::new();
        if self.version != other.version {
            let _ = write!(words, "schema {} and {}; ", self.version, other.version);
        }
        let names: std::collections::BTreeSet<_> = self.tables.keys().chain(other.tables.keys()).collect();
        for name in names {
            let (one, two) = (self.tables.get(name), other.tables.get(name));
            if one != two {
                let count = |table: Option<&(usize, String)>| table.map_or(0, |table| table.0);
                let _ = write!(words, "{name} ({} and {} rows); ", count(one), count(two));
            }
        }
        words
    }
}

fn open(path: &Path, key: &DatabaseKey) -> Outcome<Connection> {
    let sql = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    unlock(&sql, key)?;
    sql.execute_batch("PRAGMA locking_mode = EXCLUSIVE; PRAGMA temp_store = MEMORY;")?;
    sql.create_collation("danish", danish)?;
    Ok(sql)
}

fn rows(statement: &mut Statement<'_>) -> Outcome<(usize, String)> {
    let columns = statement.column_count();
    let (mut count, mut digest) = (0, Sha256::new());
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        count += 1;
        for column in 0..columns {
            let value = row.get_ref(column)?;
            let (kind, bytes): (u8, Vec<u8>) = match value {
                ValueRef::Null => (0, Vec::new()),
                ValueRef::Integer(number) => (1, number.to_le_bytes().to_vec()),
                ValueRef::Real(number) => (2, number.to_le_bytes().to_vec()),
                ValueRef::Text(text) => (3, text.to_vec()),
                ValueRef::Blob(blob) => (4, blob.to_vec()),
            };
            digest.update([kind]);
            digest.update(u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_le_bytes());
            digest.update(&bytes);
        }
    }
    let digest = digest.finalize().iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    });
    Ok((count, digest))
}
