//! Agreements about steps of the ladder.

use rusqlite::{Connection, named_params};
use uuid::Uuid;

use super::{Reader, StoreError, stored::Stored};
use crate::{ids::ActivityId, ladder::Agreement};

impl Stored for Agreement {
    fn index(&self, sql: &Connection) -> Result<(), StoreError> {
        sql.prepare_cached(
            r#"INSERT INTO agreement_index (id, activity, "on", step) VALUES (:id, :activity, :on, :step)"#,
        )?
        .execute(named_params! {
            ":id": self.id.0, ":activity": self.activity.0, ":on": self.on, ":step": self.step.number(),
        })?;
        Ok(())
    }

    fn unindex(sql: &Connection, id: Uuid) -> Result<(), StoreError> {
        sql.prepare_cached("DELETE FROM agreement_index WHERE id = :id")?.execute(named_params! { ":id": id })?;
        Ok(())
    }
}

impl Reader<'_> {
    /// An activity's agreements, latest first; of two on one day the later made is first.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn agreements_of(&self, activity: ActivityId) -> Result<Vec<Agreement>, StoreError> {
        self.bodies(
            r#"SELECT body FROM agreement_index JOIN record USING (id)
               WHERE activity = :activity ORDER BY "on" DESC, id DESC"#,
            named_params! { ":activity": activity.0 },
        )
    }
}
