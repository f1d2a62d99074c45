//! What is there after a fault, looked at as the program does when it starts.

use std::{fs, path::Path, sync::OnceLock};

use trinvis_core::{
    ids::CoordinatorId,
    storage::{SCHEMA, Store, backup, making, rekey},
    vault::{DatabaseKey, KeyFile, VaultError},
};

use crate::{
    Outcome,
    dump::Dump,
    flows::{FIXTURE, FIXTURE_CODE, Flow},
    office,
    trial::{Case, Wrong},
};

/// Everything a user could find.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct State {
    /// Whose passwords open the office, and under which name.
    opens: Vec<(&'static str, String)>,
    office: Option<Dump>,
    /// The copies, the newest first.
    copies: Vec<(String, Dump)>,
    /// What restores have set aside.
    aside: Vec<Dump>,
}

/// The passwords that are tried.
const PASSWORDS: [(&str, CoordinatorId, &str); 3] = [
    ("Mette", office::METTE, office::PASSWORD),
    ("Mette, anew", office::METTE, office::NEW_PASSWORD),
    ("Amina", office::AMINA, office::AMINAS_PASSWORD),
];

/// Starts the program on a data folder, looks at everything, and closes it.
pub(crate) fn look(data: &Path, flow: Flow) -> Case<State> {
    backup::carry_out(data).map_err(|fault| Wrong::Lost(format!("a restore does not go on: {fault:?}")))?;
    making::clear(data)?;
    let (opens, key) = unlock(data, flow)?;
    let path = office::database(data);
    let Some(key) = key else {
        return if path.exists() {
            Err(Wrong::Lost("there is a database and nothing opens it".to_owned()))
        } else {
            Ok(State { opens, office: None, copies: Vec::new(), aside: Vec::new() })
        };
    };
    rekey::finish(&path, &key).map_err(|fault| Wrong::Lost(format!("the new key does not take over: {fault:?}")))?;
    if flow == Flow::Migrate {
        is_old_or_new(&path, &key)?;
    }
    let store = Store::open(&path, &key).map_err(|fault| Wrong::Lost(format!("it does not open: {fault:?}")))?;
    drop(store);
    let office = Dump::read(&path, &key).map_err(|fault| Wrong::Lost(format!("it is not whole: {fault}")))?;
    let state = State { opens, office: Some(office), copies: copies(data, &key)?, aside: aside(data, &key)? };
    for left in ["restoring", "trinvis.db-rekeyed", "trinvis.db-rekeying", "half-made"] {
        if data.join(left).exists() {
            return Err(Wrong::Leaked(format!("{left} is left")));
        }
    }
    Ok(state)
}

