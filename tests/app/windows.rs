//! What Windows alone does: a program that has a file open can keep all others from it. Run in Wine by
//! `cargo xtask verify windows`.

use std::{
    fs::{File, OpenOptions},
    os::windows::fs::OpenOptionsExt,
    path::Path,
};

use serde_json::json;
use trinvis_api::Code;

use crate::desk::{Desk, PASSWORD};

/// Opens a file as a virus scanner or a backup program does that lets nobody else near it.
fn held(path: &Path) -> File {
    OpenOptions::new().read(true).share_mode(0).open(path).expect("nobody else has it open")
}

fn unlocking(desk: &Desk) -> serde_json::Value {
    json!({ "coordinator": desk.coordinator(), "password": PASSWORD })
}

#[test]
fn an_office_whose_file_is_held_is_said_to_be_in_use_and_opens_when_it_is_let_go() {
    let desk = Desk::demo().restarted();
    let unlock = unlocking(&desk);
    let file = held(&desk.data().join("trinvis.db"));
    assert_eq!(desk.refused("unlock", unlock.clone()), Code::InUse);
    drop(file);
    desk.ask("unlock", unlock);
}

#[test]
fn a_new_password_waits_for_keys_that_are_held_and_the_old_one_still_opens() {
    let desk = Desk::demo();
    let new = "andre ord om sne og brød";
    let file = held(&desk.data().join("keys.json"));
    let refused = desk.refused("change_password", json!({ "old": PASSWORD, "new": new }));
    assert!(matches!(refused, Code::FileBusy | Code::ReadOnly), "{refused:?}");
    drop(file);
    let desk = desk.restarted();
    desk.unlock(PASSWORD);
    desk.ask("change_password", json!({ "old": PASSWORD, "new": new }));
    let desk = desk.restarted();
    desk.unlock(new);
}

#[test]
fn a_page_that_a_viewer_holds_does_not_keep_the_office_open_and_goes_at_the_next_start() {
    let desk = Desk::demo();
    let activity = desk.ask("list_activities", json!({}))[0]["id"].clone();
    let printed = desk.ask("print_role_card", json!({ "activity": activity, "how": "open" }));
    let page = Path::new(printed["path"].as_str().expect("a path")).to_owned();
    let viewer = held(&page);
    desk.ask("lock", json!({}));
    assert!(page.exists(), "held is held");
    drop(viewer);
    let desk = desk.restarted();
    assert!(!page.exists(), "let go, it goes");
    desk.unlock(PASSWORD);
}

#[test]
fn settings_that_are_held_stay_as_they_are_until_they_are_let_go() {
    let desk = Desk::demo();
    let mut settings = desk.ask("get_settings", json!({}));
    desk.ask("save_settings", json!({ "settings": settings }));
    let file = held(&desk.data().join("settings.json"));
    settings["theme"] = json!("dark");
    let refused = desk.refused("save_settings", json!({ "settings": settings }));
    assert!(matches!(refused, Code::FileBusy | Code::ReadOnly), "{refused:?}");
    assert_ne!(desk.ask("get_settings", json!({})), settings, "those before hold");
    drop(file);
    desk.ask("save_settings", json!({ "settings": settings }));
    assert_eq!(desk.restarted().ask("get_settings", json!({})), settings);
}
