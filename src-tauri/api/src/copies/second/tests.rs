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

#[test]
fn a_folder_that_a_policy_names_is_the_second_place_and_the_users_own_is_kept_for_later() {
    let office = Office::under(|_| json!({}));
    let stick = office.stick();
    office.ask("choose_second_place", json!({}));
    let named = stick.with_file_name("named");
    fs::create_dir(&named).unwrap();
    office.choose_for_all(&json!({ "backupFolder": named.to_string_lossy() }));
    let office = office.restarted();
    assert_eq!(office.ask("copies_state", json!({}))["second"], Value::Null, "not before it is known whose copies");
    office.unlock();
    assert_eq!(office.ask("copies_state", json!({}))["second"]["folder"], json!(named.to_string_lossy()));
    office.later(1);
    office.ask("tend_copies", json!({}));
    assert_eq!(office.newest("second")["name"], office.newest("own")["name"], "the newest copy is there at once");
    office.later(5);
    office.work();
    office.ask("lock", json!({}));
    assert_eq!(
        (folders(&named).len(), office.copies("second"), folders(&stick).len()),
        (1, 2, 1),
        "one folder of its own"
    );
    office.unlock();
    office.ask("rehearse_copies", json!({ "place": "second" }));
    assert!(office.ask("copies_state", json!({}))["rehearsedSecond"].is_object());
    for command in ["choose_second_place", "leave_second_place"] {
        assert_eq!(office.refused(command, json!({})), Code::ByPolicy, "{command}");
    }

    office.choose_for_all(&json!({}));
    let office = office.restarted();
    let state = office.ask("copies_state", json!({}));
    assert_eq!(state["second"]["folder"], json!(stick.to_string_lossy()), "the policy is gone: {state}");
    assert_eq!(state["rehearsedSecond"], Value::Null, "those here were never tried");
}

#[test]
fn a_folder_that_a_policy_names_and_nobody_reaches_is_told_and_made_by_nobody() {
    let office = Office::under(|folder| json!({ "backupFolder": folder.join("gone").to_string_lossy() }));
    office.work();
    office.ask("make_copy", json!({}));
    let state = office.ask("copies_state", json!({}));
    assert_eq!((&state["fault"], &state["second"]["fault"]), (&Value::Null, &json!("place_unreached")), "{state}");
    assert!(!office.data().with_file_name("gone").exists());
}

#[test]
fn another_office_on_the_same_pc_gets_a_folder_of_its_own_where_the_policy_says() {
    let named = tempfile::tempdir().unwrap();
    let path = named.path().to_string_lossy().into_owned();
    let office = Office::under(|_| json!({ "backupFolder": path }));
    office.ask("make_copy", json!({}));
    let old = office.ask("copies_state", json!({}))["second"].clone();
    let mut notes: Value = serde_json::from_slice(&fs::read(office.data().join("copies.json")).unwrap()).unwrap();
    notes["byPolicy"]["folder"] = json!(named.path().join("Trinvis-00ff00ff").to_string_lossy());
    let office = office.restarted();
    fs::write(office.data().join("copies.json"), notes.to_string()).unwrap();
    let office = office.killed();
    office.unlock();
    office.later(5);
    office.ask("make_copy", json!({}));
    assert_eq!(office.ask("copies_state", json!({}))["second"]["folder"], old["folder"]);
    assert_eq!(folders(named.path()).len(), 1, "nothing goes into the other office's folder");
}

#[test]
fn a_policy_that_leads_into_the_data_folder_by_another_name_takes_no_copies() {
    let office = Office::under(|folder| {
        fs::create_dir(folder.join("beside")).unwrap();
        json!({ "backupFolder": folder.join("beside").join("..").join("data").join("k") })
    });
    fs::create_dir_all(office.data().join("k")).unwrap();
    office.ask("make_copy", json!({}));
    assert_eq!(office.ask("copies_state", json!({}))["second"]["fault"], "place_same");
    assert_eq!(office.data().join("k").read_dir().unwrap().count(), 0);
}

#[test]
fn a_copy_from_a_clock_that_was_years_ahead_is_not_the_newest_when_the_clock_is_right() {
    let office = Office::open();
    office.stick();
    office.ask("choose_second_place", json!({}));
    let before = office.ask("make_copy", json!({}))["madeAt"].clone();
    let years = 5 * 365 * 24 * 60;
    office.later(years);
    office.work();
    office.ask("make_copy", json!({}));
    office.later(-years);
    office.later(40);
    office.work();
    office.ask("make_copy", json!({}));
    for place in ["own", "second"] {
        let copies = office.ask("list_copies", json!({ "place": place }));
        let made: Vec<_> = copies.as_array().unwrap().iter().map(|copy| copy["madeAt"].as_str().unwrap()).collect();
        assert!(made.contains(&before.as_str().unwrap()), "{place}: it pushes out no real one: {made:?}");
        let (last, real) = made.split_last().unwrap();
        assert!(real.is_sorted_by(|a, b| a > b), "{place}: the newest comes first: {made:?}");
        assert!(real.iter().all(|copy| copy < last), "{place}: the one from the future comes last: {made:?}");
    }
}
