//! Keys that are gone, damaged or exchanged beside a whole file.

use super::*;

/// What an unlocked office keeps of its keys, whatever becomes of the file.
#[test]
fn keys_that_go_bad_while_the_office_is_open_are_put_right() {
    let other = Office::open();
    let theirs = fs::read(other.data().join("keys.json")).unwrap();
    let (office, sara, _) = with_sara();
    let (me, keys) = (office.me(), office.data().join("keys.json"));
    let right = fs::read(&keys).unwrap();
    for bad in [None, Some(&b"x"[..]), Some(&theirs)] {
        match bad {
            Some(bytes) => fs::write(&keys, bytes).unwrap(),
            None => fs::remove_file(&keys).unwrap(),
        }
        office.later(31);
        office.work();
        office.ask("make_copy", json!({}));
        assert_eq!(fs::read(&keys).unwrap(), right);
    }
    let aside = office.data().join("set-aside");
    let kept: Vec<_> =
        aside.read_dir().unwrap().flatten().map(|entry| fs::read(entry.path().join("keys.json"))).collect();
    assert!(kept.iter().flatten().any(|bytes| *bytes == theirs), "another office's keys are not lost");
    // With nothing to copy, locking is enough; what was changed last is what counts.
    let change = json!({ "old": PASSWORD, "new": "seks grå duer på taget" });
    office.ask("change_password", change);
    fs::remove_file(&keys).unwrap();
    office.ask("lock", json!({}));
    office.ask("unlock", json!({ "coordinator": me, "password": "seks grå duer på taget" }));
    fs::write(&keys, "x").unwrap();
    office.ask("remove_colleague", json!({ "id": sara }));
    office.ask("lock", json!({}));
    assert_eq!(colleagues_at_the_door(&office), 1);
}

fn colleagues_at_the_door(office: &Office) -> usize {
    office.ask("session_state", json!({}))["coordinators"].as_array().unwrap().len()
}

#[test]
fn a_whole_file_without_its_keys_takes_the_keys_of_a_copy_and_loses_nothing() {
    for bad in [None, Some("x")] {
        let office = Office::open();
        let (me, keys) = (office.me(), office.data().join("keys.json"));
        office.ask("make_copy", json!({}));
        let copy = opened_by(&office.newest("own"), &me, PASSWORD);
        office.later(10);
        office.work();
        let written = office.ask("get_office", json!({}));
        let office = office.killed();
        match bad {
            Some(text) => fs::write(&keys, text).unwrap(),
            None => fs::remove_file(&keys).unwrap(),
        }
        assert_eq!(office.ask("preview_restore", copy.clone())["keysOnly"], true);
        assert_eq!(office.ask("restore_copy", copy.clone())["keysOnly"], true);
        office.unlock();
        assert_eq!(office.ask("get_office", json!({})), written);
        let log = office.ask("office_log", json!({ "filter": {}, "offset": 0, "limit": 20 }));
        assert!(log.to_string().contains("restored_keys"), "{log}");
        // A file that is not whole comes back from the copy too.
        let office = office.killed();
        fs::remove_file(&keys).unwrap();
        fs::write(office.data().join("trinvis.db"), "x").unwrap();
        assert_eq!(office.ask("preview_restore", copy.clone())["keysOnly"], false);
        assert_eq!(office.ask("restore_copy", copy)["keysOnly"], false);
        office.unlock();
        assert_ne!(office.ask("get_office", json!({})), written);
    }
}
