//! Open keys: they live in memory that is wiped, and cannot be printed, copied or serialised.

use std::io;

use ed25519_dalek::{Signer, SigningKey};
use zeroize::Zeroizing;

use super::{VaultError, bytes::Fixed};
use crate::ids::CoordinatorId;

/// Where randomness comes from: fills the whole slice, or says why it cannot.
pub type Chance<'a> = &'a mut dyn FnMut(&mut [u8]) -> io::Result<()>;

/// Random public bytes: a salt or a nonce.
pub(super) fn random<const N: usize>(chance: Chance<'_>) -> Result<Fixed<N>, VaultError> {
    let mut bytes = [0; N];
    chance(&mut bytes).map_err(VaultError::Chance)?;
    Ok(Fixed(bytes))
}

/// Random secret bytes.
pub(super) fn secret<const N: usize>(chance: Chance<'_>) -> Result<Zeroizing<[u8; N]>, VaultError> {
    let mut bytes = Zeroizing::new([0; N]);
    chance(&mut *bytes).map_err(VaultError::Chance)?;
    Ok(bytes)
}

/// The key of the office's database.
pub struct DatabaseKey(Zeroizing<[u8; 32]>);

impl DatabaseKey {
    /// A new random key.
    ///
    /// # Errors
    /// [`VaultError::Chance`].
    pub fn generate(chance: Chance<'_>) -> Result<Self, VaultError> {
        secret(chance).map(Self)
    }

    pub(super) fn from_secret(bytes: Zeroizing<[u8; 32]>) -> Self {
        Self(bytes)
    }

    /// The key itself, for the one place that opens the database with it.
    #[must_use]
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }
}

/// A coordinator's own signing key.
pub struct SigningIdentity(SigningKey);

impl SigningIdentity {
    pub(super) fn from_secret(bytes: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(bytes))
    }

    /// The Ed25519 signature of `message`.
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).to_bytes()
    }

    /// The public half, by which others check her signatures.
    #[must_use]
    pub fn public(&self) -> [u8; 32] {
        self.0.verifying_key().to_bytes()
    }
}

/// What a coordinator holds when her password was right.
pub struct Unlocked {
    /// Who she is.
    pub coordinator: CoordinatorId,
    /// Opens the database.
    pub key: DatabaseKey,
    /// Signs as her.
    pub signing: SigningIdentity,
}
