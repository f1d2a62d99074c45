//! A way in for a colleague: a one-time code on paper, with which she chooses a password nobody else knows.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    Chance, Cost, DatabaseKey, KeyFile, RecoveryCode, VaultError,
    bytes::Sealed,
    format::MOST_COORDINATORS,
    key_file::new_entry,
    seal::{seal, unseal},
};
use crate::{ids::CoordinatorId, record::required};

/// An invitation in `keys.json`: the database key, sealed to a one-time code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Invitation {
    pub id: CoordinatorId,
    pub name: String,
    pub until: NaiveDate,
    pub recipient: String,
    pub sealed: Sealed,
}

/// Somebody a one-time code waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invited {
    /// Who.
    pub id: CoordinatorId,
    /// Her name.
    pub name: String,
    /// The last day on which the code lets her in.
    pub until: NaiveDate,
}

impl KeyFile {
    /// Makes a one-time code for a new colleague, or for one who has lost her password; a code made for her before
    /// opens nothing more. What she has now keeps working until she uses the code.
    ///
    /// # Errors
    /// [`VaultError::CannotAdd`] when the vault is full; [`VaultError::Name`]; [`VaultError::Tampered`] when `key` is
    /// not this vault's; [`VaultError::Chance`]. Nothing has changed then.
    pub fn invite(
        &mut self,
        key: &DatabaseKey,
        id: CoordinatorId,
        name: &str,
        until: NaiveDate,
        chance: Chance<'_>,
    ) -> Result<RecoveryCode, VaultError> {
        required("name", name)?;
        let others = self.body.invitations.iter().filter(|invitation| invitation.id != id).count();
        if self.entry(id).is_err() && self.body.coordinators.len() + others >= MOST_COORDINATORS {
            return Err(VaultError::CannotAdd);
        }
        let code = RecoveryCode::generate(chance)?;
        let recipient = code.identity()?.to_public();
        let sealed = seal(key, &recipient)?;
        let invitation = Invitation { id, name: name.to_owned(), until, recipient: recipient.to_string(), sealed };
        self.change(key, |body| {
            body.invitations.retain(|other| other.id != id);
            body.invitations.push(invitation);
        })?;
        Ok(code)
    }

    /// Those a one-time code waits for, in the order in which the codes were made.
    #[must_use]
    pub fn invited(&self) -> Vec<Invited> {
        let invited = |one: &Invitation| Invited { id: one.id, name: one.name.clone(), until: one.until };
        self.body.invitations.iter().map(invited).collect()
    }

    /// Uses a one-time code: the colleague gets keys and a password of her own, and the code opens nothing more.
    ///
    /// # Errors
    /// [`VaultError::UnknownCoordinator`] when no code waits for her; [`VaultError::Expired`] after its last day;
    /// [`VaultError::CodeMistyped`], [`VaultError::WrongCode`], [`VaultError::WeakPassword`], [`VaultError::Tampered`],
    /// [`VaultError::Chance`] or [`VaultError::Memory`]. The code can be tried again then.
    pub fn accept(
        &mut self,
        id: CoordinatorId,
        typed: &str,
        today: NaiveDate,
        password: &str,
        cost: Cost,
        chance: Chance<'_>,
    ) -> Result<DatabaseKey, VaultError> {
        let invitation = self.body.invitations.iter().find(|one| one.id == id).ok_or(VaultError::UnknownCoordinator)?;
        let identity = RecoveryCode::parse(typed)?.identity()?;
        let Some(key) = unseal(&invitation.sealed, &identity) else {
            let ours = identity.to_public().to_string() == invitation.recipient;
            return Err(if ours { VaultError::Tampered } else { VaultError::WrongCode });
        };
        self.check(&key)?;
        if today > invitation.until {
            return Err(VaultError::Expired);
        }
        let entry = new_entry(id, &invitation.name, password, cost, &key, chance)?;
        self.change(&key, |body| {
            body.invitations.retain(|other| other.id != id);
            match body.coordinators.iter_mut().find(|other| other.id == id) {
                Some(place) => *place = entry,
                None => body.coordinators.push(entry),
            }
        })?;
        Ok(key)
    }
}
