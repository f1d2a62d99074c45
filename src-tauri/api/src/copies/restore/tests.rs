//! Putting copies back, from the open office and from a closed door.

use std::fs;

use serde_json::{Value, json};

use super::super::office::{Office, PASSWORD};
use crate::Code;

const NAME: &str = "Qvistgaardine";

/// Files below a folder whose bytes say the name.
fn files_saying(folder: &std::path::Path, name: &str) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_saying(&path, name));
        } else if fs::read(&path)
            .unwrap()
            .windows(name.len())
            .any(|window| window.eq_ignore_ascii_case(name.as_bytes()))
        {
            found.push(path);
        }
    }
    found
}

/// A later version has opened the office's file, and the one before is back.
fn opened_by_a_later_version(office: &Office) {
    let (database, key) = {
        let open = office.app.office();
        let own = open.as_ref().unwrap().own();
        (own.place.database(), std::sync::Arc::clone(&own.key))
    };
    office.ask("lock", json!({}));
    let sql = rusqlite::Connection::open(database).unwrap();
    trinvis_core::storage::unlock(&sql, &key).unwrap();
    sql.execute_batch("CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT; PRAGMA user_version = 99;").unwrap();
}

#[test]
fn the_version_before_an_update_leaves_the_newer_file_alone_and_goes_back_to_the_copy_from_before() {
    let office = Office::open();
    office.ask("make_copy", json!({}));
    let mut copy = office.newest("own");
    opened_by_a_later_version(&office);
    let newer = fs::read(office.data().join("trinvis.db")).unwrap();
    let me = office.me();
    let unlock = json!({ "coordinator": me, "password": PASSWORD });
    assert_eq!(office.refused("unlock", unlock), Code::DatabaseNewer);
    assert_eq!(fs::read(office.data().join("trinvis.db")).unwrap(), newer, "untouched");

    copy["opener"] = json!({ "coordinator": me, "password": PASSWORD });
    assert_eq!(office.ask("preview_restore", copy.clone())["compared"], false, "it cannot tell what is newer");
    let restored = office.ask("restore_copy", copy);
    let aside = std::path::PathBuf::from(restored["setAside"].as_str().unwrap());
    assert_eq!(fs::read(aside.join("trinvis.db")).unwrap(), newer, "set aside for when the newer version is back");
    office.unlock();
    office.ask("today", json!({}));
}

#[test]
fn a_restore_is_previewed_done_and_can_be_gone_back_on() {
    let office = Office::open();
    let id = office.ask("search", json!({ "text": "Fatima" }))[0]["id"].clone();
    office.ask("make_copy", json!({}));
    let copy = office.newest("own");
    office.later(5);
    office.ask("archive_person", json!({ "id": id }));
    office.work();

    let preview = office.ask("preview_restore", copy.clone());
    assert_eq!(preview["compared"], true);
    assert_eq!(preview["difference"]["steps"], 2);
    assert_eq!(preview["difference"]["latest"][0]["op"], "save_office");
    let kinds = preview["difference"]["kinds"].as_array().unwrap();
    let of = |kind: &str| kinds.iter().find(|entry| entry["kind"] == kind).unwrap().clone();
    assert_eq!((of("person")["back"].clone(), of("office")["changed"].clone()), (json!(1), json!(1)));

    let restored = office.ask("restore_copy", copy);
    assert_eq!(restored["session"]["phase"], "locked", "then she unlocks again");
    let aside = std::path::PathBuf::from(restored["setAside"].as_str().unwrap());
    assert!(aside.join("trinvis.db").is_file(), "told where, and never deleted");
    office.unlock();
    office.ask("get_person", json!({ "id": id }));

    // The copy from just before brings the later work back.
    office.ask("restore_copy", office.newest("own"));
    office.unlock();
    assert_eq!(office.refused("get_person", json!({ "id": id })), Code::Archived);
    assert!(aside.join("trinvis.db").is_file());
}

