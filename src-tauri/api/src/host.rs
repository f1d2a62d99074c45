//! What the desktop decides: the clock, chance, dialogs and opening files.

use std::{
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use ts_rs::TS;

use crate::PolicySource;

/// The desktop could not do what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the desktop could not do it")]
pub struct HostError;

/// How an update goes on once the desktop has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Installing {
    /// The installer has started, and the program closes.
    Started,
    /// The user sees the installer in its folder, and starts it herself.
    Shown,
}

/// The desktop around the commands.
pub trait Host: Send + Sync {
    /// The instant now.
    fn now(&self) -> DateTime<Utc>;

    /// The calendar day now, where the user is.
    fn today(&self) -> NaiveDate;

    /// Fills `bytes` with randomness fit for keys.
    fn fill_random(&self, bytes: &mut [u8]) -> Result<(), HostError>;

    /// Asks where to save, suggesting a file name; none when the user cancels. Blocks.
    fn ask_save_path(&self, suggested_name: &str) -> Option<PathBuf>;

    /// Asks for a folder; none when the user cancels. Blocks.
    fn ask_folder(&self) -> Option<PathBuf>;

    /// Waits until a file that another program holds may be free.
    fn wait(&self, time: Duration) {
        thread::sleep(time);
    }

    /// How many bytes are free where a folder is; none when it cannot be told.
    fn free_space(&self, _folder: &Path) -> Option<u64> {
        None
    }

    /// Does something after a while, on a thread of its own. What is still waiting when the program ends is not done.
    fn later(&self, time: Duration, work: Box<dyn FnOnce() + Send>) -> Result<(), HostError> {
        let wait = move || {
            thread::sleep(time);
            work();
        };
        thread::Builder::new().spawn(wait).map(drop).map_err(|_| HostError)
    }

    /// Puts text on the clipboard, but not into its history and not onto other devices. Refused where there is no clipboard.
    fn copy(&self, _text: &str) -> Result<(), HostError> {
        Err(HostError)
    }

    /// Empties the clipboard if it still holds this text; what was copied since stays. Fails when it cannot be told.
    fn clear_copied(&self, _text: &str) -> Result<(), HostError> {
        Ok(())
    }

    /// Where those who look after the PCs have written what they chose, the strongest first. Asked once, at the start.
    fn policies(&self) -> Vec<PolicySource> {
        Vec::new()
    }

    /// The key that updates must be signed with, as minisign writes it on one line; none in a build that takes none.
    fn update_key(&self) -> Option<String> {
        None
    }

    /// Hands over an installer that has been checked, and closes the program in good order if it is to run now. Returns
    /// before the program has closed.
    fn install(&self, _installer: &Path) -> Result<Installing, HostError> {
        Err(HostError)
    }

    /// The system's version, if it is known.
    fn system_version(&self) -> Option<String> {
        None
    }

    /// The version of the web view that shows the page, if it is known.
    fn web_view_version(&self) -> Option<String> {
        None
    }

    /// Opens a file in the user's viewer.
    fn open(&self, path: &Path) -> Result<(), HostError>;

    /// Shows a file in its folder.
    fn show_in_folder(&self, path: &Path) -> Result<(), HostError>;
}
