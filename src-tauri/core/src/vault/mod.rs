//! The vault: who may open the office's database, and how she proves it.
//!
//! The database is encrypted with one random key. `keys.json` beside it holds that key once for each coordinator and
//! once for the printed recovery code, each time sealed with `age` to a public key of hers. Her private keys are wrapped
//! by her password. So a password can change, and a colleague can be added, without touching the database.
//!
//! ```text
//! password ─Argon2id─► wrapping key ─XChaCha20-Poly1305─► X25519 + Ed25519 private keys
//!                                                              └─age─► database key
//! recovery code ─HKDF─► X25519 private key ─age─► database key
//! ```
//!
//! Someone who once knew a password can still open an old copy of `keys.json` with it, and so the database, until the office
//! gets another key: when a colleague is removed, or a new recovery code is made.

mod bytes;
mod change;
mod cost;
mod error;
mod file;
mod format;
mod invitation;
mod key_file;
mod keys;
mod password;
mod recovery;
mod rekeying;
mod seal;
mod wrap;

pub use cost::Cost;
pub use error::VaultError;
pub use file::FILE_NAME;
pub use invitation::Invited;
pub use key_file::KeyFile;
pub use keys::{Chance, DatabaseKey, SigningIdentity, Unlocked};
pub use password::{PasswordAdvice, PasswordSuggestion, PasswordWarning, advise};
pub use recovery::RecoveryCode;

#[cfg(test)]
mod tests;
