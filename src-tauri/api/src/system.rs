//! What Trinvis runs on, as far as it helps to find a fault.

use std::env::consts;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// More than any system's version.
const LONGEST: usize = 80;

/// The system, its version and the processor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct System {
    /// What it is called.
    pub name: String,
    /// Its version, if it is known.
    pub version: Option<String>,
    /// The processor's architecture.
    pub architecture: String,
}

impl System {
    /// The one this is, of the version the desktop tells.
    pub(crate) fn here(version: Option<String>) -> Self {
        let version = version.map(|version| one_line(&version));
        let name = match consts::OS {
            "windows" => "Windows",
            "linux" => "Linux",
            "macos" => "macOS",
            other => other,
        };
        Self { name: name.to_owned(), version, architecture: consts::ARCH.to_owned() }
    }
}

/// What another program tells of itself, in one line that is not too long.
pub(crate) fn one_line(text: &str) -> String {
    text.trim().chars().filter(|c| !c.is_control()).take(LONGEST).collect()
}
