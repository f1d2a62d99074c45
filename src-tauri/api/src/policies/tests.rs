//! Policies that hold, and policies that do not.

use std::{fs, path::PathBuf};

use serde_json::{Value, json};
use tempfile::TempDir;

use super::{Policies, PolicyFault, PolicyName, PolicyOrigin, PolicyProblem, PolicySource};
use crate::Settings;

/// A folder for backups that is absolute on the system of the test.
fn away() -> String {
    std::env::temp_dir().join("kopier på drevet").to_string_lossy().into_owned()
}

/// What is read from a file that holds `text`.
fn from_file(text: impl AsRef<[u8]>) -> Policies {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("policy.json");
    fs::write(&file, text).unwrap();
    Policies::read(&[PolicySource::File(file)], &folder.path().join("data"))
}

fn fault(policies: &Policies) -> (PolicyFault, Option<PolicyName>) {
    let [PolicyProblem { fault, policy, .. }] = policies.problems[..] else { panic!("{:?}", policies.problems) };
    (fault, policy)
}

fn values(values: &[(&str, Value)]) -> Option<Vec<(String, Value)>> {
    Some(values.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect())
}

#[test]
fn a_whole_file_holds_and_without_one_nothing_does() {
    let file = json!({ "backupFolder": away(), "idleMinutes": 3, "language": "en", "updateSource": away() });
    let policies = from_file(file.to_string());
    let all = [PolicyName::BackupFolder, PolicyName::IdleMinutes, PolicyName::Language, PolicyName::UpdateSource];
    assert_eq!(policies.in_force(), all);
    assert_eq!(policies.update_source, Some(PathBuf::from(away())));
    assert_eq!(policies.backup_folder, Some(PathBuf::from(away())));
    assert!(policies.problems.is_empty(), "{:?}", policies.problems);
    let marked = [b"\xef\xbb\xbf".as_slice(), file.to_string().as_bytes()].concat();
    assert_eq!(from_file(marked).in_force().len(), 4, "as Windows' editor saves it");

    let folder = TempDir::new().unwrap();
    let none = Policies::read(&[PolicySource::File(folder.path().join("policy.json"))], folder.path());
    assert!(none.in_force().is_empty() && none.problems.is_empty());
}

#[test]
fn what_is_chosen_wins_over_the_users_own_and_leaves_it_as_it_was() {
    let policies = from_file(json!({ "idleMinutes": 3 }).to_string());
    let own = Settings { idle_minutes: 30, ..Settings::default() };
    let shown = policies.over(own);
    assert_eq!(shown.idle_minutes, 3);
    let saved = policies.under(Settings { start_chosen: true, ..shown }, own);
    assert_eq!(saved, Settings { start_chosen: true, ..own }, "her own half hour is there when the policy goes");
}

#[test]
fn what_cannot_be_used_is_told_by_its_key_and_the_rest_holds() {
    for (key, name, wrong) in [
        ("idleMinutes", PolicyName::IdleMinutes, json!([0, 121, -1, 1.5, "10", true, null, 1e300, {}, [5]])),
        ("language", PolicyName::Language, json!(["de", "DA", "", 1, null, ["da"], { "da": 1 }])),
        ("updateSource", PolicyName::UpdateSource, json!(["", "opdateringer", "https://example.dk/x", "file:///x", 1])),
        ("backupFolder", PolicyName::BackupFolder, json!(["", "kopier", "./kopier", "%TEMP%", "/x\u{0}y", 7, null])),
    ] {
        for wrong in wrong.as_array().unwrap() {
            let right = if key == "language" { json!({ "idleMinutes": 7 }) } else { json!({ "language": "da" }) };
            let mut file = right.clone();
            file[key] = wrong.clone();
            let policies = from_file(file.to_string());
            assert_eq!(fault(&policies), (PolicyFault::Value, Some(name)), "{key}: {wrong}");
            assert_eq!(policies.in_force().len(), 1, "{key}: {wrong}");
        }
    }
}

#[test]
fn a_file_that_is_no_list_of_policies_is_told_as_a_whole() {
    let huge = json!({ "language": "da", "x": "y".repeat(20_000) }).to_string();
    let deep = "[".repeat(10_000);
    for half in ["", "{", "{\"language\": \"da\", \"idleMin", "[]", "\"da\"", "null", "\u{0}", deep.as_str()] {
        let policies = from_file(half);
        assert_eq!(fault(&policies), (PolicyFault::Unreadable, None), "{half:.20}");
        assert!(policies.in_force().is_empty());
    }
    assert_eq!(fault(&from_file(huge)), (PolicyFault::TooLarge, None));
    assert_eq!(fault(&from_file(b"\xff\xfe{\x00}\x00")), (PolicyFault::Unreadable, None), "not UTF-8");

    let folder = TempDir::new().unwrap();
    let in_the_way = Policies::read(&[PolicySource::File(folder.path().to_owned())], folder.path());
    assert_eq!(fault(&in_the_way), (PolicyFault::Unreadable, None), "a folder of that name");
}

#[test]
fn keys_that_nobody_knows_are_named_so_that_they_can_be_shown() {
    let policies = from_file(json!({ "language": "en", "idleminutes": 5 }).to_string());
    assert_eq!(policies.problems[0].unknown.as_deref(), Some("idleminutes"), "the file minds its capitals");
    assert_eq!(policies.in_force(), [PolicyName::Language]);
    let odd = format!("a\n\u{202e}b{}", "c".repeat(100));
    let unknown = from_file(json!({ odd: 1 }).to_string()).problems[0].unknown.clone().unwrap();
    assert!(unknown.starts_with("abcc") && unknown.chars().count() == 40, "{unknown}");
    let many: serde_json::Map<_, _> = (0..200).map(|n| (n.to_string(), json!(n))).collect();
    assert_eq!(from_file(json!(many).to_string()).problems.len(), 20);
}

#[test]
fn the_machine_wins_over_the_user_and_both_over_the_file() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("policy.json");
    fs::write(&file, json!({ "idleMinutes": 1, "language": "da", "backupFolder": away() }).to_string()).unwrap();
    let sources = [
        PolicySource::Machine(values(&[("IdleMinutes", json!(3)), ("Language", json!("dk"))])),
        PolicySource::User(values(&[("IDLEMINUTES", json!(2)), ("Language", json!("en"))])),
        PolicySource::File(file),
    ];
    let policies = Policies::read(&sources, folder.path().join("data").as_path());
    let shown = policies.over(Settings::default());
    assert_eq!((shown.idle_minutes, serde_json::to_value(shown.language).unwrap()), (3, json!("en")));
    assert!(policies.backup_folder.is_some(), "what only the file names holds too");
    let [problem] = &policies.problems[..] else { panic!("{:?}", policies.problems) };
    assert_eq!((problem.origin, problem.policy), (PolicyOrigin::Machine, Some(PolicyName::Language)));
}

#[test]
fn a_registry_key_that_cannot_be_read_is_told_and_the_file_holds() {
    let policies = Policies::read(&[PolicySource::Machine(None)], &std::env::temp_dir());
    assert_eq!(fault(&policies), (PolicyFault::Unreadable, None));
}

#[test]
fn the_data_folder_is_no_place_for_the_second_copies() {
    let folder = TempDir::new().unwrap();
    let inside = folder.path().join("copies");
    let sources = [PolicySource::User(values(&[("BackupFolder", json!(inside.to_string_lossy()))]))];
    let policies = Policies::read(&sources, folder.path());
    assert_eq!(fault(&policies), (PolicyFault::Value, Some(PolicyName::BackupFolder)));
}
