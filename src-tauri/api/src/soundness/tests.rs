//! A damaged file is read on, written to no more, and mended.

use std::fs;

use serde_json::{Value, json};

use crate::{
    Code,
    copies::office::{Office, PASSWORD},
};

const PAGE: usize = 4096;
/// How many the list of the demo office shows.
const PEOPLE: u64 = 57;

/// Turns a bit in one page of the file, as seen from its beginning in hundredths.
fn damage(office: &Office, hundredths: usize) {
    let path = office.data().join("trinvis.db");
    let mut bytes = fs::read(&path).unwrap();
    let page = bytes.len() / PAGE * hundredths / 100;
    bytes[page * PAGE + 1000] ^= 16;
    fs::write(path, bytes).unwrap();
}

/// The demo office with a copy, locked, and then damaged.
fn damaged() -> Office {
    let office = Office::open();
    office.ask("make_copy", json!({}));
    office.ask("lock", json!({}));
    damage(&office, 60);
    office
}

fn session(office: &Office) -> Value {
    office.ask("session_state", json!({}))
}

fn people(office: &Office) -> u64 {
    let filter = json!({
        "text": "", "states": [], "languages": [], "tags": [], "area": null, "activity": null,
        "notTalkedSince": null, "talkDueBy": null, "times": [],
    });
    let order = json!({ "by": "called", "backwards": false });
    let page = office.ask("list_people", json!({ "filter": filter, "order": order, "offset": 0, "limit": 0 }));
    page["total"].as_u64().unwrap()
}

#[test]
fn a_damaged_file_is_read_on_and_not_written_to() {
    let office = damaged();
    office.unlock();
    assert_eq!(session(&office)["damaged"], true);
    let own = office.ask("get_office", json!({}));
    assert_eq!(office.refused("save_office", json!({ "office": own })), Code::FileDamaged);
    assert_eq!(office.refused("make_copy", json!({})), Code::FileDamaged);
    let copies = office.copies("own");
    office.later(60);
    office.ask("tend_copies", json!({}));
    office.ask("lock", json!({}));
    assert_eq!(office.copies("own"), copies, "no copy is made of a damaged file");
    assert_eq!(office.ask("copies_state", json!({}))["fault"], Value::Null, "and none is missed");
}

#[test]
fn the_newest_copy_mends_it() {
    let office = damaged();
    office.unlock();
    office.ask("restore_copy", office.newest("own"));
    office.unlock();
    assert_eq!(session(&office)["damaged"], false);
    office.work();
}

#[test]
fn wherever_the_damage_lies_the_newest_copy_can_be_put_back() {
    let mut open = 0;
    for hundredths in [12, 25, 38, 50, 62, 75, 88] {
        let office = Office::open();
        office.ask("make_copy", json!({}));
        office.ask("lock", json!({}));
        damage(&office, hundredths);
        let unlock = json!({ "coordinator": office.me(), "password": PASSWORD });
        if crate::dispatch(&office.app, "unlock", unlock).is_err() {
            continue;
        }
        open += 1;
        assert_eq!(session(&office)["damaged"], true, "{hundredths}");
        office.ask("preview_restore", office.newest("own"));
        assert_eq!(session(&office)["damaged"], true, "{hundredths}: and the rooms go on");
        office.ask("restore_copy", office.newest("own"));
        office.unlock();
        assert_eq!(session(&office)["damaged"], false, "{hundredths}");
        let told = office.ask("copies_state", json!({}));
        assert_eq!((&told["fault"], &told["checked"]), (&Value::Null, &Value::Null), "nothing is said of the old file");
    }
    assert!(open > 3, "most damage leaves a file that opens: {open}");
}

#[test]
fn the_newest_copy_mends_it_before_the_door_too() {
    let office = damaged();
    let mut copy = office.newest("own");
    copy["opener"] = json!({ "coordinator": office.me(), "password": PASSWORD });
    office.ask("restore_copy", copy);
    office.unlock();
    assert_eq!(session(&office)["damaged"], false);
}

