//! A newer Trinvis from a folder: chosen, looked into, and handed to the desktop.

use serde::Serialize;
use trinvis_core::vault::VaultError;
use ts_rs::TS;

use crate::{
    ApiError, App, Code, Installing,
    commands::Nothing,
    copies, place, space,
    updates::{self, HandedUpdate, Key, OWN_VERSION, Update},
};

/// How it stands with updates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UpdateState {
    /// Whether this build takes updates at all: one without a key takes none.
    pub is_offered: bool,
    /// The version that runs.
    pub version: String,
    /// The folder that updates are looked for in; none until one is chosen.
    pub folder: Option<String>,
    /// The update that was last handed over. It is in place when its version runs.
    pub handed: Option<HandedUpdate>,
}

/// An update in the folder, signed and for this system.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FoundUpdate {
    /// Its version.
    pub version: String,
    /// How large its installer is, in bytes.
    pub bytes: u64,
    /// Whether it is newer; otherwise it is the version that runs.
    pub is_newer: bool,
}

/// How it stands with updates.
///
/// # Errors
/// None.
pub fn updates(app: &App, _: Nothing) -> Result<UpdateState, ApiError> {
    let is_offered = key(app).is_ok();
    let folder = updates::folder(app).map(|folder| folder.to_string_lossy().into_owned());
    let handed = app.update_notes().handed.clone();
    Ok(UpdateState { is_offered, version: OWN_VERSION.to_owned(), folder, handed })
}

/// Asks for the folder that updates are looked for in. Nothing changes when the user changes her mind.
///
/// # Errors
/// [`Code::NotFound`] in a build that takes no updates; [`Code::ByPolicy`]; [`Code::PlaceSame`]; or what the disk failed
/// with.
pub fn choose_update_folder(app: &App, request: Nothing) -> Result<UpdateState, ApiError> {
    key(app)?;
    refuse_by_policy(app)?;
    if let Some(chosen) = app.host().ask_folder() {
        if place::is_inside(&chosen, app.data()) {
            return Err(Code::PlaceSame.into());
        }
        app.update_notes().change(app.data(), |notes| notes.folder = Some(chosen)).map_err(VaultError::from)?;
    }
    updates(app, request)
}

/// Looks for updates nowhere any more.
///
/// # Errors
/// [`Code::ByPolicy`], or what the disk failed with.
pub fn leave_update_folder(app: &App, request: Nothing) -> Result<UpdateState, ApiError> {
    refuse_by_policy(app)?;
    app.update_notes().change(app.data(), |notes| notes.folder = None).map_err(VaultError::from)?;
    updates(app, request)
}

/// What lies in the folder; nothing where there is no update. Only the list and its signature are read.
///
/// # Errors
/// [`Code::NotFound`] where no folder is chosen or this build takes no updates; [`Code::UpdateUnreached`];
/// [`Code::UpdateUnreadable`]; [`Code::UpdateDamaged`]; [`Code::UpdateForged`]; [`Code::UpdateOtherSystem`];
/// [`Code::UpdateOlder`].
pub fn look_for_update(app: &App, _: Nothing) -> Result<Option<FoundUpdate>, ApiError> {
    let found = look(app)?;
    Ok(found.map(|Update { version, size, is_newer, .. }| FoundUpdate { version, bytes: size, is_newer }))
}

/// Copies the installer to a private folder, checks it there, makes a verified copy of the user's own office, and hands
/// the installer to the desktop.
///
/// # Errors
/// As [`look_for_update`]; [`Code::NotFound`] when there is no update any more; [`Code::UpdateOlder`] for the version that
/// runs; [`Code::DiskFull`]; why there is no copy of the office; [`Code::UpdateNotStarted`]. Nothing is started and nothing
/// left then.
pub fn install_update(app: &App, _: Nothing) -> Result<Installing, ApiError> {
    let update = look(app)?.ok_or(Code::NotFound)?;
    if !update.is_newer {
        return Err(Code::UpdateOlder.into());
    }
    if !space::fits(app, app.data(), update.size) {
        return Err(Code::DiskFull.into());
    }
    let checked = updates::fetch(&update, app.data())?;
    // The newest copy is never thinned out, and copies are thinned only by a version that has opened the office.
    copies::keep(app, &app.copying())?;
    let handed = HandedUpdate { version: update.version, at: app.host().now() };
    let before = app.update_notes().handed.clone();
    let note = |handed| app.update_notes().change(app.data(), |notes| notes.handed = handed).map_err(VaultError::from);
    note(Some(handed))?;
    match app.host().install(checked.installer()) {
        Ok(how) => {
            checked.keep();
            Ok(how)
        }
        Err(_) => {
            note(before)?;
            Err(Code::UpdateNotStarted.into())
        }
    }
}

fn look(app: &App) -> Result<Option<Update>, ApiError> {
    let key = key(app)?;
    let folder = updates::folder(app).ok_or(Code::NotFound)?;
    Ok(updates::look(&folder, &key, OWN_VERSION, &updates::own_system())?)
}

fn key(app: &App) -> Result<Key, Code> {
    app.host().update_key().as_deref().and_then(Key::read).ok_or(Code::NotFound)
}

fn refuse_by_policy(app: &App) -> Result<(), Code> {
    if app.policies().update_source.is_some() { Err(Code::ByPolicy) } else { Ok(()) }
}
