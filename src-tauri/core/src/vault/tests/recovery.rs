//! The recovery code: forgiving of how it is typed, exact about what it opens.

use proptest::prelude::{ProptestConfig, any, prop_assert, prop_assert_eq, proptest};

use super::{AMINA, METTE, OTHER_PASSWORD, PASSWORD, chance, vault, with_amina};
use crate::vault::{Cost, KeyFile, RecoveryCode, VaultError};

fn mistyped(typed: &str) -> Option<Option<u8>> {
    match RecoveryCode::parse(typed) {
        Err(VaultError::CodeMistyped { group }) => Some(group),
        _ => None,
    }
}

#[test]
fn it_is_nine_groups_that_can_be_typed_in_many_ways() {
    let (file, key, code) = vault();
    let groups = code.groups();
    assert_eq!(groups.len(), 9);
    assert!(groups.iter().all(|group| group.len() == 4));
    let plain = groups.join("-");
    let sloppy = plain.to_lowercase().replace('0', "o").replace('1', "l").replace('-', " ");
    for typed in [plain.clone(), sloppy, plain.replace('-', ""), format!("  {} ", plain.replace('-', " – "))] {
        assert_eq!(file.unlock_with_code(&typed).expect(&typed).expose(), key.expose());
    }
}

#[test]
fn a_lost_password_is_replaced_and_opens_no_more() {
    let (mut file, key, code) = vault();
    let signing = file.unlock(METTE, PASSWORD).unwrap().signing.public();
    let opened = file.unlock_with_code(&code.groups().join(" ")).unwrap();
    file.set_password(METTE, &opened, OTHER_PASSWORD, Cost::TEST, &mut chance(5)).unwrap();
    assert!(matches!(file.unlock(METTE, PASSWORD), Err(VaultError::WrongPassword)));
    let unlocked = file.unlock(METTE, OTHER_PASSWORD).unwrap();
    assert_eq!(unlocked.key.expose(), key.expose());
    assert_ne!(unlocked.signing.public(), signing, "the code does not let its holder sign with the old key");
    assert!(file.unlock_with_code(&code.groups().join(" ")).is_ok(), "the code still holds");
}

#[test]
fn a_new_code_ends_the_old_and_waits_for_confirmation() {
    let (mut file, key, old) = vault();
    assert!(!file.recovery_confirmed());
    file.confirm_recovery(&key).unwrap();
    assert!(file.recovery_confirmed());
    with_amina(&mut file, &key);
    let (after, fresh, new) = file.with_new_code(&key, &mut chance(6)).unwrap();
    assert!(!after.recovery_confirmed());
    assert!(matches!(after.unlock_with_code(&old.groups().join("")), Err(VaultError::WrongCode)));
    assert_eq!(after.unlock_with_code(&new.groups().join("")).unwrap().expose(), fresh.expose());
    for (who, password) in [(METTE, PASSWORD), (AMINA, OTHER_PASSWORD)] {
        assert_eq!(after.unlock(who, password).unwrap().key.expose(), fresh.expose(), "everybody has the new key");
    }
    assert_ne!(fresh.expose(), key.expose(), "what the old code opens in an old vault is no key to what comes after");
    assert_eq!((file.generation(), after.generation()), (0, 1));
    let read = KeyFile::parse(&after.to_bytes().unwrap()).unwrap();
    assert_eq!(read, after);
    assert!(read.check(&fresh).is_ok() && read.check(&key).is_err());
    assert!(file.with_new_code(&fresh, &mut chance(6)).is_err(), "only who has the key makes one");
}

#[test]
fn mistakes_in_the_shape_name_their_group() {
    let (_, _, code) = vault();
    let mut groups = code.groups().to_vec();
    let whole = groups.join("-");
    assert_eq!(mistyped(""), Some(Some(1)), "nothing yet: the first group is missing");
    assert_eq!(mistyped(&whole[..whole.len() - 5]), Some(Some(9)), "the last group is missing");
    assert_eq!(mistyped(&format!("{whole}-ABCD")), Some(Some(9)), "a group too many");
    assert_eq!(mistyped(&whole.replace('-', "")[1..]), Some(None), "a letter is missing, nobody can say where");
    assert_eq!(mistyped(&"A".repeat(100_000)), Some(Some(9)), "far too much");
    groups[3].push('7');
    assert_eq!(mistyped(&groups.join("-")), Some(Some(4)), "a letter too many");
    groups[3].truncate(3);
    assert_eq!(mistyped(&groups.join("-")), Some(Some(4)), "a letter too few");
    groups[6].truncate(2);
    assert_eq!(mistyped(&groups.join("-")), Some(Some(4)), "the first of two short groups");
    groups[6] = code.groups()[6].clone();
    groups[3].push('U');
    assert_eq!(mistyped(&groups.join("-")), Some(Some(4)), "U is never in a code");
}

#[test]
fn where_two_places_fit_by_chance_neither_is_blamed() {
    // One of the thousand codes that the proof below speaks of: the mistake is in the first group.
    let code = RecoveryCode::generate(&mut chance(151)).unwrap().groups().concat();
    let wrong = if code.starts_with('0') { "1" } else { "0" };
    assert_eq!(mistyped(&format!("{wrong}{}", &code[1..])), Some(Some(1)), "most mistakes are found");
    let alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let next = alphabet.find(&code[..1]).map(|at| &alphabet[(at + 1) % 32..][..1]).unwrap();
    assert_eq!(mistyped(&format!("{next}{}", &code[1..])), Some(None));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn one_wrong_letter_is_found(seed in any::<u64>(), at in 0..36usize, by in 1..32usize) {
        let code = RecoveryCode::generate(&mut chance(seed)).unwrap();
        let mut typed: Vec<u8> = code.groups().concat().into_bytes();
        let alphabet = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        let place = alphabet.iter().position(|symbol| *symbol == typed[at]).unwrap();
        typed[at] = alphabet[(place + by) % 32];
        let group = mistyped(&String::from_utf8(typed).unwrap()).expect("one wrong letter never passes");
        // Once in a thousand another place fits as well, and the group is not told.
        prop_assert!(group.is_none_or(|group| usize::from(group) == at / 4 + 1));
    }

    #[test]
    fn every_code_reads_back(seed in any::<u64>()) {
        let code = RecoveryCode::generate(&mut chance(seed)).unwrap();
        let again = RecoveryCode::parse(&code.groups().join("-")).unwrap();
        prop_assert_eq!(again.groups(), code.groups());
    }

    #[test]
    fn any_text_is_read_without_harm(typed in "\\PC{0,80}") {
        prop_assert!(RecoveryCode::parse(&typed).is_err(), "chance does not hit a checksum of twenty bits here");
    }
}
