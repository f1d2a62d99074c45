//! `keys.json` on disk: replaced whole or not at all, and never without a readable one in the folder.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

use super::{
    KeyFile, VaultError,
    format::{self, MOST_BYTES},
};

/// The vault's file name; it lies beside the database.
pub const FILE_NAME: &str = "keys.json";

impl KeyFile {
    /// Reads the vault at `path`. If that file is missing or damaged because a write was cut off, the one before it
    /// is read instead, if it was kept.
    ///
    /// # Errors
    /// [`VaultError::Missing`], [`VaultError::Damaged`], [`VaultError::Newer`] or a fault of the disk.
    pub fn read(path: &Path) -> Result<Self, VaultError> {
        match load(path).and_then(|bytes| Self::parse(&bytes)) {
            Err(fault @ (VaultError::Missing | VaultError::Damaged)) => {
                load(&beside(path, "old")).and_then(|bytes| Self::parse(&bytes)).map_err(|_| fault)
            }
            other => other,
        }
    }

    /// Writes a vault where there is none.
    ///
    /// # Errors
    /// [`VaultError::Exists`], [`VaultError::DiskFull`], [`VaultError::ReadOnly`] or another fault of the disk.
    pub fn write_new(&self, path: &Path) -> Result<(), VaultError> {
        if fs::exists(path)? || fs::exists(beside(path, "old"))? {
            return Err(VaultError::Exists);
        }
        self.write(path)
    }

    /// Replaces the vault at `path`. The one before stays beside it until the new one has been read back from disk; on
    /// an error it is still in force.
    ///
    /// # Errors
    /// [`VaultError::Newer`] when that would overwrite a newer program's vault, [`VaultError::DiskFull`],
    /// [`VaultError::ReadOnly`] or another fault of the disk.
    pub fn write(&self, path: &Path) -> Result<(), VaultError> {
        let bytes = self.to_bytes()?;
        let (old, new) = (beside(path, "old"), beside(path, "new"));
        let before = match load(path) {
            Ok(before) => Some(before),
            Err(VaultError::Missing | VaultError::Damaged) => None,
            Err(fault) => return Err(fault),
        };
        if let Some(before) = before {
            match format::version(&before) {
                Err(fault @ VaultError::Newer { .. }) => return Err(fault),
                // A damaged file must not take the place of a good older one.
                Err(_) => {}
                Ok(_) => replace(&new, &old, &before)?,
            }
        }
        replace(&new, path, &bytes)?;
        if load(path)? != bytes {
            fs::rename(&old, path)?;
            return Err(VaultError::Damaged);
        }
        match fs::remove_file(&old) {
            Err(fault) if fault.kind() != io::ErrorKind::NotFound => Err(fault.into()),
            _ => sync_folder(path).map_err(VaultError::from),
        }
    }
}

/// Puts `bytes` at `path` by way of `new`, so that `path` is never half written.
fn replace(new: &Path, path: &Path, bytes: &[u8]) -> Result<(), VaultError> {
    let put = || {
        let mut file = private(new)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        drop(file);
        fs::rename(new, path)?;
        sync_folder(path)
    };
    put().map_err(|fault| {
        // Best effort: what is left of it is overwritten by the next write and never read.
        let _ = fs::remove_file(new);
        VaultError::from(fault)
    })
}

/// Opens a file to write that other users of the PC cannot read; on Windows the user's own folder sees to that.
fn private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Makes the rename last through a power cut. Windows has no such call, and its file system does not need it.
fn sync_folder(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    File::open(path.parent().filter(|folder| folder.as_os_str() != "").unwrap_or(Path::new(".")))?.sync_all()?;
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

fn load(path: &Path) -> Result<Vec<u8>, VaultError> {
    let mut bytes = Vec::new();
    let most = u64::try_from(MOST_BYTES).unwrap_or(u64::MAX);
    File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() > MOST_BYTES { Err(VaultError::Damaged) } else { Ok(bytes) }
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}
