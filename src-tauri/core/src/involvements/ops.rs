//! Writes about involvements.

use super::Involvement;
use crate::{
    changes::{By, Op, Saved},
    ids::InvolvementId,
    storage::{Store, StoreError},
};

/// Keeps a person's part as it is on the form.
///
/// # Errors
/// Any [`StoreError`]; nothing is changed then.
pub fn save_involvement(store: &mut Store, by: By, involvement: Involvement) -> Result<Saved<Involvement>, StoreError> {
    store.transact(Op::SaveInvolvement, by, |tx| {
        tx.put(&involvement)?;
        Ok(involvement)
    })
}

/// Puts a person's part away.
///
/// # Errors
/// Any [`StoreError`]; nothing is changed then.
pub fn archive_involvement(store: &mut Store, by: By, id: InvolvementId) -> Result<Saved<InvolvementId>, StoreError> {
    store.transact(Op::ArchiveInvolvement, by, |tx| {
        tx.archive::<Involvement>(id.0)?;
        Ok(id)
    })
}
