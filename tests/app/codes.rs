//! Codes and passwords that are changed: what they open, and what they open no more.

use std::fs;

use serde_json::{Value, json};
use trinvis_api::Code;

use crate::{
    colleagues::add,
    desk::{Desk, PASSWORD},
};

const NEW: &str = "andre ord om sne og brød";

/// Gives the office a new recovery code, and answers it as it is typed.
pub fn new_code(desk: &Desk) -> String {
    let code = desk.ask("new_recovery_code", json!({ "password": PASSWORD }));
    let groups = code["groups"].as_array().expect("groups").iter().filter_map(Value::as_str);
    let typed = groups.clone().collect::<Vec<_>>().join("-");
    let confirmed = desk.ask("confirm_recovery_code", json!({ "groups": [{ "group": 1, "text": &typed[..4] }] }));
    assert_eq!(confirmed["phase"], "open");
    typed
}

fn with_code(desk: &Desk, code: &str) -> Value {
    json!({ "coordinator": desk.coordinator(), "code": code, "newPassword": NEW })
}

/// The newest copy, opened with what was typed.
fn newest(desk: &Desk, opener: &Value) -> Value {
    let name = desk.ask("list_copies", json!({ "place": "own" }))[0]["name"].clone();
    json!({ "place": "own", "name": name, "opener": opener })
}

#[test]
fn the_code_before_opens_the_office_no_more_with_older_keys_either() {
    let desk = Desk::demo();
    let old = new_code(&desk);
    let before = desk.ask("list_activities", json!({}));
    let taken = fs::read(desk.data().join("keys.json")).expect("the keys");
    let new = new_code(&desk);
    assert_eq!(desk.ask("list_activities", json!({})), before, "the office is open still, with everything in it");
    desk.ask("lock", json!({}));
    assert_eq!(desk.refused("unlock_with_code", with_code(&desk, &old)), Code::WrongCode);
    let present = fs::read(desk.data().join("keys.json")).expect("the keys");
    fs::write(desk.data().join("keys.json"), taken).expect("somebody puts older keys back");
    assert_eq!(desk.refused("unlock_with_code", with_code(&desk, &old)), Code::DatabaseDamaged, "it is another key");
    fs::write(desk.data().join("keys.json"), present).expect("the keys are put back");
    let desk = desk.restarted();
    desk.ask("unlock_with_code", with_code(&desk, &new));
    assert_eq!(desk.ask("list_activities", json!({})), before);
}

#[test]
fn a_new_code_made_behind_the_sample_is_the_offices_own() {
    let desk = Desk::demo();
    desk.ask("open_sample", json!({}));
    let sample = desk.ask("list_activities", json!({}));
    let code = new_code(&desk);
    assert_eq!(desk.ask("list_activities", json!({})), sample, "the sample is open still");
    desk.ask("leave_sample", json!({}));
    let own = desk.ask("get_office", json!({}));
    desk.ask("make_copy", json!({}));
    desk.ask("lock", json!({}));
    desk.ask("unlock_with_code", with_code(&desk, &code));
    assert_eq!(desk.ask("get_office", json!({})), own);
}

#[test]
fn a_copy_opens_with_the_code_of_its_time_when_file_and_keys_are_gone() {
    let desk = Desk::demo();
    let code = new_code(&desk);
    let me = desk.coordinator();
    desk.ask("make_copy", json!({}));
    desk.ask("lock", json!({}));
    for name in ["keys.json", "trinvis.db"] {
        fs::remove_file(desk.data().join(name)).expect("it was there");
    }
    let typed = |code: &str| json!({ "coordinator": me, "password": code, "isCode": true });
    let wrong = "0000-0000-0000-0000-0000-0000-0000-0000-0000";
    let refused = desk.refused("preview_restore", newest(&desk, &typed(wrong)));
    assert!(matches!(refused, Code::WrongCode | Code::CodeMistyped), "{refused:?}");
    assert_eq!(desk.refused("restore_copy", newest(&desk, &typed("ABCD"))), Code::CodeMistyped);
    desk.ask("preview_restore", newest(&desk, &typed(&code)));
    desk.ask("restore_copy", newest(&desk, &typed(&code)));
    desk.ask("unlock_with_code", with_code(&desk, &code));
    assert!(desk.ask("list_activities", json!({})).as_array().is_some_and(|all| !all.is_empty()));
}

