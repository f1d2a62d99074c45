//! Inputs from fields: a code from paper, and what is typed to be searched for.

use proptest::prelude::{any, prop_oneof};
use trinvis_core::{
    languages::LanguageCode,
    people::{PeopleFilter, note_reminders},
    record::Kind,
    storage::Store,
    text::{digits, fold, seems_to_hold_cpr},
    vault::{RecoveryCode, VaultError},
};

use super::{Runs, broken, check, twist::twisted_text};
use crate::{dice::Dice, office, trial::Case};

/// What is searched in.
const KINDS: [Kind; 3] = [Kind::Person, Kind::Activity, Kind::Story];

/// A recovery code as it is typed.
pub(super) fn codes(runs: &mut Runs) -> Case {
    let mut dice = Dice::of(1, "codes");
    let (file, key) = office::new_keys(&mut dice)?;
    let (file, _, code) = file.with_new_code(&key, &mut |bytes| dice.fill(bytes))?;
    let code = code.groups().join("-");
    let spaced = code.replace('-', " ").to_lowercase();
    let typed = prop_oneof![twisted_text(vec![code.clone(), spaced]), ".{0,60}", "[0-9A-Za-z -]{30,50}"];
    runs.hold(&typed, |typed| match RecoveryCode::parse(&typed) {
        Err(VaultError::CodeMistyped { group }) => check(group.is_none_or(|at| (1..=9).contains(&at)), "no such group"),
        Err(other) => Err(broken(other)),
        Ok(read) if read.groups().join("-") == code => Ok(()),
        // Four characters guard the rest: one wrong code in a million passes them, and opens nothing.
        Ok(read) => check(
            matches!(file.unlock_with_code(&read.groups().join("-")), Err(VaultError::WrongCode)),
            "another code opens the office",
        ),
    })
}

/// What is typed into a field: to be searched for, to be reminded of, to be a language.
pub(super) fn words(runs: &mut Runs) -> Case {
    let folder = office::folder()?;
    office::lay(folder.path())?;
    let key = office::key(folder.path())?;
    let store = Store::open(&office::database(folder.path()), &key)?;
    let known = ["Fatima", "søren \"ågård\"", "name:x OR body:*", "a NEAR(b, 3)", "20 30 40 50", "-", "^x AND NOT (y"];
    let inputs = prop_oneof![twisted_text(known.map(str::to_owned).to_vec()), any::<String>()];
    runs.hold(&inputs, |text| {
        store.read().search(&text, &KINDS, 20).map_err(broken)?;
        store.read().names_only().search(&text, &KINDS, 20).map_err(broken)?;
        let filter = PeopleFilter { text: text.clone(), ..PeopleFilter::default() };
        store.read().people(&filter, Default::default(), office::today(), 0, 20).map_err(broken)?;
        let _ = (note_reminders(&text), LanguageCode::new(&text), seems_to_hold_cpr(&text), digits(&text));
        check(fold(&fold(&text)) == fold(&text), "what is folded can be folded further")
    })
}
