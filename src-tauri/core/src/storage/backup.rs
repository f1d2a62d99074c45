//! Verified copies: the encrypted database as it is now, with the `keys.json` that opens it beside it.

mod aside;
mod compare;
mod fit;
mod list;
mod make;
mod restore;
mod thin;
mod verify;

use std::io;

pub use aside::{copies_aside, copies_back};
pub use compare::{Difference, KindDifference, LostStep, Outline, coordinators};
pub use fit::{Staying, fit};
pub use list::{BackupCopy, list, list_at};
pub use make::{Draft, begin, carry, make};
pub(super) use make::{sync_folder, write_into};
pub(super) use restore::empty;
pub use restore::{carry_out, is_decided, prepare, prepare_keys, put_in_place, ready};
pub use thin::{thin, thin_out};
pub use verify::verify;

use super::StoreError;
use crate::{held::is_held, vault::VaultError};

/// Why there is no new copy, or why one is of no use. The office's own files are untouched, and nothing half made is left.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// The folder for copies cannot be written.
    #[error("the folder for copies cannot be written")]
    ReadOnly,
    /// Another program holds one of the files fast.
    #[error("another program holds the file")]
    Busy,
    /// The place for copies is not there: a stick that is not plugged in, a share that is not reached.
    #[error("the place for copies is not reached")]
    Unreached,
    /// The copy does not read back whole; one that was just made is removed.
    #[error("the copy did not pass its check")]
    Unsound,
    /// A later version of Trinvis made the copy.
    #[error("the copy is from a newer version")]
    Newer,
    /// The `keys.json` to copy cannot be read, or is not the one that opens this database.
    #[error("keys.json: {0}")]
    Keys(VaultError),
    /// The database could not be copied.
    #[error("database: {0}")]
    Store(StoreError),
    /// Another fault of the disk.
    #[error("disk: {0}")]
    Disk(io::Error),
}

impl From<StoreError> for BackupError {
    fn from(fault: StoreError) -> Self {
        match fault {
            StoreError::DiskFull => Self::DiskFull,
            StoreError::ReadOnly => Self::ReadOnly,
            StoreError::InUse => Self::Busy,
            StoreError::Newer { .. } => Self::Newer,
            other => Self::Store(other),
        }
    }
}

impl From<rusqlite::Error> for BackupError {
    fn from(fault: rusqlite::Error) -> Self {
        StoreError::from(fault).into()
    }
}

impl From<VaultError> for BackupError {
    fn from(fault: VaultError) -> Self {
        match fault {
            VaultError::DiskFull => Self::DiskFull,
            VaultError::ReadOnly => Self::ReadOnly,
            VaultError::Busy => Self::Busy,
            VaultError::Disk(fault) => fault.into(),
            other => Self::Keys(other),
        }
    }
}

impl From<io::Error> for BackupError {
    fn from(fault: io::Error) -> Self {
        match fault.kind() {
            _ if is_held(&fault) => Self::Busy,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            _ => Self::Disk(fault),
        }
    }
}

#[cfg(test)]
mod tests;