#[test]
fn a_changed_password_is_in_the_next_copy_though_nothing_else_changed() {
    let desk = Desk::demo();
    desk.ask("make_copy", json!({}));
    desk.ask("lock", json!({}));
    desk.unlock(PASSWORD);
    let me = desk.coordinator();
    let copies = |desk: &Desk| desk.ask("list_copies", json!({ "place": "own" })).as_array().map_or(0, Vec::len);
    let before = copies(&desk);
    desk.ask("lock", json!({}));
    assert_eq!(copies(&desk), before, "nothing has changed");
    desk.unlock(PASSWORD);
    desk.ask("change_password", json!({ "old": PASSWORD, "new": NEW }));
    desk.ask("lock", json!({}));
    assert_eq!(copies(&desk), before + 1);
    for name in ["keys.json", "trinvis.db"] {
        fs::remove_file(desk.data().join(name)).expect("it was there");
    }
    let with = |password: &str| json!({ "coordinator": me, "password": password });
    assert_eq!(desk.refused("restore_copy", newest(&desk, &with(PASSWORD))), Code::WrongPassword);
    desk.ask("restore_copy", newest(&desk, &with(NEW)));
    desk.unlock(NEW);
}

#[test]
fn the_log_tells_of_every_key_that_is_made() {
    let desk = Desk::demo();
    let code = new_code(&desk);
    add(&desk, "Amina Warsame", "coordinator");
    desk.ask("change_password", json!({ "old": PASSWORD, "new": NEW }));
    desk.ask("people_reach", json!({ "people": [] }));
    desk.ask("lock", json!({}));
    desk.ask("unlock_with_code", with_code(&desk, &code));
    let filter = json!({ "who": null, "changes": false, "from": null, "to": null });
    let log = desk.ask("office_log", json!({ "filter": filter, "offset": 0, "limit": 50 }));
    let acts: Vec<&str> = log["rows"].as_array().expect("rows").iter().filter_map(|row| row["what"].as_str()).collect();
    assert_eq!(acts[..5], ["unlocked_with_code", "copied", "changed_password", "invited_colleague", "new_code"]);
}

#[test]
fn copies_of_an_office_that_is_gone_are_kept_out_of_the_way_of_the_next() {
    let desk = Desk::demo();
    desk.ask("make_copy", json!({}));
    desk.ask("lock", json!({}));
    for name in ["keys.json", "trinvis.db"] {
        fs::remove_file(desk.data().join(name)).expect("it was there");
    }
    assert_eq!(desk.ask("session_state", json!({}))["phase"], "fresh");
    let names = |desk: &Desk| desk.ask("list_copies", json!({ "place": "own" }));
    let old = names(&desk).as_array().expect("copies").len();
    let request = |password: &str| {
        let coordinator = json!({ "name": "Mette Holm", "role": "", "phone": "" });
        json!({ "office": { "name": "Engen" }, "coordinator": coordinator, "password": password })
    };
    assert_eq!(desk.refused("create_office", request("kort")), Code::WeakPassword);
    assert_eq!(names(&desk).as_array().map(Vec::len), Some(old), "no office, and the copies are where they were");
    assert_eq!(desk.ask("create_office", request(PASSWORD))["groups"].as_array().map(Vec::len), Some(9));
    for days in 0..4 {
        desk.set_clock(days);
        desk.ask("make_copy", json!({}));
    }
    let aside = desk.data().join("set-aside");
    let folder = fs::read_dir(&aside).expect("set aside").next().expect("one").expect("readable").path();
    let kept = fs::read_dir(folder.join("copies")).expect("the copies").count();
    assert_eq!(kept, 2 * old, "each of them is two files, and none is thinned out");
    assert_eq!(names(&desk).as_array().map(Vec::len), Some(4), "the new office has its own alone");
}
