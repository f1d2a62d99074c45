//! Copies that are put back: the whole way, through the same commands as the page.

use std::{fs, path::Path};

use serde_json::{Value, json};
use trinvis_api::Code;

use crate::desk::{Desk, PASSWORD};

const NAME: &str = "Qvistgaardine Zwarthout";

fn person(desk: &Desk) -> Value {
    let id = desk.ask("search", json!({ "text": "Fatima" }))[0]["id"].clone();
    let mut person = desk.ask("get_person", json!({ "id": id }))["person"].clone();
    person["fullName"] = json!(NAME);
    desk.ask("save_person", json!({ "person": person }));
    id
}

fn newest(desk: &Desk) -> Value {
    desk.ask("list_copies", json!({ "place": "own" }))[0]["name"].clone()
}

fn with_password(desk: &Desk, name: &Value) -> Value {
    json!({ "place": "own", "name": name, "opener": { "coordinator": desk.coordinator(), "password": PASSWORD } })
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

#[test]
fn whoever_was_erased_does_not_come_back_with_an_older_copy() {
    let desk = Desk::demo();
    let id = person(&desk);
    desk.ask("make_copy", json!({}));
    let older = newest(&desk);
    desk.ask("erase_person", json!({ "id": id }));
    let desk = desk.restarted();
    fs::write(desk.data().join("trinvis.db"), b"scribbled over").expect("damage");
    let restored = desk.ask("restore_copy", with_password(&desk, &older));
    assert_eq!(restored["erasedAgain"], 1, "the ledger outside the database remembers");
    desk.unlock(PASSWORD);
    assert_eq!(desk.refused("get_person", json!({ "id": id })), Code::NotFound);
    assert_eq!(desk.ask("search", json!({ "text": "Zwarthout" })), json!([]));
    for path in files(&desk.data()) {
        let bytes = fs::read(&path).expect("readable");
        let says = bytes.windows(NAME.len()).any(|window| window == NAME.as_bytes());
        assert!(!says, "{} says her name", path.display());
    }
}

#[test]
fn two_copies_are_put_back_one_after_the_other() {
    let desk = Desk::demo();
    let office = |desk: &Desk| desk.ask("get_office", json!({}))["name"].clone();
    let rename = |desk: &Desk, name: &str| {
        let mut office = desk.ask("get_office", json!({}));
        office["name"] = json!(name);
        desk.ask("save_office", json!({ "office": office }));
        desk.ask("make_copy", json!({}));
        newest(desk)
    };
    let (first, second) = (rename(&desk, "Første"), rename(&desk, "Anden"));
    rename(&desk, "Tredje");
    for (copy, name) in [(first.clone(), "Første"), (second, "Anden"), (first, "Første")] {
        desk.ask("restore_copy", json!({ "place": "own", "name": copy, "opener": null }));
        desk.unlock(PASSWORD);
        assert_eq!(office(&desk), name);
    }
    assert_eq!(fs::read_dir(desk.data().join("set-aside")).expect("a folder").count(), 3, "nothing is written over");
}

#[test]
fn a_second_program_does_not_put_a_copy_under_an_open_office() {
    let first = Desk::demo();
    first.ask("make_copy", json!({}));
    let second = first.beside();
    let request = with_password(&second, &newest(&second));
    assert_eq!(second.refused("restore_copy", request), Code::InUse);
    first.ask("today", json!({}));
}
