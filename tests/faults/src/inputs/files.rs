//! Inputs from files: keys, codes on paper, what was erased, the plan of a restore, the names of copies.

use std::fs;

use proptest::{
    collection::vec,
    prelude::{any, prop_oneof},
};
use serde_json::json;
use trinvis_core::{
    storage::{Ledger, backup},
    vault::{KeyFile, RecoveryCode, VaultError},
};

use super::{
    Runs, broken, check,
    twist::{twisted, twisted_text},
};
use crate::{dice::Dice, office, trial::Case};

/// `keys.json`.
pub(super) fn keys(runs: &mut Runs) -> Case {
    let (file, key) = office::new_keys(&mut Dice::of(1, "keys"))?;
    let text = String::from_utf8(file.to_bytes()?)?;
    runs.hold(&twisted(vec![text]), |bytes| match KeyFile::parse(&bytes) {
        Err(VaultError::Damaged | VaultError::Newer { .. }) => Ok(()),
        Err(other) => Err(broken(other)),
        // Only the same keys in other letters: the checksum is of what they say.
        Ok(read) => check(read == file && read.check(&key).is_ok(), "other keys are read"),
    })
}

/// A recovery code as it is typed.
pub(super) fn codes(runs: &mut Runs) -> Case {
    let mut dice = Dice::of(1, "codes");
    let (mut file, key) = office::new_keys(&mut dice)?;
    let code = file.new_recovery_code(&key, &mut |bytes| dice.fill(bytes))?.groups().join("-");
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

/// `erased.json`.
pub(super) fn erased(runs: &mut Runs) -> Case {
    let folder = office::folder()?;
    let path = folder.path().join(Ledger::FILE);
    let known = json!({ "erased": { "00ff": "2026-11-23", "a1": "2024-02-29" } }).to_string();
    runs.hold(&twisted(vec![known]), |bytes| {
        fs::write(&path, &bytes).map_err(broken)?;
        let read = Ledger::read(&path);
        read.write(&path).map_err(broken)?;
        check(Ledger::read(&path) == read, "it is written otherwise than it was read")
    })
}

/// The plan of a restore that was cut off: nothing outside the data folder is touched.
pub(super) fn plan(runs: &mut Runs) -> Case {
    let known = ["20261123-120000", "..", "../../x", "/tmp/x", "a/b", "", ".", "C:\\x"];
    let texts = known.map(|name| json!({ "aside": name }).to_string()).to_vec();
    runs.hold(&twisted(texts), |bytes| {
        let folder = office::folder().map_err(broken)?;
        let data = folder.path().join("data");
        fs::create_dir_all(backup::ready(&data)).map_err(broken)?;
        fs::write(data.join("trinvis.db"), b"old").map_err(broken)?;
        fs::write(backup::ready(&data).join("trinvis.db"), b"new").map_err(broken)?;
        fs::write(backup::ready(&data).join("plan.json"), bytes).map_err(broken)?;
        let done = backup::carry_out(&data).is_ok();
        let outside = fs::read_dir(folder.path()).map_err(broken)?.count();
        check(outside == 1, "something lies outside the data folder")?;
        let wanted: &[u8] = if done { b"new" } else { b"old" };
        let present = fs::read(data.join("trinvis.db")).map_err(broken)?;
        check(present == wanted, "the office is not the one it should be")?;
        let all = office::files(&data).map_err(broken)?;
        check(all.iter().any(|(_, bytes)| bytes == b"old"), "the old office is gone")
    })
}

/// Names of files in the folder for copies.
pub(super) fn names(runs: &mut Runs) -> Case {
    let known = ["trinvis-20261123-120000.db", "trinvis-20261123-120000.keys.json"].map(str::to_owned).to_vec();
    runs.hold(&vec(prop_oneof![twisted_text(known), any::<String>()], 0..6), |names| {
        let folder = office::folder().map_err(broken)?;
        for name in names.iter().filter(|name| !name.contains(['/', '\\', '\0'])) {
            // Names this file system does not take are nobody's.
            let _ = fs::write(folder.path().join(name), b"");
        }
        for copy in backup::list(folder.path()).map_err(broken)? {
            check(copy.database.is_file() && copy.keys.is_file(), "a copy of which half is missing is listed")?;
        }
        Ok(())
    })
}
