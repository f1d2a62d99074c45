//! Everything in the file, read for taking it elsewhere.

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::{Reader, StoreError, stored::parsed};
use crate::{ids::PhotoId, record::Kind};

/// A record as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptRecord {
    /// Its kind.
    pub kind: Kind,
    /// The record, whole.
    pub body: Value,
    /// When it was put away, if it was.
    pub put_away: Option<DateTime<Utc>>,
}

impl Reader<'_> {
    /// Every record, kind by kind in the order they were made; those that were put away too.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn everything(&self) -> Result<Vec<KeptRecord>, StoreError> {
        let mut statement = self.sql().prepare("SELECT kind, body, archived_at FROM record ORDER BY kind, id")?;
        let mut rows = statement.query([])?;
        let mut records = Vec::new();
        while let Some(row) = rows.next()? {
            records.push(KeptRecord {
                kind: parsed(row.get(0)?)?,
                body: serde_json::from_str(&row.get::<_, String>(1)?)?,
                put_away: row.get(2)?,
            });
        }
        Ok(records)
    }

    /// Every picture that is kept, in the order they were added.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn photo_ids(&self) -> Result<Vec<PhotoId>, StoreError> {
        let mut statement = self.sql().prepare("SELECT id FROM photo ORDER BY id")?;
        let ids = statement.query_map([], |row| row.get(0).map(PhotoId))?.collect::<Result<_, _>>()?;
        Ok(ids)
    }
}
