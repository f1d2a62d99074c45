//! The recovery code on paper.

use serde::Deserialize;
use trinvis_core::coordinators::Coordinator;
use trinvis_print::RecoveryInput;
use ts_rs::TS;

use super::open::own;
use crate::{
    ApiError, App, Code,
    printing::{How, PrintedFile, Sheet, hand_out},
};

/// Prints the recovery code that waits to be put away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PrintRecoverySheet {
    /// Where it goes.
    pub how: How,
}

/// Hands out the newest recovery code as a sheet, as long as the user has not said that it is put away.
///
/// # Errors
/// [`Code::NotFound`] when no code is waiting; [`Code::Locked`]; or what the sheet could not be made or kept for.
pub fn print_recovery_sheet(app: &App, request: PrintRecoverySheet) -> Result<PrintedFile, ApiError> {
    let (groups, office, coordinator) = {
        let held = app.office();
        let open = own(&held)?;
        let groups = open.code.as_ref().ok_or(Code::NotFound)?.groups();
        let reader = open.store.read();
        (groups, reader.office()?.name, reader.get::<Coordinator>(open.who)?.name)
    };
    let input = RecoveryInput {
        groups: &groups,
        office: &office,
        coordinator: &coordinator,
        language: app.settings().language.unwrap_or_default(),
        day: app.host().today(),
    };
    let printed = app.printer()?.recovery(&input)?;
    hand_out(app, Sheet::Recovery, &office, &printed, request.how)
}