#[test]
fn whoever_was_erased_stays_erased_when_an_older_copy_is_put_back() {
    let office = Office::open();
    let id = office.ask("search", json!({ "text": "Fatima" }))[0]["id"].clone();
    let mut person = office.ask("get_person", json!({ "id": id }))["person"].clone();
    person["fullName"] = json!(NAME);
    office.ask("save_person", json!({ "person": person }));
    let contact = json!({
        "id": "01890a5d-ac96-774b-bcce-b302099a8009", "person": id, "on": "2026-11-20", "channel": "call",
        "note": format!("{NAME} ringede"), "by": office.me(),
    });
    office.ask("log_contact", json!({ "contact": contact, "nextTalk": null }));
    office.ask("make_copy", json!({}));
    let older = office.newest("own");
    office.later(5);
    office.ask("erase_person", json!({ "id": id }));
    // The database that knew of the erasure is lost with the PC's disk: only what lies outside is left.
    let office = office.restarted();
    fs::write(office.data().join("trinvis.db"), b"scribbled over").unwrap();
    let opener = json!({ "coordinator": office.me(), "password": PASSWORD });
    let request = json!({ "place": "own", "name": older["name"], "opener": opener });
    let preview = office.ask("preview_restore", request.clone());
    assert_eq!(preview["compared"], false, "there is nothing to compare with");
    assert_eq!(office.ask("restore_copy", request)["erasedAgain"], 1);
    office.unlock();
    assert_eq!(office.refused("get_person", json!({ "id": id })), Code::NotFound);
    assert_eq!(office.ask("search", json!({ "text": NAME })), json!([]));
    let hits = office.ask("search", json!({ "text": "Amina" }));
    assert!(!hits.as_array().unwrap().is_empty(), "everybody else is there");
    office.ask("lock", json!({}));
    assert_eq!(files_saying(&office.data(), NAME), Vec::<std::path::PathBuf>::new());
}

#[test]
fn a_missing_database_and_missing_keys_come_back_from_the_newest_copy() {
    for lost in [&["trinvis.db"][..], &["keys.json"], &["trinvis.db", "keys.json"]] {
        let office = Office::open().restarted();
        for name in lost {
            fs::remove_file(office.data().join(name)).unwrap();
        }
        let state = office.ask("session_state", json!({}));
        let phase = if lost.len() == 2 { "fresh" } else { "trouble" };
        assert_eq!(state["phase"], phase, "{lost:?}");
        let copy = office.ask("list_copies", json!({ "place": "own" }))[0].clone();
        let who = &copy["coordinators"][0]["id"];
        let with = |password: &str| {
            let opener = json!({ "coordinator": who, "password": password });
            json!({ "place": "own", "name": copy["name"], "opener": opener })
        };
        assert_eq!(office.refused("restore_copy", with("ikke den rigtige")), Code::WrongPassword);
        assert_eq!(
            office.refused("restore_copy", json!({ "place": "own", "name": copy["name"], "opener": null })),
            Code::Locked
        );
        assert_eq!(office.ask("restore_copy", with(PASSWORD))["session"]["phase"], "locked", "{lost:?}");
        office.unlock();
        office.ask("today", json!({}));
    }
}

#[test]
fn a_copy_of_another_office_is_refused_and_nothing_is_changed() {
    let other = Office::open();
    other.ask("make_copy", json!({}));
    let office = Office::open();
    *office.desk.folder.lock().unwrap() = Some(other.data());
    let found = office.ask("find_copies", json!({}));
    assert_eq!(found[0]["place"], "found", "copies are found one level down");
    let request = json!({ "place": "found", "name": found[0]["name"], "opener": null });
    assert_eq!(office.refused("preview_restore", request.clone()), Code::CopyForeign);
    assert_eq!(office.refused("restore_copy", request.clone()), Code::CopyForeign);
    assert_eq!(office.ask("session_state", json!({}))["phase"], "open", "the office is still open");
    assert!(!office.data().join("set-aside").exists());

    let office = office.restarted();
    fs::remove_file(office.data().join("trinvis.db")).unwrap();
    *office.desk.folder.lock().unwrap() = Some(other.data());
    office.ask("find_copies", json!({}));
    let opener = json!({ "coordinator": office.ask("list_copies", json!({ "place": "own" }))[0]["coordinators"][0]["id"], "password": PASSWORD });
    let request = json!({ "place": "found", "name": request["name"], "opener": opener });
    assert_eq!(office.refused("restore_copy", request), Code::CopyForeign, "nor from outside the door");
}

