//! A `keys.json` that is not as Trinvis left it: refused, and never a wrong key.

use age::x25519::Recipient;
use proptest::prelude::{ProptestConfig, any, prop_assert, proptest};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{AMINA, METTE, OTHER_PASSWORD, PASSWORD, chance, day, vault, with_amina};
use crate::{
    ids::CoordinatorId,
    vault::{
        Cost, DatabaseKey, KeyFile, VaultError,
        format::{self, Body, Entry},
        seal::seal,
        wrap::PrivateKeys,
    },
};

const SARA: CoordinatorId = CoordinatorId(Uuid::from_u128(3));

type Edit = Box<dyn FnOnce(&mut Body)>;

/// What someone with an editor and this source could do: change the content and put the checksum right again.
fn forged(file: &KeyFile, edit: impl FnOnce(&mut Body)) -> KeyFile {
    let (mut body, tag) = format::parse(&file.to_bytes().unwrap()).unwrap();
    edit(&mut body);
    KeyFile::parse(&format::print(&body, tag).unwrap()).expect("it looks whole")
}

/// Nobody gets anything out of `bytes` but the right key.
fn is_harmless(bytes: &[u8], key: &DatabaseKey, code: &str) -> bool {
    let Ok(file) = KeyFile::parse(bytes) else { return true };
    let by_password = file.unlock(METTE, PASSWORD).map(|unlocked| unlocked.key);
    [by_password, file.unlock_with_code(code)].into_iter().flatten().all(|opened| opened.expose() == key.expose())
}

#[test]
fn every_flipped_byte_is_noticed_or_means_nothing() {
    let (file, key, code) = vault();
    let (whole, code) = (file.to_bytes().unwrap(), code.groups().join("-"));
    for at in 0..whole.len() {
        for bit in [0x01, 0x20, 0x80] {
            let mut bytes = whole.clone();
            bytes[at] ^= bit;
            match KeyFile::parse(&bytes) {
                // Case of a hexadecimal digit, or one kind of blank for another.
                Ok(read) => assert_eq!(read, file, "byte {at} changed the meaning unnoticed"),
                Err(VaultError::Damaged | VaultError::Newer { .. }) => {}
                Err(other) => panic!("byte {at}: {other}"),
            }
            assert!(is_harmless(&bytes, &key, &code), "byte {at} led to a wrong key");
        }
    }
}

#[test]
fn a_file_cut_short_anywhere_is_damaged() {
    let whole = vault().0.to_bytes().unwrap();
    // The last byte is the newline.
    for length in 0..whole.len() - 1 {
        assert!(matches!(KeyFile::parse(&whole[..length]), Err(VaultError::Damaged)), "cut at {length}");
    }
}

#[test]
fn things_that_are_no_vault_are_damaged() {
    let deep = "[".repeat(100_000);
    let large = format!("{{\"format\":\"trinvis-keys\",\"version\":1,\"x\":\"{}\"}}", "x".repeat(300_000));
    let other = r#"{"format":"other","version":1}"#;
    let zero = r#"{"format":"trinvis-keys","version":0}"#;
    for text in ["", "null", "{}", "\u{0}", "[1]", deep.as_str(), &large, other, zero] {
        assert!(matches!(KeyFile::parse(text.as_bytes()), Err(VaultError::Damaged)), "{:.40}", text);
    }
    let mut value: Value = serde_json::from_slice(&vault().0.to_bytes().unwrap()).unwrap();
    value["body"]["recovery"]["extra"] = json!(1);
    assert!(matches!(KeyFile::parse(value.to_string().as_bytes()), Err(VaultError::Damaged)), "an unknown field");
}

