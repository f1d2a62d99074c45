//! Where an office lies on the disk.

mod unfit;

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use trinvis_core::vault::{KeyFile, VaultError};
use ts_rs::TS;

pub(crate) use unfit::unfit;

use crate::{Host, patience::patiently};

/// Whether a folder is the data folder or in it, however it is called.
pub(crate) fn is_inside(folder: &Path, data: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    real(folder).starts_with(real(data))
}

/// Where copies lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CopyPlace {
    /// Beside the office's own file.
    Own,
    /// In the second place.
    Second,
    /// In a folder that the user has looked up.
    Found,
}

/// A folder with one office: its keys, its file and its copies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    dir: PathBuf,
    /// Whether it is the fictional office beside the user's own.
    pub sample: bool,
}

impl Place {
    /// The user's own office in the data folder.
    #[must_use]
    pub fn own(data: &Path) -> Self {
        Self { dir: data.to_owned(), sample: false }
    }

    /// The sample office beside it.
    #[must_use]
    pub fn sample(data: &Path) -> Self {
        Self { dir: data.join("sample"), sample: true }
    }

    /// The folder.
    #[must_use]
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// The key file.
    #[must_use]
    pub fn keys(&self) -> PathBuf {
        self.dir.join("keys.json")
    }

    /// Puts a vault in the place of the one that is there.
    ///
    /// # Errors
    /// As [`KeyFile::write`], when another program holds the file for longer than a moment too.
    pub(crate) fn put_keys(&self, host: &dyn Host, keys: &KeyFile) -> Result<(), VaultError> {
        patiently(host, || keys.write(&self.keys()))
    }

    /// The encrypted file.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.dir.join("trinvis.db")
    }

    /// The folder with verified copies.
    #[must_use]
    pub fn copies(&self) -> PathBuf {
        self.dir.join("copies")
    }

    /// Whether anything of an office is here; then none is made in its place.
    #[must_use]
    pub fn is_taken(&self) -> bool {
        self.keys().exists() || self.database().exists()
    }
}
