//! An unlocked office: its file, its key, and who is in.

use std::sync::Arc;

use chrono::NaiveDate;
use trinvis_core::{
    ids::CoordinatorId,
    storage::{Store, backup, rekey},
    vault::{DatabaseKey, KeyFile, RecoveryCode, VaultError},
};

use crate::{ApiError, Code, Host, copies::restore::put_in_place, patience::patiently, place::Place};

/// An unlocked office.
pub(crate) struct OpenOffice {
    pub store: Store,
    pub who: CoordinatorId,
    pub place: Place,
    pub key: Arc<DatabaseKey>,
    /// The vault as it was last read or written.
    pub vault: KeyFile,
    /// The newest recovery code, until the user has said that it is put away.
    pub code: Option<RecoveryCode>,
    /// The newest one-time code, so that it can be printed until the office locks.
    pub one_time: Option<OneTimeCode>,
    /// The user's own office, while she looks at the sample.
    pub behind: Option<Box<OpenOffice>>,
}

/// A code that lets one colleague in once.
pub(crate) struct OneTimeCode {
    pub name: String,
    pub until: NaiveDate,
    pub code: RecoveryCode,
}

impl OpenOffice {
    /// The user's own office: this one, or the one behind the sample.
    pub(crate) fn own(&self) -> &Self {
        self.behind.as_deref().unwrap_or(self)
    }

    /// The same, to change it.
    pub(crate) fn own_mut(&mut self) -> &mut Self {
        match self {
            Self { behind: Some(own), .. } => own,
            open => open,
        }
    }

    /// The vault as it lies on the disk. While the office is open it is known what it must be: one that has gone missing,
    /// was damaged or exchanged is set aside, and the one last known is put in its place.
    ///
    /// # Errors
    /// [`Code::KeysNewer`](crate::Code::KeysNewer), or what the disk failed with.
    pub(crate) fn keys(&mut self, host: &dyn Host) -> Result<KeyFile, ApiError> {
        match KeyFile::read(&self.place.keys()) {
            Ok(keys) if keys.check(&self.key).is_ok() => self.vault = keys,
            Ok(_) | Err(VaultError::Missing | VaultError::Damaged) => {
                let data = self.place.dir();
                patiently(host, || backup::prepare_keys(&self.vault, &backup::ready(data)))?;
                put_in_place(host, data)?;
            }
            Err(fault) => return Err(fault.into()),
        }
        Ok(self.vault.clone())
    }

    /// Puts a changed vault in the place of the one that is there.
    ///
    /// # Errors
    /// As [`Place::put_keys`]; the one before holds then.
    pub(crate) fn put_keys(&mut self, host: &dyn Host, keys: KeyFile) -> Result<(), VaultError> {
        self.place.put_keys(host, &keys)?;
        self.vault = keys;
        Ok(())
    }

    /// Gives the user's own office another key: the whole file is written anew, and then `keys` hold. When `held` is empty
    /// afterwards the office is locked, and the next unlock ends what was begun.
    ///
    /// # Errors
    /// What keys or file failed with.
    pub(crate) fn change_key(
        held: &mut Option<Self>,
        host: &dyn Host,
        keys: KeyFile,
        key: DatabaseKey,
    ) -> Result<(), ApiError> {
        let Some(open) = held.as_mut() else { return Err(Code::Locked.into()) };
        let own = open.own_mut();
        rekey::prepare(&own.store, &own.place.database(), &own.key, &key)?;
        own.put_keys(host, keys)?;
        *held = match held.take() {
            Some(Self { behind: Some(own), store, who, place, key: sample, vault, code, one_time }) => {
                let behind = Some(Box::new(own.opened_with(key)?));
                Some(Self { behind, store, who, place, key: sample, vault, code, one_time })
            }
            Some(open) => Some(open.opened_with(key)?),
            None => None,
        };
        Ok(())
    }

    fn opened_with(self, key: DatabaseKey) -> Result<Self, ApiError> {
        let Self { store, who, place, vault, code, behind, .. } = self;
        drop(store);
        rekey::finish(&place.database(), &key)?;
        let store = Store::open(&place.database(), &key)?;
        Ok(Self { store, who, place, key: Arc::new(key), vault, code, one_time: None, behind })
    }

    /// The file is damaged: it is read on as far as it can be, and not written to any more.
    pub(crate) fn found_damage(&mut self) {
        self.store.freeze();
        // Where even that fails, each further answer is a fault.
        let _ = self.store.reopen(&self.place.database(), &self.key);
    }
}
