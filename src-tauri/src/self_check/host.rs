//! The desktop during a self-check: nobody is asked, and nothing is opened.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Local, NaiveDate, Utc};
use trinvis_api::{Host, HostError};

use crate::host::fill_random;

/// Saves into one folder without asking.
pub(crate) struct CheckHost {
    dir: PathBuf,
}

impl CheckHost {
    pub(crate) fn new(dir: &Path) -> CheckHost {
        CheckHost { dir: dir.to_owned() }
    }
}

impl Host for CheckHost {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn today(&self) -> NaiveDate {
        Local::now().date_naive()
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
