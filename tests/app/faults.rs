//! Files that are missing, damaged, newer or in use: each told apart, nothing replaced, nothing lost.

use std::fs;

use serde_json::json;
use trinvis_api::Code;

use crate::desk::{Desk, PASSWORD};

fn trouble(desk: &Desk) -> serde_json::Value {
    let state = desk.ask("session_state", json!({}));
    assert_eq!(state["phase"], "trouble", "it is not a first run: {state}");
    state["trouble"].clone()
}

fn closed() -> Desk {
    Desk::demo().restarted()
}

#[test]
fn missing_keys_are_told_and_no_new_office_is_made() {
    let desk = closed();
    let database = fs::read(desk.data().join("trinvis.db")).expect("a database");
    fs::remove_file(desk.data().join("keys.json")).expect("keys");
    assert_eq!(trouble(&desk), "keys_missing");
    let office = json!({
        "office": { "name": "En anden" }, "coordinator": { "name": "M", "role": "", "phone": "" }, "password": PASSWORD,
    });
    assert_eq!(desk.refused("create_office", office), Code::KeysExist, "the office that is there stays");
    assert_eq!(fs::read(desk.data().join("trinvis.db")).expect("still there"), database, "untouched");
}

#[test]
fn damaged_and_newer_keys_are_told_apart() {
    let desk = closed();
    let path = desk.data().join("keys.json");
    let whole = fs::read_to_string(&path).expect("keys");
    fs::write(&path, &whole[..whole.len() / 2]).expect("a file cut short");
    assert_eq!(trouble(&desk), "keys_damaged");
    let mut newer: serde_json::Value = serde_json::from_str(&whole).expect("JSON");
    newer["version"] = json!(999);
    fs::write(&path, newer.to_string()).expect("a newer file");
    assert_eq!(trouble(&desk), "keys_newer");
    fs::write(&path, whole).expect("the whole file again");
    desk.unlock(PASSWORD);
}

#[test]
fn a_missing_database_is_told() {
    let desk = closed();
    fs::rename(desk.data().join("trinvis.db"), desk.data().join("elsewhere.db")).expect("moved");
    assert_eq!(trouble(&desk), "database_missing");
    assert!(!desk.data().join("trinvis.db").exists(), "no empty one takes its place");
}

#[test]
fn a_damaged_database_is_told_at_the_door() {
    let desk = closed();
    let path = desk.data().join("trinvis.db");
    let mut bytes = fs::read(&path).expect("a database");
    bytes[64..128].fill(0);
    fs::write(&path, bytes).expect("damage");
    let unlock = json!({ "coordinator": desk.coordinator(), "password": PASSWORD });
    assert_eq!(desk.refused("unlock", unlock), Code::DatabaseDamaged, "the password was right, the file is not");
}

#[test]
fn a_database_that_was_cut_to_nothing_is_no_empty_office() {
    let desk = closed();
    fs::write(desk.data().join("trinvis.db"), "").expect("nothing");
    let unlock = json!({ "coordinator": desk.coordinator(), "password": PASSWORD });
    assert_eq!(
        desk.refused("unlock", unlock),
        Code::DatabaseDamaged,
        "what was in it is not to be taken for never written"
    );
    assert!(fs::read(desk.data().join("trinvis.db")).expect("still there").is_empty(), "untouched");
}

#[test]
fn the_keys_of_another_office_open_nothing_and_harm_nothing() {
    let (desk, other) = (closed(), Desk::fresh());
    // Chance is the same in every office made here, but for how often it was asked before.
    other.app.host().now();
    trinvis_api::open_demo(&other.app, PASSWORD).expect("another office");
    let kept = |desk: &Desk| fs::read(desk.data().join("keys.json")).expect("keys");
    let (own, foreign) = (kept(&desk), kept(&other));
    let database = fs::read(desk.data().join("trinvis.db")).expect("a database");
    assert_ne!(own, foreign);
    fs::write(desk.data().join("keys.json"), foreign).expect("another office's keys");
    let unlock = json!({ "coordinator": desk.coordinator(), "password": PASSWORD });
    assert_eq!(desk.refused("unlock", unlock), Code::DatabaseDamaged, "they do not fit each other");
    assert_eq!(fs::read(desk.data().join("trinvis.db")).expect("still there"), database, "untouched");
    fs::write(desk.data().join("keys.json"), own).expect("its own keys again");
    desk.unlock(PASSWORD);
}

#[test]
fn a_second_program_is_told_that_the_office_is_open() {
    let first = Desk::demo();
    let second = trinvis_api::App::new(first.data(), std::sync::Arc::new(NoDesk));
    let unlock = json!({ "coordinator": first.coordinator(), "password": PASSWORD });
    let refused = trinvis_api::dispatch(&second, "unlock", unlock).expect_err("one at a time");
    assert_eq!(refused.code, Code::InUse);
}

/// A desktop that gives nothing but the time.
struct NoDesk;

impl trinvis_api::Host for NoDesk {
    fn now(&self) -> chrono::DateTime<chrono::Utc> {
        chrono::DateTime::UNIX_EPOCH
    }

    fn today(&self) -> chrono::NaiveDate {
        crate::desk::day()
    }

    fn fill_random(&self, _: &mut [u8]) -> Result<(), trinvis_api::HostError> {
        Err(trinvis_api::HostError)
    }

    fn ask_save_path(&self, _: &str) -> Option<std::path::PathBuf> {
        None
    }

    fn ask_folder(&self) -> Option<std::path::PathBuf> {
        None
    }

    fn open(&self, _: &std::path::Path) -> Result<(), trinvis_api::HostError> {
        Err(trinvis_api::HostError)
    }

    fn show_in_folder(&self, _: &std::path::Path) -> Result<(), trinvis_api::HostError> {
        Err(trinvis_api::HostError)
    }
}

#[test]
fn an_office_whose_making_was_cut_off_does_not_stand_in_the_way() {
    let desk = Desk::fresh();
    fs::create_dir_all(desk.data()).expect("a folder");
    for leftover in ["half-made", "keys.json"] {
        fs::write(desk.data().join(leftover), "{").expect("what a power cut left");
    }
    assert_eq!(desk.ask("session_state", json!({}))["phase"], "fresh", "nobody was told that it existed");
}
