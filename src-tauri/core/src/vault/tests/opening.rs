//! Passwords: the right one opens, no other does, and it can be changed.

use std::io;

use ed25519_dalek::{Signature, Verifier, VerifyingKey};

use super::{AMINA, METTE, OTHER_PASSWORD, PASSWORD, chance, vault, with_amina};
use crate::vault::{Cost, KeyFile, VaultError};

#[test]
fn the_password_opens_what_was_made() {
    let (file, key, _) = vault();
    let read = KeyFile::parse(&file.to_bytes().unwrap()).unwrap();
    assert_eq!(read, file, "nothing is lost on the way through JSON");
    assert_eq!(read.coordinators(), [(METTE, "Mette Sørensen".to_owned())]);
    let unlocked = read.unlock(METTE, PASSWORD).unwrap();
    assert_eq!(unlocked.key.expose(), key.expose());
    assert_eq!(unlocked.coordinator, METTE);
}

#[test]
fn the_standard_cost_opens_too() {
    let (file, key, _) =
        KeyFile::create(METTE, "Mette", PASSWORD, Cost::STANDARD, &mut chance(1)).expect("a new vault");
    let text = String::from_utf8(file.to_bytes().unwrap()).unwrap();
    assert!(text.contains("\"memoryKib\": 65536") && text.contains("\"passes\": 3") && text.contains("\"lanes\": 4"));
    assert_eq!(file.unlock(METTE, PASSWORD).unwrap().key.expose(), key.expose());
}

#[test]
fn other_passwords_and_strangers_do_not_open() {
    let (file, _, _) = vault();
    for wrong in ["", OTHER_PASSWORD, "Gul cykel under trappen", "gul cykel under trappen "] {
        assert!(matches!(file.unlock(METTE, wrong), Err(VaultError::WrongPassword)), "{wrong:?} must not open");
    }
    assert!(matches!(file.unlock(AMINA, PASSWORD), Err(VaultError::UnknownCoordinator)));
}

#[test]
fn a_password_is_the_same_however_the_keyboard_composes_it() {
    let (file, key, _) =
        KeyFile::create(METTE, "Mette", "b\u{e5}dskuret er gr\u{f8}nt i dag", Cost::TEST, &mut chance(1)).unwrap();
    let unlocked = file.unlock(METTE, "ba\u{30a}dskuret er gr\u{f8}nt i dag").expect("å as a and ring");
    assert_eq!(unlocked.key.expose(), key.expose());
}

#[test]
fn a_changed_password_replaces_the_old_and_keeps_the_keys() {
    let (mut file, key, code) = vault();
    let signing = file.unlock(METTE, PASSWORD).unwrap().signing.public();
    let before = file.clone();
    let wrong = file.change_password(METTE, OTHER_PASSWORD, "ny lampe over bordet", Cost::TEST, &mut chance(2));
    assert!(matches!(wrong, Err(VaultError::WrongPassword)));
    let weak = file.change_password(METTE, PASSWORD, "mette sørensen 1", Cost::TEST, &mut chance(2));
    assert!(matches!(weak, Err(VaultError::WeakPassword(_))), "her own name is no password");
    assert_eq!(file, before, "a refused change changes nothing");

    file.change_password(METTE, PASSWORD, OTHER_PASSWORD, Cost::TEST, &mut chance(2)).unwrap();
    assert!(matches!(file.unlock(METTE, PASSWORD), Err(VaultError::WrongPassword)));
    let unlocked = file.unlock(METTE, OTHER_PASSWORD).unwrap();
    assert_eq!(unlocked.key.expose(), key.expose());
    assert_eq!(unlocked.signing.public(), signing);
    assert_eq!(file.unlock_with_code(&code.groups().join("-")).unwrap().expose(), key.expose());
}

#[test]
fn a_colleague_is_added_without_touching_the_first() {
    let (mut file, key, _) = vault();
    let first = file.to_bytes().unwrap();
    with_amina(&mut file, &key);
    let file = KeyFile::parse(&file.to_bytes().unwrap()).expect("the same format holds two");
    assert_ne!(file.to_bytes().unwrap(), first);
    for (id, password) in [(METTE, PASSWORD), (AMINA, OTHER_PASSWORD)] {
        assert_eq!(file.unlock(id, password).unwrap().key.expose(), key.expose());
    }
    assert!(matches!(file.unlock(METTE, OTHER_PASSWORD), Err(VaultError::WrongPassword)));
}

#[test]
fn a_new_name_is_kept_and_a_blank_one_refused() {
    let (mut file, key, _) = vault();
    assert!(matches!(file.rename(&key, METTE, "  "), Err(VaultError::Name(_))));
    file.rename(&key, METTE, "Mette Holm").unwrap();
    assert_eq!(file.coordinators()[0].1, "Mette Holm");
    assert!(file.unlock(METTE, PASSWORD).is_ok());
}

#[test]
fn signatures_are_hers() {
    let (file, _, _) = vault();
    let signing = file.unlock(METTE, PASSWORD).unwrap().signing;
    let public = VerifyingKey::from_bytes(&signing.public()).unwrap();
    let signature = Signature::from_bytes(&signing.sign(b"aftalt"));
    assert!(public.verify(b"aftalt", &signature).is_ok());
    assert!(public.verify(b"andet", &signature).is_err());
}

#[test]
fn without_randomness_nothing_is_made() {
    let mut none = |_: &mut [u8]| Err(io::Error::other("no entropy"));
    let made = KeyFile::create(METTE, "Mette", PASSWORD, Cost::TEST, &mut none);
    assert!(matches!(made, Err(VaultError::Chance(_))));
}