type Opened = (Vec<(&'static str, String)>, Option<DatabaseKey>);

fn unlock(data: &Path, flow: Flow) -> Case<Opened> {
    let keys = match KeyFile::read(&office::keys(data)) {
        Ok(keys) => keys,
        Err(VaultError::Missing) => return Ok((Vec::new(), None)),
        Err(fault) => return Err(Wrong::Lost(format!("keys.json: {fault}"))),
    };
    if flow == Flow::Migrate {
        let key = keys.unlock_with_code(FIXTURE_CODE).map_err(|fault| Wrong::Lost(format!("keys.json: {fault}")))?;
        return Ok((vec![("the recovery code", String::new())], Some(key)));
    }
    let (mut opens, mut found) = (Vec::new(), None);
    for (who, id, password) in PASSWORDS {
        match keys.unlock(id, password) {
            Ok(unlocked) => {
                let name = keys.coordinators().into_iter().find(|(one, _)| *one == id).map(|(_, name)| name);
                opens.push((who, name.unwrap_or_default()));
                found = Some(unlocked.key);
            }
            Err(VaultError::WrongPassword | VaultError::UnknownCoordinator) => {}
            Err(fault) => return Err(Wrong::Lost(format!("keys.json: {fault}"))),
        }
    }
    if found.is_some() { Ok((opens, found)) } else { Err(Wrong::Lost("no password opens the office".to_owned())) }
}

/// Before the program opens it, the file is one of the two, whole.
fn is_old_or_new(path: &Path, key: &DatabaseKey) -> Case {
    static OLD: OnceLock<Dump> = OnceLock::new();
    let now = Dump::read(path, key).map_err(|fault| Wrong::Lost(format!("before it is opened: {fault}")))?;
    if now.version == SCHEMA {
        // Compared in full with what a migration that nothing disturbed makes.
        return Ok(());
    }
    let old = match OLD.get() {
        Some(old) => old,
        None => {
            let made = old_file(key)?;
            OLD.get_or_init(|| made)
        }
    };
    if now == *old { Ok(()) } else { Err(Wrong::Leaked(format!("half migrated: {}", old.differences(&now)))) }
}

fn old_file(key: &DatabaseKey) -> Outcome<Dump> {
    let folder = office::folder()?;
    let path = office::database(folder.path());
    for (name, bytes) in FIXTURE {
        fs::write(folder.path().join(name), bytes)?;
    }
    Dump::read(&path, key)
}

fn copies(data: &Path, key: &DatabaseKey) -> Case<Vec<(String, Dump)>> {
    let mut found = Vec::new();
    for copy in backup::list(&office::copies(data))? {
        // A copy of before a colleague left opens with the key of that time.
        let keys = KeyFile::read(&copy.keys).map_err(|fault| Wrong::Lost(format!("a copy's keys: {fault}")))?;
        let then = keys.unlock(office::METTE, office::PASSWORD).map(|unlocked| unlocked.key);
        let key = if keys.check(key).is_ok() { key } else { &then? };
        let dump = Dump::read(&copy.database, key)
            .map_err(|fault| Wrong::Lost(format!("the copy {}: {fault}", copy.name())))?;
        found.push((copy.name(), dump));
    }
    Ok(found)
}

fn aside(data: &Path, key: &DatabaseKey) -> Case<Vec<Dump>> {
    let mut found = Vec::new();
    for (name, _) in office::files(data)? {
        if name.starts_with("set-aside") && name.ends_with(office::DATABASE) {
            let dump = Dump::read(&data.join(&name), key)
                .map_err(|fault| Wrong::Lost(format!("what was set aside: {fault}")))?;
            found.push(dump);
        }
    }
    Ok(found)
}

/// Whether what was found is what had been acknowledged, or with the step in progress whole.
pub(crate) fn judge(found: &State, expected: &[State], acknowledged: usize, may_be_ahead: bool) -> Case {
    let fits = |steps: usize| expected.get(steps).is_some_and(|state| state == found);
    if fits(acknowledged) || (may_be_ahead && fits(acknowledged + 1)) {
        return Ok(());
    }
    if let Some(steps) = (0..expected.len()).rev().find(|steps| fits(*steps)) {
        let told = format!("{acknowledged} steps were acknowledged, {steps} are there");
        return Err(if steps < acknowledged { Wrong::Lost(told) } else { Wrong::Leaked(told) });
    }
    let told = expected.get(acknowledged).map_or_else(String::new, |state| state.differences(found));
    Err(Wrong::Leaked(format!("something half done after {acknowledged} steps: {told}")))
}

impl State {
    /// Without the copies of later attempts: a migration that is tried again makes another one first.
    pub(crate) fn of_one_attempt(mut self) -> Self {
        let later = self.copies.len().saturating_sub(1);
        self.copies.drain(..later);
        self
    }

    fn differences(&self, other: &Self) -> String {
        let mut words = Vec::new();
        if self.opens != other.opens {
            words.push(format!("who opens it ({:?} and {:?})", self.opens, other.opens));
        }
        match (&self.office, &other.office) {
            (Some(one), Some(two)) if one != two => words.push(one.differences(two)),
            (one, two) if one.is_some() != two.is_some() => words.push("whether there is an office".to_owned()),
            _ => {}
        }
        if self.copies != other.copies {
            words.push(format!("copies ({} and {})", self.copies.len(), other.copies.len()));
        }
        if self.aside != other.aside {
            words.push(format!("what is set aside ({} and {})", self.aside.len(), other.aside.len()));
        }
        words.join("; ")
    }
}
