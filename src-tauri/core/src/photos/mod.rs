//! Photos: normalised pictures kept inside the encrypted file.

use crate::{
    changes::{By, Op, Saved},
    ids::PhotoId,
    storage::{Store, StoreError},
};

/// A picture ready to be kept: upright, within limits, without metadata.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo {
    /// Identity.
    pub id: PhotoId,
    /// JPEG bytes.
    pub jpeg: Vec<u8>,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// Keeps a picture. It is shown once a record points to it, so there is nothing to undo.
///
/// # Errors
/// Any [`StoreError`]; nothing is changed then.
pub fn add_photo(store: &mut Store, by: By, photo: &Photo) -> Result<Saved<PhotoId>, StoreError> {
    store.transact(Op::AddPhoto, by, |tx| {
        tx.add_photo(photo)?;
        Ok(photo.id)
    })
}
