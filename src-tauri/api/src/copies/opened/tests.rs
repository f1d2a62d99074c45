//! Copies from a time when other colleagues had a way in.

use std::fs;

use serde_json::{Value, json};

use super::super::office::{Office, PASSWORD};
use crate::Code;

/// Adds a colleague, and lets her in with a password of her own.
fn colleague(office: &Office, name: &str, access: &str) -> Value {
    let request = json!({ "name": name, "role": "", "phone": "", "access": access });
    let code = office.ask("add_colleague", request);
    let typed: Vec<_> = code["groups"].as_array().unwrap().iter().map(|group| group.as_str().unwrap()).collect();
    let me = office.me();
    office.ask("lock", json!({}));
    let request = json!({ "coordinator": code["id"], "code": typed.join("-"), "newPassword": HERS });
    office.ask("accept_code", request);
    office.ask("lock", json!({}));
    office.ask("unlock", json!({ "coordinator": me, "password": PASSWORD }));
    code["id"].clone()
}

const HERS: &str = "tre ænder i regnvejr";

/// An office with a copy of when Sara led it too; answers her, and the copy.
fn with_sara() -> (Office, Value, Value) {
    let office = Office::open();
    let sara = colleague(&office, "Sara Holm", "leader");
    office.ask("make_copy", json!({}));
    let older = office.newest("own");
    office.later(5);
    (office, sara, older)
}

/// The copy, and who opens it with which password.
fn opened_by(copy: &Value, who: &Value, password: &str) -> Value {
    let mut request = copy.clone();
    request["opener"] = json!({ "coordinator": who, "password": password });
    request
}

/// The colleagues' names, each with what she may do and whether she has a way in.
fn colleagues(office: &Office) -> Vec<(String, String, bool)> {
    let rows = office.ask("list_colleagues", json!({}));
    let text = |row: &Value, key: &str| row["coordinator"][key].as_str().unwrap().to_owned();
    let rows = rows.as_array().unwrap().iter();
    rows.map(|row| (text(row, "name"), text(row, "access"), row["canUnlock"].as_bool().unwrap())).collect()
}

fn entry(name: &str, access: &str) -> (String, String, bool) {
    (name.to_owned(), access.to_owned(), true)
}

#[test]
fn who_has_a_way_in_keeps_it_as_it_is_now_when_an_older_copy_is_put_back() {
    let (office, sara, older) = with_sara();
    let me = office.me();
    office.ask("set_access", json!({ "id": sara, "access": "reader" }));
    colleague(&office, "Noor Haddad", "coordinator");
    office.ask("add_colleague", json!({ "name": "Lone Bech", "role": "", "phone": "", "access": "reader" }));
    let now = colleagues(&office);
    assert!(now.contains(&entry("Sara Holm", "reader")) && now.contains(&entry("Noor Haddad", "coordinator")));
    office.ask("restore_copy", older);
    office.ask("unlock", json!({ "coordinator": me, "password": PASSWORD }));
    assert_eq!(colleagues(&office), now, "nobody is given more, and nobody is lost");
}

#[test]
fn a_copy_from_before_somebody_left_takes_the_password_of_its_time_and_keeps_her_out() {
    let (office, sara, older) = with_sara();
    let me = office.me();
    let id = office.ask("search", json!({ "text": "Fatima" }))[0]["id"].clone();
    office.ask("archive_person", json!({ "id": id }));
    office.ask("remove_colleague", json!({ "id": sara }));
    let now = colleagues(&office);
    office.ask("change_password", json!({ "old": PASSWORD, "new": "andre ord om sne og brød" }));

    assert_eq!(office.refused("preview_restore", older.clone()), Code::CopyOlderKey);
    let with = |password: &str| opened_by(&older, &me, password);
    assert_eq!(office.refused("restore_copy", with("andre ord om sne og brød")), Code::WrongPassword);
    assert_eq!(office.ask("preview_restore", with(PASSWORD))["compared"], true);
    office.ask("restore_copy", with(PASSWORD));
    let unlock = |password: &str| json!({ "coordinator": me, "password": password });
    assert_eq!(office.refused("unlock", unlock(PASSWORD)), Code::WrongPassword, "the present vault stays in force");
    office.ask("unlock", unlock("andre ord om sne og brød"));
    office.ask("get_person", json!({ "id": id }));
    assert_eq!(colleagues(&office), now, "who has left is not back");
    office.work();
    office.ask("make_copy", json!({}));
}

#[test]
fn who_has_left_puts_no_copy_back_from_before_the_door() {
    let (office, sara, older) = with_sara();
    let me = office.me();
    office.ask("remove_colleague", json!({ "id": sara }));
    office.ask("lock", json!({}));
    let with = |who: &Value, password: &str| opened_by(&older, who, password);
    assert_eq!(office.refused("restore_copy", with(&sara, HERS)), Code::WrongPassword);
    assert!(!office.data().join("set-aside").exists());
    // Whoever is still in, with the same password then and now.
    office.ask("restore_copy", with(&me, PASSWORD));
    office.ask("unlock", json!({ "coordinator": me, "password": PASSWORD }));
    assert!(colleagues(&office).iter().all(|(name, ..)| name != "Sara Holm"));
    office.ask("lock", json!({}));
    let unlock = json!({ "coordinator": sara, "password": HERS });
    assert_eq!(office.refused("unlock", unlock), Code::WrongPassword);
}

