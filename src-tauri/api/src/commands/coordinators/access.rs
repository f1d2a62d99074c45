//! Who has a way in: colleagues, their one-time codes, and what each may do.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use trinvis_core::{
    changes::{By, Saved},
    coordinators::{self, Access, Coordinator},
    ids::CoordinatorId,
    storage::{Act, StoreError},
    vault::{DatabaseKey, KeyFile, VaultError},
};
use ts_rs::TS;

use crate::{
    ApiError, App, Code,
    commands::Nothing,
    copies,
    open_office::{OneTimeCode, OpenOffice},
};

/// How long a one-time code waits: over a holiday, and no longer.
const CODE_DAYS: u64 = 14;

/// A colleague, and whether she has a way in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ColleagueAccess {
    /// The colleague.
    pub coordinator: Coordinator,
    /// Whether she has a password.
    pub can_unlock: bool,
    /// The last day of the one-time code that waits for her, if one does and it still holds.
    pub code_until: Option<NaiveDate>,
}

/// A colleague to add.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddColleague {
    /// Her name.
    pub name: String,
    /// Her role in her own words.
    pub role: String,
    /// Her work phone.
    pub phone: String,
    /// What she may do.
    pub access: Access,
}

/// Which colleague.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OfColleague {
    /// Her id.
    pub id: CoordinatorId,
}

/// Another access for a colleague.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetAccess {
    /// Who.
    pub id: CoordinatorId,
    /// What she may do from now on.
    pub access: Access,
}

/// A one-time code, shown once.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ColleagueCode {
    /// Whom it lets in.
    pub id: CoordinatorId,
    /// Her name.
    pub name: String,
    /// Nine groups of four characters.
    pub groups: Vec<String>,
    /// The last day on which it does.
    pub until: NaiveDate,
}

/// Every colleague with her way in, in the order they were added. Last come those who have a way in still though they were
/// put away, because their removal was cut off: it can be asked for again.
///
/// # Errors
/// [`Code::Locked`], or what keys or file failed with.
pub fn list_colleagues(app: &App, _: Nothing) -> Result<Vec<ColleagueAccess>, ApiError> {
    let today = app.host().today();
    let mut office = app.office();
    let open = office.as_mut().ok_or(Code::Locked)?;
    let keys = open.keys(app.host())?;
    let (inside, invited) = (keys.coordinators(), keys.invited());
    let mut colleagues: Vec<Coordinator> = open.store.read().all()?;
    let waiting = invited.iter().map(|one| (one.id, one.name.clone()));
    for (id, name) in inside.iter().cloned().chain(waiting) {
        if colleagues.iter().all(|one| one.id != id) {
            colleagues.push(Coordinator::named(id, &name));
        }
    }
    let row = |coordinator: Coordinator| ColleagueAccess {
        can_unlock: inside.iter().any(|(id, _)| *id == coordinator.id),
        code_until: invited.iter().find(|one| one.id == coordinator.id && one.until >= today).map(|one| one.until),
        coordinator,
    };
    Ok(colleagues.into_iter().map(row).collect())
}

/// Adds a colleague and makes the one-time code with which she chooses a password.
///
/// # Errors
/// A field that cannot be kept; [`Code::NotAllowed`]; [`Code::Locked`]; or what keys or file failed with. When the code
/// could not be made, the colleague is on the list without a way in.
pub fn add_colleague(app: &App, request: AddColleague) -> Result<ColleagueCode, ApiError> {
    let id: CoordinatorId = app.fresh_id()?;
    let AddColleague { name, role, phone, access } = request;
    let coordinator = Coordinator { role, phone, access, ..Coordinator::named(id, &name) };
    app.write(|store, by| coordinators::add_colleague(store, by, coordinator))?;
    new_colleague_code(app, OfColleague { id })
}

