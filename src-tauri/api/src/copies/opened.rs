//! A copy to put back, and what opens it.

use std::{collections::HashSet, path::Path, sync::Arc};

use chrono::{DateTime, Utc};
use trinvis_core::{
    ids::CoordinatorId,
    storage::{
        self, Ledger,
        backup::{self, BackupCopy},
        rekey,
    },
    vault::{DatabaseKey, KeyFile, VaultError},
};

use super::ledger;
use crate::{ApiError, App, Code, place::Place};

/// A password or the recovery code, for what the open office does not open.
pub(crate) struct Password<'a> {
    pub coordinator: CoordinatorId,
    pub password: &'a str,
    /// Whether it is the recovery code, which opens for everybody.
    pub is_code: bool,
}

impl Password<'_> {
    /// The key that the vault gives for it.
    ///
    /// # Errors
    /// As [`KeyFile::unlock`] or [`KeyFile::unlock_with_code`].
    pub(crate) fn opens(&self, keys: &KeyFile) -> Result<DatabaseKey, VaultError> {
        if self.is_code {
            return keys.unlock_with_code(self.password);
        }
        Ok(keys.unlock(self.coordinator, self.password)?.key)
    }
}

/// A copy, and what opens it.
pub(crate) struct Opened {
    pub(super) copy: BackupCopy,
    /// The copy's key.
    pub(super) key: Arc<DatabaseKey>,
    /// The vault that stays in force; none when the present keys are gone, and the copy's are needed too.
    pub(super) staying: Option<Vault>,
    pub(super) who: CoordinatorId,
    pub(super) ledger: Ledger,
}

/// The present `keys.json` and its key.
pub(super) struct Vault {
    pub(super) keys: KeyFile,
    pub(super) key: Arc<DatabaseKey>,
}

impl Opened {
    /// When the copy was made.
    pub(crate) fn made(&self) -> DateTime<Utc> {
        self.copy.made
    }

    /// Whether the copy has another key than the office that it comes back to.
    pub(super) fn has_own_key(&self) -> bool {
        self.staying.as_ref().is_some_and(|vault| !Arc::ptr_eq(&vault.key, &self.key))
    }

    /// The key of the present office, as far as it is known.
    pub(super) fn present_key(&self) -> &DatabaseKey {
        self.staying.as_ref().map_or(&self.key, |vault| &vault.key)
    }
}

/// Opens a copy with the open office's key, or with a password. The present password counts as long as the present
/// `keys.json` can be read; otherwise that of the copy's time. A copy from before a colleague left has a key of its own:
/// it takes the password of its time too, which the open office is given beside its own key.
///
/// # Errors
/// [`Code::Locked`] without a password; [`Code::WrongPassword`]; [`Code::TooManyTries`]; [`Code::CopyForeign`] for a copy
/// of another office; [`Code::CopyOlderKey`] for one that takes the password of its time; or what the keys failed with.
pub(crate) fn open(app: &App, copy: BackupCopy, password: Option<&Password<'_>>) -> Result<Opened, ApiError> {
    let place = Place::own(app.data());
    let beside = KeyFile::read(&copy.keys).map_err(|_| Code::CopyDamaged)?;
    let now = app.host().now();
    let (key, staying, who) = match (open_vault(app)?, password) {
        (Some((vault, who)), given) => {
            let opens = match given {
                _ if beside.check(&vault.key).is_ok() => Arc::clone(&vault.key),
                Some(given) if is_kin(&place, &vault.keys, &beside) => {
                    app.tries().attempt_at(now, |_| false, || older(&beside, given))?
                }
                _ => return Err(other_key(&place, &vault.keys, &beside)),
            };
            (opens, Some(vault), who)
        }
        (None, None) => return Err(Code::Locked.into()),
        (None, Some(given)) => {
            let at_the_door = || before_the_door(&place, &beside, given);
            let (key, staying) = app.tries().attempt_at(now, |(_, staying)| staying.is_some(), at_the_door)?;
            if let Some(Vault { key, .. }) = &staying {
                // What a removal of a colleague left waiting has its place before anything else.
                rekey::finish(&place.database(), key)?;
            }
            (key, staying, given.coordinator)
        }
    };
    beside.check(&key).map_err(|_| Code::CopyForeign)?;
    let folder = copy.database.parent().unwrap_or(Path::new("")).to_owned();
    Ok(Opened { copy, key, staying, who, ledger: ledger::all(app, &folder) })
}

