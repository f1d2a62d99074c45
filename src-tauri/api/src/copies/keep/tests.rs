//! When a copy is made, and what is remembered when one fails.

use std::fs;

use serde_json::{Value, json};

use super::*;
use crate::{copies::office::Office, desk::Desk, dispatch};

#[test]
fn an_office_that_changes_is_copied_every_half_hour_and_no_oftener() {
    let office = Office::open();
    assert_eq!(office.ask("tend_copies", json!({}))["fault"], Value::Null);
    assert_eq!(office.copies("own"), 1, "what was never copied is copied at once");
    office.later(29);
    office.work();
    office.ask("tend_copies", json!({}));
    assert_eq!(office.copies("own"), 1, "not yet");
    office.later(1);
    office.ask("tend_copies", json!({}));
    assert_eq!(office.copies("own"), 2);
    office.later(90);
    office.ask("tend_copies", json!({}));
    assert_eq!(office.copies("own"), 2, "nothing changed since");
    office.work();
    office.later(-24 * 60);
    office.ask("tend_copies", json!({}));
    assert_eq!(office.copies("own"), 3, "a clock that was set back does not stop the copies");
}

#[test]
fn locking_copies_what_changed_and_nothing_else() {
    let office = Office::open();
    office.ask("lock", json!({}));
    assert_eq!(office.copies("own"), 1);
    office.unlock();
    office.later(1);
    office.ask("lock", json!({}));
    assert_eq!(office.copies("own"), 1, "nothing changed");
    office.unlock();
    office.work();
    office.ask("lock", json!({}));
    assert_eq!(office.copies("own"), 2);
}

#[test]
fn work_that_a_power_cut_kept_from_being_copied_is_copied_at_the_next_start() {
    let office = Office::open();
    office.ask("make_copy", json!({}));
    office.later(5);
    office.work();
    let office = office.killed();
    office.unlock();
    office.later(40);
    office.ask("tend_copies", json!({}));
    assert_eq!(office.copies("own"), 2);
}

#[test]
fn a_copy_that_failed_is_told_at_the_next_start_until_one_succeeds() {
    let office = Office::open();
    // A file lies where the folder should be.
    fs::write(office.data().join("copies"), b"in the way").unwrap();
    let office = office.restarted();
    let fault = office.ask("copies_state", json!({}))["fault"].clone();
    assert!(fault["code"].is_string(), "told before anyone unlocks: {fault}");
    let noted = fs::read_to_string(office.data().join("copies.json")).unwrap();
    assert!(!noted.contains("Mosevangen"), "and nothing of the office is in it: {noted}");

    office.unlock();
    office.later(40);
    let still = office.ask("tend_copies", json!({}))["fault"].clone();
    assert_eq!(still["at"], fault["at"], "since when");
    fs::remove_file(office.data().join("copies")).unwrap();
    office.later(31);
    assert_eq!(office.ask("tend_copies", json!({}))["fault"], Value::Null, "and no longer than needed");
    assert_eq!(office.restarted().ask("copies_state", json!({}))["fault"], Value::Null);
}

#[test]
fn a_person_is_erased_only_after_what_changed_is_copied() {
    let office = Office::open();
    let person = office.ask("search", json!({ "text": "Amina" }))[0]["id"].clone();
    fs::write(office.data().join("copies"), b"in the way").unwrap();
    assert!(dispatch(&office.app, "erase_person", json!({ "id": person })).is_err());
    office.ask("get_person", json!({ "id": person }));
    fs::remove_file(office.data().join("copies")).unwrap();
    office.ask("erase_person", json!({ "id": person }));
    assert_eq!(office.copies("own"), 1);
}

#[test]
fn a_file_that_is_held_is_tried_again_for_a_moment() {
    let desk = Desk::default();
    let mut held = 2;
    let freed = patiently(&desk, || {
        held -= 1;
        if held >= 0 { Err(BackupError::Busy) } else { Ok("free") }
    });
    assert!(matches!(freed, Ok("free")));
    assert_eq!(*desk.waits.lock().unwrap(), 2);
    let given_up: Result<(), _> = patiently(&desk, || Err(BackupError::Busy));
    assert!(matches!(given_up, Err(BackupError::Busy)), "then it is said so");
    let others: Result<(), _> = patiently(&desk, || Err(BackupError::DiskFull));
    assert!(others.is_err());
    assert_eq!(*desk.waits.lock().unwrap(), 5, "a full disk does not get emptier by waiting");
}

#[test]
fn the_sample_is_never_copied_whatever_is_done_in_it() {
    let office = Office::open();
    office.ask("open_sample", json!({}));
    let person = office.ask("search", json!({ "text": "Amina" }))[0]["id"].clone();
    office.ask("erase_person", json!({ "id": person }));
    office.ask("leave_sample", json!({}));
    assert_eq!(office.copies("own"), 0);
}

#[test]
fn a_locked_office_is_left_alone_also_when_a_copy_is_due() {
    let office = Office::open();
    office.stick();
    office.ask("choose_second_place", json!({}));
    office.ask("lock", json!({}));
    let before = office.copies("own");
    office.later(90);
    let state = office.ask("tend_copies", json!({}));
    assert_eq!((office.copies("own"), &state["fault"]), (before, &Value::Null), "nor is that told as a fault");
}

#[test]
fn a_last_copy_that_would_not_fit_is_told_at_the_next_start() {
    let office = Office::open();
    *office.desk.free.lock().unwrap() = Some(1 << 20);
    office.ask("lock", json!({}));
    assert_eq!(office.copies("own"), 0);
    assert_eq!(office.restarted().ask("copies_state", json!({}))["fault"]["code"], "disk_full");
}
