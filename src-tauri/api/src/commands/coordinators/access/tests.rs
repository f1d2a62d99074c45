//! Names on the lock screen, and ways in that are not there.

use std::fs;

use serde_json::{Value, json};

use crate::{Code, copies::office::Office};

/// Everybody on the list of colleagues.
fn colleagues(office: &Office) -> Vec<Value> {
    office.ask("list_colleagues", json!({})).as_array().unwrap().clone()
}

fn keys(office: &Office) -> Vec<u8> {
    fs::read(office.data().join("keys.json")).unwrap()
}

#[test]
fn the_lock_screen_says_the_name_that_is_on_her_form() {
    let office = Office::open();
    let me = office.me();
    let mut form = colleagues(&office).into_iter().find(|row| row["coordinator"]["id"] == me).unwrap();
    let form = &mut form["coordinator"];
    let before = keys(&office);
    form["phone"] = json!("60 70 80 90");
    office.ask("save_coordinator", json!({ "coordinator": form }));
    assert!(keys(&office) == before, "a phone number is nothing to the keys");
    form["name"] = json!("Mette Holm");
    office.ask("save_coordinator", json!({ "coordinator": form }));
    office.ask("lock", json!({}));
    let state = office.ask("session_state", json!({}));
    assert_eq!(state["coordinators"][0]["name"], "Mette Holm");
    office.unlock();
}

#[test]
fn a_colleague_who_never_had_a_way_in_is_removed_without_another_key() {
    let office = Office::open();
    let me = office.me();
    let other = colleagues(&office).into_iter().find(|row| row["coordinator"]["id"] != me).unwrap();
    assert_eq!((&other["canUnlock"], &other["codeUntil"]), (&json!(false), &Value::Null));
    let (before, id) = (keys(&office), other["coordinator"]["id"].clone());
    office.ask("remove_colleague", json!({ "id": id }));
    assert!(keys(&office) == before);
    assert!(colleagues(&office).iter().all(|row| row["coordinator"]["id"] != id));
    office.work();
}

#[test]
fn nobody_is_let_into_an_office_whose_file_is_damaged() {
    let office = Office::open();
    office.app.office().as_mut().unwrap().store.freeze();
    let before = keys(&office);
    assert_eq!(office.refused("new_colleague_code", json!({ "id": office.me() })), Code::FileDamaged);
    assert!(keys(&office) == before);
}
