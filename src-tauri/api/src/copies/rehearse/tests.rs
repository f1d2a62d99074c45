//! Trying the copies out.

use std::fs;

use serde_json::{Value, json};

use crate::{Code, copies::office::Office};

#[test]
fn a_rehearsal_reads_the_copy_through_and_leaves_nothing_behind() {
    let office = Office::open();
    assert_eq!(office.refused("rehearse_copies", json!({ "place": "own" })), Code::NotFound, "no copy yet");
    office.stick();
    office.ask("choose_second_place", json!({}));
    for place in ["own", "second"] {
        let told = office.ask("rehearse_copies", json!({ "place": place }));
        assert_eq!(told["fault"], Value::Null, "{told}");
        assert!(told["people"].as_u64().unwrap() > 30 && told["activities"].as_u64().unwrap() > 5, "{told}");
    }
    assert!(!office.data().join("rehearsing").exists());
    let state = office.restarted().ask("copies_state", json!({}));
    assert!(
        state["rehearsed"]["at"].is_string() && state["rehearsedSecond"]["at"].is_string(),
        "it says when: {state}"
    );
}

#[test]
fn a_copy_that_cannot_be_put_back_is_found_out() {
    let office = Office::open();
    office.ask("make_copy", json!({}));
    let copy = office.newest("own");
    let path = office.data().join("copies").join(copy["name"].as_str().unwrap());
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&path, bytes).unwrap();
    let told = office.ask("rehearse_copies", json!({ "place": "own" }));
    assert_eq!(told["fault"], "copy_damaged");
    assert!(path.exists(), "the damaged copy is left for whoever wants to look");
}
