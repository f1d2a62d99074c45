//! Search over everything.

use serde::Deserialize;
use trinvis_core::{record::Kind, storage::Hit};
use ts_rs::TS;

use crate::{ApiError, App};

/// Hits of each kind.
const EACH: u32 = 6;

/// What was typed.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Search {
    /// The words so far.
    pub text: String,
}

/// Finds people, activities, tasks, stories and posters, in that order.
///
/// # Errors
/// [`crate::Code::Locked`], or what the file failed with.
pub fn search(app: &App, request: Search) -> Result<Vec<Hit>, ApiError> {
    let kinds = [Kind::Person, Kind::Activity, Kind::Task, Kind::Story, Kind::Material];
    app.read(|reader| reader.search(&request.text, &kinds, EACH))
}
