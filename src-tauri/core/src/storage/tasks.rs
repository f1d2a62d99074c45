//! Tasks and who holds them.

use std::collections::BTreeSet;

use rusqlite::{Connection, named_params};
use uuid::Uuid;

use super::{Reader, StoreError, links::Links, search::SearchText, stored::Stored};
use crate::{
    ids::{ActivityId, PersonId},
    tasks::Task,
};

const HOLDERS: Links = Links {
    read: "SELECT person FROM task_holder WHERE task = :id",
    clear: "DELETE FROM task_holder WHERE task = :id",
    add: "INSERT INTO task_holder (task, person) VALUES (:id, :person)",
};

impl Stored for Task {
    fn index(&self, sql: &Connection) -> Result<(), StoreError> {
        sql.prepare_cached(
            "INSERT INTO task_index (id, activity, what, done) VALUES (:id, :activity, :what, :done)
             ON CONFLICT (id) DO UPDATE SET activity = :activity, what = :what, done = :done
             WHERE (activity, what COLLATE BINARY, done) IS NOT (:activity, :what, :done)",
        )?
        .execute(named_params! {
            ":id": self.id.0, ":activity": self.activity.map(|id| id.0), ":what": self.what, ":done": self.done,
        })?;
        HOLDERS.keep(sql, self.id.0, self.holders.iter().map(|person| person.0).collect())
    }

    fn unindex(sql: &Connection, id: Uuid) -> Result<(), StoreError> {
        sql.prepare_cached("DELETE FROM task_index WHERE id = :id")?.execute(named_params! { ":id": id })?;
        HOLDERS.keep(sql, id, BTreeSet::new())
    }

    fn search_text(&self) -> SearchText {
        SearchText {
            title: self.what.clone(),
            names: vec![self.what.clone()],
            texts: vec![self.why.clone(), self.gain.clone(), self.skills.join(" ")],
            phones: Vec::new(),
        }
    }
}

impl Reader<'_> {
    /// Every live task, those not done first, in Danish order.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn tasks(&self) -> Result<Vec<Task>, StoreError> {
        self.bodies("SELECT body FROM task_index JOIN record USING (id) ORDER BY done, what, id", [])
    }

    /// An activity's tasks, those not done first.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn tasks_of_activity(&self, activity: ActivityId) -> Result<Vec<Task>, StoreError> {
        self.bodies(
            "SELECT body FROM task_index JOIN record USING (id) WHERE activity = :activity ORDER BY done, what, id",
            named_params! { ":activity": activity.0 },
        )
    }

    /// The tasks a person holds.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn tasks_of_person(&self, person: PersonId) -> Result<Vec<Task>, StoreError> {
        self.bodies(
            "SELECT body FROM task_holder JOIN record ON record.id = task_holder.task
             WHERE person = :person AND archived_at IS NULL ORDER BY record.id",
            named_params! { ":person": person.0 },
        )
    }
}
