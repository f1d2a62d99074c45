//! `keys.json` as a whole: made for a new office, and opened with a password or the recovery code.

use super::{
    Chance, Cost, DatabaseKey, RecoveryCode, Unlocked, VaultError, advise,
    bytes::{Fixed, Sealed},
    format::{self, Body, Entry, Recovery},
    seal::{seal, unseal},
    wrap::PrivateKeys,
};
use crate::{ids::CoordinatorId, record::required};

/// A whole `keys.json`, with nothing in it open. Changes are made to a copy in memory and take effect when written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyFile {
    pub(super) body: Body,
    pub(super) tag: Fixed<32>,
}

impl KeyFile {
    /// A new vault for a new office: a random database key, its first coordinator and its recovery code.
    ///
    /// # Errors
    /// [`VaultError::WeakPassword`], [`VaultError::Name`], [`VaultError::Chance`] or [`VaultError::Memory`].
    pub fn create(
        coordinator: CoordinatorId,
        name: &str,
        password: &str,
        cost: Cost,
        chance: Chance<'_>,
    ) -> Result<(Self, DatabaseKey, RecoveryCode), VaultError> {
        let key = DatabaseKey::generate(chance)?;
        let entry = new_entry(coordinator, name, password, cost, &key, chance)?;
        let (code, recovery) = new_recovery(&key, chance)?;
        let body = Body { coordinators: vec![entry], invitations: Vec::new(), recovery, generation: 0 };
        Ok((Self::of(body, &key)?, key, code))
    }

    /// A vault with this content.
    pub(super) fn of(body: Body, key: &DatabaseKey) -> Result<Self, VaultError> {
        let tag = format::tag(&body, key)?;
        Ok(Self { body, tag })
    }

    /// Reads the bytes of a `keys.json`.
    ///
    /// # Errors
    /// [`VaultError::Damaged`] or [`VaultError::Newer`].
    pub fn parse(bytes: &[u8]) -> Result<Self, VaultError> {
        let (body, tag) = format::parse(bytes)?;
        Ok(Self { body, tag })
    }

    /// The bytes of this `keys.json`.
    ///
    /// # Errors
    /// None that can happen.
    pub fn to_bytes(&self) -> Result<Vec<u8>, VaultError> {
        format::print(&self.body, self.tag)
    }

    /// The coordinators who can unlock, with their names, in the order they were added.
    #[must_use]
    pub fn coordinators(&self) -> Vec<(CoordinatorId, String)> {
        self.body.coordinators.iter().map(|entry| (entry.id, entry.name.clone())).collect()
    }

    /// Whether the user has said that the newest recovery code is printed and put away.
    #[must_use]
    pub fn recovery_confirmed(&self) -> bool {
        self.body.recovery.confirmed
    }

    /// Opens the vault with a coordinator's password.
    ///
    /// # Errors
    /// [`VaultError::WrongPassword`], [`VaultError::UnknownCoordinator`], [`VaultError::Memory`], or
    /// [`VaultError::Tampered`] when the password is right but the rest of the file is not.
    pub fn unlock(&self, id: CoordinatorId, password: &str) -> Result<Unlocked, VaultError> {
        self.open(id, password).map(|(_, unlocked)| unlocked)
    }

    pub(super) fn open(&self, id: CoordinatorId, password: &str) -> Result<(PrivateKeys, Unlocked), VaultError> {
        let entry = self.entry(id)?;
        let keys = PrivateKeys::unwrap(entry, password)?;
        let (exchange, signing) = (keys.exchange()?, keys.signing());
        if exchange.to_public().to_string() != entry.exchange || signing.public() != entry.signing.0 {
            return Err(VaultError::Tampered);
        }
        let key = unseal(&entry.sealed, &exchange).ok_or(VaultError::Tampered)?;
        self.check(&key)?;
        Ok((keys, Unlocked { coordinator: id, key, signing }))
    }

    /// Whether this is the vault of `key`, and as Trinvis left it.
    ///
    /// # Errors
    /// [`VaultError::Tampered`] when not.
    pub fn check(&self, key: &DatabaseKey) -> Result<(), VaultError> {
        format::check_tag(&self.body, key, &self.tag)
    }

    /// Opens the vault with a typed recovery code.
    ///
    /// # Errors
    /// [`VaultError::CodeMistyped`], [`VaultError::WrongCode`] or [`VaultError::Tampered`].
    pub fn unlock_with_code(&self, typed: &str) -> Result<DatabaseKey, VaultError> {
        let identity = RecoveryCode::parse(typed)?.identity()?;
        let Some(key) = unseal(&self.body.recovery.sealed, &identity) else {
            let ours = identity.to_public().to_string() == self.body.recovery.recipient;
            return Err(if ours { VaultError::Tampered } else { VaultError::WrongCode });
        };
        self.check(&key)?;
        Ok(key)
    }

    pub(super) fn entry(&self, id: CoordinatorId) -> Result<&Entry, VaultError> {
        self.body.coordinators.iter().find(|entry| entry.id == id).ok_or(VaultError::UnknownCoordinator)
    }
}

pub(super) fn check_password(password: &str, name: &str) -> Result<(), VaultError> {
    let advice = advise(password, &[name]);
    if advice.acceptable { Ok(()) } else { Err(VaultError::WeakPassword(advice)) }
}

pub(super) fn new_entry(
    id: CoordinatorId,
    name: &str,
    password: &str,
    cost: Cost,
    key: &DatabaseKey,
    chance: Chance<'_>,
) -> Result<Entry, VaultError> {
    required("name", name)?;
    check_password(password, name)?;
    let keys = PrivateKeys::generate(chance)?;
    let recipient = keys.exchange()?.to_public();
    let mut entry = Entry {
        id,
        name: name.to_owned(),
        exchange: recipient.to_string(),
        signing: Fixed(keys.signing().public()),
        cost,
        salt: Fixed([0; 16]),
        nonce: Fixed([0; 24]),
        wrapped: Fixed([0; 64]),
        wrapped_tag: Fixed([0; 16]),
        sealed: seal(key, &recipient)?,
    };
    keys.wrap(&mut entry, password, cost, chance)?;
    Ok(entry)
}

pub(super) fn new_recovery(key: &DatabaseKey, chance: Chance<'_>) -> Result<(RecoveryCode, Recovery), VaultError> {
    let code = RecoveryCode::generate(chance)?;
    let recipient = code.identity()?.to_public();
    let sealed: Sealed = seal(key, &recipient)?;
    Ok((code, Recovery { recipient: recipient.to_string(), sealed, confirmed: false }))
}
