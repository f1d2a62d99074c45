//! What helps whoever is asked for help, with nothing of the office in it.

use serde::Serialize;
use trinvis_core::storage::SCHEMA;
use ts_rs::TS;

use crate::{
    ApiError, App, Code,
    commands::Nothing,
    policies::{PolicyName, PolicyProblem},
    self_check::{self, CheckedStep},
    space::{self, DiskSpace},
    system::{System, one_line},
};

/// Everything that is told. No name, no folder and no text of anybody's is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Diagnostics {
    /// Trinvis's version.
    pub version: String,
    /// What it runs on.
    pub system: System,
    /// The web view's version, if it is known.
    pub web_view: Option<String>,
    /// Which form the office's file has.
    pub schema: u32,
    /// How each step of a self-check went just now.
    pub self_check: Vec<CheckedStep>,
    /// The policies in force, by name.
    pub policies: Vec<PolicyName>,
    /// What of them could not be used. Keys that nobody knows are not named: anything may stand there.
    pub policy_problems: Vec<PolicyProblem>,
    /// The codes of the last errors since the start, the newest last.
    pub errors: Vec<Code>,
    /// The size of the office's file in whole megabytes, rounded up; nothing when there is none.
    pub office_mb: u32,
    /// What is left on the disk, in whole megabytes; none when it cannot be told.
    pub free_mb: Option<u32>,
}

/// Tells what helps to find a fault. Tries the whole program, which takes a moment.
///
/// # Errors
/// None; what fails is told.
pub fn diagnostics(app: &App, _: Nothing) -> Result<Diagnostics, ApiError> {
    let host = app.host();
    let policies = app.policies();
    let unnamed = |problem: &PolicyProblem| PolicyProblem { unknown: None, ..problem.clone() };
    Ok(Diagnostics {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        system: System::here(host.system_version()),
        web_view: host.web_view_version().map(|version| one_line(&version)),
        schema: SCHEMA,
        self_check: self_check::steps(),
        policies: policies.in_force(),
        policy_problems: policies.problems.iter().map(unnamed).collect(),
        errors: app.seen().all(),
        office_mb: u32::try_from(space::office(app).div_ceil(1 << 20)).unwrap_or(u32::MAX),
        free_mb: DiskSpace::of(app).left_mb,
    })
}

#[cfg(test)]
mod tests;
