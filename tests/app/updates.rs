//! An update from a folder, all the way to the desktop; and every one that is not what it says, refused.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use trinvis_api::{Code, dispatch};

use crate::{
    colleagues::{add, come_in},
    desk::{Desk, PASSWORD},
    signer::{Signer, ours},
};

const INSTALLER: &[u8] = b"an installer, as far as anybody here knows";

fn name() -> &'static str {
    if cfg!(windows) { "Trinvis_9.0.0_x64-setup.exe" } else { "trinvis_9.0.0_amd64.deb" }
}

fn system() -> String {
    format!("{}-{}", std::env::consts::OS, std::env::consts::ARCH)
}

/// A list of this version with one file, as it is published.
fn list(version: &str, name: &str) -> Value {
    let sha256: String = Sha256::digest(INSTALLER).iter().map(|byte| format!("{byte:02x}")).collect();
    let file = json!({ "target": system(), "name": name, "size": INSTALLER.len(), "sha256": sha256 });
    json!({ "version": version, "files": [file] })
}

/// Puts a list into the folder, signed by somebody.
fn publish(folder: &Path, list: &[u8], signer: &Signer) {
    fs::write(folder.join("update.json"), list).expect("a list");
    fs::write(folder.join("update.json.minisig"), signer.sign(list)).expect("a signature");
}

/// The demo office with a whole update of version 9 in the folder that is chosen.
fn offered() -> (Desk, PathBuf) {
    let desk = Desk::demo();
    desk.believe(&ours().public());
    let folder = desk.stick();
    publish(&folder, list("9.0.0", name()).to_string().as_bytes(), &ours());
    fs::write(folder.join(name()), INSTALLER).expect("an installer");
    desk.ask("choose_update_folder", json!({}));
    (desk, folder)
}

fn copies(desk: &Desk) -> usize {
    desk.ask("list_copies", json!({ "place": "own" })).as_array().expect("copies").len()
}

/// Nothing was started, nothing is left, no copy was made for it, and the office works.
fn nothing_came_of_it(desk: &Desk, before: usize) {
    assert!(desk.installed().is_empty(), "nothing was started");
    let left = desk.data().join("update").read_dir().map_or(0, Iterator::count);
    assert_eq!((left, copies(desk)), (0, before), "nothing is left");
    assert_eq!(desk.ask("updates", json!({}))["handed"], json!(null));
    desk.ask("today", json!({}));
}

/// Both the look and the installation are refused with this code.
fn is_refused(desk: &Desk, code: Code) {
    let before = copies(desk);
    assert_eq!(desk.refused("look_for_update", json!({})), code);
    assert_eq!(desk.refused("install_update", json!({})), code);
    nothing_came_of_it(desk, before);
}

#[test]
fn a_signed_update_is_found_checked_copied_and_handed_over() {
    let (desk, folder) = offered();
    let found = desk.ask("look_for_update", json!({}));
    assert_eq!(found, json!({ "version": "9.0.0", "bytes": INSTALLER.len(), "isNewer": true }));
    let before = copies(&desk);
    assert_eq!(desk.ask("install_update", json!({})), "started");
    let [installer] = &desk.installed()[..] else { panic!("one, once") };
    assert!(installer.starts_with(desk.data()) && !installer.starts_with(&folder), "from a folder of its own");
    assert_eq!(installer.file_name().and_then(|name| name.to_str()), Some(name()));
    fs::write(folder.join(name()), "something else").expect("swapped after the check");
    assert_eq!(fs::read(installer).expect("there"), INSTALLER);
    assert_eq!(copies(&desk), before + 1, "a copy of the office comes first");
    assert_eq!(desk.ask("rehearse_copies", json!({ "place": "own" }))["fault"], json!(null), "and can be put back");

    let copy = desk.ask("list_copies", json!({ "place": "own" }))[0].clone();
    let installer = installer.clone();
    let desk = desk.restarted();
    assert!(!installer.exists(), "it goes at the next start");
    // A version that cannot open the office thins no copies out, however often it tries.
    for _ in 0..3 {
        let wrong = json!({ "coordinator": desk.coordinator(), "password": "ikke den rigtige" });
        assert_eq!(desk.refused("unlock", wrong), Code::WrongPassword);
    }
    let kept = desk.ask("list_copies", json!({ "place": "own" }));
    assert!(kept.as_array().expect("copies").contains(&copy), "{kept}");
    desk.unlock(PASSWORD);
    let state = desk.ask("updates", json!({}));
    assert_eq!(state["handed"]["version"], "9.0.0");
    assert_ne!(state["version"], "9.0.0", "it can be told that it is not in place");
}

