//! The rival: the very same rows in a plain SQLite file, asked with SQL written by hand for the one question.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, Params, named_params};
use trinvis_core::storage::{danish, unlock};
use uuid::Uuid;

use crate::{Outcome, large::Large};

/// Where a kind's documents lie in the search index, as in the core: `kind` is its place in `Kind`.
const fn docs(kind: i64) -> (i64, i64) {
    (kind << 40, (kind << 40) + (1 << 40) - 1)
}

/// A plain copy of the large office.
pub(crate) struct Plain {
    pub sql: Connection,
}

impl Plain {
    /// Decrypts the office's rows into a file beside it.
    pub(crate) fn of(large: Large) -> Outcome<(Self, tempfile::TempDir)> {
        let Large { store, key, path, folder } = large;
        drop(store);
        let source = Connection::open(&path)?;
        unlock(&source, &key)?;
        source.create_collation("danish", danish)?;
        let target = folder.path().join("plain.db");
        source.execute("ATTACH ?1 AS plain KEY ''", [target.to_str().ok_or("the folder's name")?])?;
        source.query_row("SELECT sqlcipher_export('plain')", [], |_| Ok(()))?;
        source.execute_batch("DETACH plain")?;
        drop(source);
        Ok((Self { sql: open(&target)? }, folder))
    }

    /// Rows of one query, each read as the answer would read it.
    pub(crate) fn rows(&self, query: &str, params: impl Params) -> Outcome<usize> {
        let mut statement = self.sql.prepare_cached(query)?;
        let mut rows = statement.query(params)?;
        let mut count = 0;
        while let Some(row) = rows.next()? {
            let _: Uuid = row.get(0)?;
            let _: String = row.get(1)?;
            count += 1;
        }
        Ok(count)
    }

    /// What the palette shows: six of each kind, names before other text.
    pub(crate) fn search(&self, query: &str, kinds: &[i64]) -> Outcome<usize> {
        let mut found = 0;
        for (first, last) in kinds.iter().map(|kind| docs(*kind)) {
            let by_name = format!("name : ({query})");
            for query in [by_name.as_str(), query] {
                found += self.rows(
                    "SELECT search_doc.id, search_doc.title FROM search_text
                     JOIN search_doc ON search_doc.doc = search_text.rowid
                     WHERE search_text MATCH :query AND search_text.rowid BETWEEN :first AND :last LIMIT 6",
                    named_params! { ":query": query, ":first": first, ":last": last },
                )?;
            }
        }
        Ok(found)
    }
}

/// Opens a plain file as an app that wants to lose nothing would.
pub(crate) fn open(path: &Path) -> Outcome<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let sql = Connection::open_with_flags(path, flags)?;
    sql.execute_batch(
        "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536; PRAGMA foreign_keys = ON;",
    )?;
    sql.create_collation("danish", danish)?;
    sql.set_prepared_statement_cache_capacity(256);
    Ok(sql)
}
