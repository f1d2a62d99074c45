//! An office that is made on one system, worked on under another, and read on the first again.
//!
//! `cargo xtask verify windows` runs this test on Linux, in Wine and on Linux once more, and names the part and the
//! folder that is carried; alone it does the three after one another.

use std::path::{Path, PathBuf};

use serde_json::json;

use crate::{
    desk::{Desk, PASSWORD, carry},
    first_job,
};

/// Variables of the environment: which part, and the folder that is carried.
const PART: &str = "TRINVIS_CARRIED_PART";
const FOLDER: &str = "TRINVIS_CARRIED_FOLDER";

/// What is written in the other system: letters it may keep in its own way, and both ways to end a line.
const REACHED: &str = "Når æblegrøden på Ærø køler";
const NOTE: &str = "Første linje\nAnden linje\r\nمرحبا";

/// The desk of another PC, over what is carried.
fn arrived(carried: &Path) -> Desk {
    let desk = Desk::of_files_in(carried);
    desk.unlock(PASSWORD);
    desk
}

fn leave(desk: &Desk, carried: &Path) {
    desk.app.close();
    carry(&desk.data(), carried);
}

fn make(carried: &Path) {
    let desk = Desk::fresh();
    first_job::set_up(&desk);
    first_job::work(&desk);
    leave(&desk, carried);
}

fn work_on(carried: &Path) {
    let desk = arrived(carried);
    first_job::everything_is_there(&desk);
    let mut person = first_job::person();
    person["reachWhen"] = json!(REACHED);
    person["note"] = json!(NOTE);
    desk.ask("save_person", json!({ "person": person }));
    leave(&desk, carried);
}

fn read(carried: &Path) {
    let desk = arrived(carried);
    let mut person = first_job::person();
    let found = desk.ask("get_person", json!({ "id": person["id"] }))["person"].clone();
    person["reachWhen"] = json!(REACHED);
    person["note"] = json!(NOTE);
    assert_eq!(found, person, "what was written under the other system");
    desk.ask("save_person", json!({ "person": first_job::person() }));
    first_job::everything_is_there(&desk);
    leave(&desk, carried);
}

#[test]
fn an_office_is_carried_to_another_system_and_back() {
    let Some(carried) = std::env::var_os(FOLDER).map(PathBuf::from) else {
        let carried = tempfile::tempdir().expect("a temporary folder");
        make(carried.path());
        work_on(carried.path());
        return read(carried.path());
    };
    match std::env::var(PART).as_deref() {
        Ok("make") => make(&carried),
        Ok("work-on") => work_on(&carried),
        Ok("read") => read(&carried),
        other => panic!("{PART} is {other:?}"),
    }
}
