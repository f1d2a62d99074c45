//! What can go wrong with the vault, told apart as far as the user can act on it.

use std::io;

use super::PasswordAdvice;
use crate::{held::is_held, record::Invalid};

/// Why the vault could not be made, read, opened or written. Nothing is lost by any of these.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// There is no `keys.json`.
    #[error("keys.json is missing")]
    Missing,
    /// There already is a `keys.json` where a new one was to be made.
    #[error("keys.json already exists")]
    Exists,
    /// `keys.json` is cut short, changed by chance, too large, or something else altogether.
    #[error("keys.json is damaged")]
    Damaged,
    /// `keys.json` was written by a newer Trinvis; it is left untouched.
    #[error("keys.json has the newer version {version}")]
    Newer {
        /// The version it says it has.
        version: u32,
    },
    /// `keys.json` was changed by something other than Trinvis, though it looks whole.
    #[error("keys.json was tampered with")]
    Tampered,
    /// The password is not this coordinator's.
    #[error("wrong password")]
    WrongPassword,
    /// The recovery code was typed without mistakes, but is not the newest code of this office.
    #[error("wrong recovery code")]
    WrongCode,
    /// The recovery code has a typing mistake.
    #[error("recovery code mistyped")]
    CodeMistyped {
        /// The group, counted from 1, where the mistake is, if it can be told.
        group: Option<u8>,
    },
    /// No coordinator with this id is in the vault.
    #[error("unknown coordinator")]
    UnknownCoordinator,
    /// The one-time code's last day is over.
    #[error("the one-time code has expired")]
    Expired,
    /// Nobody would be left who can open the vault.
    #[error("the last coordinator")]
    LastCoordinator,
    /// The vault holds as many as it can.
    #[error("coordinator cannot be added")]
    CannotAdd,
    /// The coordinator's name cannot be kept.
    #[error(transparent)]
    Name(#[from] Invalid),
    /// The password is too easy to guess.
    #[error("password too weak")]
    WeakPassword(PasswordAdvice),
    /// There is not memory enough to derive a key from the password.
    #[error("out of memory")]
    Memory,
    /// The disk is full.
    #[error("disk full")]
    DiskFull,
    /// The folder or the file may not be written.
    #[error("read-only")]
    ReadOnly,
    /// Another program holds the file fast.
    #[error("another program holds the file")]
    Busy,
    /// No randomness could be had.
    #[error("no randomness: {0}")]
    Chance(io::Error),
    /// Sealing failed; does not happen with keys that Trinvis made.
    #[error("sealing failed")]
    Sealing,
    /// Another fault of the disk.
    #[error("disk: {0}")]
    Disk(io::Error),
}

impl From<io::Error> for VaultError {
    fn from(fault: io::Error) -> Self {
        match fault.kind() {
            _ if is_held(&fault) => Self::Busy,
            io::ErrorKind::NotFound => Self::Missing,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            _ => Self::Disk(fault),
        }
    }
}
