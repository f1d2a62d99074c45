//! Codes on paper: the recovery code, and a colleague's one-time code.

use serde::Deserialize;
use trinvis_core::coordinators::Coordinator;
use trinvis_print::{CodeFor, RecoveryInput};
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
        let mut held = app.office();
        let open = own(&mut held)?;
        let groups = open.code.as_ref().ok_or(Code::NotFound)?.groups();
        let reader = open.store.read();
        (groups, reader.office()?.name, reader.get::<Coordinator>(open.who)?.name)
    };
    let input = RecoveryInput {
        purpose: CodeFor::Recovery,
        groups: &groups,
        office: &office,
        coordinator: &coordinator,
        language: app.settings().language.unwrap_or_default(),
        day: app.host().today(),
    };
    let printed = app.printer()?.recovery(&input)?;
    hand_out(app, Sheet::Recovery, &office, &printed, request.how, None)
}

/// Prints the one-time code that was made last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PrintColleagueCode {
    /// Where it goes.
    pub how: How,
}

/// Hands out the newest one-time code as a sheet, until the office locks.
///
/// # Errors
/// [`Code::NotFound`] when no code was made since the office was unlocked; [`Code::Locked`]; or what the sheet could not be
/// made or kept for.
pub fn print_colleague_code(app: &App, request: PrintColleagueCode) -> Result<PrintedFile, ApiError> {
    let (groups, name, until, office, coordinator) = {
        let held = app.office();
        let open = held.as_ref().ok_or(Code::Locked)?;
        let one_time = open.one_time.as_ref().ok_or(Code::NotFound)?;
        let reader = open.store.read();
        let (office, me) = (reader.office()?.name, reader.get::<Coordinator>(open.who)?.name);
        (one_time.code.groups(), one_time.name.clone(), one_time.until, office, me)
    };
    let input = RecoveryInput {
        purpose: CodeFor::Colleague { name: &name, until },
        groups: &groups,
        office: &office,
        coordinator: &coordinator,
        language: app.settings().language.unwrap_or_default(),
        day: app.host().today(),
    };
    let printed = app.printer()?.recovery(&input)?;
    hand_out(app, Sheet::OneTimeCode, &name, &printed, request.how, None)
}