fn before_the_door(
    place: &Place,
    beside: &KeyFile,
    given: &Password<'_>,
) -> Result<(Arc<DatabaseKey>, Option<Vault>), ApiError> {
    let keys = match KeyFile::read(&place.keys()) {
        Ok(keys) => keys,
        Err(fault @ (VaultError::Missing | VaultError::Damaged)) => {
            let key = older(beside, given)?;
            return if is_of(place, &key)? || is_as_the_newest(place, &key) {
                Ok((key, None))
            } else {
                Err(fault.into())
            };
        }
        Err(fault) => return Err(fault.into()),
    };
    match given.opens(&keys) {
        Ok(key) => {
            let key = Arc::new(key);
            let opens = if beside.check(&key).is_ok() {
                Arc::clone(&key)
            } else {
                older(beside, given).map_err(|error| match error.code {
                    Code::WrongPassword | Code::WrongCode | Code::CopyForeign => other_key(place, &keys, beside),
                    _ => error,
                })?
            };
            Ok((opens, Some(Vault { keys, key })))
        }
        // Those of this office have the say: a password that was changed since opens nothing, nor does that of somebody
        // who has left.
        Err(fault) if is_kin(place, &keys, beside) && !matches!(fault, VaultError::Tampered) => Err(fault.into()),
        // Keys of another office, or changed by a stranger, have none over a file that is not theirs.
        Err(fault) => {
            let key = older(beside, given)?;
            match is_of(place, &key)? {
                true => Ok((key, None)),
                false if is_kin(place, &keys, beside) => Err(fault.into()),
                false => Err(Code::CopyForeign.into()),
            }
        }
    }
}

/// Whether a key is that of the file that lies here now.
fn is_of(place: &Place, key: &DatabaseKey) -> Result<bool, ApiError> {
    let file = place.database();
    Ok(file.exists() && storage::opens(&file, key)?)
}

/// Whether nobody has left since a copy with this key, as far as the latest key among the own copies tells: the one with the
/// most keys before it, since whoever can set the clock can make a copy the newest. On another PC there is none, and
/// nothing to guard.
fn is_as_the_newest(place: &Place, key: &DatabaseKey) -> bool {
    let copies = backup::list(&place.copies()).unwrap_or_default();
    let vaults = copies.iter().filter_map(|copy| KeyFile::read(&copy.keys).ok());
    // The newest copy comes first, and the first of the greatest counts.
    let latest = vaults.reduce(|latest, next| if next.generation() > latest.generation() { next } else { latest });
    latest.is_none_or(|keys| keys.check(key).is_ok())
}

/// The key of a copy by the password of its time.
fn older(beside: &KeyFile, given: &Password<'_>) -> Result<Arc<DatabaseKey>, ApiError> {
    match given.opens(beside) {
        Ok(key) => Ok(Arc::new(key)),
        Err(VaultError::UnknownCoordinator) => Err(Code::CopyForeign.into()),
        Err(fault) => Err(fault.into()),
    }
}

/// What is to be said of a copy that another key opens: one of this office takes the password of its time.
fn other_key(place: &Place, keys: &KeyFile, beside: &KeyFile) -> ApiError {
    if is_kin(place, keys, beside) { Code::CopyOlderKey.into() } else { Code::CopyForeign.into() }
}

/// Whether a copy is of this office: somebody in its keys works here, nobody working in two under the same id, or worked
/// with somebody who did, as far as the own copies tell. So an office knows its own after everybody in it has changed.
fn is_kin(place: &Place, keys: &KeyFile, beside: &KeyFile) -> bool {
    let of = |keys: &KeyFile| -> HashSet<CoordinatorId> { keys.coordinators().into_iter().map(|(id, _)| id).collect() };
    let sought = of(beside);
    let mut ours = of(keys);
    if !ours.is_disjoint(&sought) {
        return true;
    }
    let copies = backup::list(&place.copies()).unwrap_or_default();
    let mut earlier: Vec<_> =
        copies.iter().filter_map(|copy| KeyFile::read(&copy.keys).ok()).map(|keys| of(&keys)).collect();
    loop {
        let before = earlier.len();
        earlier.retain(|then| {
            let apart = ours.is_disjoint(then);
            if !apart {
                ours.extend(then);
            }
            apart
        });
        if !ours.is_disjoint(&sought) {
            return true;
        }
        if earlier.len() == before {
            return false;
        }
    }
}

/// The vault of the open office, and who is in.
fn open_vault(app: &App) -> Result<Option<(Vault, CoordinatorId)>, ApiError> {
    let mut office = app.office();
    let Some(open) = office.as_mut() else { return Ok(None) };
    let own = open.own_mut();
    Ok(Some((Vault { keys: own.keys(app.host())?, key: Arc::clone(&own.key) }, own.who)))
}

#[cfg(test)]
mod tests;
