//! Writes about involvements.

use super::Involvement;
use crate::{
    activities::Activity,
    changes::{By, Op, Saved},
    ids::InvolvementId,
    people::{Person, PersonState},
    storage::{Store, StoreError},
};

/// Keeps a person's part as it is on the form. Someone who may come along is along once she has a part that has begun.
///
/// # Errors
/// [`StoreError::NotFound`] or [`StoreError::Archived`] when the person or the activity is gone; nothing is changed then.
pub fn save_involvement(store: &mut Store, by: By, involvement: Involvement) -> Result<Saved<Involvement>, StoreError> {
    store.transact(Op::SaveInvolvement, by, |tx| {
        tx.get::<Activity>(involvement.activity)?;
        let mut person: Person = tx.get(involvement.person)?;
        tx.put(&involvement)?;
        if person.state == PersonState::Possible && involvement.current_on(by.now.date_naive()) {
            person.state = PersonState::Involved;
            tx.put(&person)?;
        }
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