#[test]
fn a_removal_that_was_cut_off_stands_in_no_way_and_is_not_undone_by_a_copy() {
    let (office, sara, older) = with_sara();
    let me = office.me();
    // She is put away, and then the file cannot be written anew.
    let blocked = office.data().join("trinvis.db-rekeying");
    fs::create_dir_all(blocked.join("in the way")).unwrap();
    assert!(crate::dispatch(&office.app, "remove_colleague", json!({ "id": sara })).is_err());
    fs::remove_dir_all(&blocked).unwrap();
    office.ask("make_copy", json!({}));
    office.ask("restore_copy", office.newest("own"));
    office.ask("unlock", json!({ "coordinator": me, "password": PASSWORD }));
    office.ask("restore_copy", older);
    office.ask("unlock", json!({ "coordinator": me, "password": PASSWORD }));
    assert!(colleagues(&office).contains(&entry("Sara Holm", "reader")), "her removal can be asked for again");
    office.ask("lock", json!({}));
    office.ask("unlock", json!({ "coordinator": sara, "password": HERS }));
    assert_eq!(office.refused("office_log", Value::Null), Code::NotAllowed, "she reads till then");
    office.ask("lock", json!({}));
    office.ask("unlock", json!({ "coordinator": me, "password": PASSWORD }));
    office.ask("remove_colleague", json!({ "id": sara }));
    assert!(colleagues(&office).iter().all(|(name, ..)| name != "Sara Holm"));
    office.ask("lock", json!({}));
    let unlock = json!({ "coordinator": sara, "password": HERS });
    assert_eq!(office.refused("unlock", unlock), Code::WrongPassword);
}

#[test]
fn who_was_only_invited_and_has_left_does_not_come_back() {
    let office = Office::open();
    let request = json!({ "name": "Lone Bech", "role": "", "phone": "", "access": "leader" });
    let lone = office.ask("add_colleague", request)["id"].clone();
    office.ask("make_copy", json!({}));
    let mut older = office.newest("own");
    office.later(5);
    office.ask("remove_colleague", json!({ "id": lone }));
    let now = colleagues(&office);
    older["opener"] = json!({ "coordinator": office.me(), "password": PASSWORD });
    office.ask("restore_copy", older);
    office.unlock();
    assert_eq!(colleagues(&office), now);
}

#[test]
fn who_only_reads_puts_no_copy_back_through_the_sample_either() {
    let office = Office::open();
    office.ask("make_copy", json!({}));
    let noor = colleague(&office, "Noor Haddad", "reader");
    office.ask("lock", json!({}));
    office.ask("unlock", json!({ "coordinator": noor, "password": HERS }));
    office.ask("open_sample", json!({}));
    assert_eq!(office.refused("restore_copy", office.newest("own")), Code::NotAllowed);
    assert_eq!(office.refused("new_recovery_code", json!({ "password": HERS })), Code::NotAllowed);
    assert_eq!(office.refused("choose_second_place", json!({})), Code::NotAllowed);
    assert!(!office.data().join("set-aside").exists());
}

#[test]
fn a_password_of_another_office_does_not_make_wrong_ones_forgotten() {
    let other = Office::open();
    other.ask("make_copy", json!({}));
    let theirs = other.me();
    let office = Office::open().restarted();
    *office.desk.folder.lock().unwrap() = Some(other.data());
    let found = office.ask("find_copies", json!({}))[0]["name"].clone();
    let opener = json!({ "coordinator": theirs, "password": PASSWORD });
    let foreign = json!({ "place": "found", "name": found, "opener": opener });
    let wrong = json!({ "coordinator": office.me(), "password": "ikke den rigtige" });
    for _ in 0..5 {
        assert_eq!(office.refused("unlock", wrong.clone()), Code::WrongPassword);
        let _ = crate::dispatch(&office.app, "preview_restore", foreign.clone());
    }
    assert_eq!(office.refused("unlock", wrong), Code::TooManyTries);
}

#[test]
fn a_copy_of_another_office_is_refused_with_its_own_password_too() {
    let other = Office::open();
    other.ask("make_copy", json!({}));
    let opener = json!({ "coordinator": other.me(), "password": PASSWORD });
    let office = Office::open();
    *office.desk.folder.lock().unwrap() = Some(other.data());
    let found = office.ask("find_copies", json!({}))[0]["name"].clone();
    let request = json!({ "place": "found", "name": found, "opener": opener });
    assert_eq!(office.refused("preview_restore", request.clone()), Code::CopyForeign);
    assert_eq!(office.refused("restore_copy", request), Code::CopyForeign);
    assert!(!office.data().join("set-aside").exists());
}

