//! Handing over an update that the api has checked.

use std::path::Path;

use tauri::AppHandle;
use trinvis_api::{HostError, Installing};

/// The key that updates of this build must be signed with: given when a release is built, as minisign writes it on one line.
const KEY: Option<&str> = option_env!("TRINVIS_UPDATE_KEY");

/// The key; none in a build that takes no updates. Set to nothing is the same as not set: so does CI pass on what it has not.
pub(crate) fn key() -> Option<String> {
    KEY.map(str::trim).filter(|key| !key.is_empty()).map(str::to_owned)
}

/// Starts the installer, which asks what it has to and waits until this program has closed; and closes in good order.
#[cfg(windows)]
pub(crate) fn install(app: &AppHandle, installer: &Path) -> Result<Installing, HostError> {
    // Not from its own folder, which could not be removed while a program stands in it.
    let started = std::process::Command::new(installer).current_dir(std::env::temp_dir()).spawn();
    started.map_err(|_| HostError)?;
    crate::window::close(app);
    Ok(Installing::Started)
}

/// A package takes the system's own administrator: it is shown in its folder.
#[cfg(not(windows))]
pub(crate) fn install(_: &AppHandle, installer: &Path) -> Result<Installing, HostError> {
    tauri_plugin_opener::reveal_item_in_dir(installer).map_err(|_| HostError)?;
    Ok(Installing::Shown)
}
