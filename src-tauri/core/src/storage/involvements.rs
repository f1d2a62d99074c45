//! Who is in what.

use rusqlite::{Connection, named_params};
use uuid::Uuid;

use super::{Reader, StoreError, stored::Stored};
use crate::{
    ids::{ActivityId, PersonId},
    involvements::Involvement,
};

impl Stored for Involvement {
    fn index(&self, sql: &Connection) -> Result<(), StoreError> {
        sql.prepare_cached(
            r#"INSERT INTO involvement_index (id, person, activity, "from", "to", next_talk)
               VALUES (:id, :person, :activity, :from, :to, :next_talk)
               ON CONFLICT (id) DO UPDATE SET
                   person = :person, activity = :activity, "from" = :from, "to" = :to, next_talk = :next_talk
               WHERE (person, activity, "from", "to", next_talk) IS NOT (:person, :activity, :from, :to, :next_talk)"#,
        )?
        .execute(named_params! {
            ":id": self.id.0, ":person": self.person.0, ":activity": self.activity.0,
            ":from": self.from, ":to": self.to, ":next_talk": self.next_talk,
        })?;
        Ok(())
    }

    fn unindex(sql: &Connection, id: Uuid) -> Result<(), StoreError> {
        sql.prepare_cached("DELETE FROM involvement_index WHERE id = :id")?.execute(named_params! { ":id": id })?;
        Ok(())
    }
}

impl Reader<'_> {
    /// A person's parts, in the order they were made.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn involvements_of_person(&self, person: PersonId) -> Result<Vec<Involvement>, StoreError> {
        self.bodies(
            "SELECT body FROM involvement_index JOIN record USING (id) WHERE person = :person ORDER BY id",
            named_params! { ":person": person.0 },
        )
    }

    /// Who is in an activity, in the order they were made.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn involvements_of_activity(&self, activity: ActivityId) -> Result<Vec<Involvement>, StoreError> {
        self.bodies(
            "SELECT body FROM involvement_index JOIN record USING (id) WHERE activity = :activity ORDER BY id",
            named_params! { ":activity": activity.0 },
        )
    }
}
