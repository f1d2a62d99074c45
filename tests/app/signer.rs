//! Signs as minisign does: Ed25519 over a BLAKE2b hash, and once more over the signature with its comment.

use base64::{Engine, engine::general_purpose::STANDARD};
use blake2::{Blake2b512, Digest};
use ed25519_dalek::{Signer as _, SigningKey};

/// A key pair that lives only in tests.
pub struct Signer {
    key: SigningKey,
    id: [u8; 8],
}

/// The key whose signature the program under test believes.
pub fn ours() -> Signer {
    Signer::new(1)
}

impl Signer {
    /// A key pair for each seed.
    pub fn new(seed: u8) -> Self {
        Self { key: SigningKey::from_bytes(&[seed; 32]), id: [seed; 8] }
    }

    /// Somebody else's key that calls itself as ours does.
    pub fn posing_as_ours() -> Self {
        Self { id: ours().id, ..Self::new(2) }
    }

    /// The public key on one line.
    pub fn public(&self) -> String {
        STANDARD.encode([b"Ed".as_slice(), &self.id, self.key.verifying_key().as_bytes()].concat())
    }

    /// The signature of some bytes, as its file holds it.
    pub fn sign(&self, bytes: &[u8]) -> String {
        let signature = self.key.sign(&Blake2b512::digest(bytes)).to_bytes();
        let comment = "timestamp:1795392000\tfile:update.json\thashed";
        let both = self.key.sign(&[signature.as_slice(), comment.as_bytes()].concat()).to_bytes();
        let first = STANDARD.encode([b"ED".as_slice(), &self.id, &signature].concat());
        format!("untrusted comment: signature\n{first}\ntrusted comment: {comment}\n{}\n", STANDARD.encode(both))
    }
}
