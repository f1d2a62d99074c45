//! The office is one record, found by its kind.

use rusqlite::Connection;
use uuid::Uuid;

use super::{Reader, StoreError, stored::Stored};
use crate::office::Office;

impl Stored for Office {
    fn index(&self, _: &Connection) -> Result<(), StoreError> {
        Ok(())
    }

    fn unindex(_: &Connection, _: Uuid) -> Result<(), StoreError> {
        Ok(())
    }
}

impl Reader<'_> {
    /// The office this file belongs to.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] before it has been set up.
    pub fn office(&self) -> Result<Office, StoreError> {
        self.all()?.pop().ok_or(StoreError::NotFound)
    }
}
