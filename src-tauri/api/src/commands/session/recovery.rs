//! The recovery code: confirmed, or replaced by a new one.

use serde::Deserialize;
use trinvis_core::{changes::By, storage::Act};
use ts_rs::TS;

use super::{
    open::own,
    setup::NewCode,
    state::{SessionState, session_state},
};
use crate::{ApiError, App, Code, commands::Nothing, copies, open_office::OpenOffice};

/// A group of the code, typed from the paper.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TypedGroup {
    /// Which, from 1 to 9.
    pub group: u8,
    /// What was typed.
    pub text: String,
}

/// Says that the code is put away, by typing some of its groups.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ConfirmRecoveryCode {
    /// At least one group.
    pub groups: Vec<TypedGroup>,
}

/// Makes a new code; the one before opens nothing that is written from now on.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewRecoveryCode {
    /// The password of the one who is in.
    pub password: String,
}

/// Confirms the newest code.
///
/// # Errors
/// [`Code::CodeMistyped`] with the group; [`Code::NotFound`] when no code is waiting to be confirmed.
pub fn confirm_recovery_code(app: &App, request: ConfirmRecoveryCode) -> Result<SessionState, ApiError> {
    let mut office = app.office();
    let open = own(&mut office)?;
    let groups = open.code.as_ref().ok_or(Code::NotFound)?.groups();
    if request.groups.is_empty() {
        return Err(Code::Required.into());
    }
    for typed in &request.groups {
        let text: String = typed.text.chars().filter(|letter| letter.is_alphanumeric()).collect();
        let same =
            groups.get(usize::from(typed.group).wrapping_sub(1)).is_some_and(|group| group.eq_ignore_ascii_case(&text));
        if !same {
            return Err(ApiError::with_detail(Code::CodeMistyped, typed.group.to_string()));
        }
    }
    let mut keys = open.keys(app.host())?;
    keys.confirm_recovery(&open.key)?;
    open.put_keys(app.host(), keys)?;
    open.code = None;
    drop(office);
    // The sheet that was opened for printing must not lie beside the database.
    crate::printing::clear(app.data());
    session_state(app, Nothing {})
}

/// Makes a new code, and writes the office anew under another key: with an old `keys.json` the code before would still open
/// the present file. Copies made before stay as they are.
///
/// # Errors
/// [`Code::WrongPassword`], [`Code::FileDamaged`], [`Code::Locked`], or what the disk failed with; the old code holds then,
/// or the office is locked, and the next unlock asks for a new one.
pub fn new_recovery_code(app: &App, request: NewRecoveryCode) -> Result<NewCode, ApiError> {
    let one = app.copying();
    let mut office = app.office();
    let open = own(&mut office)?;
    if open.store.is_frozen() {
        return Err(Code::FileDamaged.into());
    }
    let keys = open.keys(app.host())?;
    let unlocked = app.tries().attempt(app.host().now(), || Ok(keys.unlock(open.who, &request.password)?))?;
    let (keys, key, code) = keys.with_new_code(&unlocked.key, &mut app.chance())?;
    OpenOffice::change_key(&mut office, app.host(), keys, key)?;
    let groups = code.groups().to_vec();
    let open = own(&mut office)?;
    open.code = Some(code);
    // The code is made, and is noted where that can be done.
    let _ = open.store.note(By { who: open.who, now: app.host().now() }, Act::NewCode, None);
    drop(office);
    // One that the new code opens; if it fails, that is noted, and told until one succeeds.
    let _ = copies::keep(app, &one);
    Ok(NewCode { groups })
}
