//! What is told for support: enough to find a fault, and nothing of anybody's.

use std::{fs, sync::Arc};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{App, desk::Desk, dispatch};

const PASSWORD: &str = "gul cykel under trappen";

/// In every name there is; found nowhere else in the world.
const PLANTED: &str = "Qzvaxplante";

fn ask(app: &App, command: &str, request: Value) -> Value {
    dispatch(app, command, request).unwrap_or_else(|error| panic!("{command}: {error:?}"))
}

#[test]
fn names_that_are_everywhere_are_not_in_what_is_told() {
    let home = tempfile::Builder::new().prefix(PLANTED).tempdir().unwrap();
    let policy = home.path().join("policy.json");
    let away = home.path().join("copies").to_string_lossy().into_owned();
    let text = json!({ "backupFolder": away, "idleMinutes": PLANTED, PLANTED: PLANTED }).to_string();
    fs::write(&policy, text).unwrap();
    let desk = Desk { policy: Some(policy), ..Desk::default() };
    *desk.free.lock().unwrap() = Some(123_456 << 20);
    let app = App::new(home.path().join("data"), Arc::new(desk));
    let colleague = json!({ "name": PLANTED, "role": PLANTED, "phone": "12345678" });
    let office = json!({ "name": PLANTED, "areas": [], "languages": ["da"] });
    ask(&app, "create_office", json!({ "office": office, "coordinator": colleague, "password": PASSWORD }));
    let person = json!({ "id": "01890a5d-ac96-774b-bcce-b302099a8001", "fullName": PLANTED, "called": PLANTED });
    let _ = dispatch(&app, "save_person", json!({ "person": person }));
    let _ = dispatch(&app, PLANTED, json!(PLANTED));
    let _ = dispatch(&app, "unlock", json!({ PLANTED: PLANTED }));

    let told = ask(&app, "diagnostics", json!({}));
    let text = told.to_string();
    assert!(!text.contains(PLANTED), "{text}");
    for folder in [home.path(), &std::env::temp_dir()] {
        assert!(!text.contains(&*folder.to_string_lossy()), "no folder either: {text}");
    }
    assert_eq!(told["policies"], json!(["backupFolder"]));
    let faults: Vec<_> = told["policyProblems"].as_array().unwrap().iter().map(|problem| &problem["fault"]).collect();
    assert_eq!(faults.len(), 2, "{faults:?}");
    assert!(told["errors"].as_array().unwrap().ends_with(&[json!("unknown_command"), json!("bad_request")]), "{text}");
    assert_eq!((&told["freeMb"], &told["officeMb"]), (&json!(123_456), &json!(1)));
    let steps = told["selfCheck"].as_array().unwrap();
    assert!(steps.len() == 9 && steps.iter().all(|step| step["ok"] == true), "{text}");
}

#[test]
fn it_is_told_before_there_is_an_office_and_in_what_a_system_calls_itself_there_are_no_line_breaks() {
    let home = TempDir::new().unwrap();
    let desk = Desk { system: Some(format!("Linux\n12\u{1b}[31m{}", "x".repeat(200))), ..Desk::default() };
    let app = App::new(home.path().join("data"), Arc::new(desk));
    let told = ask(&app, "diagnostics", json!({}));
    let version = told["system"]["version"].as_str().unwrap();
    assert!(version.starts_with("Linux12[31mxx") && version.chars().count() == 80, "{version}");
    assert_eq!((&told["officeMb"], &told["freeMb"], &told["webView"]), (&json!(0), &Value::Null, &Value::Null));
    assert!(!home.path().join("data").join("trinvis.db").exists(), "nothing is made in the office's own place");
}
