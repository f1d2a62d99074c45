//! Several coordinators in one office: in with a code of one's own, and out for good.

use serde_json::{Value, json};
use trinvis_api::Code;

use crate::desk::{Desk, PASSWORD};

/// The password with which each colleague comes in.
pub const OWN: &str = "tre ænder i regnvejr";

/// Adds a colleague; answers what the one-time code says.
pub fn add(desk: &Desk, name: &str, access: &str) -> Value {
    desk.ask("add_colleague", json!({ "name": name, "role": "", "phone": "", "access": access }))
}

/// The colleague comes in with her code and a password of her own.
pub fn come_in(desk: &Desk, code: &Value) -> Value {
    desk.ask("lock", json!({}));
    desk.ask("accept_code", json!({ "coordinator": code["id"], "code": typed(code), "newPassword": OWN }))
}

fn typed(code: &Value) -> String {
    let groups = code["groups"].as_array().expect("groups");
    groups.iter().map(|group| group.as_str().unwrap_or_default()).collect::<Vec<_>>().join("-")
}

#[test]
fn a_colleague_comes_in_once_with_her_code_and_then_with_her_password() {
    let desk = Desk::demo();
    let mette = desk.ask("session_state", json!({}))["me"].clone();
    let code = add(&desk, "Amina Warsame", "coordinator");
    assert_eq!(code["until"], "2026-12-07", "two weeks from the day it is here");
    let rows = desk.ask("list_colleagues", json!({}));
    let row = |rows: &Value| {
        let rows = rows.as_array().expect("rows").clone();
        rows.into_iter().find(|row| row["coordinator"]["id"] == code["id"]).expect("she is on the list")
    };
    assert_eq!((&row(&rows)["canUnlock"], &row(&rows)["codeUntil"]), (&json!(false), &json!("2026-12-07")));

    let state = come_in(&desk, &code);
    assert_eq!((&state["phase"], &state["me"]), (&json!("open"), &code["id"]));
    assert_eq!(row(&desk.ask("list_colleagues", json!({})))["canUnlock"], true);
    desk.ask("lock", json!({}));
    let again = json!({ "coordinator": code["id"], "code": typed(&code), "newPassword": "fire gæs i solskin" });
    assert_eq!(desk.refused("accept_code", again), Code::NotFound, "a code works once");
    let desk = desk.restarted();
    assert_eq!(desk.unlock_as(&code["id"], OWN)["me"], code["id"]);
    desk.ask("lock", json!({}));
    assert_eq!(desk.unlock_as(&mette, PASSWORD)["me"], mette, "everybody has her own");
}

#[test]
fn who_has_left_is_refused_and_the_rest_go_on() {
    let desk = Desk::demo();
    let mette = desk.ask("session_state", json!({}))["me"].clone();
    let code = add(&desk, "Amina Warsame", "coordinator");
    come_in(&desk, &code);
    desk.ask("lock", json!({}));
    desk.unlock_as(&mette, PASSWORD);
    let before = desk.ask("list_activities", json!({}));
    desk.ask("remove_colleague", json!({ "id": code["id"] }));
    assert_eq!(desk.ask("list_activities", json!({})), before, "the office is open still, with everything in it");
    desk.ask("lock", json!({}));
    let try_her = json!({ "coordinator": code["id"], "password": OWN });
    assert_eq!(desk.refused("unlock", try_her), Code::WrongPassword);
    let desk = desk.restarted();
    desk.unlock_as(&mette, PASSWORD);
    assert_eq!(desk.ask("list_activities", json!({})), before);
    assert!(
        desk.ask("list_copies", json!({ "place": "own" })).as_array().is_some_and(|all| !all.is_empty()),
        "there is a copy she cannot open"
    );
}

#[test]
fn the_keys_she_took_with_her_do_not_open_what_comes_after() {
    let desk = Desk::demo();
    let mette = desk.ask("session_state", json!({}))["me"].clone();
    let code = add(&desk, "Amina Warsame", "coordinator");
    come_in(&desk, &code);
    let taken = std::fs::read(desk.data().join("keys.json")).expect("the keys");
    desk.ask("lock", json!({}));
    desk.unlock_as(&mette, PASSWORD);
    desk.ask("remove_colleague", json!({ "id": code["id"] }));
    desk.ask("lock", json!({}));
    std::fs::write(desk.data().join("keys.json"), taken).expect("she puts her keys back");
    let refused = desk.refused("unlock", json!({ "coordinator": code["id"], "password": OWN }));
    assert_eq!(refused, Code::DatabaseDamaged, "her key is right, but the file is not its any more");
}

#[test]
fn somebody_always_leads_and_nobody_else_decides() {
    let desk = Desk::demo();
    let mette = desk.ask("session_state", json!({}))["me"].clone();
    let lower = json!({ "id": mette, "access": "reader" });
    assert_eq!(desk.refused("set_access", lower), Code::LastLeader);
    assert_eq!(desk.refused("remove_colleague", json!({ "id": mette })), Code::LastLeader);
    let code = add(&desk, "Amina Warsame", "leader");
    let demoted = json!({ "id": mette, "access": "coordinator" });
    assert_eq!(desk.refused("set_access", demoted), Code::LastLeader, "Amina has not come in yet");
    come_in(&desk, &code);
    assert_eq!(
        desk.refused("remove_colleague", json!({ "id": code["id"] })),
        Code::NotAllowed,
        "nobody removes herself"
    );
    desk.ask("set_access", json!({ "id": mette, "access": "coordinator" }));
    desk.ask("lock", json!({}));
    desk.unlock_as(&mette, PASSWORD);
    assert_eq!(desk.refused("remove_colleague", json!({ "id": code["id"] })), Code::NotAllowed);
}

#[test]
fn a_lost_password_is_replaced_by_a_colleagues_code() {
    let desk = Desk::demo();
    let mette = desk.ask("session_state", json!({}))["me"].clone();
    let code = desk.ask("new_colleague_code", json!({ "id": mette }));
    come_in(&desk, &code);
    desk.ask("lock", json!({}));
    let old = json!({ "coordinator": mette, "password": PASSWORD });
    assert_eq!(desk.refused("unlock", old), Code::WrongPassword);
    assert_eq!(desk.unlock_as(&mette, OWN)["me"], mette);
}

#[test]
fn guessing_is_slowed_down() {
    let desk = Desk::demo();
    desk.ask("lock", json!({}));
    let wrong = json!({ "coordinator": desk.coordinator(), "password": "ikke den rigtige" });
    for _ in 0..5 {
        assert_eq!(desk.refused("unlock", wrong.clone()), Code::WrongPassword);
    }
    assert_eq!(desk.refused("unlock", wrong), Code::TooManyTries);
}

#[test]
fn the_log_says_who_looked_printed_and_changed() {
    let desk = Desk::demo();
    let first = desk.ask("search", json!({ "text": "a" }))[0]["id"].clone();
    desk.ask("get_person", json!({ "id": first }));
    let code = add(&desk, "Amina Warsame", "coordinator");
    desk.ask("print_colleague_code", json!({ "how": "save" }));
    let page = desk.ask("office_log", json!({ "filter": {}, "offset": 0, "limit": 50 }));
    let whats: Vec<&str> =
        page["rows"].as_array().expect("rows").iter().filter_map(|row| row["what"].as_str()).collect();
    assert_eq!(whats[..4], ["printed", "invited_colleague", "add_colleague", "saw"]);
    assert_eq!(page["rows"][2]["id"], code["id"]);
}
