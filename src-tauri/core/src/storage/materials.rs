//! Posters' rows.

use rusqlite::{Connection, named_params};
use uuid::Uuid;

use super::{Reader, StoreError, search::SearchText, stored::Stored};
use crate::materials::Material;

impl Stored for Material {
    fn index(&self, sql: &Connection) -> Result<(), StoreError> {
        sql.prepare_cached(
            "INSERT INTO material_index (id, title, campaign, activity, task)
             VALUES (:id, :title, :campaign, :activity, :task)
             ON CONFLICT (id) DO UPDATE SET title = :title, campaign = :campaign, activity = :activity, task = :task
             WHERE (title COLLATE BINARY, campaign COLLATE BINARY, activity, task)
                 IS NOT (:title, :campaign, :activity, :task)",
        )?
        .execute(named_params! {
            ":id": self.id.0, ":title": self.title, ":campaign": self.campaign,
            ":activity": self.activity.map(|id| id.0), ":task": self.task.map(|id| id.0),
        })?;
        Ok(())
    }

    fn unindex(sql: &Connection, id: Uuid) -> Result<(), StoreError> {
        sql.prepare_cached("DELETE FROM material_index WHERE id = :id")?.execute(named_params! { ":id": id })?;
        Ok(())
    }

    fn search_text(&self) -> SearchText {
        let texts = self.texts.iter().flat_map(|text| [&text.headline, &text.what, &text.why, &text.gain]);
        SearchText {
            title: self.title.clone(),
            names: vec![self.title.clone()],
            texts: texts.chain([&self.campaign, &self.place]).cloned().collect(),
            phones: Vec::new(),
        }
    }
}

impl Reader<'_> {
    /// Every live poster, by campaign and title.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn materials(&self) -> Result<Vec<Material>, StoreError> {
        self.bodies("SELECT body FROM material_index JOIN record USING (id) ORDER BY campaign, title, id", [])
    }
}
