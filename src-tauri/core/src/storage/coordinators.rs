//! Coordinators are few: read whole.

use rusqlite::Connection;
use uuid::Uuid;

use super::{StoreError, stored::Stored};
use crate::coordinators::Coordinator;

impl Stored for Coordinator {
    fn index(&self, _: &Connection) -> Result<(), StoreError> {
        Ok(())
    }

    fn unindex(_: &Connection, _: Uuid) -> Result<(), StoreError> {
        Ok(())
    }
}
