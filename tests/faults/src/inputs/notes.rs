//! Inputs from what lies open: how it went with the copies, the settings of this PC, and what others chose for everybody.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use chrono::{DateTime, NaiveDate, Utc};
use serde::de::IgnoredAny;
use serde_json::{Value, json};
use tempfile::TempDir;
use trinvis_api::{App, Host, HostError, PolicySource, Settings, dispatch};

use super::{Held, Input, broken, check};
use crate::{Outcome, office};

/// A desktop on which nothing is asked, and the file with policies.
#[derive(Default)]
struct Desk(Option<PathBuf>);

impl Host for Desk {
    fn now(&self) -> DateTime<Utc> {
        office::at(0)
    }

    fn today(&self) -> NaiveDate {
        office::today()
    }

    fn fill_random(&self, _: &mut [u8]) -> Result<(), HostError> {
        Err(HostError)
    }

    fn ask_save_path(&self, _: &str) -> Option<PathBuf> {
        None
    }

    fn ask_folder(&self) -> Option<PathBuf> {
        None
    }

    fn policies(&self) -> Vec<PolicySource> {
        self.0.clone().map(PolicySource::File).into_iter().collect()
    }

    fn open(&self, _: &Path) -> Result<(), HostError> {
        Err(HostError)
    }

    fn show_in_folder(&self, _: &Path) -> Result<(), HostError> {
        Err(HostError)
    }
}

/// `copies.json`: whatever is in it, the copies are told of, and what cannot be read tells as much as none.
pub struct Notes {
    folder: TempDir,
    /// What is told without a file.
    fresh: Value,
}

impl Notes {
    fn told(folder: &Path) -> Result<Value, String> {
        let app = App::new(folder.to_owned(), Arc::new(Desk::default()));
        let ask = |command| dispatch(&app, command, json!({})).map_err(|fault| format!("{fault:?}"));
        let state = ask("copies_state")?;
        check(ask("tend_copies")? == state, "a locked office is tended")?;
        Ok(state)
    }

    fn known(at: &str) -> Vec<u8> {
        let went =
            json!({ "at": at, "madeAt": at, "fault": "copy_damaged", "people": 60, "activities": 14, "stories": 20 });
        json!({
            "fault": { "code": "disk_full", "at": at }, "step": 47, "tried": at,
            "second": { "chosen": "/x", "folder": "/x/Trinvis-00ff00ff", "since": at, "reached": null, "fault": null },
            "rehearsed": went, "rehearsedSecond": went, "checked": { "at": at, "whole": true },
        })
        .to_string()
        .into_bytes()
    }
}

impl Input for Notes {
    fn new() -> Outcome<Self> {
        let folder = office::folder()?;
        let fresh = Self::told(folder.path())?;
        Ok(Self { folder, fresh })
    }

    fn seeds(&self) -> Outcome<Vec<Vec<u8>>> {
        let days = ["2026-11-23T09:00:00Z", "+262142-12-31T23:59:59Z", "-262143-01-01T00:00:00Z"];
        Ok(days.map(Self::known).to_vec())
    }

    fn takes(&self, bytes: &[u8]) -> bool {
        let told = fs::write(self.folder.path().join("copies.json"), bytes)
            .map_err(broken)
            .and_then(|()| Self::told(self.folder.path()));
        told.is_ok_and(|told| told != self.fresh && told["fault"]["code"] == "disk_full")
    }

    fn hold(&self, bytes: &[u8]) -> Held {
        fs::write(self.folder.path().join("copies.json"), bytes).map_err(broken)?;
        let state = Self::told(self.folder.path())?;
        // What is in fields that nobody knows need not be understood, as long as it is JSON.
        let is_json = serde_json::from_slice::<IgnoredAny>(bytes).is_ok();
        check(is_json || state == self.fresh, "something is told from a file that cannot be read")
    }
}

/// `settings.json`: within limits, and written as they are read.
pub struct SettingsFile(TempDir);

impl Input for SettingsFile {
    fn new() -> Outcome<Self> {
        Ok(Self(office::folder()?))
    }

    fn seeds(&self) -> Outcome<Vec<Vec<u8>>> {
        let known =
            json!({ "language": "da", "theme": "dark", "textSize": "large", "startChosen": true, "idleMinutes": 7 });
        Ok(vec![known.to_string().into_bytes()])
    }

    fn takes(&self, bytes: &[u8]) -> bool {
        let folder = self.0.path();
        fs::write(folder.join("settings.json"), bytes).is_ok() && Settings::read(folder).idle_minutes == 7
    }

    fn hold(&self, bytes: &[u8]) -> Held {
        let folder = self.0.path();
        fs::write(folder.join("settings.json"), bytes).map_err(broken)?;
        let read = Settings::read(folder);
        check((1..=120).contains(&read.idle_minutes), "the office would lock at once, or never")?;
        read.write(folder).map_err(broken)?;
        check(Settings::read(folder) == read, "they are written otherwise than they were read")
    }
}

/// `policy.json`: the program starts whatever is in it, what holds is within limits, and what does not is told.
pub struct Policies(TempDir);

impl Policies {
    fn told(&self, bytes: &[u8]) -> Result<(Value, Value), String> {
        let file = self.0.path().join("policy.json");
        fs::write(&file, bytes).map_err(broken)?;
        let app = App::new(self.0.path().join("data"), Arc::new(Desk(Some(file))));
        let ask = |command| dispatch(&app, command, json!({})).map_err(|fault| format!("{fault:?}"));
        Ok((ask("policies")?, ask("get_settings")?))
    }
}

fn count(list: &Value) -> usize {
    list.as_array().map_or(0, Vec::len)
}

impl Input for Policies {
    fn new() -> Outcome<Self> {
        Ok(Self(office::folder()?))
    }

    fn seeds(&self) -> Outcome<Vec<Vec<u8>>> {
        let known = |minutes: u8| json!({ "backupFolder": "/mnt/x", "idleMinutes": minutes, "language": "en" });
        Ok([1, 60, 120].map(|minutes| known(minutes).to_string().into_bytes()).to_vec())
    }

    fn takes(&self, bytes: &[u8]) -> bool {
        self.told(bytes).is_ok_and(|(told, _)| count(&told["inForce"]) == 3 && count(&told["problems"]) == 0)
    }

    fn hold(&self, bytes: &[u8]) -> Held {
        let (told, settings) = self.told(bytes)?;
        check(
            (1..=120).contains(&settings["idleMinutes"].as_u64().unwrap_or(0)),
            "the office would lock at once, or never",
        )?;
        // As Windows' own editor may write it.
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let is_empty = serde_json::from_slice::<serde_json::Map<_, _>>(bytes).is_ok_and(|fields| fields.is_empty());
        check(is_empty || count(&told["inForce"]) + count(&told["problems"]) > 0, "something is passed over in silence")
    }
}
