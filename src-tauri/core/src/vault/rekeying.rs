//! The vault under another database key, for those who are left in it.

use super::{
    Chance, DatabaseKey, KeyFile, RecoveryCode, VaultError,
    format::{Entry, Recovery},
    invitation::Invitation,
    key_file::new_recovery,
    seal::seal,
};
use crate::ids::CoordinatorId;

impl KeyFile {
    /// The vault without a colleague, under a new database key: her password and any code made for her open neither
    /// this vault nor a database under the new key. Everybody else, and the recovery code, keep what they have.
    ///
    /// # Errors
    /// [`VaultError::LastCoordinator`] when nobody would be left; [`VaultError::UnknownCoordinator`];
    /// [`VaultError::Tampered`] when `key` is not this vault's; [`VaultError::Chance`].
    pub fn without(
        &self,
        key: &DatabaseKey,
        id: CoordinatorId,
        chance: Chance<'_>,
    ) -> Result<(Self, DatabaseKey), VaultError> {
        self.check(key)?;
        let is_here = self.entry(id).is_ok() || self.body.invitations.iter().any(|one| one.id == id);
        if !is_here {
            return Err(VaultError::UnknownCoordinator);
        }
        if self.body.coordinators.iter().all(|entry| entry.id == id) {
            return Err(VaultError::LastCoordinator);
        }
        let mut left = self.clone();
        left.change(key, |body| {
            body.coordinators.retain(|entry| entry.id != id);
            body.invitations.retain(|invitation| invitation.id != id);
        })?;
        left.under_new_key(key, chance)
    }

    /// The vault with another recovery code, under a new database key: the code before opens neither this vault nor, by
    /// way of an older vault, a database under the new key. Everybody keeps her password.
    ///
    /// # Errors
    /// [`VaultError::Tampered`] when `key` is not this vault's; [`VaultError::Chance`].
    pub fn with_new_code(
        &self,
        key: &DatabaseKey,
        chance: Chance<'_>,
    ) -> Result<(Self, DatabaseKey, RecoveryCode), VaultError> {
        let (code, recovery) = new_recovery(key, chance)?;
        let mut with = self.clone();
        with.change(key, |body| body.recovery = recovery)?;
        let (keys, key) = with.under_new_key(key, chance)?;
        Ok((keys, key, code))
    }

    /// How many keys the office has had before this one. Of two vaults of one office the one with more is the later,
    /// whatever the clock said.
    #[must_use]
    pub fn generation(&self) -> u32 {
        self.body.generation
    }

    fn under_new_key(&self, key: &DatabaseKey, chance: Chance<'_>) -> Result<(Self, DatabaseKey), VaultError> {
        self.check(key)?;
        let fresh = DatabaseKey::generate(chance)?;
        // `seal` takes only keys made here: the tag, checked above, says that these are.
        let sealed_to = |recipient: &str| seal(&fresh, &recipient.parse().map_err(|_| VaultError::Tampered)?);
        let mut body = self.body.clone();
        for Entry { exchange, sealed, .. } in &mut body.coordinators {
            *sealed = sealed_to(exchange)?;
        }
        for Invitation { recipient, sealed, .. } in &mut body.invitations {
            *sealed = sealed_to(recipient)?;
        }
        let Recovery { recipient, sealed, .. } = &mut body.recovery;
        *sealed = sealed_to(recipient)?;
        body.generation = body.generation.saturating_add(1);
        Ok((Self::of(body, &fresh)?, fresh))
    }
}
