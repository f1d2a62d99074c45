//! The wizard's draft and the way in, whatever the disk does.

use std::{fs, sync::Arc};

use serde_json::json;

use super::{NewOffice, SetupDraft, save_setup_draft, setup_draft};
use crate::{App, Code, commands::Nothing, desk::Desk, dispatch};

fn draft(name: &str) -> SetupDraft {
    SetupDraft { office: NewOffice { name: name.to_owned(), ..NewOffice::default() } }
}

#[test]
fn a_draft_that_cannot_be_written_leaves_the_one_before_whole() {
    let dir = tempfile::tempdir().unwrap();
    let app = App::new(dir.path().to_owned(), Arc::new(Desk::default()));
    save_setup_draft(&app, draft("Mosevangen")).unwrap();
    assert!(!dir.path().join("setup.json.new").exists(), "nothing is left lying beside it");

    fs::create_dir(dir.path().join("setup.json.new")).unwrap();
    save_setup_draft(&app, draft("Mosevangen og Engen")).unwrap_err();
    assert_eq!(setup_draft(&app, Nothing {}).unwrap(), draft("Mosevangen"));
}

#[test]
fn a_file_that_another_program_holds_for_a_moment_is_opened_when_it_lets_go() {
    const PASSWORD: &str = "gul cykel under trappen";
    let dir = tempfile::tempdir().unwrap();
    let holder = Arc::new(App::new(dir.path().to_owned(), Arc::new(Desk::default())));
    crate::open_demo(&holder, PASSWORD).unwrap();
    let desk = Arc::new(Desk::default());
    let app = App::new(dir.path().to_owned(), Arc::<Desk>::clone(&desk));
    let state = dispatch(&app, "session_state", json!({})).unwrap();
    let unlock = json!({ "coordinator": state["coordinators"][0]["id"], "password": PASSWORD });
    assert_eq!(dispatch(&app, "unlock", unlock.clone()).unwrap_err().code, Code::InUse, "it is told after a while");
    assert_eq!(*desk.waits.lock().unwrap(), 3);
    *desk.meanwhile.lock().unwrap() = Some(Box::new(move || holder.close()));
    assert!(dispatch(&app, "unlock", unlock).is_ok());
    assert_eq!(*desk.waits.lock().unwrap(), 4, "at the next try");
}

#[test]
fn an_office_in_a_folder_that_a_cloud_service_copies_is_told_before_anything_else() {
    let dir = tempfile::tempdir().unwrap();
    let app = App::new(dir.path().join("OneDrive").join("Trinvis"), Arc::new(Desk::default()));
    let state = dispatch(&app, "session_state", json!({})).unwrap();
    assert_eq!((&state["phase"], &state["trouble"]), (&json!("trouble"), &json!("place_cloud")));
}

#[test]
fn the_first_run_ends_in_the_sample_for_whoever_wants_it() {
    let dir = tempfile::tempdir().unwrap();
    let app = App::new(dir.path().to_owned(), Arc::new(Desk::default()));
    let sample = super::ChooseStart { sample: true };
    assert_eq!(super::choose_start(&app, sample).unwrap_err().code, Code::Locked, "there is no office yet");
    assert!(!app.settings().start_chosen);
    crate::open_demo(&app, "gul cykel under trappen").unwrap();
    dispatch(&app, "choose_start", json!({ "sample": true })).unwrap();
    let state = dispatch(&app, "session_state", json!({})).unwrap();
    assert_eq!((&state["sample"], &state["phase"]), (&json!(true), &json!("open")));
    assert!(app.settings().start_chosen);
}

#[test]
fn a_sample_that_cannot_be_made_leaves_her_in_her_own_office() {
    let dir = tempfile::tempdir().unwrap();
    let app = App::new(dir.path().to_owned(), Arc::new(Desk::default()));
    crate::open_demo(&app, "gul cykel under trappen").unwrap();
    fs::write(dir.path().join("sample"), b"in the way").unwrap();
    dispatch(&app, "open_sample", json!({})).unwrap_err();
    assert_eq!(dispatch(&app, "session_state", json!({})).unwrap()["sample"], false);
    dispatch(&app, "get_office", json!({})).unwrap();
}

#[test]
fn a_recovery_code_is_not_confirmed_without_typing_any_of_it() {
    let dir = tempfile::tempdir().unwrap();
    let app = App::new(dir.path().to_owned(), Arc::new(Desk::default()));
    crate::open_demo(&app, "gul cykel under trappen").unwrap();
    let code = dispatch(&app, "new_recovery_code", json!({ "password": "gul cykel under trappen" })).unwrap();
    let confirm = |groups: serde_json::Value| dispatch(&app, "confirm_recovery_code", json!({ "groups": groups }));
    let phase = || dispatch(&app, "session_state", json!({})).unwrap()["phase"].clone();
    assert_eq!(confirm(json!([])).unwrap_err().code, Code::Required);
    assert_eq!(phase(), "recovery", "it is still asked for");
    confirm(json!([{ "group": 3, "text": code["groups"][2] }])).unwrap();
    assert_eq!(phase(), "open");
}
