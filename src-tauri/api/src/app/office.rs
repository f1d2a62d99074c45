//! The one open office: who may do what in it, reading, writing, and closing it.

use std::sync::TryLockError;

use trinvis_core::{
    changes::By,
    coordinators::{Access, access_of},
    record::Kind,
    storage::{Act, Reader, Store},
};
use uuid::Uuid;

use super::App;
use crate::{ApiError, Code, copies, open_office::OpenOffice, printing, registry::Needs};

impl App {
    /// Whether somebody has unlocked the office. One that a command is at is open; never waits.
    #[must_use]
    pub fn is_open(&self) -> bool {
        match self.office.try_lock() {
            Ok(office) => office.is_some(),
            Err(TryLockError::Poisoned(office)) => office.into_inner().is_some(),
            Err(TryLockError::WouldBlock) => true,
        }
    }

    /// Something stumbled over a damaged page: the open office's file is read on and not written to any more. Answers
    /// whether an office is open.
    pub(crate) fn found_damage(&self) -> bool {
        self.office().as_mut().map(OpenOffice::found_damage).is_some()
    }

    /// What the one who asks may do, if that is enough.
    ///
    /// # Errors
    /// [`Code::Locked`], [`Code::NotAllowed`], or what the file failed with.
    pub(crate) fn allow(&self, needs: Needs) -> Result<Access, ApiError> {
        let Some(right) = needs.right() else { return Ok(Access::Leader) };
        let office = self.office();
        let Some(open) = office.as_ref() else {
            return if needs == Needs::NobodyOrLead { Ok(Access::Leader) } else { Err(Code::Locked.into()) };
        };
        // Whoever reads in her own office leads the sample, and must not lead her own through it.
        let own = matches!(needs, Needs::LeadOwn | Needs::NobodyOrLead);
        let judged = if own { open.own() } else { open };
        let access = access_of(judged.store.read(), judged.who)?;
        if access.may(right) { Ok(access) } else { Err(Code::NotAllowed.into()) }
    }

    /// Notes in the log that someone did something other than change a record. A log that cannot be written, because the
    /// disk is full or read-only, keeps nobody from reading.
    pub(crate) fn note(&self, act: Act, of: Option<(Kind, Uuid)>) {
        if let Some(open) = self.office().as_mut() {
            let by = By { who: open.who, now: self.host.now() };
            let _ = open.store.note(by, act, of);
        }
    }

    /// Reads from the open office.
    ///
    /// # Errors
    /// [`Code::Locked`], or what `work` failed with.
    pub(crate) fn read<T, E: Into<ApiError>>(
        &self,
        work: impl FnOnce(Reader<'_>) -> Result<T, E>,
    ) -> Result<T, ApiError> {
        let office = self.office();
        let open = office.as_ref().ok_or(Code::Locked)?;
        let reader = open.store.read();
        let veiled = access_of(reader, open.who)?.is_veiled();
        work(if veiled { reader.names_only() } else { reader }).map_err(Into::into)
    }

    /// Writes to the open office as the coordinator who unlocked it.
    ///
    /// # Errors
    /// [`Code::Locked`], or what `work` failed with.
    pub(crate) fn write<T, E: Into<ApiError>>(
        &self,
        work: impl FnOnce(&mut Store, By) -> Result<T, E>,
    ) -> Result<T, ApiError> {
        let mut office = self.office();
        let open = office.as_mut().ok_or(Code::Locked)?;
        let by = By { who: open.who, now: self.host.now() };
        work(&mut open.store, by).map_err(Into::into)
    }

    /// Closes the office, after a verified copy of what changed. What was printed to look at is removed, and what is
    /// private on the clipboard.
    pub fn close(&self) {
        let copying = self.copying();
        // Held until the file is closed: nobody may open it before.
        let mut office = self.office();
        let made = office.take().and_then(|mut open| copies::close(self, &copying, open.own_mut()));
        drop(office);
        // Not before: another program may hold the clipboard for a while.
        self.clipboard.clear();
        self.forget_pages();
        if let Some((copy, key)) = made {
            copies::carry_last(self, &copying, &copy, &key);
        }
    }

    /// Removes what was printed to look at, and forgets where pages were saved.
    pub(crate) fn forget_pages(&self) {
        *self.saved_file() = None;
        printing::clear(&self.data);
    }
}
