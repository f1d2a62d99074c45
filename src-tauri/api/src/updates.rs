//! Updates from a folder that the office, or whoever looks after the PCs, has named. Nothing is looked for by itself, and
//! nothing over a network of its own: a share is a folder like any other.
//!
//! What lies in the folder is believed only so far as the key in this build has signed it.

mod manifest;
mod notes;
mod private;
mod read;
mod signature;

use std::{
    env,
    path::{Path, PathBuf},
};

pub use notes::HandedUpdate;
pub(crate) use notes::UpdateNotes;
pub(crate) use private::{clear, fetch};
pub(crate) use signature::Key;

use self::manifest::Manifest;
use crate::{App, Code};

/// The list of what is in the folder.
const MANIFEST: &str = "update.json";

/// Minisign's signature of the list, beside it.
const SIGNATURE: &str = "update.json.minisig";

/// The version that runs.
pub(crate) const OWN_VERSION: &str = env!("CARGO_PKG_VERSION");

/// An update for this system that our key has signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Update {
    /// Its version, as a version is written.
    pub version: String,
    /// Whether it is newer than what runs; otherwise it is the same.
    pub is_newer: bool,
    /// The installer, in the folder.
    pub installer: PathBuf,
    /// How many bytes it must have.
    pub size: u64,
    /// What its SHA-256 must be.
    pub sha256: [u8; 32],
}

/// Systems as the list calls them.
pub(crate) fn own_system() -> String {
    format!("{}-{}", env::consts::OS, env::consts::ARCH)
}

/// The folder that is in force: the one a policy names, or else the office's own.
pub(crate) fn folder(app: &App) -> Option<PathBuf> {
    app.policies().update_source.clone().or_else(|| app.update_notes().folder.clone())
}

/// What lies in the folder for this system; nothing where there is no update at all.
///
/// # Errors
/// [`Code::UpdateUnreached`]; [`Code::UpdateUnreadable`]; [`Code::UpdateDamaged`]; [`Code::UpdateForged`];
/// [`Code::UpdateOtherSystem`]; [`Code::UpdateOlder`] than `own`.
pub(crate) fn look(folder: &Path, key: &Key, own: &str, system: &str) -> Result<Option<Update>, Code> {
    if !folder.is_dir() {
        return Err(Code::UpdateUnreached);
    }
    let Some(list) = read::small(&folder.join(MANIFEST))? else { return Ok(None) };
    // The signature comes after the list where a folder is still being filled.
    let signature = read::small(&folder.join(SIGNATURE))?.ok_or(Code::UpdateDamaged)?;
    key.check(&list, &signature)?;
    let update = Manifest::parse(&list)?.judge(folder, own, system)?;
    if read::size(&update.installer)? != update.size {
        return Err(Code::UpdateDamaged);
    }
    Ok(Some(update))
}
