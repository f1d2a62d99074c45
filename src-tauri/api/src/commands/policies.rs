//! What those who look after the PCs have chosen.

use serde::Serialize;
use ts_rs::TS;

use crate::{
    ApiError, App,
    commands::Nothing,
    policies::{PolicyName, PolicyProblem},
};

/// The policies, as they were read at the start.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PolicyState {
    /// What the user cannot change.
    pub in_force: Vec<PolicyName>,
    /// What could not be used.
    pub problems: Vec<PolicyProblem>,
}

/// Tells which policies are in force, and what could not be used; before the office is unlocked too.
///
/// # Errors
/// None.
pub fn policies(app: &App, _: Nothing) -> Result<PolicyState, ApiError> {
    Ok(PolicyState { in_force: app.policies().in_force(), problems: app.policies().problems.clone() })
}
