//! Unlocking, locking and the password.

use std::sync::Arc;

use serde::Deserialize;
use trinvis_core::{
    changes::By,
    coordinators::access_of,
    ids::CoordinatorId,
    storage::{Act, Store, backup, rekey},
    vault::{self, Cost, DatabaseKey, KeyFile, PasswordAdvice},
};
use ts_rs::TS;

use super::state::{SessionState, look, session_state};
use crate::{
    ApiError, App, Code,
    commands::Nothing,
    copies::{ledger, restore, second},
    open_office::OpenOffice,
    patience::patiently,
    place::Place,
    soundness,
};

/// Unlocks with a password.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Unlock {
    /// Who.
    pub coordinator: CoordinatorId,
    /// Her password.
    pub password: String,
}

/// Unlocks with the recovery code, and gives a coordinator a new password.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UnlockWithCode {
    /// Who.
    pub coordinator: CoordinatorId,
    /// The code as it was typed.
    pub code: String,
    /// Her new password.
    pub new_password: String,
}

/// Comes in with a one-time code for the first time, or after a lost password.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AcceptCode {
    /// Who.
    pub coordinator: CoordinatorId,
    /// The code as it was typed.
    pub code: String,
    /// The password she chooses.
    pub new_password: String,
}

/// Changes the password of the one who is in.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangePassword {
    /// The old one.
    pub old: String,
    /// The new one.
    pub new: String,
}

/// A password to judge while it is typed.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PasswordToJudge {
    /// The password.
    pub password: String,
    /// Names and words close to the user, which make it weaker.
    pub words: Vec<String>,
}

/// Opens the office with a coordinator's password.
///
/// # Errors
/// [`Code::WrongPassword`], or what keys or file failed with; nothing is changed then.
pub fn unlock(app: &App, request: Unlock) -> Result<SessionState, ApiError> {
    let place = Place::own(app.data());
    let keys = look(&place)?.ok_or(Code::NotFound)?;
    let unlocked =
        app.tries().attempt(app.host().now(), || Ok(keys.unlock(request.coordinator, &request.password)?))?;
    enter(app, place, keys, unlocked.key, request.coordinator, Act::Unlocked)
}

/// Opens the office with the recovery code, and gives a coordinator a new password.
///
/// # Errors
/// [`Code::CodeMistyped`] with the group, [`Code::WrongCode`], [`Code::WeakPassword`], or what keys or file failed with.
pub fn unlock_with_code(app: &App, request: UnlockWithCode) -> Result<SessionState, ApiError> {
    let place = Place::own(app.data());
    let mut keys = look(&place)?.ok_or(Code::NotFound)?;
    let key = app.tries().attempt(app.host().now(), || Ok(keys.unlock_with_code(&request.code)?))?;
    keys.set_password(request.coordinator, &key, &request.new_password, Cost::STANDARD, &mut app.chance())?;
    place.put_keys(app.host(), &keys)?;
    enter(app, place, keys, key, request.coordinator, Act::UnlockedWithCode)
}

/// Uses a one-time code: the colleague chooses a password of her own, and is in.
///
/// # Errors
/// [`Code::NotFound`] when no code waits for her; [`Code::CodeExpired`]; [`Code::CodeMistyped`] with the group;
/// [`Code::WrongCode`]; [`Code::WeakPassword`]; [`Code::TooManyTries`]; or what keys or file failed with.
pub fn accept_code(app: &App, request: AcceptCode) -> Result<SessionState, ApiError> {
    let place = Place::own(app.data());
    let mut keys = look(&place)?.ok_or(Code::NotFound)?;
    if keys.invited().iter().all(|invited| invited.id != request.coordinator) {
        return Err(Code::NotFound.into());
    }
    let (who, today) = (request.coordinator, app.host().today());
    let key = app.tries().attempt(app.host().now(), || {
        let cost = Cost::STANDARD;
        Ok(keys.accept(who, &request.code, today, &request.new_password, cost, &mut app.chance())?)
    })?;
    place.put_keys(app.host(), &keys)?;
    enter(app, place, keys, key, who, Act::AcceptedCode)
}

fn enter(
    app: &App,
    place: Place,
    vault: KeyFile,
    key: DatabaseKey,
    who: CoordinatorId,
    act: Act,
) -> Result<SessionState, ApiError> {
    // A copy on its way to its place comes first.
    restore::settle(app)?;
    let copying = app.copying();
    let mut office = app.office();
    // The file may be ours already, from another window of the bridge.
    *office = None;
    rekey::finish(&place.database(), &key)?;
    let now = app.host().now();
    // A file of an older version is copied before it is changed; without that copy it stays as it is.
    let keep = |before: &Store| {
        backup::make(before, &key, &place.keys(), &place.copies(), now).map(drop).map_err(ApiError::from)
    };
    let mut store = patiently(app.host(), || Store::open_keeping(&place.database(), &key, keep))?;
    soundness::look(&mut store, &place)?;
    if store.is_frozen() {
        store.reopen(&place.database(), &key)?;
        // What the rooms cannot do without; where it is gone, the way in is a copy.
        store.read().office()?;
        access_of(store.read(), who)?;
    }
    *office =
        Some(OpenOffice { store, who, place, key: Arc::new(key), vault, code: None, one_time: None, behind: None });
    drop(office);
    second::follow_policy(app);
    // What a power cut kept from being noted.
    ledger::note(app);
    drop(copying);
    app.note(act, None);
    session_state(app, Nothing {})
}

/// Closes the office, after a verified copy of what changed. What was printed to look at is removed.
///
/// # Errors
/// None; locking always locks.
pub fn lock(app: &App, _: Nothing) -> Result<SessionState, ApiError> {
    app.close();
    session_state(app, Nothing {})
}

/// Changes the password of the one who is in.
///
/// # Errors
/// [`Code::WrongPassword`], [`Code::WeakPassword`], [`Code::Locked`], or what the disk failed with; the old one holds then.
pub fn change_password(app: &App, request: ChangePassword) -> Result<Nothing, ApiError> {
    let (who, mut keys) = {
        let mut office = app.office();
        let open = own(&mut office)?;
        (open.who, open.keys(app.host())?)
    };
    app.tries().attempt(app.host().now(), || {
        Ok(keys.change_password(who, &request.old, &request.new, Cost::STANDARD, &mut app.chance())?)
    })?;
    let mut office = app.office();
    let open = own(&mut office)?;
    open.put_keys(app.host(), keys)?;
    // It is changed, and noted where that can be done.
    let _ = open.store.note(By { who, now: app.host().now() }, Act::ChangedPassword, None);
    Ok(Nothing {})
}

/// The user's own office, which the vault is about.
pub(super) fn own(office: &mut Option<OpenOffice>) -> Result<&mut OpenOffice, ApiError> {
    Ok(office.as_mut().ok_or(Code::Locked)?.own_mut())
}

/// Judges a password while it is typed.
///
/// # Errors
/// None.
pub fn password_advice(_: &App, request: PasswordToJudge) -> Result<PasswordAdvice, ApiError> {
    let words: Vec<_> = request.words.iter().map(String::as_str).collect();
    // Beyond this a password is long enough, and judging it would take long.
    let start: String = request.password.chars().take(100).collect();
    Ok(vault::advise(&start, &words))
}
