//! What is remembered about updates on this PC: nothing personal in it.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An update that was handed to the desktop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandedUpdate {
    /// Its version.
    pub version: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// The folder the office has chosen, and the last update.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct UpdateNotes {
    /// The folder; none until somebody chooses one.
    pub folder: Option<PathBuf>,
    /// The update that was last handed to the desktop.
    pub handed: Option<HandedUpdate>,
}

impl UpdateNotes {
    const FILE: &str = "updates.json";

    /// What was noted in the data folder; nothing where nothing readable is.
    pub(crate) fn read(data: &Path) -> Self {
        fs::read(data.join(Self::FILE)).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    /// Changes the notes, whole or not at all.
    ///
    /// # Errors
    /// What the disk failed with; then those before hold.
    pub(crate) fn change(&mut self, data: &Path, change: impl FnOnce(&mut Self)) -> io::Result<()> {
        let mut fresh = self.clone();
        change(&mut fresh);
        let beside = data.join("updates.json.new");
        fs::write(&beside, serde_json::to_vec_pretty(&fresh)?)?;
        fs::rename(beside, data.join(Self::FILE))?;
        *self = fresh;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_read_is_as_if_nobody_had_chosen() {
        let folder = tempfile::tempdir().unwrap();
        let mut notes = UpdateNotes::read(folder.path());
        assert_eq!(notes, UpdateNotes::default(), "off until somebody chooses a folder");
        notes.change(folder.path(), |notes| notes.folder = Some("/x".into())).unwrap();
        assert_eq!(UpdateNotes::read(folder.path()), notes);
        for other in ["", "{", "[]", "{\"folder\":7}"] {
            fs::write(folder.path().join("updates.json"), other).unwrap();
            assert_eq!(UpdateNotes::read(folder.path()), UpdateNotes::default(), "{other}");
        }
    }

    #[test]
    fn what_cannot_be_written_is_told_and_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let mut notes = UpdateNotes::default();
        let gone = folder.path().join("gone");
        assert!(notes.change(&gone, |notes| notes.folder = Some("/x".into())).is_err());
        assert_eq!(notes, UpdateNotes::default());
    }
}