#[test]
fn it_is_off_until_somebody_chooses_a_folder_and_off_again_when_it_is_left() {
    let desk = Desk::demo();
    let state = desk.ask("updates", json!({}));
    assert_eq!((&state["isOffered"], &state["folder"]), (&json!(false), &json!(null)), "a build without a key");
    for command in ["choose_update_folder", "look_for_update", "install_update"] {
        assert_eq!(desk.refused(command, json!({})), Code::NotFound, "{command}");
    }
    let (desk, folder) = offered();
    let desk = desk.restarted();
    desk.unlock(PASSWORD);
    let state = desk.ask("updates", json!({}));
    assert_eq!((&state["isOffered"], &state["folder"]), (&json!(true), &json!(folder.to_string_lossy())));
    let state = desk.ask("leave_update_folder", json!({}));
    assert_eq!(state["folder"], json!(null));
    is_refused(&desk, Code::NotFound);
}

#[test]
fn a_folder_with_no_update_in_it_is_no_fault_and_one_that_is_gone_is_told() {
    let (desk, folder) = offered();
    fs::remove_file(folder.join("update.json")).expect("gone");
    assert_eq!(desk.ask("look_for_update", json!({})), json!(null));
    assert_eq!(desk.refused("install_update", json!({})), Code::NotFound);
    fs::remove_dir_all(&folder).expect("gone");
    is_refused(&desk, Code::UpdateUnreached);
}

#[test]
fn what_others_have_signed_or_changed_is_refused_as_forged() {
    let (desk, folder) = offered();
    let whole = list("9.0.0", name()).to_string();
    for signer in [Signer::new(2), Signer::posing_as_ours()] {
        publish(&folder, whole.as_bytes(), &signer);
        is_refused(&desk, Code::UpdateForged);
    }
    publish(&folder, whole.as_bytes(), &ours());
    for changed in [whole.replace("9.0.0", "9.0.1"), format!("{whole} "), whole[..whole.len() / 2].to_owned()] {
        fs::write(folder.join("update.json"), changed).expect("a list");
        is_refused(&desk, Code::UpdateForged);
    }
    let comment = ours().sign(whole.as_bytes()).replace("timestamp:1", "timestamp:2");
    fs::write(folder.join("update.json"), &whole).expect("a list");
    fs::write(folder.join("update.json.minisig"), comment).expect("a signature");
    is_refused(&desk, Code::UpdateForged);
}

#[test]
fn what_is_not_whole_is_refused_as_damaged() {
    let (desk, folder) = offered();
    let signature = fs::read(folder.join("update.json.minisig")).expect("a signature");
    for half in [&signature[..signature.len() / 2], b""] {
        fs::write(folder.join("update.json.minisig"), half).expect("half of it");
        is_refused(&desk, Code::UpdateDamaged);
    }
    fs::remove_file(folder.join("update.json.minisig")).expect("gone");
    is_refused(&desk, Code::UpdateDamaged);
    fs::write(folder.join("update.json.minisig"), signature).expect("a signature");
    let longer = [INSTALLER, b"!"].concat();
    for other in [&INSTALLER[..INSTALLER.len() - 1], b"", &longer] {
        fs::write(folder.join(name()), other).expect("another");
        is_refused(&desk, Code::UpdateDamaged);
    }
    fs::remove_file(folder.join(name())).expect("gone");
    is_refused(&desk, Code::UpdateDamaged);
    // As long as it should be: only reading it through tells.
    let mut flipped = INSTALLER.to_vec();
    flipped[7] ^= 1;
    fs::write(folder.join(name()), flipped).expect("another");
    let before = copies(&desk);
    assert_eq!(desk.refused("install_update", json!({})), Code::UpdateDamaged);
    nothing_came_of_it(&desk, before);
}