/// Makes a one-time code for a colleague who has none, or has lost her password. A code made for her before opens
/// nothing more; a password she has works until she uses the code.
///
/// # Errors
/// [`Code::NotFound`] when she is gone; [`Code::Locked`]; or what keys or file failed with.
pub fn new_colleague_code(app: &App, request: OfColleague) -> Result<ColleagueCode, ApiError> {
    let until = app.host().today().checked_add_days(Days::new(CODE_DAYS)).ok_or(Code::Internal)?;
    let mut office = app.office();
    let open = office.as_mut().ok_or(Code::Locked)?;
    if open.store.is_frozen() {
        return Err(Code::FileDamaged.into());
    }
    let coordinator: Coordinator = open.store.read().get(request.id)?;
    let mut keys = open.keys(app.host())?;
    let code = keys.invite(&open.key, coordinator.id, &coordinator.name, until, &mut app.chance())?;
    open.put_keys(app.host(), keys)?;
    // That she was invited is noted; where it cannot be, the code holds all the same.
    let _ = open.store.note(By { who: open.who, now: app.host().now() }, Act::InvitedColleague, None);
    let groups = code.groups().to_vec();
    open.one_time = Some(OneTimeCode { name: coordinator.name.clone(), until, code });
    Ok(ColleagueCode { id: coordinator.id, name: coordinator.name, groups, until })
}

/// Gives a colleague another access.
///
/// # Errors
/// [`Code::LastLeader`]; [`Code::NotFound`] when she is gone; [`Code::NotAllowed`]; [`Code::Locked`]; or what the file
/// failed with.
pub fn set_access(app: &App, request: SetAccess) -> Result<Saved<Coordinator>, ApiError> {
    let mut office = app.office();
    let open = office.as_mut().ok_or(Code::Locked)?;
    let (inside, by) = (inside(app, open)?, By { who: open.who, now: app.host().now() });
    Ok(coordinators::set_access(&mut open.store, by, request.id, request.access, &inside)?)
}

/// Removes a colleague's way in and writes the office anew under another key. Copies made before stay as they are: who
/// took one with her, and knows her password, can read what the office held then.
///
/// # Errors
/// [`Code::LastLeader`]; [`Code::NotFound`]; [`Code::NotAllowed`]; [`Code::Locked`]; or what keys or file failed with. What
/// was cut off can be asked for again; if the office is locked then, the next unlock ends it.
pub fn remove_colleague(app: &App, request: OfColleague) -> Result<Nothing, ApiError> {
    let one = app.copying();
    let mut office = app.office();
    let open = office.as_mut().ok_or(Code::Locked)?;
    let by = By { who: open.who, now: app.host().now() };
    let Some((keys, key)) = shut_out(app, open, request.id, by)? else { return Ok(Nothing {}) };
    OpenOffice::change_key(&mut office, app.host(), keys, key)?;
    drop(office);
    // The copies there are open with the old key: from now on there is one that only those who are left can open. If it
    // fails, that is noted, and told until one succeeds.
    let _ = copies::keep(app, &one);
    Ok(Nothing {})
}

/// Those who can unlock the office.
fn inside(app: &App, open: &mut OpenOffice) -> Result<Vec<CoordinatorId>, ApiError> {
    Ok(open.keys(app.host())?.coordinators().into_iter().map(|(id, _)| id).collect())
}

/// Puts the colleague away, and makes the vault without her; none when she had no way in.
fn shut_out(
    app: &App,
    open: &mut OpenOffice,
    id: CoordinatorId,
    by: By,
) -> Result<Option<(KeyFile, DatabaseKey)>, ApiError> {
    let inside = inside(app, open)?;
    match coordinators::remove_colleague(&mut open.store, by, id, &inside) {
        // An earlier attempt was cut off after this.
        Ok(_) | Err(StoreError::NotFound) => {}
        Err(fault) => return Err(fault.into()),
    }
    match open.keys(app.host())?.without(&open.key, id, &mut app.chance()) {
        Err(VaultError::UnknownCoordinator) => Ok(None),
        other => Ok(Some(other?)),
    }
}

/// Lets the unlock screen say the name that is on a colleague's form.
///
/// # Errors
/// [`Code::Locked`], or what the keys failed with; the form is kept then.
pub(super) fn follow_name(app: &App, coordinator: &Coordinator) -> Result<(), ApiError> {
    let mut office = app.office();
    let open = office.as_mut().ok_or(Code::Locked)?;
    let mut keys = open.keys(app.host())?;
    if keys.coordinators().iter().any(|(id, name)| *id == coordinator.id && *name != coordinator.name) {
        keys.rename(&open.key, coordinator.id, &coordinator.name)?;
        open.put_keys(app.host(), keys)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