#[test]
fn copies_of_two_offices_on_one_stick_are_found_and_told_apart() {
    let (office, other) = (Office::open(), Office::open());
    let stick = tempfile::TempDir::new().unwrap();
    for (office, name) in [(&office, "Mosevangen"), (&other, "Søparken æøå")] {
        office.ask("make_copy", json!({}));
        fs::rename(office.data().join("copies"), stick.path().join(name)).unwrap();
    }
    *office.desk.folder.lock().unwrap() = Some(stick.path().to_owned());
    let found = office.ask("find_copies", json!({}));
    let of = |who: &Office| {
        let mut copies = found.as_array().unwrap().iter();
        let copy = copies.find(|copy| copy["coordinators"][0]["id"] == who.me()).expect("both are found");
        json!({ "place": "found", "name": copy["name"], "opener": null })
    };
    assert_eq!(of(&other)["name"].as_str().unwrap().split('/').next(), Some("Søparken æøå"));
    assert_eq!(office.ask("preview_restore", of(&office))["compared"], true);
    assert_eq!(office.refused("preview_restore", of(&other)), Code::CopyForeign);
    let file = of(&office)["name"].as_str().unwrap().split('/').next_back().unwrap().to_owned();
    for name in [file.clone(), format!("../{file}"), format!("Søparken æøå/../Mosevangen/{file}")] {
        let request = json!({ "place": "found", "name": name, "opener": null });
        assert_eq!(office.refused("preview_restore", request), Code::NotFound, "{name}");
    }
}

#[test]
fn keys_of_another_office_do_not_stand_in_the_way_and_an_outdated_password_does() {
    let other = Office::open();
    let office = Office::open();
    let me = office.me();
    let office = office.restarted();
    let (own, foreign) = (office.data().join("keys.json"), other.data().join("keys.json"));
    let keys = fs::read(&own).unwrap();
    fs::copy(foreign, &own).unwrap();
    let copy = office.newest("own")["name"].clone();
    let with =
        |password: &str| json!({ "place": "own", "name": copy, "opener": { "coordinator": me, "password": password } });
    let restored = office.ask("restore_copy", with(PASSWORD));
    let aside = std::path::PathBuf::from(restored["setAside"].as_str().unwrap());
    assert!(aside.join("keys.json").is_file(), "the other office's keys are set aside, not lost");
    fs::write(&own, keys).unwrap();
    office.unlock();

    office.ask("change_password", json!({ "old": PASSWORD, "new": "andre ord om sne og brød" }));
    office.ask("lock", json!({}));
    assert_eq!(office.refused("restore_copy", with(PASSWORD)), Code::WrongPassword, "though it opens the copy");
    office.ask("restore_copy", with("andre ord om sne og brød"));
    assert!(crate::dispatch(&office.app, "unlock", json!({ "coordinator": me, "password": PASSWORD })).is_err());
}

#[test]
fn a_damaged_copy_and_a_name_that_is_no_copy_are_refused() {
    let office = Office::open();
    office.ask("make_copy", json!({}));
    let copy = office.newest("own");
    let path = office.data().join("copies").join(copy["name"].as_str().unwrap());
    let whole = fs::read(&path).unwrap();
    fs::write(&path, &whole[..whole.len() / 3]).unwrap();
    assert_eq!(office.refused("preview_restore", copy.clone()), Code::CopyDamaged);
    assert_eq!(office.refused("restore_copy", copy), Code::CopyDamaged);
    for name in ["../trinvis.db", "/etc/passwd", "trinvis.db", ""] {
        let request = json!({ "place": "own", "name": name, "opener": null });
        assert_eq!(office.refused("preview_restore", request), Code::NotFound, "{name}");
    }
    office.ask("today", json!({}));
}

#[test]
fn a_restore_that_was_cut_off_is_gone_on_with_at_the_next_start() {
    let office = Office::open();
    let id = office.ask("search", json!({ "text": "Fatima" }))[0]["id"].clone();
    office.ask("make_copy", json!({}));
    let copy = office.newest("own");
    office.later(5);
    office.ask("archive_person", json!({ "id": id }));
    // Decided, and then the power went: a folder where the file should go keeps the move from being made.
    let blocked = office.data().join("set-aside");
    fs::write(&blocked, b"in the way").unwrap();
    assert!(crate::dispatch(&office.app, "restore_copy", copy).is_err());
    assert_eq!(office.ask("session_state", json!({}))["phase"], "trouble", "it is told, and nothing is opened");
    fs::remove_file(&blocked).unwrap();
    let office = office.killed();
    assert_eq!(office.ask("session_state", json!({}))["phase"], Value::from("locked"));
    office.unlock();
    office.ask("get_person", json!({ "id": id }));
}
