//! A PC whose clock is wrong by ten years, either way: she comes in, works and keeps her copies.

use serde_json::{Value, json};
use trinvis_api::Code;

use crate::{
    colleagues::{OWN, add, come_in},
    desk::{Desk, PASSWORD},
};

const TEN_YEARS: i64 = 3_652;

/// Changes Fatima's note, and reads it again behind a lock.
fn work(desk: &Desk, note: &str) -> Value {
    let id = desk.ask("search", json!({ "text": "Fatima" }))[0]["id"].clone();
    let mut person = desk.ask("get_person", json!({ "id": id }))["person"].clone();
    person["note"] = json!(note);
    desk.ask("save_person", json!({ "person": person }));
    desk.ask("lock", json!({}));
    desk.unlock(PASSWORD);
    assert_eq!(desk.ask("get_person", json!({ "id": id }))["person"]["note"], note);
    id
}

fn copies(desk: &Desk) -> Vec<Value> {
    desk.ask("list_copies", json!({ "place": "own" })).as_array().expect("copies").clone()
}

#[test]
fn a_clock_that_was_set_back_or_forward_and_put_right_again_loses_nothing() {
    for wrong in [-TEN_YEARS, TEN_YEARS] {
        let desk = Desk::demo();
        desk.ask("make_copy", json!({}));
        let before = copies(&desk);
        desk.set_clock(wrong);
        let id = work(&desk, "skrevet i et forkert år");
        desk.ask("make_copy", json!({}));
        assert!(!copies(&desk).is_empty() && copies(&desk) != before, "{wrong}: the change is copied");
        desk.set_clock(0);
        let note = desk.ask("get_person", json!({ "id": id }))["person"]["note"].clone();
        assert_eq!(note, "skrevet i et forkert år");
        work(&desk, "skrevet i det rigtige");
        desk.ask("make_copy", json!({}));
        for copy in copies(&desk) {
            let request = json!({ "place": "own", "name": copy["name"], "opener": null });
            desk.ask("preview_restore", request);
        }
        desk.ask("today", json!({}));
    }
}

#[test]
fn copies_from_the_right_time_stay_while_the_clock_is_behind() {
    let desk = Desk::demo();
    desk.ask("make_copy", json!({}));
    let before = copies(&desk);
    desk.set_clock(-TEN_YEARS);
    work(&desk, "skrevet for ti år siden");
    desk.ask("make_copy", json!({}));
    assert!(before.iter().all(|copy| copies(&desk).contains(copy)), "they look as if they came from the future");
}

#[test]
fn a_one_time_code_is_expired_on_a_clock_that_is_ahead_and_good_when_it_is_put_right() {
    let desk = Desk::demo();
    let code = add(&desk, "Amina Warsame", "coordinator");
    let groups: Vec<&str> = code["groups"].as_array().expect("groups").iter().filter_map(Value::as_str).collect();
    let request = json!({ "coordinator": code["id"], "code": groups.join("-"), "newPassword": "tre ænder i regnvejr" });
    desk.ask("lock", json!({}));
    desk.set_clock(TEN_YEARS);
    assert_eq!(desk.refused("accept_code", request.clone()), Code::CodeExpired);
    desk.set_clock(0);
    assert_eq!(desk.ask("accept_code", request)["me"], code["id"]);
}

#[test]
fn a_copy_from_a_wrong_year_does_not_say_whose_key_counts() {
    let desk = Desk::demo();
    let me = desk.coordinator();
    let code = add(&desk, "Amina Warsame", "leader");
    come_in(&desk, &code);
    desk.ask("lock", json!({}));
    desk.unlock_as(&me, PASSWORD);
    desk.set_clock(TEN_YEARS);
    desk.ask("make_copy", json!({}));
    let far = copies(&desk)[0]["name"].clone();
    desk.set_clock(0);
    desk.ask("remove_colleague", json!({ "id": code["id"] }));
    let now = copies(&desk)[0]["name"].clone();
    assert_ne!(now, far, "the removal makes a copy, and that of ten years on is listed last");
    desk.ask("lock", json!({}));
    for name in ["keys.json", "trinvis.db"] {
        std::fs::write(desk.data().join(name), b"scribbled over").expect("damage");
    }
    let open = |name: &Value, who: &Value, password: &str| json!({ "place": "own", "name": name, "opener": { "coordinator": who, "password": password } });
    assert_eq!(desk.refused("restore_copy", open(&far, &code["id"], OWN)), Code::KeysDamaged, "she has left");
    desk.ask("restore_copy", open(&now, &me, PASSWORD));
    desk.unlock_as(&me, PASSWORD);
}
