//! A self-check that passes, and those that tell what is wrong.

use std::fs;

use super::*;

fn lines(out: &[u8]) -> Vec<Value> {
    String::from_utf8_lossy(out).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn every_step_passes_and_nothing_is_left() {
    let dir = tempfile::tempdir().unwrap();
    let mut out = Vec::new();
    assert!(self_check(Some(dir.path()), dir.path(), &[], &mut out));
    let lines = lines(&out);
    assert!(lines.iter().all(|line| line["ok"] == true && line["ms"].is_u64()), "{lines:?}");
    let steps: Vec<_> = lines.iter().map(|line| line["step"].as_str().unwrap()).collect();
    assert_eq!(
        steps,
        ["folder", "create", "write", "read", "search", "print", "copy", "reopen_copy", "remove", "policies"],
        "the steps are named in the contract"
    );
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
}

#[test]
fn a_folder_that_is_not_there_is_a_failed_step_with_its_reason() {
    let dir = tempfile::tempdir().unwrap();
    let mut out = Vec::new();
    assert!(!self_check(Some(&dir.path().join("gone")), dir.path(), &[], &mut out));
    let lines = lines(&out);
    let [line, policies] = &lines[..] else { panic!("{lines:?}") };
    assert_eq!((line["step"].as_str(), line["ok"].as_bool()), (Some("folder"), Some(false)));
    assert!(line["detail"].as_str().is_some_and(|detail| !detail.is_empty()), "{line}");
    assert_eq!((&policies["step"], &policies["ok"]), (&json!("policies"), &json!(true)));
    assert_eq!(policies["detail"], json!({ "inForce": [], "problems": [] }));
}

#[test]
fn a_policy_that_cannot_be_used_is_named_and_fails_the_check() {
    let dir = tempfile::tempdir().unwrap();
    let values = |key: &str| Some(vec![(key.to_owned(), json!(500))]);
    let mut machine = values("IdleMinutes");
    machine.as_mut().unwrap().push(("Language".to_owned(), json!("da")));
    let policies = [PolicySource::Machine(machine), PolicySource::User(values("IdleMinuts"))];
    let mut out = Vec::new();
    assert!(!self_check(Some(&dir.path().join("gone")), dir.path(), &policies, &mut out));
    let expected = json!({
        "inForce": ["language"],
        "problems": [
            { "origin": "machine", "fault": "value", "policy": "idleMinutes", "unknown": null },
            { "origin": "user", "fault": "unknown_key", "policy": null, "unknown": "IdleMinuts" },
        ],
    });
    assert_eq!(lines(&out).last().unwrap()["detail"], expected);
}
