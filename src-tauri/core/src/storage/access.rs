//! The log: who changed, saw, printed or took out what. Changes come from the journal, the rest is noted here.

use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::{OptionalExtension, Row, named_params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::{
    Reader, Store, StoreError,
    stored::{self, parsed, plain},
};
use crate::{
    changes::{By, Op},
    ids::CoordinatorId,
    record::Kind,
};

/// How long the log remembers that someone looked: long enough to answer a resident who asks, and no longer.
const KEPT_DAYS: i64 = 365;
/// Looking again within this time is the same look.
const SAME_LOOK_MINUTES: i64 = 15;

/// Something other than a change that the log remembers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// Unlocked the office.
    Unlocked,
    /// Unlocked the office with the recovery code, and chose a new password.
    UnlockedWithCode,
    /// Came in with a one-time code, and chose a password.
    AcceptedCode,
    /// Changed her password.
    ChangedPassword,
    /// Made a new recovery code.
    NewCode,
    /// Made a one-time code for a colleague.
    InvitedColleague,
    /// Opened a person's page.
    Saw,
    /// Printed or saved a page.
    Printed,
    /// Copied phone numbers or addresses of several people.
    Copied,
    /// Took records out of Trinvis.
    Exported,
    /// Put an earlier copy in the office's place.
    Restored,
    /// Put the keys of an earlier copy in place; the records stayed as they were.
    RestoredKeys,
    /// Put what could still be read of a damaged file in the office's place.
    Salvaged,
}

/// What a row of the log is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum What {
    /// A change, by its operation.
    Changed(Op),
    /// Something else.
    Did(Act),
}

/// Which rows of the log.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct LogFilter {
    /// By her alone.
    pub who: Option<CoordinatorId>,
    /// Only changes, or only the rest.
    pub changes: Option<bool>,
    /// Only what was printed, copied or taken out, or only the rest.
    pub taken_out: Option<bool>,
    /// At this moment or later: where her day begins.
    pub from: Option<DateTime<Utc>>,
    /// Before this moment: where her day ends.
    pub to: Option<DateTime<Utc>>,
    /// About this record, or about one that tells of it now: a person's talks, parts, tasks, stories and agreements, an
    /// activity's parts, tasks, stories, agreements and materials.
    pub about: Option<Uuid>,
}

/// A row of the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LogRow {
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub who: CoordinatorId,
    /// Her name; empty when nothing is known of her.
    pub name: String,
    /// What she did.
    pub what: What,
    /// What kind of record it was done to; of a talk, a part or an agreement, that of the person or activity it is about.
    pub kind: Option<Kind>,
    /// Which; none when it has been erased.
    pub id: Option<Uuid>,
    /// What that record is called now; empty when it is gone.
    pub title: String,
    /// How many records it was done to.
    pub records: u32,
}

/// A stretch of the log, latest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LogPage {
    /// How many rows there are in all.
    pub total: u32,
    /// The rows asked for.
    pub rows: Vec<LogRow>,
    /// What the record that was asked about is called, also when it is put away; none when none was asked about, or it
    /// is erased.
    pub about: Option<String>,
}

impl Store {
    /// Notes that someone did something that changed no record. It has no journal and cannot be undone; what is older
    /// than a year is dropped.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn note(&mut self, by: By, act: Act, of: Option<(Kind, Uuid)>) -> Result<(), StoreError> {
        let (kind, id) = of.map_or((None, None), |(kind, id)| (Some(kind), Some(id)));
        let kind = kind.map(stored::name).transpose()?;
        self.refuse_if_frozen()?;
        let sql = self.sql.transaction()?;
        sql.prepare_cached("DELETE FROM access WHERE at < :oldest")?
            .execute(named_params! { ":oldest": by.now - TimeDelta::days(KEPT_DAYS) })?;
        sql.prepare_cached(
            "INSERT INTO access (at, who, act, kind, id) SELECT :now, :who, :act, :kind, :id
             WHERE NOT EXISTS (SELECT 1 FROM access WHERE who = :who AND act = :act AND id IS NOT NULL AND id = :id
                               AND at > :same AND at <= :now)",
        )?
        .execute(named_params! {
            ":now": by.now, ":who": by.who.0, ":act": plain(&act)?, ":kind": kind, ":id": id,
            ":same": by.now - TimeDelta::minutes(SAME_LOOK_MINUTES),
        })?;
        Ok(sql.commit()?)
    }
}

impl Reader<'_> {
    /// A stretch of the log, latest first.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn log(&self, filter: &LogFilter, offset: u32, limit: u32) -> Result<LogPage, StoreError> {
        let params = named_params! {
            ":who": filter.who.map(|who| who.0), ":changes": filter.changes, ":taken_out": filter.taken_out,
            ":from": filter.from, ":to": filter.to, ":offset": offset, ":limit": limit,
            ":about": filter.about, ":about_text": filter.about.map(|id| id.to_string()),
        };
        let mut page = LogPage { total: 0, rows: Vec::new(), about: self.title_of(filter.about)? };
        let mut statement = self.sql().prepare_cached(include_str!("access/log.sql"))?;
        let mut rows = statement.query(params)?;
        while let Some(row) = rows.next()? {
            page.total = row.get(8)?;
            page.rows.push(log_row(row)?);
        }
        Ok(page)
    }

    fn title_of(&self, id: Option<Uuid>) -> Result<Option<String>, StoreError> {
        let mut statement = self.sql().prepare_cached(
            "SELECT coalesce((SELECT title FROM search_doc WHERE id = :id), body ->> 'called', body ->> 'name',
                body ->> 'title', '') FROM record WHERE id = :id",
        )?;
        Ok(statement.query_row(named_params! { ":id": id }, |row| row.get(0)).optional()?)
    }
}

fn log_row(row: &Row<'_>) -> Result<LogRow, StoreError> {
    let kind = row.get::<_, Option<String>>(4)?.map(parsed).transpose()?;
    Ok(LogRow {
        at: row.get(0)?,
        who: CoordinatorId(row.get(1)?),
        name: row.get(2)?,
        what: parsed(row.get(3)?)?,
        kind,
        id: row.get(5)?,
        title: row.get(6)?,
        records: row.get(7)?,
    })
}

#[cfg(test)]
mod tests;
