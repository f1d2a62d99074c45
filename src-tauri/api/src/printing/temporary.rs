//! The folder with pages that were only opened to look at or to print from a viewer.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use tempfile::{Builder, NamedTempFile};

/// Its name in the data folder.
const FOLDER: &str = "printed";

/// A fresh folder that only this user can look into.
pub(super) fn folder(data: &Path) -> io::Result<PathBuf> {
    let all = data.join(FOLDER);
    fs::create_dir_all(&all)?;
    let mut builder = Builder::new();
    builder.prefix("").disable_cleanup(true);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    Ok(builder.tempdir_in(all)?.keep())
}

/// A file to be written in full before it takes its place. It gets the rights any file of the user's gets, so that a
/// poster on a shared drive can be read there; what must be private lies in a private folder.
pub(super) fn beside(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".trinvis-").suffix(".pdf");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

/// Removes every page that was opened. What a viewer holds fast goes next time.
pub(crate) fn clear(data: &Path) {
    let Ok(entries) = fs::read_dir(data.join(FOLDER)) else { return };
    for entry in entries.flatten() {
        let _ = fs::remove_dir_all(entry.path());
    }
}
