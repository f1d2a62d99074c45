//! Getting in and out: first run, unlock, lock, password and recovery code.

mod open;
mod recovery;
mod recovery_sheet;
mod setup;
mod state;
#[cfg(test)]
mod tests;

pub use open::{
    AcceptCode, ChangePassword, PasswordToJudge, Unlock, UnlockWithCode, accept_code, change_password, lock,
    password_advice, unlock, unlock_with_code,
};
pub use recovery::{ConfirmRecoveryCode, NewRecoveryCode, TypedGroup, confirm_recovery_code, new_recovery_code};
pub use recovery_sheet::{PrintColleagueCode, PrintRecoverySheet, print_colleague_code, print_recovery_sheet};
pub(crate) use setup::make;
pub use setup::{
    ChooseStart, CreateOffice, NewCode, NewCoordinator, NewOffice, SetupDraft, choose_start, create_office,
    save_setup_draft, setup_draft,
};
pub use state::{Colleague, Phase, SessionState, session_state};
