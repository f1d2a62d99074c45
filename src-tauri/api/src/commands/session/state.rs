//! Where the user is: first run, locked, open, or in trouble.

use serde::Serialize;
use trinvis_core::{
    coordinators::{Right, access_of},
    ids::CoordinatorId,
    vault::{KeyFile, VaultError},
};
use ts_rs::TS;

use crate::{
    ApiError, App, Code,
    commands::Nothing,
    copies::restore,
    place::{Place, unfit},
};

/// Which screen comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// No office here yet.
    Fresh,
    /// Open and sound, and the recovery code is not yet put away.
    Recovery,
    /// Open, and not yet chosen between sample and empty.
    Start,
    /// Locked.
    Locked,
    /// Open.
    Open,
    /// Something is wrong with the files.
    Trouble,
}

/// A coordinator who can unlock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Colleague {
    /// Identity.
    pub id: CoordinatorId,
    /// Name.
    pub name: String,
    /// Whether she has a password.
    pub can_unlock: bool,
    /// Whether a one-time code waits for her.
    pub has_code: bool,
}

/// What the frame needs to know before anything else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SessionState {
    /// Which screen comes first.
    pub phase: Phase,
    /// What is wrong, in trouble.
    pub trouble: Option<Code>,
    /// Who can unlock.
    pub coordinators: Vec<Colleague>,
    /// The open office's name.
    pub office_name: String,
    /// Whether the open office is the sample beside the user's own.
    pub sample: bool,
    /// Whether the open office's file is damaged: it can be read as far as possible, and not written to.
    pub damaged: bool,
    /// Who has unlocked.
    pub me: Option<CoordinatorId>,
    /// Trinvis's version.
    pub version: String,
}

/// Tells where the user is.
///
/// # Errors
/// What the file failed with.
pub fn session_state(app: &App, _: Nothing) -> Result<SessionState, ApiError> {
    let mut state = SessionState {
        phase: Phase::Fresh,
        trouble: None,
        coordinators: Vec::new(),
        office_name: String::new(),
        sample: false,
        damaged: false,
        me: None,
        version: env!("CARGO_PKG_VERSION").to_owned(),
    };
    if let Err(error) = restore::settle(app) {
        return Ok(SessionState { phase: Phase::Trouble, trouble: Some(error.code), ..state });
    }
    let keys = match look(&Place::own(app.data())) {
        Ok(None) => return Ok(state),
        Ok(Some(keys)) => keys,
        Err(error) => return Ok(SessionState { phase: Phase::Trouble, trouble: Some(error.code), ..state }),
    };
    state.coordinators = colleagues(&keys);
    state.phase = Phase::Locked;
    let office = app.office();
    if let Some(open) = office.as_ref() {
        state.damaged = open.store.is_frozen();
        state.office_name = open.store.read().office()?.name;
        state.me = Some(open.who);
        state.sample = open.place.sample;
        let leads = access_of(open.store.read(), open.who)?.may(Right::Lead);
        // A damaged file is mended before anything is made for it.
        state.phase = if leads && !keys.recovery_confirmed() && !state.damaged {
            Phase::Recovery
        } else if !app.settings().start_chosen {
            Phase::Start
        } else {
            Phase::Open
        };
    }
    Ok(state)
}

/// Everybody who can come in with a password or a code.
fn colleagues(keys: &KeyFile) -> Vec<Colleague> {
    let invited = keys.invited();
    let has_code = |id: CoordinatorId| invited.iter().any(|one| one.id == id);
    let inside = keys.coordinators();
    let waiting = invited.iter().filter(|one| inside.iter().all(|(id, _)| *id != one.id));
    let waiting: Vec<_> = waiting
        .map(|one| Colleague { id: one.id, name: one.name.clone(), can_unlock: false, has_code: true })
        .collect();
    let inside = inside.iter().map(|(id, name)| Colleague {
        id: *id,
        name: name.clone(),
        can_unlock: true,
        has_code: has_code(*id),
    });
    inside.chain(waiting).collect()
}

/// The keys of the office at a place; none when there is no office. Half an office that was never finished is cleared away.
pub(super) fn look(place: &Place) -> Result<Option<KeyFile>, ApiError> {
    if let Some(why) = unfit(place.dir()) {
        return Err(why.into());
    }
    super::setup::clear_half_made(place);
    if !place.is_taken() {
        return Ok(None);
    }
    let keys = KeyFile::read(&place.keys()).map_err(|error| match error {
        VaultError::Missing => Code::KeysMissing.into(),
        other => ApiError::from(other),
    })?;
    if !place.database().exists() {
        return Err(Code::DatabaseMissing.into());
    }
    Ok(Some(keys))
}