#[test]
fn a_file_that_is_whole_but_cannot_be_true_is_damaged() {
    let (mut file, key, _) = vault();
    with_amina(&mut file, &key);
    file.invite(&key, SARA, "Sara Holm", day("2026-12-07"), &mut chance(8)).unwrap();
    let many = |body: &Body, count: u128| {
        let mut entries = vec![body.coordinators[0].clone(); 65];
        entries.truncate(usize::try_from(count).unwrap());
        (0..count).zip(&mut entries).for_each(|(at, entry)| entry.id = CoordinatorId(Uuid::from_u128(at)));
        entries
    };
    let (full, too_many) = (many(&file.body, 64), many(&file.body, 65));
    forged(&file, |body| body.coordinators = full);
    let edits: [(&str, Edit); 11] = [
        ("nobody", Box::new(|body| body.coordinators.clear())),
        ("too many", Box::new(|body| body.coordinators = too_many)),
        ("one colleague twice", Box::new(|body| body.coordinators[1].id = METTE)),
        ("no public key", Box::new(|body| body.coordinators[1].exchange = "age1".to_owned())),
        ("a blank name", Box::new(|body| body.coordinators[1].name = " ".to_owned())),
        ("a code twice", Box::new(|body| body.invitations.push(body.invitations[0].clone()))),
        (
            "too many codes",
            Box::new(|body| {
                body.invitations = vec![body.invitations[0].clone(); 65];
                let ids = (0..).map(|at| CoordinatorId(Uuid::from_u128(at)));
                body.invitations.iter_mut().zip(ids).for_each(|(one, id)| one.id = id);
            }),
        ),
        ("a code for no key", Box::new(|body| body.invitations[0].recipient.clear())),
        ("a code for nobody", Box::new(|body| body.invitations[0].name.clear())),
        ("a name too long", Box::new(|body| body.invitations[0].name = "x".repeat(201))),
        ("no recovery code", Box::new(|body| body.recovery.recipient.clear())),
    ];
    for (what, edit) in edits {
        let (mut body, tag) = format::parse(&file.to_bytes().unwrap()).unwrap();
        edit(&mut body);
        let bytes = format::print(&body, tag).unwrap();
        assert!(matches!(KeyFile::parse(&bytes), Err(VaultError::Damaged)), "{what}");
    }
}

#[test]
fn a_version_that_does_not_fit_what_the_file_holds_is_damaged() {
    let mut value: Value = serde_json::from_slice(&vault().0.to_bytes().unwrap()).unwrap();
    assert_eq!(value["version"], 1);
    value["version"] = json!(2);
    assert!(matches!(KeyFile::parse(value.to_string().as_bytes()), Err(VaultError::Damaged)), "it holds no invitation");
}

#[test]
fn public_keys_that_are_not_hers_are_not_used_even_by_who_knows_her_password() {
    let (file, key, _) = vault();
    let (stranger, ..) = KeyFile::create(AMINA, "X", OTHER_PASSWORD, Cost::TEST, &mut chance(9)).unwrap();
    let theirs = stranger.body.coordinators[0].clone();
    let made_up = |edit: &dyn Fn(&mut Entry)| {
        let mut body = file.body.clone();
        let entry = &mut body.coordinators[0];
        let keys = PrivateKeys::unwrap(entry, PASSWORD).unwrap();
        edit(entry);
        keys.wrap(entry, PASSWORD, Cost::TEST, &mut chance(12)).unwrap();
        KeyFile::of(body, &key).unwrap().unlock(METTE, PASSWORD).map(|unlocked| unlocked.key)
    };
    assert!(made_up(&|_| {}).is_ok(), "wrapped anew as it was");
    assert!(matches!(made_up(&|entry| entry.exchange.clone_from(&theirs.exchange)), Err(VaultError::Tampered)));
    assert!(matches!(made_up(&|entry| entry.signing = theirs.signing), Err(VaultError::Tampered)));
}

#[test]
fn a_code_whose_sealed_key_was_put_out_is_not_called_wrong() {
    let (mut file, key, code) = vault();
    let one_time = file.invite(&key, AMINA, "Amina", day("2026-12-07"), &mut chance(3)).unwrap().groups().join("-");
    let mut forged = forged(&file, |body| {
        let other: Recipient = body.coordinators[0].exchange.parse().unwrap();
        body.recovery.sealed = seal(&key, &other).unwrap();
        body.invitations[0].sealed = seal(&key, &other).unwrap();
    });
    assert!(matches!(forged.unlock_with_code(&code.groups().join("-")), Err(VaultError::Tampered)));
    let accepted = forged.accept(AMINA, &one_time, day("2026-11-24"), OTHER_PASSWORD, Cost::TEST, &mut chance(4));
    assert!(matches!(accepted, Err(VaultError::Tampered)), "she typed what is on her paper");
}

#[test]
fn a_newer_vault_is_told_apart_whatever_else_it_holds() {
    let newer = br#"{"format":"trinvis-keys","version":4,"shape":["unknown"]}"#;
    assert!(matches!(KeyFile::parse(newer), Err(VaultError::Newer { version: 4 })));
}

