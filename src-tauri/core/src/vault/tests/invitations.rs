//! One-time codes: what they open, for whom and how long; and what a colleague who has left can still open.

use super::{AMINA, METTE, OTHER_PASSWORD, PASSWORD, chance, day, vault, with_amina};
use crate::{
    ids::CoordinatorId,
    vault::{Cost, DatabaseKey, KeyFile, VaultError},
};

const LAST: &str = "2026-12-07";

fn invited() -> (KeyFile, DatabaseKey, String) {
    let (mut file, key, _) = vault();
    let code = file.invite(&key, AMINA, "Amina Warsame", day(LAST), &mut chance(3)).unwrap();
    (KeyFile::parse(&file.to_bytes().unwrap()).expect("it reads back"), key, code.groups().join("-"))
}

fn accept(file: &mut KeyFile, id: CoordinatorId, code: &str, today: &str) -> Result<DatabaseKey, VaultError> {
    file.accept(id, code, day(today), OTHER_PASSWORD, Cost::TEST, &mut chance(4))
}

#[test]
fn a_code_lets_one_colleague_in_once_with_a_password_of_her_own() {
    let (mut file, key, code) = invited();
    assert_eq!(file.invited()[0].name, "Amina Warsame");
    assert!(matches!(file.unlock(AMINA, PASSWORD), Err(VaultError::UnknownCoordinator)), "not before she has chosen");
    assert!(matches!(accept(&mut file, METTE, &code, LAST), Err(VaultError::UnknownCoordinator)), "it is Amina's");
    assert_eq!(accept(&mut file, AMINA, &code, LAST).unwrap().expose(), key.expose(), "the last day counts");
    assert!(file.invited().is_empty());
    assert_eq!(file.unlock(AMINA, OTHER_PASSWORD).unwrap().key.expose(), key.expose());
    assert!(matches!(accept(&mut file, AMINA, &code, LAST), Err(VaultError::UnknownCoordinator)), "only once");
}

#[test]
fn a_code_that_is_wrong_late_or_with_a_weak_password_changes_nothing() {
    let (mut file, _, code) = invited();
    let before = file.clone();
    assert!(matches!(accept(&mut file, AMINA, &code, "2026-12-08"), Err(VaultError::Expired)));
    let (mut other, key, _) = vault();
    let another = other.invite(&key, AMINA, "Amina", day(LAST), &mut chance(77)).unwrap().groups().join("");
    assert!(matches!(accept(&mut file, AMINA, &another, LAST), Err(VaultError::WrongCode)));
    assert!(matches!(accept(&mut file, AMINA, &code[1..], LAST), Err(VaultError::CodeMistyped { .. })));
    let weak = file.accept(AMINA, &code, day(LAST), "amina1234567", Cost::TEST, &mut chance(4));
    assert!(matches!(weak, Err(VaultError::WeakPassword(_))));
    assert!(file == before);
    assert!(accept(&mut file, AMINA, &code, LAST).is_ok(), "the code can be tried again");
}

#[test]
fn a_new_code_replaces_a_lost_password_only_when_it_is_used() {
    let (mut file, key, _) = vault();
    with_amina(&mut file, &key);
    let code = file.invite(&key, METTE, "Mette Lund", day(LAST), &mut chance(5)).unwrap().groups().join("-");
    assert!(file.unlock(METTE, PASSWORD).is_ok(), "what she has works until then");
    accept(&mut file, METTE, &code, LAST).unwrap();
    assert!(matches!(file.unlock(METTE, PASSWORD), Err(VaultError::WrongPassword)));
    assert_eq!(file.coordinators().len(), 2);
}

#[test]
fn a_second_code_for_the_same_colleague_ends_the_first() {
    let (mut file, key, first) = invited();
    file.invite(&key, AMINA, "Amina Warsame", day(LAST), &mut chance(6)).unwrap();
    assert_eq!(file.invited().len(), 1);
    assert!(matches!(accept(&mut file, AMINA, &first, LAST), Err(VaultError::WrongCode)));
}