#[test]
fn an_older_one_is_refused_and_the_same_one_is_not_installed_again() {
    let (desk, folder) = offered();
    let own = desk.ask("about", json!({}))["version"].as_str().expect("a version").to_owned();
    publish(&folder, list("0.0.1", name()).to_string().as_bytes(), &ours());
    is_refused(&desk, Code::UpdateOlder);
    publish(&folder, list(&own, name()).to_string().as_bytes(), &ours());
    assert_eq!(desk.ask("look_for_update", json!({}))["isNewer"], json!(false));
    assert_eq!(desk.refused("install_update", json!({})), Code::UpdateOlder);
}

#[test]
fn one_for_other_systems_and_one_that_is_no_update_are_told_apart() {
    let (desk, folder) = offered();
    let mut other = list("9.0.0", name());
    other["files"][0]["target"] = json!("plan9-vax");
    publish(&folder, other.to_string().as_bytes(), &ours());
    is_refused(&desk, Code::UpdateOtherSystem);
    let huge = format!("{{\"version\":\"9.0.0\",\"files\":[],\"x\":\"{}\"}}", "y".repeat(70_000));
    for none in ["{}", "[]", "not JSON", &huge] {
        publish(&folder, none.as_bytes(), &ours());
        is_refused(&desk, Code::UpdateUnreadable);
    }
    fs::remove_file(folder.join("update.json")).expect("gone");
    fs::create_dir(folder.join("update.json")).expect("a folder of that name");
    is_refused(&desk, Code::UpdateUnreadable);
}

#[test]
fn a_name_that_leads_out_of_the_folder_is_refused_although_it_is_signed() {
    let (desk, folder) = offered();
    let outside = folder.parent().expect("a folder above").join(name());
    fs::write(&outside, INSTALLER).expect("an installer elsewhere");
    let absolute = outside.to_string_lossy().into_owned();
    for hostile in [&format!("../{}", name()), &format!("..\\{}", name()), &absolute, "", ".", "..", "C:x.exe"] {
        publish(&folder, list("9.0.0", hostile).to_string().as_bytes(), &ours());
        is_refused(&desk, Code::UpdateUnreadable);
    }
}

#[test]
fn an_installer_that_does_not_start_leaves_nothing_but_the_copy() {
    let (desk, _) = offered();
    desk.start_nothing();
    let before = copies(&desk);
    assert_eq!(desk.refused("install_update", json!({})), Code::UpdateNotStarted);
    nothing_came_of_it(&desk, before + 1);
}

#[cfg(unix)]
#[test]
fn the_own_data_folder_is_no_place_for_updates_whatever_it_is_called() {
    let (desk, folder) = offered();
    fs::remove_dir_all(&folder).expect("gone");
    std::os::unix::fs::symlink(desk.data(), &folder).expect("a link");
    assert_eq!(desk.refused("choose_update_folder", json!({})), Code::PlaceSame);
}

#[test]
fn whoever_does_not_lead_the_office_updates_nothing_not_even_through_the_sample() {
    let (desk, _) = offered();
    let code = add(&desk, "Sara Holm", "coordinator");
    come_in(&desk, &code);
    for sample in [false, true] {
        if sample {
            desk.ask("open_sample", json!({}));
        }
        for command in ["choose_update_folder", "leave_update_folder", "look_for_update", "install_update"] {
            let refused = dispatch(&desk.app, command, json!({})).expect_err("she does not lead");
            assert_eq!(refused.code, Code::NotAllowed, "{command}");
        }
    }
    assert!(desk.installed().is_empty());
}
