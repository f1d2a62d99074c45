//! The demo office, kept open whatever is asked of it. The fuzz target of the commands asks it too.

use serde_json::{Value, json};
use trinvis_api::{Code, dispatch};

use crate::{
    desk::{Desk, PASSWORD},
    requests,
};

/// Commands that take long when they do what they are asked, and how many requests there are for each one they get.
pub const SLOW: &[&str] = &[
    "accept_code",
    "add_colleague",
    "change_password",
    "choose_second_place",
    "create_office",
    "diagnostics",
    "erase_person",
    "export_office",
    "find_copies",
    "leave_sample",
    "lock",
    "make_copy",
    "new_colleague_code",
    "new_recovery_code",
    "open_sample",
    "password_advice",
    "preview_ladder",
    "preview_material",
    "preview_restore",
    "preview_story",
    "print_colleague_code",
    "print_ladder",
    "print_material",
    "print_recovery_sheet",
    "print_role_card",
    "print_story",
    "rehearse_copies",
    "remove_colleague",
    "restore_copy",
    "tend_copies",
    "unlock",
    "unlock_with_code",
];
/// One request in so many for a slow command is sent.
pub const SPARED: u32 = 24;

/// The demo office and a right request for each command.
pub struct KeptOpen {
    pub desk: Desk,
    pub requests: Vec<(&'static str, Value)>,
}

impl KeptOpen {
    pub fn new() -> Self {
        let desk = Desk::demo();
        let requests = requests::all(&desk);
        Self { desk, requests }
    }

    /// Asks, and says what is wrong with the refusal if there is one.
    pub fn holds(&mut self, command: &str, request: Value) -> Result<(), String> {
        let refused = dispatch(&self.desk.app, command, request).err();
        self.keep_open();
        match refused {
            // What nobody can act on may not be had by asking.
            Some(error) if error.code == Code::Internal => Err(format!("{command}: {error:?}")),
            Some(error) if error.detail.as_ref().is_some_and(|detail| detail.len() >= 40) => {
                Err(format!("{command}: the detail is a number or a name, not what was sent"))
            }
            _ => Ok(()),
        }
    }

    /// Opens it again when it is locked; another one when its password was changed or it is in trouble.
    pub fn keep_open(&mut self) {
        if self.desk.app.is_open() {
            return;
        }
        let state = self.desk.ask("session_state", json!({}));
        let unlock = json!({ "coordinator": state["coordinators"][0]["id"], "password": PASSWORD });
        if dispatch(&self.desk.app, "unlock", unlock).is_err() {
            *self = Self::new();
        }
    }
}
