//! Writes about the office.

use super::Office;
use crate::{
    changes::{By, Op, Saved},
    coordinators::Coordinator,
    storage::{Store, StoreError},
};

/// Sets up a new file's office and its first coordinator, together.
///
/// # Errors
/// Any [`StoreError`]; nothing is changed then.
pub fn set_up_office(
    store: &mut Store,
    by: By,
    office: Office,
    coordinator: &Coordinator,
) -> Result<Saved<Office>, StoreError> {
    store.transact(Op::SetUpOffice, by, |tx| {
        tx.put(&office)?;
        tx.put(coordinator)?;
        Ok(office)
    })
}

/// Keeps the office as it is on the form.
///
/// # Errors
/// [`StoreError::NotFound`] when it is not this file's office; nothing is changed then.
pub fn save_office(store: &mut Store, by: By, office: Office) -> Result<Saved<Office>, StoreError> {
    store.transact(Op::SaveOffice, by, |tx| {
        tx.get::<Office>(office.id)?;
        tx.put(&office)?;
        Ok(office)
    })
}