#[test]
fn what_can_be_read_is_salvaged_from_within() {
    let office = damaged();
    office.unlock();
    let done = office.ask("salvage_office", json!({ "opener": null }));
    assert_eq!(done["session"]["phase"], "locked");
    assert!(done["salvaged"]["records"].as_u64().unwrap() > 200, "{done}");
    assert!(done["setAside"].as_str().unwrap().contains("set-aside"), "{done}");
    office.unlock();
    assert_eq!(session(&office)["damaged"], false);
    assert_eq!(people(&office), PEOPLE);
    office.work();
    let log = office.ask("office_log", json!({ "filter": {}, "offset": 0, "limit": 5 }));
    assert!(log["rows"].as_array().unwrap().iter().any(|row| row["what"] == "salvaged"), "{log}");
}

#[test]
fn what_can_be_read_is_salvaged_before_the_door_with_the_password_alone() {
    let office = damaged();
    let opener = |password: &str| json!({ "opener": { "coordinator": office.me(), "password": password } });
    assert_eq!(office.refused("salvage_office", json!({ "opener": null })), Code::Locked);
    assert_eq!(office.refused("salvage_office", opener("en helt anden cykel")), Code::WrongPassword);
    office.ask("salvage_office", opener(PASSWORD));
    office.unlock();
    assert_eq!(people(&office), PEOPLE);
}

#[test]
fn a_rescue_that_is_stopped_leaves_the_files_as_they_are_and_can_be_begun_anew() {
    let office = damaged();
    let before = fs::read(office.data().join("trinvis.db")).unwrap();
    let opener = json!({ "opener": { "coordinator": office.me(), "password": PASSWORD } });
    let stopped = std::thread::scope(|threads| {
        let asked = threads.spawn(|| office.ask("salvage_office", opener.clone()));
        while office.ask("work_progress", json!({}))["total"] == 0 {
            std::thread::yield_now();
        }
        office.ask("cancel_work", json!({}));
        asked.join().unwrap()
    });
    assert_eq!(stopped, Value::Null);
    assert_eq!(session(&office)["phase"], "locked");
    assert_eq!(fs::read(office.data().join("trinvis.db")).unwrap(), before);
    assert!(!office.data().join("set-aside").exists() && !office.data().join("restoring").exists());
    office.ask("salvage_office", opener);
    let progress = office.ask("work_progress", json!({}));
    assert!(progress["total"].as_u64().unwrap() > 5 && progress["done"] == progress["total"], "{progress}");
    office.unlock();
    assert_eq!(people(&office), PEOPLE);
}

#[test]
fn where_nothing_can_be_read_the_files_stay_as_they_are() {
    let office = damaged();
    damage(&office, 0);
    let before = fs::read(office.data().join("trinvis.db")).unwrap();
    let opener = json!({ "opener": { "coordinator": office.me(), "password": PASSWORD } });
    assert_eq!(office.refused("salvage_office", opener), Code::NothingReadable);
    assert_eq!(fs::read(office.data().join("trinvis.db")).unwrap(), before);
    assert!(!office.data().join("set-aside").exists());
}

#[test]
fn the_file_is_read_through_once_a_week() {
    let office = Office::open();
    let state = |office: &Office| office.ask("copies_state", json!({}));
    assert_eq!(state(&office)["checkDue"], true, "never yet");
    let checked = office.ask("check_office", json!({}));
    assert_eq!((&checked["checked"]["whole"], &checked["checkDue"]), (&json!(true), &json!(false)));
    let progress = office.ask("check_progress", json!({}));
    assert!(progress["total"].as_u64().unwrap() > 20 && progress["done"] == progress["total"], "{progress}");
    let office = office.restarted();
    assert_eq!(state(&office)["checkDue"], false, "remembered");
    office.later(7 * 24 * 60);
    assert_eq!(state(&office)["checkDue"], true);
    office.later(-30 * 24 * 60);
    assert_eq!(state(&office)["checkDue"], true, "a clock that was set back does not put it off for ever");
}

/// As large as an office becomes with many pictures.
fn grow(office: &Office) {
    fs::File::options().write(true).open(office.data().join("trinvis.db")).unwrap().set_len(40 << 20).unwrap();
}

#[test]
fn a_large_file_is_read_through_every_day_instead_of_looked_at_before_the_door() {
    let office = Office::open();
    office.ask("check_office", json!({}));
    office.later(24 * 60);
    let is_due = || office.ask("copies_state", json!({}))["checkDue"].clone();
    assert_eq!(is_due(), false, "a small one is not");
    grow(&office);
    assert_eq!(is_due(), true);
    let office = damaged();
    grow(&office);
    office.unlock();
    assert_eq!(session(&office)["damaged"], false, "the door does not wait");
    assert_eq!(office.ask("check_office", json!({}))["checked"]["whole"], false);
    assert_eq!(session(&office)["damaged"], true);
}

