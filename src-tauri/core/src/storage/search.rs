//! Search over everything: folded text in FTS5, answered as the user types.

use rusqlite::{Connection, OptionalExtension, named_params};
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use super::{
    Reader, StoreError, Tx,
    stored::{self, parsed},
};
use crate::{
    record::Kind,
    text::{digits, fold},
};

/// What a record is found by. A record without a title is not found on its own.
#[derive(Clone, Debug, Default)]
pub struct SearchText {
    /// What the result shows.
    pub title: String,
    /// Names; found first.
    pub names: Vec<String>,
    /// Everything else.
    pub texts: Vec<String>,
    /// Phone numbers; found by their digits however they are spaced.
    pub phones: Vec<String>,
}

/// Something found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Hit {
    /// What kind of record it is.
    pub kind: Kind,
    /// Its id.
    pub id: Uuid,
    /// What to show.
    pub title: String,
}

pub(super) fn remove(sql: &Connection, id: Uuid) -> Result<(), StoreError> {
    sql.prepare_cached("DELETE FROM search_text WHERE rowid = (SELECT doc FROM search_doc WHERE id = :id)")?
        .execute(named_params! { ":id": id })?;
    sql.prepare_cached("DELETE FROM search_doc WHERE id = :id")?.execute(named_params! { ":id": id })?;
    Ok(())
}

pub(super) fn put(sql: &Connection, kind: Kind, id: Uuid, text: &SearchText) -> Result<(), StoreError> {
    if text.title.is_empty() {
        return remove(sql, id);
    }
    let folded = |parts: &[String]| parts.iter().map(|part| fold(part)).collect::<Vec<_>>().join(" ");
    let phones: Vec<_> = text.phones.iter().map(|phone| digits(phone)).collect();
    let name = folded(&text.names);
    let body = format!("{} {}", phones.join(" "), folded(&text.texts));
    // The same words cost nothing; others keep their number.
    if let Some(doc) = number(sql, id)? {
        sql.prepare_cached("UPDATE search_doc SET title = :title WHERE doc = :doc AND title <> :title")?
            .execute(named_params! { ":doc": doc, ":title": text.title })?;
        sql.prepare_cached(
            "UPDATE search_text SET name = :name, body = :body WHERE rowid = :doc AND (name <> :name OR body <> :body)",
        )?
        .execute(named_params! { ":doc": doc, ":name": name, ":body": body })?;
        return Ok(());
    }
    let doc: i64 = sql
        .prepare_cached("SELECT coalesce(max(doc), :first) + 1 FROM search_doc WHERE doc BETWEEN :first AND :last")?
        .query_row(named_params! { ":first": docs(kind).0, ":last": docs(kind).1 }, |row| row.get(0))?;
    sql.prepare_cached("INSERT INTO search_doc (doc, id, kind, title) VALUES (:doc, :id, :kind, :title)")?
        .execute(named_params! { ":doc": doc, ":id": id, ":kind": stored::name(kind)?, ":title": text.title })?;
    sql.prepare_cached("INSERT INTO search_text (rowid, name, body) VALUES (:doc, :name, :body)")?
        .execute(named_params! { ":doc": doc, ":name": name, ":body": body })?;
    Ok(())
}

/// The document number of a record that is found by something.
fn number(sql: &Connection, id: Uuid) -> Result<Option<i64>, StoreError> {
    Ok(sql
        .prepare_cached("SELECT doc FROM search_doc WHERE id = :id")?
        .query_row(named_params! { ":id": id }, |row| row.get(0))
        .optional()?)
}

impl Tx<'_> {
    /// Writes the index of words anew, without those of what was removed: until then they lie in its older parts.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn forget_words(&mut self) -> Result<(), StoreError> {
        self.sql().execute("INSERT INTO search_text (search_text) VALUES ('optimize')", [])?;
        Ok(())
    }
}

/// The range of document numbers that a kind has for itself, so that FTS5 skips the others.
pub(super) const fn docs(kind: Kind) -> (i64, i64) {
    let first = (kind as i64) << 40;
    (first, first + (1 << 40) - 1)
}

/// The FTS5 query for what was typed: every word by its beginning, or a phone number by its digits. None when nothing is left.
#[must_use]
pub(super) fn query(typed: &str) -> Option<String> {
    let number = typed.chars().all(|letter| letter.is_ascii_digit() || letter.is_whitespace() || letter == '+');
    let number = if number { digits(typed) } else { String::new() };
    if number.len() > 2 {
        return Some(format!("\"{number}\" *"));
    }
    let words: Vec<_> =
        fold(typed).split(' ').filter(|word| !word.is_empty()).map(|word| format!("\"{word}\" *")).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

impl Reader<'_> {
    /// Records found by what was typed, names before other text, at most `limit` of each kind.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn search(&self, typed: &str, kinds: &[Kind], limit: u32) -> Result<Vec<Hit>, StoreError> {
        let Some(query) = self.query(typed) else { return Ok(Vec::new()) };
        let mut hits = Vec::new();
        for kind in kinds {
            let from = hits.len();
            for query in [format!("name : ({query})"), query.clone()] {
                let room = limit.saturating_sub(u32::try_from(hits.len() - from).unwrap_or(limit));
                if room == 0 {
                    break;
                }
                self.collect(&query, *kind, room, &mut hits)?;
            }
        }
        Ok(hits)
    }

    fn collect(&self, query: &str, kind: Kind, room: u32, hits: &mut Vec<Hit>) -> Result<(), StoreError> {
        let mut statement = self.sql().prepare_cached(include_str!("search/hits.sql"))?;
        let known = hits.len();
        let mut rows = statement.query(named_params! {
            ":query": query, ":first": docs(kind).0, ":last": docs(kind).1,
            ":limit": room + u32::try_from(known).unwrap_or(0),
        })?;
        let mut added = 0;
        while let Some(row) = rows.next()? {
            let hit = Hit { kind: parsed(row.get(0)?)?, id: row.get(1)?, title: row.get(2)? };
            if added < room && !hits[..known].contains(&hit) {
                hits.push(hit);
                added += 1;
            }
        }
        Ok(())
    }
}
