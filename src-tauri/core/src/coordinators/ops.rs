//! Writes about coordinators.

use super::Coordinator;
use crate::{
    changes::{By, Op, Saved},
    storage::{Store, StoreError},
};

/// Keeps a coordinator as she is on the form; she gets no way in by this.
///
/// # Errors
/// Any [`StoreError`]; nothing is changed then.
pub fn save_coordinator(store: &mut Store, by: By, coordinator: Coordinator) -> Result<Saved<Coordinator>, StoreError> {
    store.transact(Op::SaveCoordinator, by, |tx| {
        tx.put(&coordinator)?;
        Ok(coordinator)
    })
}
