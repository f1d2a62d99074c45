//! One write in progress.

use std::{collections::BTreeMap, ops::Deref};

use rusqlite::{Connection, OptionalExtension, named_params};
use uuid::Uuid;

use super::{
    Reader, StoreError, search,
    stored::{Stored, with_kind},
};
use crate::{changes::By, record::Kind};

/// What one transaction did to one record.
#[derive(Clone, Debug)]
pub(super) struct Edit {
    pub kind: Kind,
    pub before: Option<String>,
    pub after: Option<String>,
    pub erased: bool,
}

/// A write in progress; reads through it see what it has written.
pub struct Tx<'a> {
    reader: Reader<'a>,
    by: By,
    edits: BTreeMap<Uuid, Edit>,
}

impl<'a> Deref for Tx<'a> {
    type Target = Reader<'a>;

    fn deref(&self) -> &Reader<'a> {
        &self.reader
    }
}

impl<'a> Tx<'a> {
    pub(super) fn new(sql: &'a Connection, by: By) -> Self {
        Self { reader: Reader::new(sql), by, edits: BTreeMap::new() }
    }

    /// Who writes, and when.
    #[must_use]
    pub fn by(&self) -> By {
        self.by
    }

    /// What was really changed, and whether it can be undone.
    pub(super) fn finish(self) -> (BTreeMap<Uuid, Edit>, bool) {
        let edits: BTreeMap<_, _> =
            self.edits.into_iter().filter(|(_, edit)| edit.erased || edit.before != edit.after).collect();
        let undoable = edits.values().all(|edit| !edit.erased);
        (edits, undoable)
    }

    /// Keeps a record: a new one, or a new form of one that is there.
    ///
    /// # Errors
    /// [`StoreError::Invalid`]; [`StoreError::Archived`] when it has been put away since it was read.
    pub fn put<R: Stored>(&mut self, record: &R) -> Result<(), StoreError> {
        record.check()?;
        if self.stored(record.id())?.is_some_and(|(_, archived)| archived) {
            return Err(StoreError::Archived);
        }
        self.write(record)
    }

    /// Puts a record away: it leaves every list and search, and Undo brings it back.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it is not there.
    pub fn archive<R: Stored>(&mut self, id: Uuid) -> Result<(), StoreError> {
        match self.stored(id)? {
            Some((body, false)) => self.hide::<R>(id, body),
            _ => Err(StoreError::NotFound),
        }
    }

    /// Removes a record for good: its row, index, search text and every form of it in the journal.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it is not there.
    pub fn erase<R: Stored>(&mut self, id: Uuid) -> Result<(), StoreError> {
        self.stored(id)?.ok_or(StoreError::NotFound)?;
        search::remove(self.sql(), id)?;
        R::unindex(self.sql(), id)?;
        self.sql().execute("UPDATE access SET id = NULL WHERE id = :id", named_params! { ":id": id })?;
        self.sql().execute("DELETE FROM record WHERE id = :id", named_params! { ":id": id })?;
        self.sql().execute(
            "UPDATE journal SET before = NULL, after = NULL, erased = 1 WHERE id = :id",
            named_params! { ":id": id },
        )?;
        self.edits.insert(id, Edit { kind: R::KIND, before: None, after: None, erased: true });
        Ok(())
    }

    /// Keeps no earlier form of a record that this write changes.
    pub(super) fn forget_before(&mut self, id: Uuid) {
        if let Some(edit) = self.edits.get_mut(&id) {
            edit.before = None;
        }
    }

    /// Brings a record to the form it had in the journal; none means that it was not there.
    pub(super) fn restore(&mut self, kind: Kind, id: Uuid, body: Option<&str>) -> Result<(), StoreError> {
        with_kind!(kind, R => match body {
            Some(body) => self.write(&serde_json::from_str::<R>(body)?),
            None => self.archive::<R>(id),
        })
    }

    fn write<R: Stored>(&mut self, record: &R) -> Result<(), StoreError> {
        let id = record.id();
        let before = self.stored(id)?.and_then(|(body, archived)| (!archived).then_some(body));
        let after = serde_json::to_string(record)?;
        if before.is_some() {
            self.sql()
                .prepare_cached("UPDATE record SET body = :body WHERE id = :id AND body <> :body")?
                .execute(named_params! { ":id": id, ":body": after })?;
        } else {
            self.sql()
                .prepare_cached(
                    "INSERT INTO record (id, kind, body) VALUES (:id, :kind, :body)
                     ON CONFLICT (id) DO UPDATE SET body = :body, archived_at = NULL",
                )?
                .execute(named_params! { ":id": id, ":kind": super::stored::name(R::KIND)?, ":body": after })?;
        }
        record.index(self.sql())?;
        search::put(self.sql(), R::KIND, id, &record.search_text())?;
        self.note(R::KIND, id, before, Some(after));
        Ok(())
    }

    fn hide<R: Stored>(&mut self, id: Uuid, body: String) -> Result<(), StoreError> {
        self.sql().execute(
            "UPDATE record SET archived_at = :now WHERE id = :id",
            named_params! { ":now": self.by.now, ":id": id },
        )?;
        R::unindex(self.sql(), id)?;
        search::remove(self.sql(), id)?;
        self.note(R::KIND, id, Some(body), None);
        Ok(())
    }

    fn note(&mut self, kind: Kind, id: Uuid, before: Option<String>, after: Option<String>) {
        self.edits.entry(id).and_modify(|edit| edit.after.clone_from(&after)).or_insert(Edit {
            kind,
            before,
            after,
            erased: false,
        });
    }

    fn stored(&self, id: Uuid) -> Result<Option<(String, bool)>, StoreError> {
        Ok(self
            .sql()
            .prepare_cached("SELECT body, archived_at IS NOT NULL FROM record WHERE id = :id")?
            .query_row(named_params! { ":id": id }, |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?)
    }
}
