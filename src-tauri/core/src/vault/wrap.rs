//! A coordinator's private keys, wrapped by her password.

use chacha20poly1305::{AeadInOut, KeyInit, Tag, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use super::{
    Chance, Cost, SigningIdentity, VaultError,
    bytes::Fixed,
    format::Entry,
    keys::{random, secret},
    seal::identity,
};

/// The version of how private keys are wrapped.
const WRAPPING: u32 = 1;

/// Both private keys: X25519, then Ed25519.
pub(super) struct PrivateKeys(Zeroizing<[u8; 64]>);

impl PrivateKeys {
    /// New random keys.
    pub(super) fn generate(chance: Chance<'_>) -> Result<Self, VaultError> {
        secret(chance).map(Self)
    }

    fn half(&self, from: usize) -> Zeroizing<[u8; 32]> {
        let mut half = Zeroizing::new([0; 32]);
        half.copy_from_slice(&self.0[from..from + 32]);
        half
    }

    /// The key the database key is sealed to.
    pub(super) fn exchange(&self) -> Result<age::x25519::Identity, VaultError> {
        identity(&self.half(0))
    }

    /// The key she signs with.
    pub(super) fn signing(&self) -> SigningIdentity {
        SigningIdentity::from_secret(&self.half(32))
    }

    /// Wraps the keys into `entry` under a fresh salt and nonce. Everything else of the entry must be set already.
    pub(super) fn wrap(
        &self,
        entry: &mut Entry,
        password: &str,
        cost: Cost,
        chance: Chance<'_>,
    ) -> Result<(), VaultError> {
        entry.cost = cost;
        entry.salt = random(chance)?;
        entry.nonce = random(chance)?;
        let mut text = Zeroizing::new(*self.0);
        let tag = cipher(entry, password)?
            .encrypt_inout_detached(&XNonce::from(entry.nonce.0), &associated(entry), text.as_mut_slice().into())
            .map_err(|_| VaultError::Sealing)?;
        entry.wrapped = Fixed(*text);
        entry.wrapped_tag = Fixed(tag.into());
        Ok(())
    }

    /// Unwraps what [`Self::wrap`] wrapped.
    pub(super) fn unwrap(entry: &Entry, password: &str) -> Result<Self, VaultError> {
        let mut text = Zeroizing::new(entry.wrapped.0);
        cipher(entry, password)?
            .decrypt_inout_detached(
                &XNonce::from(entry.nonce.0),
                &associated(entry),
                text.as_mut_slice().into(),
                &Tag::from(entry.wrapped_tag.0),
            )
            .map_err(|_| VaultError::WrongPassword)?;
        Ok(Self(text))
    }
}

fn cipher(entry: &Entry, password: &str) -> Result<XChaCha20Poly1305, VaultError> {
    let key = entry.cost.derive(password, &entry.salt.0)?;
    XChaCha20Poly1305::new_from_slice(&*key).map_err(|_| VaultError::Sealing)
}

/// Binds the wrapped keys to their place: nothing of it can be moved to another entry, version or cost.
fn associated(entry: &Entry) -> Vec<u8> {
    let mut data = b"trinvis keys.json private keys".to_vec();
    data.extend(WRAPPING.to_le_bytes());
    data.extend(entry.id.0.as_bytes());
    data.extend(entry.cost.to_bytes());
    data.extend(entry.signing.0);
    data.extend(entry.exchange.as_bytes());
    data
}
