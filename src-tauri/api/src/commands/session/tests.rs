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
