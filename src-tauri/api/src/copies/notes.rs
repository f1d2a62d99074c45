//! What is remembered about copies on this PC, outside the encrypted file: nothing personal in it.

use std::{fs, io, path::Path};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Rehearsal, second::SecondPlace};
use crate::{Code, soundness::Checked};

/// A copy that failed, until one succeeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CopyFault {
    /// Why.
    pub code: Code,
    /// When it first failed.
    pub at: DateTime<Utc>,
}

/// How it went with the copies, from one session to the next.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct CopyNotes {
    /// Why the latest copy failed.
    pub fault: Option<CopyFault>,
    /// The last step of the office's journal that a copy holds.
    pub step: Option<i64>,
    /// When a copy was last made, or tried.
    pub tried: Option<DateTime<Utc>>,
    /// The second place that the user has chosen.
    pub second: Option<SecondPlace>,
    /// The one that a policy names, which is used in its stead.
    pub by_policy: Option<SecondPlace>,
    /// How the latest rehearsal went with the copies on this PC.
    pub rehearsed: Option<Rehearsal>,
    /// And with those in the second place.
    pub rehearsed_second: Option<Rehearsal>,
    /// When the office's own file was last read through.
    pub checked: Option<Checked>,
}

impl CopyNotes {
    const FILE: &str = "copies.json";

    /// What was noted in the data folder; nothing where nothing readable is.
    pub(crate) fn read(data: &Path) -> Self {
        fs::read(data.join(Self::FILE)).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    /// Notes it, whole or not at all.
    fn write(&self, data: &Path) -> io::Result<()> {
        fs::create_dir_all(data)?;
        let fresh = data.join("copies.json.new");
        fs::write(&fresh, serde_json::to_vec_pretty(self)?)?;
        fs::rename(fresh, data.join(Self::FILE))
    }

    /// Changes the notes. Where they cannot be written they hold until the program ends; then the number of the last
    /// step still tells that something was never copied.
    pub(crate) fn change(&mut self, data: &Path, change: impl FnOnce(&mut Self)) {
        let before = self.clone();
        change(self);
        if *self != before {
            let _ = self.write(data);
        }
    }

    /// Another file is in the office's place: its steps are counted anew, the next copy is due, and so is a reading.
    pub(crate) fn begin_anew(&mut self) {
        (self.fault, self.step, self.tried, self.checked) = (None, None, None, None);
    }

    /// Notes a copy that was made, up to a step.
    pub(super) fn made(&mut self, step: i64, now: DateTime<Utc>) {
        self.fault = None;
        self.step = Some(step);
        self.tried = Some(now);
    }

    /// Notes a copy that failed; the first time stays, so that it is told since when.
    pub(super) fn failed(&mut self, code: Code, now: DateTime<Utc>) {
        let since = self.fault.map_or(now, |fault| fault.at);
        self.fault = Some(CopyFault { code, at: since });
        self.tried = Some(now);
    }
}