#[test]
fn a_cost_no_pc_can_pay_is_refused_before_it_is_paid() {
    let (file, _, _) = vault();
    for (field, number) in [("memoryKib", 100_000_000), ("memoryKib", 1), ("passes", 1_000_000), ("lanes", 0)] {
        let (mut body, tag) = format::parse(&file.to_bytes().unwrap()).unwrap();
        let mut cost = serde_json::to_value(body.coordinators[0].cost).unwrap();
        cost[field] = json!(number);
        body.coordinators[0].cost = serde_json::from_value(cost).unwrap();
        let bytes = format::print(&body, tag).unwrap();
        assert!(matches!(KeyFile::parse(&bytes), Err(VaultError::Damaged)), "{field} = {number}");
    }
}

#[test]
fn a_cheaper_cost_or_another_place_does_not_open() {
    let (mut file, key, _) = vault();
    with_amina(&mut file, &key);
    let cost: Cost = serde_json::from_value(json!({ "memoryKib": 128, "passes": 1, "lanes": 1 })).unwrap();
    let cheaper = forged(&file, |body| body.coordinators[0].cost = cost);
    assert!(matches!(cheaper.unlock(METTE, PASSWORD), Err(VaultError::WrongPassword)));
    let swapped = forged(&file, |body| {
        body.coordinators[0].id = AMINA;
        body.coordinators[1].id = METTE;
    });
    assert!(matches!(swapped.unlock(METTE, OTHER_PASSWORD), Err(VaultError::WrongPassword)));
}

#[test]
fn whatever_the_passwords_do_not_cover_the_tag_does() {
    let (mut file, key, code) = vault();
    with_amina(&mut file, &key);
    let (stranger, ..) = KeyFile::create(AMINA, "X", OTHER_PASSWORD, Cost::TEST, &mut chance(9)).unwrap();
    let theirs = format::parse(&stranger.to_bytes().unwrap()).unwrap().0;
    let edits: [(&str, Edit); 6] = [
        ("a name", Box::new(|body| body.coordinators[0].name.push('x'))),
        ("confirmation", Box::new(|body| body.recovery.confirmed = true)),
        (
            "a colleague's public key",
            Box::new({
                let key = theirs.coordinators[0].exchange.clone();
                move |body| body.coordinators[1].exchange = key
            }),
        ),
        (
            "a stranger as colleague",
            Box::new({
                let entry = theirs.coordinators[0].clone();
                move |body| body.coordinators[1] = entry
            }),
        ),
        ("a colleague taken away", Box::new(|body| body.coordinators.truncate(1))),
        ("the order", Box::new(|body| body.coordinators.reverse())),
    ];
    for (what, edit) in edits {
        let mut forged = forged(&file, edit);
        assert!(matches!(forged.unlock(METTE, PASSWORD), Err(VaultError::Tampered)), "{what}");
        assert!(matches!(forged.unlock_with_code(&code.groups().join("-")), Err(VaultError::Tampered)), "{what}");
        assert!(matches!(forged.confirm_recovery(&key), Err(VaultError::Tampered)), "{what} is never signed anew");
    }
}

#[test]
fn a_sealed_key_put_in_by_another_is_not_used() {
    let (file, _, code) = vault();
    let own = DatabaseKey::generate(&mut chance(11)).unwrap();
    let forged = forged(&file, |body| {
        body.coordinators[0].sealed = seal(&own, &body.coordinators[0].exchange.parse().unwrap()).unwrap();
        body.recovery.sealed = seal(&own, &body.recovery.recipient.parse().unwrap()).unwrap();
    });
    assert!(matches!(forged.unlock(METTE, PASSWORD), Err(VaultError::Tampered)), "an office made by someone else");
    assert!(matches!(forged.unlock_with_code(&code.groups().join("-")), Err(VaultError::Tampered)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn random_damage_never_gives_a_wrong_key(
        damage in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..160),
        length in any::<proptest::sample::Index>(),
        cut in any::<bool>(),
    ) {
        let (file, key, code) = vault();
        let mut bytes = file.to_bytes().unwrap();
        let code = code.groups().join("-");
        // Each case tries up to 160 files, so that all of them together are about five thousand, twice over.
        for (at, with) in damage {
            let at = at.index(bytes.len());
            bytes[at] = with;
            prop_assert!(is_harmless(&bytes, &key, &code));
            let end = if cut { length.index(bytes.len()) } else { bytes.len() };
            prop_assert!(is_harmless(&bytes[..end], &key, &code));
        }
    }
}
