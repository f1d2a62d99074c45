//! The desktop during a self-check: nobody is asked, and nothing is opened.

use std::{
    path::{Path, PathBuf},
    time::SystemTime,
};

use chrono::{DateTime, NaiveDate, Utc};

use crate::{Host, HostError};

/// Saves into one folder without asking.
pub struct CheckHost {
    dir: PathBuf,
}

impl CheckHost {
    /// A desktop that saves into `dir`.
    #[must_use]
    pub fn new(dir: &Path) -> Self {
        Self { dir: dir.to_owned() }
    }
}

impl Host for CheckHost {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from(SystemTime::now())
    }

    fn today(&self) -> NaiveDate {
        self.now().date_naive()
    }

    fn fill_random(&self, bytes: &mut [u8]) -> Result<(), HostError> {
        fill_random(bytes)
    }

    fn ask_save_path(&self, suggested_name: &str) -> Option<PathBuf> {
        Some(self.dir.join(Path::new(suggested_name).file_name()?))
    }

    fn ask_folder(&self) -> Option<PathBuf> {
        Some(self.dir.clone())
    }

    fn open(&self, _: &Path) -> Result<(), HostError> {
        Err(HostError)
    }

    fn show_in_folder(&self, _: &Path) -> Result<(), HostError> {
        Err(HostError)
    }
}

/// Fills `bytes` from the system's source of chance.
pub(super) fn fill_random(bytes: &mut [u8]) -> Result<(), HostError> {
    getrandom::fill(bytes).map_err(|_| HostError)
}
