//! An unlocked office: its file, its key, and who is in.

use std::sync::Arc;

use chrono::NaiveDate;
use trinvis_core::{
    ids::CoordinatorId,
    storage::Store,
    vault::{DatabaseKey, RecoveryCode},
};

use crate::place::Place;

/// An unlocked office.
pub(crate) struct OpenOffice {
    pub store: Store,
    pub who: CoordinatorId,
    pub place: Place,
    pub key: Arc<DatabaseKey>,
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

    /// The file is damaged: it is read on as far as it can be, and not written to any more.
    pub(crate) fn found_damage(&mut self) {
        self.store.freeze();
        // Where even that fails, each further answer is a fault.
        let _ = self.store.reopen(&self.place.database(), &self.key);
    }
}
