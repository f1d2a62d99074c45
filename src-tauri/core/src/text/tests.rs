use proptest::prelude::*;

use super::{digits, fold, seems_to_hold_cpr};

#[test]
fn danish_and_foreign_names_fold_to_what_people_type() {
    for (written, typed) in [
        ("Ålborg", "aalborg"),
        ("Aalborg", "aalborg"),
        ("Søren", "soeren"),
        ("Sœren", "sœren"),
        ("José", "jose"),
        ("Æblehaven", "aeblehaven"),
        ("Łukasz", "lukasz"),
        ("Işık", "isik"),
        ("Đorđe", "dorde"),
        ("Straße", "strasse"),
        ("k\u{10783}t", "kaet"),
        ("  Anne-Marie  O'Neil ", "anne marie o neil"),
    ] {
        assert_eq!(fold(written), typed, "{written} is found as {typed}");
    }
}

#[test]
fn phone_numbers_compare_by_their_eight_digits() {
    for written in ["20304050", "20 30 40 50", "+45 20304050", "0045 20 30 40 50"] {
        assert_eq!(digits(written), "20304050", "{written}");
    }
    assert_eq!(digits("45 20 30 40"), "45203040", "a number that only begins like the country code is whole");
}

#[test]
fn cpr_like_numbers_are_noticed_and_phone_numbers_are_not() {
    for note in ["010190-1234", "CPR 0101901234.", "hun skrev 310585 1234", "710190-1234"] {
        assert!(seems_to_hold_cpr(note), "{note}");
    }
    for note in ["20 30 40 50", "ring 20304050", "991390-1234", "uge 48, 2026", "12345678901234", ""] {
        assert!(!seems_to_hold_cpr(note), "{note}");
    }
}

proptest! {
    #[test]
    fn folding_twice_is_folding_once(text in ".{0,40}") {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once.clone(), "a stored word and a typed word meet");
        prop_assert!(!once.starts_with(' ') && !once.ends_with(' ') && !once.contains("  "), "one space between words");
    }

    #[test]
    fn hostile_text_never_panics(text in any::<String>()) {
        let _ = (fold(&text), digits(&text), seems_to_hold_cpr(&text));
    }
}
