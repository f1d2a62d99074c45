//! A desktop for tests.

use std::{
    path::{Path, PathBuf},
    sync::Mutex,
    time::Duration,
};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::{Host, HostError, PolicySource};

/// A desktop that answers as the test has told it, and remembers what it was asked.
#[derive(Default)]
pub(crate) struct Desk {
    pub(crate) save_at: Mutex<Option<PathBuf>>,
    pub(crate) folder: Mutex<Option<PathBuf>>,
    /// How long after the morning of the test it is.
    pub(crate) later: Mutex<TimeDelta>,
    pub(crate) waits: Mutex<u32>,
    /// What another program does while it is waited for.
    pub(crate) meanwhile: Mutex<Option<Work>>,
    pub(crate) suggested: Mutex<Vec<String>>,
    pub(crate) opened: Mutex<Vec<PathBuf>>,
    pub(crate) shown: Mutex<Vec<PathBuf>>,
    pub(crate) refuses: bool,
    pub(crate) clipboard: Mutex<String>,
    /// How many more times another program has the clipboard open.
    pub(crate) clipboard_busy: Mutex<u32>,
    /// What is left on every disk.
    pub(crate) free: Mutex<Option<u64>>,
    pub(crate) later_work: Mutex<Vec<Work>>,
    /// Whether it promises to do nothing later.
    pub(crate) promises_nothing: bool,
    /// The file with policies.
    pub(crate) policy: Option<PathBuf>,
    pub(crate) system: Option<String>,
}

/// What is to be done later.
pub(crate) type Work = Box<dyn FnOnce() + Send>;

impl Desk {
    /// What somebody would paste now.
    pub(crate) fn on_clipboard(&self) -> String {
        self.clipboard.lock().unwrap().clone()
    }

    /// The user copies something in another program.
    pub(crate) fn copy_elsewhere(&self, text: &str) {
        text.clone_into(&mut self.clipboard.lock().unwrap());
    }

    /// What waits for its time.
    pub(crate) fn waiting(&self) -> Vec<Work> {
        std::mem::take(&mut self.later_work.lock().unwrap())
    }

    /// Does what waits.
    pub(crate) fn let_a_minute_pass(&self) {
        for work in self.waiting() {
            work();
        }
    }
}

impl Host for Desk {
    fn now(&self) -> DateTime<Utc> {
        "2026-11-23T09:00:00Z".parse::<DateTime<Utc>>().unwrap() + *self.later.lock().unwrap()
    }

    fn today(&self) -> NaiveDate {
        "2026-11-23".parse().unwrap()
    }

    fn fill_random(&self, bytes: &mut [u8]) -> Result<(), HostError> {
        getrandom::fill(bytes).map_err(|_| HostError)
    }

    fn ask_save_path(&self, suggested_name: &str) -> Option<PathBuf> {
        self.suggested.lock().unwrap().push(suggested_name.to_owned());
        self.save_at.lock().unwrap().clone()
    }

    fn ask_folder(&self) -> Option<PathBuf> {
        self.folder.lock().unwrap().clone()
    }

    fn wait(&self, _: Duration) {
        *self.waits.lock().unwrap() += 1;
        if let Some(work) = self.meanwhile.lock().unwrap().take() {
            work();
        }
    }

    fn free_space(&self, _: &Path) -> Option<u64> {
        *self.free.lock().unwrap()
    }

    fn later(&self, _: Duration, work: Work) -> Result<(), HostError> {
        if self.promises_nothing {
            return Err(HostError);
        }
        self.later_work.lock().unwrap().push(work);
        Ok(())
    }

    fn copy(&self, text: &str) -> Result<(), HostError> {
        if self.refuses {
            return Err(HostError);
        }
        self.copy_elsewhere(text);
        Ok(())
    }

    fn clear_copied(&self, text: &str) -> Result<(), HostError> {
        let mut busy = self.clipboard_busy.lock().unwrap();
        if *busy > 0 {
            *busy -= 1;
            return Err(HostError);
        }
        let mut clipboard = self.clipboard.lock().unwrap();
        if *clipboard == text {
            clipboard.clear();
        }
        Ok(())
    }

    fn policies(&self) -> Vec<PolicySource> {
        self.policy.clone().map(PolicySource::File).into_iter().collect()
    }

    fn system_version(&self) -> Option<String> {
        self.system.clone()
    }

    fn open(&self, path: &Path) -> Result<(), HostError> {
        self.opened.lock().unwrap().push(path.to_owned());
        if self.refuses { Err(HostError) } else { Ok(()) }
    }

    fn show_in_folder(&self, path: &Path) -> Result<(), HostError> {
        self.shown.lock().unwrap().push(path.to_owned());
        Ok(())
    }
}
