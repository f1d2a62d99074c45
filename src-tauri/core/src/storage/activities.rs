//! Activities' rows, and the list as it stands on a day.

mod list;
#[cfg(test)]
mod tests;

use rusqlite::{Connection, named_params};
use uuid::Uuid;

use super::{
    Reader, StoreError,
    search::SearchText,
    stored::{Stored, plain},
};
use crate::{activities::Activity, ids::ActivityId, stories::Story};

impl Stored for Activity {
    fn index(&self, sql: &Connection) -> Result<(), StoreError> {
        sql.prepare_cached(
            "INSERT INTO activity_index (id, name, state, focus_area, responsible)
             VALUES (:id, :name, :state, :focus_area, :responsible)
             ON CONFLICT (id) DO UPDATE SET
                 name = :name, state = :state, focus_area = :focus_area, responsible = :responsible
             WHERE (name COLLATE BINARY, state, focus_area, responsible) IS NOT (:name, :state, :focus_area, :responsible)",
        )?
        .execute(named_params! {
            ":id": self.id.0, ":name": self.name, ":state": plain(&self.state)?,
            ":focus_area": self.focus_area.map(|id| id.0), ":responsible": self.responsible.map(|id| id.0),
        })?;
        Ok(())
    }

    fn unindex(sql: &Connection, id: Uuid) -> Result<(), StoreError> {
        sql.prepare_cached("DELETE FROM activity_index WHERE id = :id")?.execute(named_params! { ":id": id })?;
        Ok(())
    }

    fn search_text(&self) -> SearchText {
        SearchText {
            title: self.name.clone(),
            names: vec![self.name.clone()],
            texts: vec![self.purpose.clone(), self.target_group.clone(), self.place.clone()],
            phones: Vec::new(),
        }
    }
}

impl Reader<'_> {
    /// Every live activity in Danish order of name.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn activities(&self) -> Result<Vec<Activity>, StoreError> {
        self.bodies("SELECT body FROM activity_index JOIN record USING (id) ORDER BY name, id", [])
    }

    /// The stories an activity is in, the latest first.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn stories_about(&self, activity: ActivityId) -> Result<Vec<Story>, StoreError> {
        self.bodies(
            r#"SELECT body FROM story_index JOIN record USING (id)
               WHERE activity = :activity ORDER BY "on" DESC, id DESC"#,
            named_params! { ":activity": activity.0 },
        )
    }
}
