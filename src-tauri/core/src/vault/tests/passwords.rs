//! Advice on passwords.

use crate::vault::{PasswordSuggestion, PasswordWarning, advise};

#[test]
fn some_words_that_do_not_belong_together_are_fine() {
    for good in ["gul cykel under trappen", "tre ænder i regnvejr", "Imaginative-Say-Shoulder-Dish-0"] {
        let advice = advise(good, &["Mette Sørensen", "Mosevangen"]);
        assert!(advice.acceptable && advice.score >= 3 && advice.warning.is_none(), "{good}: {advice:?}");
    }
}

#[test]
fn length_alone_and_strength_alone_are_not_enough() {
    let short = advise("kX9#vq2!Lp0", &[]);
    assert_eq!((short.acceptable, short.warning), (false, Some(PasswordWarning::TooShort)));
    for weak in
        ["aaaaaaaaaaaaaaaa", "abcabcabcabc", "123456789012", "qwertyuiopasdf", "passwordpassword", "sommersommer"]
    {
        let advice = advise(weak, &[]);
        assert!(!advice.acceptable && !advice.suggestions.is_empty(), "{weak}: {advice:?}");
    }
    assert_eq!(advise("aaaaaaaaaaaaaaaa", &[]).warning, Some(PasswordWarning::RepeatedLetter));
}

#[test]
fn her_own_words_are_weak() {
    let own = ["Mette Sørensen", "Helhedsplanen Mosevangen"];
    for weak in ["mosevangen2026", "MetteSørensen1", "mosevangenmette"] {
        let advice = advise(weak, &own);
        assert_eq!((advice.acceptable, advice.warning), (false, Some(PasswordWarning::OwnWords)), "{weak}: {advice:?}");
    }
}

#[test]
fn nothing_typed_is_met_with_advice() {
    let advice = advise("", &["", "  "]);
    assert_eq!((advice.score, advice.acceptable), (0, false));
    assert_eq!(advice.suggestions, [PasswordSuggestion::FewWords, PasswordSuggestion::NoSymbolsNeeded]);
}

#[test]
fn any_length_is_judged_quickly() {
    let long = "æ🙂\0<script>".repeat(5_000);
    assert!(!advise(&long, &[&long]).suggestions.is_empty() || advise(&long, &[&long]).acceptable);
}