#[test]
fn who_has_left_opens_nothing_under_the_new_key_and_the_rest_keep_what_they_have() {
    let (mut file, old, code) = vault();
    with_amina(&mut file, &old);
    let third = CoordinatorId(uuid::Uuid::from_u128(3));
    let waiting = file.invite(&old, third, "Sara Holm", day(LAST), &mut chance(8)).unwrap().groups().join("-");
    let (mut after, new) = file.without(&old, AMINA, &mut chance(9)).unwrap();
    assert_ne!(new.expose(), old.expose());
    assert!(matches!(after.unlock(AMINA, OTHER_PASSWORD), Err(VaultError::UnknownCoordinator)));
    assert_eq!(after.unlock(METTE, PASSWORD).unwrap().key.expose(), new.expose());
    assert_eq!(after.unlock_with_code(&code.groups().join("-")).unwrap().expose(), new.expose());
    assert!(matches!(after.check(&old), Err(VaultError::Tampered)), "the old key changes nothing here");
    assert_eq!(accept(&mut after, third, &waiting, LAST).unwrap().expose(), new.expose());
    assert_eq!(file.unlock(AMINA, OTHER_PASSWORD).unwrap().key.expose(), old.expose(), "an old copy stays hers");
}

#[test]
fn the_last_who_can_open_the_vault_stays() {
    let (mut file, key, _) = vault();
    assert!(matches!(file.without(&key, METTE, &mut chance(9)), Err(VaultError::LastCoordinator)));
    assert!(matches!(file.without(&key, AMINA, &mut chance(9)), Err(VaultError::UnknownCoordinator)));
    file.invite(&key, AMINA, "Amina", day(LAST), &mut chance(3)).unwrap();
    assert!(
        matches!(file.without(&key, METTE, &mut chance(9)), Err(VaultError::LastCoordinator)),
        "a code is nobody yet"
    );
    let (after, _) = file.without(&key, AMINA, &mut chance(9)).unwrap();
    assert!(after.invited().is_empty(), "a code that is regretted is gone");
}

#[test]
fn a_vault_is_written_as_the_oldest_version_that_can_hold_it() {
    let version = |file: &KeyFile| {
        let text = String::from_utf8(file.to_bytes().unwrap()).unwrap();
        serde_json::from_str::<serde_json::Value>(&text).unwrap()["version"].clone()
    };
    let (mut file, key, _) = vault();
    assert_eq!(version(&file), 1);
    file.invite(&key, AMINA, "Amina", day(LAST), &mut chance(3)).unwrap();
    assert_eq!(version(&file), 2, "an older program says that it is newer, instead of losing the invitation");
    let (after, ..) = file.with_new_code(&key, &mut chance(4)).unwrap();
    assert_eq!(version(&after), 3, "nor does it lose how many keys there have been");
}

#[test]
fn a_full_office_takes_nobody_more_but_gives_who_is_there_another_code() {
    let (mut file, key, _) = vault();
    let colleague = |number: u128| CoordinatorId(uuid::Uuid::from_u128(number));
    for number in 1..64 {
        file.invite(&key, colleague(number), "Ny kollega", day(LAST), &mut chance(3)).unwrap();
    }
    let full = file.clone();
    let one_more = file.invite(&key, colleague(64), "En til", day(LAST), &mut chance(3));
    assert!(matches!(one_more, Err(VaultError::CannotAdd)) && file == full);
    file.invite(&key, colleague(7), "Ny kollega", day(LAST), &mut chance(4)).unwrap();
    file.invite(&key, METTE, "Mette Lund", day(LAST), &mut chance(5)).unwrap();
    assert!(KeyFile::parse(&file.to_bytes().unwrap()).is_ok(), "and the file still reads");
}
