//! Stories' rows.

use std::collections::BTreeSet;

use rusqlite::{Connection, named_params};
use uuid::Uuid;

use super::{Reader, StoreError, links::Links, search::SearchText, stored::Stored};
use crate::{ids::PersonId, stories::Story};

const PEOPLE: Links = Links {
    read: "SELECT person FROM story_person WHERE story = :id",
    clear: "DELETE FROM story_person WHERE story = :id",
    add: "INSERT INTO story_person (story, person) VALUES (:id, :person)",
};

impl Stored for Story {
    fn index(&self, sql: &Connection) -> Result<(), StoreError> {
        sql.prepare_cached(
            r#"INSERT INTO story_index (id, title, "on", activity, read_back)
               VALUES (:id, :title, :on, :activity, :read_back)
               ON CONFLICT (id) DO UPDATE SET title = :title, "on" = :on, activity = :activity, read_back = :read_back
               WHERE (title COLLATE BINARY, "on", activity, read_back) IS NOT (:title, :on, :activity, :read_back)"#,
        )?
        .execute(named_params! {
            ":id": self.id.0, ":title": self.title, ":on": self.on,
            ":activity": self.activity.map(|id| id.0), ":read_back": self.read_back,
        })?;
        PEOPLE.keep(sql, self.id.0, self.people.iter().map(|link| link.person.0).collect())
    }

    fn unindex(sql: &Connection, id: Uuid) -> Result<(), StoreError> {
        sql.prepare_cached("DELETE FROM story_index WHERE id = :id")?.execute(named_params! { ":id": id })?;
        PEOPLE.keep(sql, id, BTreeSet::new())
    }

    fn search_text(&self) -> SearchText {
        SearchText {
            title: self.title.clone(),
            names: vec![self.title.clone()],
            texts: vec![self.body.plain(), self.quote.clone(), self.told_by.clone(), self.why.clone()],
            phones: Vec::new(),
        }
    }
}

impl Reader<'_> {
    /// Every live story, the latest first.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn stories(&self) -> Result<Vec<Story>, StoreError> {
        self.bodies(r#"SELECT body FROM story_index JOIN record USING (id) ORDER BY "on" DESC, id DESC"#, [])
    }

    /// The stories a person is in, the latest first.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn stories_of_person(&self, person: PersonId) -> Result<Vec<Story>, StoreError> {
        self.bodies(
            r#"SELECT body FROM story_person JOIN story_index ON story_index.id = story_person.story
               JOIN record ON record.id = story_person.story WHERE person = :person ORDER BY "on" DESC, record.id DESC"#,
            named_params! { ":person": person.0 },
        )
    }
}
