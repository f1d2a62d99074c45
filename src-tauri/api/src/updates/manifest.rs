//! The signed list: which version it is, and the installer for each system.

use std::{cmp::Ordering, path::Path};

use semver::Version;
use serde::Deserialize;

use super::Update;
use crate::Code;

/// More bytes than any installer of ours has.
const LARGEST: u64 = 200 << 20;

/// The list, as it is written. What a later version adds is skipped: it is signed all the same.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Manifest {
    version: String,
    files: Vec<Listed>,
}

/// One installer.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Listed {
    target: String,
    name: String,
    size: u64,
    sha256: String,
}

impl Manifest {
    /// Reads a list whose signature has been checked.
    ///
    /// # Errors
    /// [`Code::UpdateUnreadable`].
    pub(super) fn parse(bytes: &[u8]) -> Result<Self, Code> {
        serde_json::from_slice(bytes).map_err(|_| Code::UpdateUnreadable)
    }

    /// What it offers to the version `own` on `system`.
    ///
    /// # Errors
    /// [`Code::UpdateOlder`]; [`Code::UpdateOtherSystem`]; [`Code::UpdateUnreadable`] for a file that cannot be an
    /// installer.
    pub(super) fn judge(&self, folder: &Path, own: &str, system: &str) -> Result<Update, Code> {
        let version = Version::parse(&self.version).map_err(|_| Code::UpdateUnreadable)?;
        let is_newer = match standing(&version, own)? {
            Ordering::Less => return Err(Code::UpdateOlder),
            Ordering::Equal => false,
            Ordering::Greater => true,
        };
        let listed = self.files.iter().find(|file| file.target == system).ok_or(Code::UpdateOtherSystem)?;
        if !is_plain(&listed.name, system) || listed.size == 0 || listed.size > LARGEST {
            return Err(Code::UpdateUnreadable);
        }
        let sha256 = digest(&listed.sha256).ok_or(Code::UpdateUnreadable)?;
        let (version, installer) = (version.to_string(), folder.join(&listed.name));
        Ok(Update { version, is_newer, installer, size: listed.size, sha256 })
    }
}

/// How a version stands to the own one. What is built from the same version is the same.
///
/// # Errors
/// [`Code::Internal`] when the own version is none.
fn standing(version: &Version, own: &str) -> Result<Ordering, Code> {
    let own = Version::parse(own).map_err(|_| Code::Internal)?;
    Ok(version.cmp_precedence(&own))
}

/// Whether a name is that of an installer and of nothing else: no way into another folder, no drive, no device, no
/// second stream, nothing that is shown otherwise than it is.
fn is_plain(name: &str, system: &str) -> bool {
    let ending = if system.starts_with("windows-") { ".exe" } else { ".deb" };
    let is_ours = name.starts_with("Trinvis_") || name.starts_with("trinvis_");
    let is_calm = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte));
    is_ours && is_calm && name.ends_with(ending) && name.len() <= 100
}

/// A SHA-256 as 64 digits.
fn digest(text: &str) -> Option<[u8; 32]> {
    if text.len() != 64 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let mut bytes = [0; 32];
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests;
