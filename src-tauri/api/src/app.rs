//! The state behind the commands: at most one open office.

mod office;

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError},
};

use trinvis_core::{ids::new_id, storage::backup};
use trinvis_print::Printer;
use uuid::Uuid;

use crate::{
    ApiError, Code, Host, HostError, Settings,
    clipboard::Clipboard,
    codes::SeenCodes,
    copies::{self, CopyNotes, second},
    crashes::{self, CrashReport},
    export::Work,
    open_office::OpenOffice,
    policies::Policies,
    printing::{self, SavedFile},
    tries::Tries,
    updates::{self, UpdateNotes},
};

/// Everything the commands work on. Shared between threads; each command holds the office only while it reads or writes.
pub struct App {
    data: PathBuf,
    host: Arc<dyn Host>,
    office: Mutex<Option<OpenOffice>>,
    /// Held while a copy is made or put in place: one at a time, and taken before `office`.
    copying: Mutex<()>,
    copy_notes: Mutex<CopyNotes>,
    update_notes: Mutex<UpdateNotes>,
    policies: Policies,
    settings: Mutex<Settings>,
    printer: OnceLock<Option<Printer>>,
    saved_file: Mutex<Option<SavedFile>>,
    tries: Tries,
    found_copies: Mutex<Vec<PathBuf>>,
    work: Work,
    checking: Work,
    clipboard: Arc<Clipboard>,
    seen: SeenCodes,
    crashes: Mutex<Vec<CrashReport>>,
}

/// Whoever holds it is the only one at the copies.
pub(crate) type Copying<'a> = MutexGuard<'a, ()>;

impl App {
    /// The app over a data folder, locked.
    #[must_use]
    pub fn new(data: PathBuf, host: Arc<dyn Host>) -> Self {
        let policies = Policies::read(&host.policies(), &data);
        let mut copy_notes = CopyNotes::read(&data);
        second::leave_policy(&mut copy_notes, &policies, &data);
        let (copying, copy_notes) = (Mutex::new(()), Mutex::new(copy_notes));
        // What a crash or a power cut left behind. A restore that cannot be carried out now is tried again when the page asks.
        printing::clear(&data);
        let _ = backup::carry_out(&data);
        updates::clear(&data);
        let _ = fs::remove_dir_all(data.join(copies::REHEARSAL));
        let (office, printer) = (Mutex::new(None), OnceLock::new());
        let clipboard = Arc::new(Clipboard::new(Arc::clone(&host)));
        let (saved_file, found_copies, tries) = (Mutex::new(None), Mutex::default(), Tries::default());
        Self {
            update_notes: Mutex::new(UpdateNotes::read(&data)),
            settings: Mutex::new(Settings::read(&data)),
            crashes: Mutex::new(crashes::read(&data)),
            data,
            host,
            office,
            copying,
            copy_notes,
            policies,
            printer,
            saved_file,
            tries,
            found_copies,
            work: Work::default(),
            checking: Work::default(),
            clipboard,
            seen: SeenCodes::default(),
        }
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

    /// The settings in force: the user's own, and above them what has been chosen for her.
    pub(crate) fn settings(&self) -> Settings {
        self.policies.over(*self.own_settings())
    }

    /// The user's own settings, as they are kept.
    pub(crate) fn own_settings(&self) -> MutexGuard<'_, Settings> {
        self.settings.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What those who look after the PCs have chosen.
    pub(crate) fn policies(&self) -> &Policies {
        &self.policies
    }

    /// Waits until nobody is at the copies. Never asked for while the office is held.
    pub(crate) fn copying(&self) -> Copying<'_> {
        self.copying.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How it went with the copies. Taken last, and only for a moment.
    pub(crate) fn copy_notes(&self) -> MutexGuard<'_, CopyNotes> {
        self.copy_notes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is remembered of updates. Taken last, and only for a moment.
    pub(crate) fn update_notes(&self) -> MutexGuard<'_, UpdateNotes> {
        self.update_notes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The file that was saved last.
    pub(crate) fn saved_file(&self) -> MutexGuard<'_, Option<SavedFile>> {
        self.saved_file.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The folders in which the user has found copies.
    pub(crate) fn found_copies(&self) -> MutexGuard<'_, Vec<PathBuf>> {
        self.found_copies.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The tries at passwords and codes.
    pub(crate) fn tries(&self) -> &Tries {
        &self.tries
    }

    /// Something slow that is under way.
    pub(crate) fn work(&self) -> &Work {
        &self.work
    }

    /// The thorough check of the office's file, which goes on beside everything else.
    pub(crate) fn checking(&self) -> &Work {
        &self.checking
    }

    /// What is private on the clipboard.
    pub(crate) fn clipboard(&self) -> &Arc<Clipboard> {
        &self.clipboard
    }

    /// The codes of the errors since the start.
    pub(crate) fn seen(&self) -> &SeenCodes {
        &self.seen
    }

    /// What was noted of crashes before the start.
    pub(crate) fn crashes(&self) -> MutexGuard<'_, Vec<CrashReport>> {
        self.crashes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The open office, if any.
    pub(crate) fn office(&self) -> MutexGuard<'_, Option<OpenOffice>> {
        self.office.lock().unwrap_or_else(PoisonError::into_inner)
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
}
