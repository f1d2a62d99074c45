//! The state behind the commands: at most one open office.

use std::{
    io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError},
};

use chrono::NaiveDate;
use trinvis_core::{
    changes::By,
    coordinators::{Access, access_of},
    ids::{CoordinatorId, new_id},
    record::Kind,
    storage::{Act, Reader, Store},
    vault::{DatabaseKey, RecoveryCode},
};
use trinvis_print::Printer;
use uuid::Uuid;

use crate::{
    ApiError, Code, Host, HostError, Settings,
    commands::copies::copy,
    place::Place,
    printing::{self, SavedFile},
    registry::Needs,
    tries::Tries,
};

/// Everything the commands work on. Shared between threads; each command holds the office only while it reads or writes.
pub struct App {
    data: PathBuf,
    host: Arc<dyn Host>,
    office: Mutex<Option<OpenOffice>>,
    settings: Mutex<Settings>,
    printer: OnceLock<Option<Printer>>,
    saved_file: Mutex<Option<SavedFile>>,
    tries: Tries,
}

/// An unlocked office.
pub(crate) struct OpenOffice {
    pub store: Store,
    pub who: CoordinatorId,
    pub place: Place,
    pub key: DatabaseKey,
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

impl App {
    /// The app over a data folder, locked.
    #[must_use]
    pub fn new(data: PathBuf, host: Arc<dyn Host>) -> Self {
        let settings = Mutex::new(Settings::read(&data));
        // What a crash or a power cut left behind.
        printing::clear(&data);
        let (office, printer, saved_file) = (Mutex::new(None), OnceLock::new(), Mutex::new(None));
        Self { data, host, office, settings, printer, saved_file, tries: Tries::default() }
    }

    /// The data folder.
    #[must_use]
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// The desktop.
    #[must_use]
    pub fn host(&self) -> &dyn Host {
        &*self.host
    }

    /// The print engine, made when it is first needed.
    ///
    /// # Errors
    /// [`Code::PrintFailed`] when the program's own fonts cannot be read.
    pub(crate) fn printer(&self) -> Result<&Printer, ApiError> {
        let printer = self.printer.get_or_init(|| Printer::new().ok()).as_ref();
        Ok(printer.ok_or(Code::PrintFailed)?)
    }

    /// This PC's settings.
    pub(crate) fn settings(&self) -> MutexGuard<'_, Settings> {
        self.settings.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The file that was saved last.
    pub(crate) fn saved_file(&self) -> MutexGuard<'_, Option<SavedFile>> {
        self.saved_file.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The tries at passwords and codes.
    pub(crate) fn tries(&self) -> &Tries {
        &self.tries
    }

    /// The open office, if any.
    pub(crate) fn office(&self) -> MutexGuard<'_, Option<OpenOffice>> {
        self.office.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What the one who asks may do, if that is enough.
    ///
    /// # Errors
    /// [`Code::Locked`], [`Code::NotAllowed`], or what the file failed with.
    pub(crate) fn allow(&self, needs: Needs) -> Result<Access, ApiError> {
        let Some(right) = needs.right() else { return Ok(Access::Leader) };
        let office = self.office();
        let open = office.as_ref().ok_or(Code::Locked)?;
        let access = access_of(open.store.read(), open.who)?;
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

    /// Randomness fit for keys, in the vault's form.
    pub(crate) fn chance(&self) -> impl FnMut(&mut [u8]) -> io::Result<()> + '_ {
        |bytes| self.host.fill_random(bytes).map_err(io::Error::other)
    }

    /// A fresh id.
    ///
    /// # Errors
    /// [`Code::Internal`] when the desktop has no randomness.
    pub(crate) fn fresh_id<T: From<Uuid>>(&self) -> Result<T, ApiError> {
        let mut chance = [0; 10];
        self.host.fill_random(&mut chance).map_err(|HostError| Code::Internal)?;
        Ok(new_id(self.host.now(), chance))
    }

    /// Closes the office, after a verified copy of what changed. What was printed to look at is removed.
    pub fn close(&self) {
        if let Some(open) = self.office().take() {
            let own = open.behind.as_deref().unwrap_or(&open);
            // Nothing can be asked of the user now; the next copy catches up, and Settings shows when the last was made.
            if own.store.changed().unwrap_or(true) {
                let _ = copy(own, self.host.now());
            }
        }
        *self.saved_file() = None;
        printing::clear(&self.data);
    }
}
