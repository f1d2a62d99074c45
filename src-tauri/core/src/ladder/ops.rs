//! Writes about the ladder.

use super::Agreement;
use crate::{
    activities::Activity,
    changes::{By, Op, Saved},
    ids::AgreementId,
    storage::{Store, StoreError},
};

/// Keeps what was agreed about an activity's step: a new agreement moves it, a known one is put right.
///
/// # Errors
/// [`StoreError::NotFound`] or [`StoreError::Archived`] when the activity is gone; nothing is changed then.
pub fn move_activity(store: &mut Store, by: By, agreement: Agreement) -> Result<Saved<Agreement>, StoreError> {
    store.transact(Op::MoveActivity, by, |tx| {
        tx.get::<Activity>(agreement.activity)?;
        tx.put(&agreement)?;
        Ok(agreement)
    })
}

/// Puts an agreement away.
///
/// # Errors
/// Any [`StoreError`]; nothing is changed then.
pub fn archive_agreement(store: &mut Store, by: By, id: AgreementId) -> Result<Saved<AgreementId>, StoreError> {
    store.transact(Op::ArchiveAgreement, by, |tx| {
        tx.archive::<Agreement>(id.0)?;
        Ok(id)
    })
}
