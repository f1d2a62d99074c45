//! Pictures inside the encrypted file.

use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::{OptionalExtension, named_params};

use super::{Reader, StoreError, Tx};
use crate::{ids::PhotoId, photos::Photo};

impl Reader<'_> {
    /// A kept picture's JPEG bytes.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub fn photo(&self, id: PhotoId) -> Result<Vec<u8>, StoreError> {
        self.sql()
            .prepare_cached("SELECT jpeg FROM photo WHERE id = :id")?
            .query_row(named_params! { ":id": id.0 }, |row| row.get(0))
            .optional()?
            .ok_or(StoreError::NotFound)
    }
}

impl Tx<'_> {
    /// Keeps a normalised picture. The records that show it point to it; the picture itself is not journalled.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn add_photo(&mut self, photo: &Photo) -> Result<(), StoreError> {
        let now: DateTime<Utc> = self.by().now;
        self.sql()
            .prepare_cached(
                "INSERT INTO photo (id, jpeg, width, height, added_at) VALUES (:id, :jpeg, :width, :height, :now)",
            )?
            .execute(named_params! {
                ":id": photo.id.0, ":jpeg": photo.jpeg, ":width": photo.width, ":height": photo.height, ":now": now,
            })?;
        Ok(())
    }

    /// Removes the pictures that no record shows, nor any earlier form that can come back. A picture of the last day may
    /// belong to something that is being written, and stays.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn drop_loose_photos(&mut self) -> Result<(), StoreError> {
        let before: DateTime<Utc> = self.by().now - TimeDelta::days(1);
        self.sql().execute(include_str!("photos/drop_loose.sql"), named_params! { ":before": before })?;
        Ok(())
    }
}
