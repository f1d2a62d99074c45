//! Stories' rows.

use rusqlite::{Connection, named_params};
use uuid::Uuid;

use super::{Reader, StoreError, search::SearchText, stored::Stored};
use crate::{ids::PersonId, stories::Story};

impl Stored for Story {
    fn index(&self, sql: &Connection) -> Result<(), StoreError> {
        sql.prepare_cached(
            r#"INSERT INTO story_index (id, title, "on", activity, read_back)
               VALUES (:id, :title, :on, :activity, :read_back)"#,
        )?
        .execute(named_params! {
            ":id": self.id.0, ":title": self.title, ":on": self.on,
            ":activity": self.activity.map(|id| id.0), ":read_back": self.read_back,
        })?;
        let mut insert =
            sql.prepare_cached("INSERT OR IGNORE INTO story_person (story, person) VALUES (:story, :person)")?;
        for link in &self.people {
            insert.execute(named_params! { ":story": self.id.0, ":person": link.person.0 })?;
        }
        Ok(())
    }

    fn unindex(sql: &Connection, id: Uuid) -> Result<(), StoreError> {
        sql.prepare_cached("DELETE FROM story_index WHERE id = :id")?.execute(named_params! { ":id": id })?;
        sql.prepare_cached("DELETE FROM story_person WHERE story = :id")?.execute(named_params! { ":id": id })?;
        Ok(())
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
