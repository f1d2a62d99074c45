//! A desktop for tests.

use std::{
    path::{Path, PathBuf},
    sync::Mutex,
};

use chrono::{DateTime, NaiveDate, Utc};

use crate::{Host, HostError};

/// A desktop that answers as the test has told it, and remembers what it was asked.
#[derive(Default)]
pub(crate) struct Desk {
    pub(crate) save_at: Mutex<Option<PathBuf>>,
    pub(crate) suggested: Mutex<Vec<String>>,
    pub(crate) opened: Mutex<Vec<PathBuf>>,
    pub(crate) shown: Mutex<Vec<PathBuf>>,
    pub(crate) refuses: bool,
}

impl Host for Desk {
    fn now(&self) -> DateTime<Utc> {
        "2026-11-23T09:00:00Z".parse().unwrap()
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

    fn open(&self, path: &Path) -> Result<(), HostError> {
        self.opened.lock().unwrap().push(path.to_owned());
        if self.refuses { Err(HostError) } else { Ok(()) }
    }

    fn show_in_folder(&self, path: &Path) -> Result<(), HostError> {
        self.shown.lock().unwrap().push(path.to_owned());
        Ok(())
    }
}
