//! An office at work, as a flow finds it.

use std::{
    fmt::Display,
    io,
    path::{Path, PathBuf},
};

use trinvis_core::{
    storage::{Store, StoreError, backup::BackupError},
    vault::{DatabaseKey, KeyFile, VaultError},
};

use super::{FIXTURE_CODE, Flow};
use crate::{Outcome, dice::Dice, office};

/// What a step failed with.
#[derive(Debug)]
pub(crate) enum Fault {
    Store(StoreError),
    Backup(BackupError),
    Vault(VaultError),
    Disk(io::Error),
    /// The flow itself is not as it should be.
    Flow(String),
}

impl Fault {
    /// Whether the user is told that the disk is full.
    pub(crate) fn is_full(&self) -> bool {
        matches!(
            self,
            Self::Store(StoreError::DiskFull) | Self::Backup(BackupError::DiskFull) | Self::Vault(VaultError::DiskFull)
        ) || matches!(self, Self::Disk(fault) if fault.kind() == io::ErrorKind::StorageFull)
    }
}

impl Display for Fault {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Store(fault) => write!(out, "{fault:?}"),
            Self::Backup(fault) => write!(out, "{fault:?}"),
            Self::Vault(fault) => write!(out, "{fault:?}"),
            Self::Disk(fault) => write!(out, "{fault}"),
            Self::Flow(fault) => write!(out, "{fault}"),
        }
    }
}

impl From<StoreError> for Fault {
    fn from(fault: StoreError) -> Self {
        Self::Store(fault)
    }
}

impl From<BackupError> for Fault {
    fn from(fault: BackupError) -> Self {
        Self::Backup(fault)
    }
}

impl From<VaultError> for Fault {
    fn from(fault: VaultError) -> Self {
        Self::Vault(fault)
    }
}

impl From<io::Error> for Fault {
    fn from(fault: io::Error) -> Self {
        Self::Disk(fault)
    }
}

impl From<Box<dyn std::error::Error>> for Fault {
    fn from(fault: Box<dyn std::error::Error>) -> Self {
        Self::Flow(fault.to_string())
    }
}

/// An office at work. The same flow writes the same each time.
pub(crate) struct World {
    pub(crate) flow: Flow,
    pub(crate) data: PathBuf,
    pub(super) store: Option<Store>,
    pub(super) key: Option<DatabaseKey>,
    /// The key that is to come, with the keys that hold it.
    pub(super) next: Option<(KeyFile, DatabaseKey)>,
}

impl World {
    /// Opens the office where there is one to be opened.
    pub(crate) fn open(flow: Flow, data: &Path) -> Outcome<Self> {
        let mut world = Self { flow, data: data.to_owned(), store: None, key: None, next: None };
        match flow {
            Flow::CreateOffice => {}
            Flow::Migrate => world.key = Some(KeyFile::read(&office::keys(data))?.unlock_with_code(FIXTURE_CODE)?),
            _ => {
                let key = office::key(data)?;
                world.store = Some(Store::open(&office::database(data), &key)?);
                world.key = Some(key);
            }
        }
        Ok(world)
    }

    /// Closes the office.
    pub(crate) fn close(&mut self) {
        self.store = None;
    }

    pub(super) fn store(&mut self) -> Result<&mut Store, Fault> {
        self.store.as_mut().ok_or_else(|| Fault::Flow("the office is not open".to_owned()))
    }

    /// The open office and its key.
    pub(super) fn office(&self) -> Result<(&Store, &DatabaseKey), Fault> {
        self.store.as_ref().zip(self.key.as_ref()).ok_or_else(|| Fault::Flow("the office is not open".to_owned()))
    }

    /// The dice of a step: a step that is done again throws the same.
    pub(super) fn dice(&self, step: usize) -> Dice {
        Dice::of(7, &format!("{}/{step}", self.flow.name()))
    }
}
