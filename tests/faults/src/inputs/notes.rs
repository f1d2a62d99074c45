//! Inputs from what lies open in the data folder: how it went with the copies, and the settings of this PC.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use chrono::{DateTime, NaiveDate, Utc};
use serde::de::IgnoredAny;
use serde_json::json;
use trinvis_api::{App, Host, HostError, Settings, dispatch};

use super::{Runs, broken, check, twist::twisted};
use crate::{office, trial::Case};

/// A desktop on which nothing is asked.
struct Desk;

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

    fn open(&self, _: &Path) -> Result<(), HostError> {
        Err(HostError)
    }

    fn show_in_folder(&self, _: &Path) -> Result<(), HostError> {
        Err(HostError)
    }
}

/// `copies.json`: whatever is in it, the copies are told of, and what cannot be read tells as much as none.
pub(super) fn copies(runs: &mut Runs) -> Case {
    let folder = office::folder()?;
    let told = || {
        let app = App::new(folder.path().to_owned(), Arc::new(Desk));
        let state = dispatch(&app, "copies_state", json!({})).map_err(|fault| broken(format!("{fault:?}")))?;
        let tended = dispatch(&app, "tend_copies", json!({})).map_err(|fault| broken(format!("{fault:?}")))?;
        check(tended == state, "a locked office is tended")?;
        Ok::<_, super::TestCaseError>(state)
    };
    let fresh = told()?;
    let known = |at: &str| {
        let went =
            json!({ "at": at, "madeAt": at, "fault": "copy_damaged", "people": 60, "activities": 14, "stories": 20 });
        json!({
            "fault": { "code": "disk_full", "at": at }, "step": 47, "tried": at,
            "second": { "chosen": "/x", "folder": "/x/Trinvis-00ff00ff", "since": at, "reached": null, "fault": null },
            "rehearsed": went, "rehearsedSecond": went, "checked": { "at": at, "whole": true },
        })
        .to_string()
    };
    let days = ["2026-11-23T09:00:00Z", "+262142-12-31T23:59:59Z", "-262143-01-01T00:00:00Z"];
    fs::write(folder.path().join("copies.json"), known(days[0]))?;
    let whole = told()?;
    check(whole != fresh && whole["fault"]["code"] == "disk_full", "what was noted is not read")?;
    runs.hold(&twisted(days.map(known).to_vec()), |bytes| {
        fs::write(folder.path().join("copies.json"), &bytes).map_err(broken)?;
        let state = told()?;
        // What is in fields that nobody knows need not be understood, as long as it is JSON.
        let is_json = serde_json::from_slice::<IgnoredAny>(&bytes).is_ok();
        check(is_json || state == fresh, "something is told from a file that cannot be read")
    })
}

/// `settings.json`: within limits, and written as they are read.
pub(super) fn settings(runs: &mut Runs) -> Case {
    let folder = office::folder()?;
    let known =
        json!({ "language": "da", "theme": "dark", "textSize": "large", "startChosen": true, "idleMinutes": 5 });
    runs.hold(&twisted(vec![known.to_string()]), |bytes| {
        fs::write(folder.path().join("settings.json"), &bytes).map_err(broken)?;
        let read = Settings::read(folder.path());
        check((1..=120).contains(&read.idle_minutes), "the office would lock at once, or never")?;
        read.write(folder.path()).map_err(broken)?;
        check(Settings::read(folder.path()) == read, "they are written otherwise than they were read")
    })
}
