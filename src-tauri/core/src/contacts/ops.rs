//! Writes about contacts.

use super::Contact;
use crate::{
    changes::{By, Op, Saved},
    ids::ContactId,
    storage::{Store, StoreError},
};

/// Puts a conversation away.
///
/// # Errors
/// Any [`StoreError`]; nothing is changed then.
pub fn archive_contact(store: &mut Store, by: By, id: ContactId) -> Result<Saved<ContactId>, StoreError> {
    store.transact(Op::ArchiveContact, by, |tx| {
        tx.archive::<Contact>(id.0)?;
        Ok(id)
    })
}
