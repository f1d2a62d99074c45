//! Inputs from files: keys, what was erased, the plan of a restore, the names of copies.

use std::fs;

use proptest::{
    collection::vec,
    prelude::{any, prop_oneof},
};
use serde_json::json;
use tempfile::TempDir;
use trinvis_core::{
    storage::{Ledger, backup},
    vault::{DatabaseKey, KeyFile, VaultError},
};

use super::{
    Held, Input, Runs, broken, check,
    twist::{twisted, twisted_text},
};
use crate::{Outcome, dice::Dice, office, trial::Case};

/// `keys.json`: the same keys are read, or none.
pub struct Keys {
    file: KeyFile,
    key: DatabaseKey,
}

impl Input for Keys {
    fn new() -> Outcome<Self> {
        let (file, key) = office::new_keys(&mut Dice::of(1, "keys"))?;
        Ok(Self { file, key })
    }

    fn seeds(&self) -> Outcome<Vec<Vec<u8>>> {
        Ok(vec![self.file.to_bytes()?])
    }

    fn takes(&self, bytes: &[u8]) -> bool {
        KeyFile::parse(bytes).is_ok()
    }

    fn hold(&self, bytes: &[u8]) -> Held {
        match KeyFile::parse(bytes) {
            Err(VaultError::Damaged | VaultError::Newer { .. }) => Ok(()),
            Err(other) => Err(broken(other)),
            // Only the same keys in other letters: the checksum is of what they say.
            Ok(read) => check(read == self.file && read.check(&self.key).is_ok(), "other keys are read"),
        }
    }
}

/// `erased.json`: written as it is read.
pub struct Erased(TempDir);

impl Input for Erased {
    fn new() -> Outcome<Self> {
        Ok(Self(office::folder()?))
    }

    fn seeds(&self) -> Outcome<Vec<Vec<u8>>> {
        Ok(vec![json!({ "erased": { "00ff": "2026-11-23", "a1": "2024-02-29" } }).to_string().into_bytes()])
    }

    fn takes(&self, bytes: &[u8]) -> bool {
        let path = self.0.path().join(Ledger::FILE);
        fs::write(&path, bytes).is_ok() && Ledger::read(&path) != Ledger::default()
    }

    fn hold(&self, bytes: &[u8]) -> Held {
        let path = self.0.path().join(Ledger::FILE);
        fs::write(&path, bytes).map_err(broken)?;
        let read = Ledger::read(&path);
        read.write(&path).map_err(broken)?;
        check(Ledger::read(&path) == read, "it is written otherwise than it was read")
    }
}

/// The plan of a restore that was cut off: nothing outside the data folder is touched.
pub(super) fn plan(runs: &mut Runs) -> Case {
    let known = ["20261123-120000", "..", "../../x", "/tmp/x", "a/b", "", ".", "C:\\x"];
    let texts = known.map(|name| json!({ "aside": name }).to_string().into_bytes()).to_vec();
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
