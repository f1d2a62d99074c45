//! Putting a copy back.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use trinvis_core::{
    ids::CoordinatorId,
    storage::backup::{self, Difference},
};
use ts_rs::TS;

use super::CopyInfo;
use crate::{
    ApiError, App,
    commands::{
        Nothing,
        session::{SessionState, session_state},
    },
    copies::{
        self,
        opened::{self, Opened, Password},
        restore::{self, Preview},
    },
    place::CopyPlace,
};

/// Who opens a copy when the office itself is not open, or when the copy has a key of its own.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CopyOpener {
    /// Who.
    pub coordinator: CoordinatorId,
    /// Her password; that of the copy's time, if the office's own keys cannot be read, or the copy has a key of its own.
    pub password: String,
    /// Whether it is the recovery code that was typed in the password's stead.
    #[serde(default)]
    pub is_code: bool,
}

impl CopyOpener {
    pub(in crate::commands) fn typed(&self) -> Password<'_> {
        Password { coordinator: self.coordinator, password: &self.password, is_code: self.is_code }
    }
}

/// A copy to look into.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreviewRestore {
    /// Where it lies.
    pub place: CopyPlace,
    /// Its name, as listed.
    pub name: String,
    /// Who opens it; none while the office is open and its key opens the copy.
    pub opener: Option<CopyOpener>,
}

/// What putting a copy back would change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RestorePreview {
    /// When the copy was made.
    pub made_at: DateTime<Utc>,
    /// Whether the keys alone would be put back, because the present office lacks nothing else.
    pub keys_only: bool,
    /// Whether the present office could be read and compared.
    pub compared: bool,
    /// What would change.
    pub difference: Difference,
}

/// A copy to put back.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RestoreCopy {
    /// Where it lies.
    pub place: CopyPlace,
    /// Its name, as listed.
    pub name: String,
    /// Who opens it; none while the office is open and its key opens the copy.
    pub opener: Option<CopyOpener>,
}

/// A copy that was put back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Restored {
    /// Where the user is now: before a locked door.
    pub session: SessionState,
    /// The folder with the files that were there before.
    pub set_aside: String,
    /// How many people were erased again.
    pub erased_again: u32,
    /// Whether the keys alone were put back, and everything else is as it was.
    pub keys_only: bool,
}

/// Asks for a folder and lists the copies in it, the newest first; those in the folders in it too, since several offices
/// may keep theirs side by side. None when the user changes her mind.
///
/// # Errors
/// What the disk failed with.
pub fn find_copies(app: &App, _: Nothing) -> Result<Option<Vec<CopyInfo>>, ApiError> {
    let Some(chosen) = app.host().ask_folder() else { return Ok(None) };
    let inside = chosen.read_dir().into_iter().flatten().flatten().map(|entry| entry.path());
    let mut folders: Vec<PathBuf> = inside.filter(|path| path.is_dir()).collect();
    folders.push(chosen);
    // A folder that cannot be read is not one of ours: a stick has some of the system's own.
    folders.retain(|folder| backup::list(folder).is_ok_and(|copies| !copies.is_empty()));
    *app.found_copies() = folders;
    Ok(Some(CopyInfo::listed(app, CopyPlace::Found)?))
}

/// Checks a copy and tells what putting it back would change. Nothing is changed.
///
/// # Errors
/// [`Code::CopyDamaged`], [`Code::CopyNewer`] or [`Code::CopyForeign`]; [`Code::CopyOlderKey`] when it takes the password
/// of its time; [`Code::WrongPassword`]; [`Code::Locked`] without an opener; [`Code::InUse`]; or what the disk failed with.
///
/// [`Code::CopyDamaged`]: crate::Code::CopyDamaged
/// [`Code::CopyNewer`]: crate::Code::CopyNewer
/// [`Code::CopyForeign`]: crate::Code::CopyForeign
/// [`Code::CopyOlderKey`]: crate::Code::CopyOlderKey
/// [`Code::WrongPassword`]: crate::Code::WrongPassword
/// [`Code::Locked`]: crate::Code::Locked
/// [`Code::InUse`]: crate::Code::InUse
pub fn preview_restore(app: &App, request: PreviewRestore) -> Result<RestorePreview, ApiError> {
    let _one = app.copying();
    let opened = open(app, request.place, &request.name, request.opener.as_ref())?;
    let (keys_only, compared, difference) = match restore::preview(app, &opened)? {
        Preview::KeysOnly => (true, false, Difference::default()),
        Preview::Compared(difference) => (false, true, difference),
        Preview::Held(difference) => (false, false, difference),
    };
    Ok(RestorePreview { made_at: opened.made(), keys_only, compared, difference })
}

/// Puts a copy back in the place of the office, which is locked then; where the office lacks nothing but its keys, they
/// alone are put back. The files that were there are set aside, and
/// whoever was erased since the copy was made is erased from it too.
///
/// # Errors
/// As [`preview_restore`]: then nothing is changed.
pub fn restore_copy(app: &App, request: RestoreCopy) -> Result<Restored, ApiError> {
    let one = app.copying();
    restore::settle_first(app, &one)?;
    let opened = open(app, request.place, &request.name, request.opener.as_ref())?;
    let restored = restore::restore(app, &one, &opened)?;
    drop(one);
    Ok(Restored {
        session: session_state(app, Nothing {})?,
        set_aside: restored.set_aside.to_string_lossy().into_owned(),
        erased_again: restored.erased_again,
        keys_only: restored.keys_only,
    })
}

fn open(app: &App, place: CopyPlace, name: &str, opener: Option<&CopyOpener>) -> Result<Opened, ApiError> {
    let copy = copies::find(app, place, name)?;
    let password = opener.map(CopyOpener::typed);
    opened::open(app, copy, password.as_ref())
}
