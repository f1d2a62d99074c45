//! Changing `keys.json`: passwords, names, and that the recovery code is put away.

use super::{
    Chance, Cost, DatabaseKey, KeyFile, VaultError,
    format::{self, Body, Entry},
    key_file::{check_password, new_entry},
};
use crate::{ids::CoordinatorId, record::required};

impl KeyFile {
    /// Gives a coordinator a new password in exchange for the old one. Her keys stay.
    ///
    /// # Errors
    /// As [`Self::unlock`], and [`VaultError::WeakPassword`] or [`VaultError::Chance`]; then nothing has changed.
    pub fn change_password(
        &mut self,
        id: CoordinatorId,
        old: &str,
        new: &str,
        cost: Cost,
        chance: Chance<'_>,
    ) -> Result<(), VaultError> {
        let (keys, unlocked) = self.open(id, old)?;
        let mut entry = self.entry(id)?.clone();
        check_password(new, &entry.name)?;
        keys.wrap(&mut entry, new, cost, chance)?;
        self.change(&unlocked.key, |body| replace(body, entry))
    }

    /// Gives a coordinator a new password when the old one is lost and the recovery code opened the vault. Her private
    /// keys were wrapped by the lost password alone, so she gets new ones: the code's holder cannot sign as she did.
    ///
    /// # Errors
    /// [`VaultError::UnknownCoordinator`], [`VaultError::WeakPassword`], [`VaultError::Tampered`] when `key` is not
    /// this vault's, [`VaultError::Chance`] or [`VaultError::Memory`]; then nothing has changed.
    pub fn set_password(
        &mut self,
        id: CoordinatorId,
        key: &DatabaseKey,
        new: &str,
        cost: Cost,
        chance: Chance<'_>,
    ) -> Result<(), VaultError> {
        let entry = new_entry(id, &self.entry(id)?.name, new, cost, key, chance)?;
        self.change(key, |body| replace(body, entry))
    }

    /// Follows a coordinator's new name.
    ///
    /// # Errors
    /// [`VaultError::UnknownCoordinator`], [`VaultError::Name`] or [`VaultError::Tampered`].
    pub fn rename(&mut self, key: &DatabaseKey, id: CoordinatorId, name: &str) -> Result<(), VaultError> {
        required("name", name)?;
        let mut entry = self.entry(id)?.clone();
        name.clone_into(&mut entry.name);
        self.change(key, |body| replace(body, entry))
    }

    /// Notes that the recovery code is printed and put away.
    ///
    /// # Errors
    /// [`VaultError::Tampered`] when `key` is not this vault's.
    pub fn confirm_recovery(&mut self, key: &DatabaseKey) -> Result<(), VaultError> {
        self.change(key, |body| body.recovery.confirmed = true)
    }

    /// The only way the content changes: a file that was tampered with is never given a fresh tag.
    pub(super) fn change(&mut self, key: &DatabaseKey, edit: impl FnOnce(&mut Body)) -> Result<(), VaultError> {
        self.check(key)?;
        let mut body = self.body.clone();
        edit(&mut body);
        self.tag = format::tag(&body, key)?;
        self.body = body;
        Ok(())
    }
}

fn replace(body: &mut Body, entry: Entry) {
    if let Some(place) = body.coordinators.iter_mut().find(|other| other.id == entry.id) {
        *place = entry;
    }
}
