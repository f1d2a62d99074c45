//! Writes about materials.

use super::{Material, unread_what_changed};
use crate::{
    changes::{By, Op, Saved},
    ids::MaterialId,
    storage::{Store, StoreError},
};

/// Keeps a poster as it is on the form; a text whose words have changed since it was read is a draft again.
///
/// # Errors
/// Any [`StoreError`]; nothing is changed then.
pub fn save_material(store: &mut Store, by: By, material: Material) -> Result<Saved<Material>, StoreError> {
    store.transact(Op::SaveMaterial, by, |tx| {
        let material = match tx.find::<Material>(material.id)? {
            Some(before) => unread_what_changed(&before, material),
            None => material,
        };
        tx.put(&material)?;
        Ok(material)
    })
}

/// Puts a poster away.
///
/// # Errors
/// Any [`StoreError`]; nothing is changed then.
pub fn archive_material(store: &mut Store, by: By, id: MaterialId) -> Result<Saved<MaterialId>, StoreError> {
    store.transact(Op::ArchiveMaterial, by, |tx| {
        tx.archive::<Material>(id.0)?;
        Ok(id)
    })
}