/// Mette alone makes a copy, and Sara, who comes after, removes her; copies of both may lie between. Answers Mette and
/// Sara, and the copy.
fn led_by_another(one_of_both: bool) -> (Office, Value, Value, Value) {
    let office = Office::open();
    let me = office.me();
    office.ask("make_copy", json!({}));
    let older = office.newest("own");
    office.later(5);
    let sara = colleague(&office, "Sara Holm", "leader");
    office.ask("lock", json!({}));
    office.ask("unlock", json!({ "coordinator": sara, "password": HERS }));
    office.ask("remove_colleague", json!({ "id": me }));
    office.ask("lock", json!({}));
    let copies = office.ask("list_copies", json!({ "place": "own" }));
    let names: Vec<&str> = copies.as_array().unwrap().iter().map(|copy| copy["name"].as_str().unwrap()).collect();
    assert!(names.len() > 2, "her coming in is reason for a copy");
    for name in names[1..names.len() - 1].iter().filter(|_| !one_of_both) {
        fs::remove_file(office.data().join("copies").join(name)).unwrap();
    }
    (office, me, sara, older)
}

#[test]
fn who_has_left_puts_no_copy_back_from_before_those_who_came_after_her() {
    for (one_of_both, said) in [(false, Code::CopyForeign), (true, Code::WrongPassword)] {
        let (office, me, sara, older) = led_by_another(one_of_both);
        let (file, moved) = (office.data().join("trinvis.db"), office.data().join("moved"));
        assert_eq!(office.refused("restore_copy", opened_by(&older, &me, PASSWORD)), said);
        fs::rename(&file, &moved).unwrap();
        assert_eq!(office.refused("restore_copy", opened_by(&older, &me, PASSWORD)), said);
        assert!(!office.data().join("set-aside").exists());
        fs::rename(&moved, &file).unwrap();
        office.ask("unlock", json!({ "coordinator": sara, "password": HERS }));
    }
}

#[test]
fn a_stranger_puts_no_office_in_the_place_of_a_locked_one() {
    let other = Office::open();
    other.ask("make_copy", json!({}));
    let theirs = other.me();
    let office = Office::open().restarted();
    *office.desk.folder.lock().unwrap() = Some(other.data());
    let found = office.ask("find_copies", json!({}))[0]["name"].clone();
    let request = opened_by(&json!({ "place": "found", "name": found }), &theirs, PASSWORD);
    assert_eq!(office.refused("preview_restore", request.clone()), Code::CopyForeign);
    assert_eq!(office.refused("restore_copy", request), Code::CopyForeign);
    office.unlock();
}

#[test]
fn keys_that_cannot_be_read_let_nobody_back_in_from_the_door_either() {
    let (office, sara, older) = with_sara();
    let me = office.me();
    office.ask("remove_colleague", json!({ "id": sara }));
    office.ask("make_copy", json!({}));
    let newest = office.newest("own");
    office.ask("lock", json!({}));
    for gone in ["keys.json", "trinvis.db"] {
        fs::write(office.data().join(gone), "x").unwrap();
        for (who, password) in [(&sara, HERS), (&me, PASSWORD)] {
            let refused = office.refused("restore_copy", opened_by(&older, who, password));
            assert_eq!(refused, Code::KeysDamaged, "a copy from before Sara left would let her in again");
        }
    }
    office.ask("restore_copy", opened_by(&newest, &me, PASSWORD));
    office.ask("unlock", json!({ "coordinator": me, "password": PASSWORD }));
    assert!(colleagues(&office).iter().all(|(name, ..)| name != "Sara Holm"));
}

#[test]
fn who_leads_no_longer_does_not_lead_again_by_an_older_copy_of_a_file_that_is_gone() {
    let (office, sara, older) = with_sara();
    let me = office.me();
    office.ask("set_access", json!({ "id": sara, "access": "reader" }));
    office.ask("lock", json!({}));
    fs::remove_file(office.data().join("trinvis.db")).unwrap();
    assert_eq!(office.refused("restore_copy", opened_by(&older, &sara, HERS)), Code::NotAllowed);
    office.ask("restore_copy", opened_by(&older, &me, PASSWORD));
    office.ask("unlock", json!({ "coordinator": me, "password": PASSWORD }));
    assert!(colleagues(&office).contains(&entry("Sara Holm", "reader")), "{:?}", colleagues(&office));
}

#[test]
fn an_office_knows_its_own_copies_after_everybody_in_it_has_changed() {
    let (office, me, sara, older) = led_by_another(true);
    office.ask("unlock", json!({ "coordinator": sara, "password": HERS }));
    assert_eq!(office.refused("preview_restore", older.clone()), Code::CopyOlderKey, "not one of another office");
    assert_eq!(office.ask("preview_restore", opened_by(&older, &me, PASSWORD))["compared"], true);
}

mod keys;
