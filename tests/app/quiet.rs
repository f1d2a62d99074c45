//! What is typed is written nowhere but in the encrypted file: not on the terminal, and in no file beside it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::{Value, json};
use trinvis_api::dispatch;

use crate::{
    desk::{Desk, PASSWORD},
    requests,
};

/// Typed into every field that takes words; found nowhere else in the world.
const PLANTED: &str = "Qzvaxplante";
const NUMBER: &str = "91827364";
/// A colleague's name: the door shows it, so `keys.json` holds it.
const COLLEAGUE: &str = "Wjekkollega";

/// Set in the process whose words are listened to.
const SPEAKS: &str = "TRINVIS_TEST_SPEAKS";

#[test]
fn nothing_that_is_typed_is_written_in_the_clear() {
    if std::env::var_os(SPEAKS).is_some() {
        return work_and_look();
    }
    let heard = Command::new(std::env::current_exe().expect("this test"))
        .args(["--exact", "quiet::nothing_that_is_typed_is_written_in_the_clear", "--nocapture"])
        .env(SPEAKS, "1")
        .output()
        .expect("it starts again");
    let (out, err) = (String::from_utf8_lossy(&heard.stdout), String::from_utf8_lossy(&heard.stderr));
    assert!(heard.status.success() && out.contains("1 passed"), "{out}\n{err}");
    for secret in [PLANTED, NUMBER, COLLEAGUE, PASSWORD] {
        assert!(!out.contains(secret) && !err.contains(secret), "{secret} was said aloud");
    }
}

#[test]
fn the_program_tries_itself_without_telling_what_it_wrote() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let program = env!("CARGO_BIN_EXE_trinvis");
    let tried = Command::new(program).arg("self-check").arg("--dir").arg(folder.path()).output().expect("it starts");
    assert!(tried.status.success(), "{}", String::from_utf8_lossy(&tried.stdout));
    let records = include_str!("../../src-tauri/api/src/self_check/records.json");
    let records: Value = serde_json::from_str(records).expect("JSON");
    let said = String::from_utf8_lossy(&tried.stdout).into_owned() + &String::from_utf8_lossy(&tried.stderr);
    for secret in [&records["office"]["name"], &records["person"]["fullName"], &records["coordinator"]["name"]] {
        assert!(!said.contains(secret.as_str().expect("a name")), "{secret} was said aloud: {said}");
    }
}

/// Works with everything planted, whole and refused, and then looks into every file.
fn work_and_look() {
    let desk = Desk::demo();
    let colleague = json!({ "name": COLLEAGUE, "role": PLANTED, "phone": NUMBER, "access": "coordinator" });
    desk.ask("add_colleague", colleague);
    let mut person = desk.ask("search", json!({ "text": "Fatima" }))[0]["id"].clone();
    person = desk.ask("get_person", json!({ "id": person }))["person"].clone();
    let mut kept = 0;
    for (command, request) in requests::all(&desk) {
        if LAST.contains(&command) {
            continue;
        }
        let planted = plant(&request);
        kept += u32::from(dispatch(&desk.app, command, planted.clone()).is_ok());
        // And refused: too long, and of another shape.
        for wrong in [plant_long(&planted), json!({ PLANTED: planted }), json!(PLANTED)] {
            let refused = dispatch(&desk.app, command, wrong).err();
            let told = refused.map(|error| serde_json::to_string(&error).expect("JSON")).unwrap_or_default();
            assert!(!told.contains(PLANTED) && !told.contains(NUMBER), "{command} answers with what was sent");
        }
        if !desk.app.is_open() {
            desk.unlock(PASSWORD);
        }
    }
    assert!(kept > 40, "most are taken with planted words: {kept}");
    person["id"] = json!("01890a5d-ac96-774b-bcce-b302099a8999");
    desk.ask("save_person", json!({ "person": plant(&person) }));
    desk.ask("make_copy", json!({}));
    let found = desk.ask("search", json!({ "text": PLANTED }));
    assert_eq!(found[0]["id"], person["id"], "it is there");
    look(&desk.data(), &["printed"]);
    desk.app.close();
    assert!(files(&desk.data().join("printed")).is_empty(), "and no page is left lying");
    look(&desk.data(), &[]);
}

/// What would end the work.
const LAST: [&str; 4] = ["remove_colleague", "erase_person", "set_access", "restore_copy"];

/// Looks for what was planted in every file below a folder, as text and as Windows writes text.
fn look(folder: &Path, but: &[&str]) {
    let all = files(folder);
    let named = |name: &str| all.iter().any(|file| file.ends_with(name));
    for name in ["trinvis.db", "keys.json", "settings.json", "copies.json"] {
        assert!(named(name), "{name} is looked into: {all:?}");
    }
    for file in all.iter().filter(|file| !but.iter().any(|but| file.starts_with(folder.join(but)))) {
        let bytes = fs::read(file).expect("a readable file");
        for secret in [PLANTED, NUMBER, "91 82 73 64", PASSWORD] {
            let wide: Vec<u8> = secret.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let holds = |secret: &[u8]| bytes.windows(secret.len()).any(|window| window == secret);
            assert!(!holds(secret.as_bytes()) && !holds(&wide), "{} holds {secret}", file.display());
        }
        let names_colleagues = file.to_string_lossy().ends_with("keys.json");
        let holds = String::from_utf8_lossy(&bytes).contains(COLLEAGUE);
        assert_eq!(holds, names_colleagues, "{} names a colleague, and nothing else does", file.display());
        assert!(!file.to_string_lossy().contains(PLANTED), "nor is a file called so");
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

/// Fields that take what people write.
const FREE: [&str; 34] = [
    "about",
    "address",
    "agreed",
    "called",
    "comeBy",
    "contactName",
    "contactPhone",
    "email",
    "expectations",
    "fullName",
    "gain",
    "headline",
    "hours",
    "label",
    "labels",
    "note",
    "phone",
    "phones",
    "place",
    "purpose",
    "quote",
    "reachWhen",
    "role",
    "shownAs",
    "targetGroup",
    "text",
    "time",
    "title",
    "toldBy",
    "what",
    "why",
    "wishes",
    "withOthers",
    "words",
];

fn plant(request: &Value) -> Value {
    with_words(request, PLANTED)
}

fn plant_long(request: &Value) -> Value {
    with_words(request, &PLANTED.repeat(20_000))
}

/// The request with these words in every free field; a name keeps one of its own in `keys.json`.
fn with_words(request: &Value, words: &str) -> Value {
    let mut planted = request.clone();
    if let Value::Object(fields) = &mut planted {
        for (name, field) in fields {
            match field {
                Value::String(text) if name == "phone" || name == "contactPhone" => NUMBER.clone_into(text),
                Value::String(text) if FREE.contains(&name.as_str()) => words.clone_into(text),
                Value::Array(entries) if name == "phones" => *entries = vec![json!(NUMBER)],
                Value::Array(entries) if FREE.contains(&name.as_str()) && entries.iter().all(Value::is_string) => {
                    *entries = vec![json!(words)];
                }
                Value::Object(_) => *field = with_words(field, words),
                Value::Array(entries) => entries.iter_mut().for_each(|entry| *entry = with_words(entry, words)),
                _ => {}
            }
        }
    }
    planted
}
