//! The second place: reached, pulled out, plugged in again.

use std::fs;

use serde_json::{Value, json};

use crate::{Code, copies::office::Office};

fn folders(stick: &std::path::Path) -> Vec<std::path::PathBuf> {
    fs::read_dir(stick).unwrap().map(|entry| entry.unwrap().path()).collect()
}

#[test]
fn each_copy_also_goes_to_the_second_place_in_a_folder_of_the_office() {
    let office = Office::open();
    let stick = office.stick();
    let state = office.ask("choose_second_place", json!({}));
    assert_eq!(state["second"]["folder"], json!(stick.to_string_lossy()));
    assert!(state["second"]["reached"].is_string(), "the first copy is there at once: {state}");
    let [folder] = &folders(&stick)[..] else { panic!("one folder") };
    assert!(folder.file_name().unwrap().to_string_lossy().starts_with("Trinvis-"), "several offices may share a stick");
    assert_eq!(office.copies("second"), 1);
    office.later(5);
    office.work();
    office.ask("lock", json!({}));
    assert_eq!((office.copies("own"), office.copies("second")), (2, 2), "at lock too");
}

#[test]
fn a_stick_that_is_pulled_out_is_told_after_a_week_and_catches_up_when_it_is_back() {
    let office = Office::open();
    let stick = office.stick();
    office.ask("choose_second_place", json!({}));
    let away = stick.with_file_name("away");
    fs::rename(&stick, &away).unwrap();
    office.later(40);
    office.work();
    let state = office.ask("tend_copies", json!({}));
    assert_eq!(state["fault"], Value::Null, "the copy itself is made");
    assert_eq!((&state["second"]["fault"], &state["second"]["overdue"]), (&json!("place_unreached"), &json!(false)));
    assert!(!stick.exists(), "no folder takes the stick's place");
    assert_eq!(office.refused("list_copies", json!({ "place": "second" })), Code::PlaceUnreached);
    office.later(7 * 24 * 60);
    assert_eq!(office.ask("copies_state", json!({}))["second"]["overdue"], true);
    fs::rename(&away, &stick).unwrap();
    let state = office.ask("tend_copies", json!({}));
    assert_eq!((&state["second"]["fault"], &state["second"]["overdue"]), (&Value::Null, &json!(false)));
    let newest = |place: &str| office.newest(place)["name"].clone();
    assert_eq!(newest("second"), newest("own"), "it gets the newest copy, though nothing changed");
}

#[test]
fn the_data_folder_is_no_second_place_and_a_changed_mind_changes_nothing() {
    let office = Office::open();
    assert_eq!(office.ask("choose_second_place", json!({}))["second"], Value::Null, "the dialog was closed");
    *office.desk.folder.lock().unwrap() = Some(office.data().join("copies"));
    fs::create_dir_all(office.data().join("copies")).unwrap();
    assert_eq!(office.refused("choose_second_place", json!({})), Code::PlaceSame);
    office.stick();
    office.ask("choose_second_place", json!({}));
    let office = office.restarted();
    assert!(office.ask("copies_state", json!({}))["second"].is_object(), "it is remembered");
    assert_eq!(office.refused("leave_second_place", json!({})), Code::Locked);
    office.unlock();
    assert_eq!(office.ask("leave_second_place", json!({}))["second"], Value::Null);
    assert_eq!(office.refused("list_copies", json!({ "place": "second" })), Code::NotFound);
}

#[test]
fn a_place_that_is_there_and_takes_no_copy_is_not_called_out_of_reach() {
    let office = Office::open();
    let stick = office.stick();
    office.ask("choose_second_place", json!({}));
    let [folder] = &folders(&stick)[..] else { panic!("one folder") };
    fs::remove_dir_all(folder).unwrap();
    fs::write(folder, b"in the way").unwrap();
    office.ask("make_copy", json!({}));
    let state = office.ask("copies_state", json!({}));
    assert_eq!(state["fault"], Value::Null, "the copy itself is made");
    let fault = &state["second"]["fault"];
    assert!(fault.is_string() && fault != "place_unreached", "{state}");
}

#[test]
fn a_place_that_has_the_newest_copy_gets_none_and_neither_does_one_there_is_none_for() {
    let office = Office::open();
    office.stick();
    let reached = office.ask("choose_second_place", json!({}))["second"]["reached"].clone();
    office.later(5);
    let state = office.ask("tend_copies", json!({}));
    assert_eq!((&state["second"]["reached"], office.copies("second")), (&reached, 1), "it has it already");
    fs::remove_dir_all(office.data().join("copies")).unwrap();
    let state = office.ask("tend_copies", json!({}));
    assert_eq!((&state["second"]["reached"], &state["second"]["fault"]), (&reached, &Value::Null));
    assert_eq!((office.copies("own"), office.copies("second")), (0, 1), "what is there stays");
}
