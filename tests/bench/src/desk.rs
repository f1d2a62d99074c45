//! The desktop while measuring: a fixed day, and everything is saved to one folder.

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use trinvis_api::{Host, HostError};

use crate::large::{by, today};

/// Saves into its folder without asking.
pub(crate) struct Desk(pub PathBuf);

impl Host for Desk {
    fn now(&self) -> DateTime<Utc> {
        by().now
    }

    fn today(&self) -> NaiveDate {
        today()
    }

    fn fill_random(&self, bytes: &mut [u8]) -> Result<(), HostError> {
        getrandom::fill(bytes).map_err(|_| HostError)
    }

    fn ask_save_path(&self, suggested_name: &str) -> Option<PathBuf> {
        Some(self.0.join(Path::new(suggested_name).file_name()?))
    }

    fn ask_folder(&self) -> Option<PathBuf> {
        None
    }

    fn open(&self, _: &Path) -> Result<(), HostError> {
        Err(HostError)
    }

    fn show_in_folder(&self, _: &Path) -> Result<(), HostError> {
        Err(HostError)
    }
}
