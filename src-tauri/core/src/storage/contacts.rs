//! The contact log's rows.

use chrono::NaiveDate;
use rusqlite::{Connection, named_params};
use uuid::Uuid;

use super::{Reader, StoreError, stored::Stored};
use crate::{contacts::Contact, ids::PersonId};

impl Stored for Contact {
    fn index(&self, sql: &Connection) -> Result<(), StoreError> {
        sql.prepare_cached(
            r#"INSERT INTO contact_index (id, person, "on") VALUES (:id, :person, :on)
               ON CONFLICT (id) DO UPDATE SET person = :person, "on" = :on WHERE (person, "on") IS NOT (:person, :on)"#,
        )?
        .execute(named_params! { ":id": self.id.0, ":person": self.person.0, ":on": self.on })?;
        Ok(())
    }

    fn unindex(sql: &Connection, id: Uuid) -> Result<(), StoreError> {
        sql.prepare_cached("DELETE FROM contact_index WHERE id = :id")?.execute(named_params! { ":id": id })?;
        Ok(())
    }
}

impl Reader<'_> {
    /// A person's contact log, latest first.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn contacts_of(&self, person: PersonId) -> Result<Vec<Contact>, StoreError> {
        self.bodies(
            r#"SELECT body FROM contact_index JOIN record USING (id)
               WHERE person = :person ORDER BY "on" DESC, id DESC"#,
            named_params! { ":person": person.0 },
        )
    }

    /// The day of the latest talk with a person.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn last_contact(&self, person: PersonId) -> Result<Option<NaiveDate>, StoreError> {
        Ok(self
            .sql()
            .prepare_cached(r#"SELECT max("on") FROM contact_index WHERE person = :person"#)?
            .query_row(named_params! { ":person": person.0 }, |row| row.get(0))?)
    }
}
