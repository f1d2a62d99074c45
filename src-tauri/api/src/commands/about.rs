//! What Trinvis is made of.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{ApiError, App, Code, commands::Nothing};

/// Written by `cargo xtask licences` from what the release is built with.
const LICENCES: &str = include_str!("about/licences.json");

/// A library inside Trinvis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Licence {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its licence, as an SPDX expression.
    pub licence: String,
}

/// The version and what is inside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct About {
    /// Trinvis's version.
    pub version: String,
    /// The libraries, by name.
    pub licences: Vec<Licence>,
}

/// Tells the version and the licences.
///
/// # Errors
/// None that can happen: the list is read in a test.
pub fn about(_: &App, _: Nothing) -> Result<About, ApiError> {
    let licences = serde_json::from_str(LICENCES).map_err(|_| Code::Internal)?;
    Ok(About { version: env!("CARGO_PKG_VERSION").to_owned(), licences })
}

#[cfg(test)]
mod tests {
    use super::{LICENCES, Licence};

    #[test]
    fn the_list_reads_and_names_what_we_stand_on() {
        let licences: Vec<Licence> = serde_json::from_str(LICENCES).unwrap();
        for name in ["tauri", "rusqlite", "typst", "react", "IBM Plex Sans"] {
            assert!(licences.iter().any(|licence| licence.name == name), "{name} is thanked");
        }
        assert!(licences.iter().all(|licence| !licence.licence.is_empty()), "each with its licence");
    }
}