#[test]
fn damage_that_comes_while_the_office_is_open_is_found_by_the_reading() {
    let office = Office::open();
    office.ask("lock", json!({}));
    office.unlock();
    damage(&office, 60);
    assert_eq!(session(&office)["damaged"], false, "nobody has looked");
    let checked = office.ask("check_office", json!({}));
    assert_eq!(checked["checked"]["whole"], false);
    assert_eq!(session(&office)["damaged"], true);
    let own = office.ask("get_office", json!({}));
    assert_eq!(office.refused("save_office", json!({ "office": own })), Code::FileDamaged);
}

#[test]
fn damage_behind_the_sample_is_no_damage_of_the_sample() {
    let office = Office::open();
    office.ask("lock", json!({}));
    office.unlock();
    office.work();
    office.ask("open_sample", json!({}));
    damage(&office, 60);
    if let Some(open) = office.app.office().as_mut() {
        // The pages in memory are whole.
        let own = open.own_mut();
        own.store.reopen(&own.place.database(), &own.key).unwrap();
    }
    assert_eq!(office.refused("make_copy", json!({})), Code::FileDamaged);
    assert_eq!(office.ask("copies_state", json!({}))["fault"], Value::Null, "the banner tells it, not the copies");
    assert_eq!(session(&office)["damaged"], false, "the sample is whole");
    office.work();
    assert_eq!(office.refused("make_copy", json!({})), Code::FileDamaged, "asked once more too");
    assert_eq!(session(&office)["damaged"], false);
    office.ask("leave_sample", json!({}));
    assert_eq!(session(&office)["damaged"], true);
}

#[test]
fn who_only_reads_mends_nothing() {
    let office = Office::open();
    let code =
        office.ask("add_colleague", json!({ "name": "Amina Warsame", "role": "", "phone": "", "access": "reader" }));
    let typed = code["groups"].as_array().unwrap().iter().map(|group| group.as_str().unwrap()).collect::<Vec<_>>();
    office.ask("lock", json!({}));
    office.ask(
        "accept_code",
        json!({ "coordinator": code["id"], "code": typed.join("-"), "newPassword": "tre ænder i regnvejr" }),
    );
    office.ask("lock", json!({}));
    damage(&office, 60);
    let before = fs::read(office.data().join("trinvis.db")).unwrap();
    let opener = json!({ "coordinator": code["id"], "password": "tre ænder i regnvejr" });
    assert_eq!(office.refused("salvage_office", json!({ "opener": opener })), Code::NotAllowed);
    let mut copy = office.newest("own");
    copy["opener"] = opener;
    assert_eq!(office.refused("restore_copy", copy), Code::NotAllowed);
    assert_eq!(fs::read(office.data().join("trinvis.db")).unwrap(), before);
    assert!(!office.data().join("set-aside").exists());
}

#[test]
fn what_was_decided_comes_before_a_second_press() {
    let office = damaged();
    office.unlock();
    // A file where the folder should go keeps the first press from ending.
    let blocked = office.data().join("set-aside");
    fs::write(&blocked, b"in the way").unwrap();
    assert!(crate::dispatch(&office.app, "salvage_office", json!({ "opener": null })).is_err());
    let opener = json!({ "coordinator": office.ask("list_copies", json!({ "place": "own" }))[0]["coordinators"][0]["id"], "password": PASSWORD });
    let mut copy = office.newest("own");
    copy["opener"] = opener.clone();
    for (command, request) in [("restore_copy", copy), ("salvage_office", json!({ "opener": opener }))] {
        assert!(crate::dispatch(&office.app, command, request).is_err(), "{command} waits too");
    }
    fs::remove_file(&blocked).unwrap();
    let office = office.killed();
    office.unlock();
    let log = office.ask("office_log", json!({ "filter": {}, "offset": 0, "limit": 5 }));
    assert!(log["rows"].as_array().unwrap().iter().any(|row| row["what"] == "salvaged"), "the first press: {log}");
}
