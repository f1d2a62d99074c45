//! The database key, sealed to a public key with `age` and its own X25519 recipient.

use std::{
    io::{Read, Write},
    iter,
};

use age::x25519::{Identity, Recipient};
use bech32::{Bech32, Hrp};
use zeroize::Zeroizing;

use super::{DatabaseKey, VaultError, bytes::Sealed};

/// The `age` identity of an X25519 private key; `age` takes it only in its text form.
pub(super) fn identity(secret: &[u8; 32]) -> Result<Identity, VaultError> {
    let hrp = Hrp::parse("age-secret-key-").map_err(|_| VaultError::Sealing)?;
    let text = Zeroizing::new(bech32::encode_upper::<Bech32>(hrp, secret).map_err(|_| VaultError::Sealing)?);
    text.parse().map_err(|_| VaultError::Sealing)
}

/// Whether `text` is a public key that `age` understands.
pub(super) fn is_recipient(text: &str) -> bool {
    text.parse::<Recipient>().is_ok()
}

/// Seals the key to `recipient`, which must come from a private key made here: `age` panics on a hostile one.
///
/// The file key and the ephemeral key inside are drawn by `age` from the operating system; it takes no other source.
pub(super) fn seal(key: &DatabaseKey, recipient: &Recipient) -> Result<Sealed, VaultError> {
    let write = || -> Result<Vec<u8>, age::EncryptError> {
        let mut sealed = Vec::new();
        let mut writer =
            age::Encryptor::with_recipients(iter::once(recipient as &dyn age::Recipient))?.wrap_output(&mut sealed)?;
        writer.write_all(key.expose())?;
        writer.finish()?;
        Ok(sealed)
    };
    write().map(Sealed).map_err(|_| VaultError::Sealing)
}

/// Opens what was sealed to `identity`; `None` if it was not, or holds something else than a database key.
pub(super) fn unseal(sealed: &Sealed, identity: &Identity) -> Option<DatabaseKey> {
    let decryptor = age::Decryptor::new_buffered(sealed.0.as_slice()).ok()?;
    let mut reader = decryptor.decrypt(iter::once(identity as &dyn age::Identity)).ok()?;
    let mut key = Zeroizing::new([0; 32]);
    reader.read_exact(&mut *key).ok()?;
    let at_end = matches!(reader.read(&mut [0]), Ok(0));
    at_end.then(|| DatabaseKey::from_secret(key))
}
