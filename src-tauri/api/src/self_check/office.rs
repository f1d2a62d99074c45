//! The temporary office: made, written, read, searched, printed, copied and opened again.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use serde_json::{Value, json};

use super::{CheckHost, Line, Report, Step, Trouble, host::fill_random};
use crate::{App, dispatch};

/// The records that are written, read back and printed.
const RECORDS: &str = include_str!("records.json");

/// A step by its name.
type Named = (&'static str, fn(&mut Office) -> Step);

/// The temporary office.
pub(super) struct Office {
    app: App,
    dir: PathBuf,
    records: Value,
    password: String,
    copy_name: String,
}

impl Office {
    /// None yet; its folder will be in `dir`.
    pub(super) fn new(dir: &Path) -> Result<Office, Trouble> {
        let mut chance = [0; 16];
        fill_random(&mut chance)?;
        let password = chance.iter().map(|byte| format!("{byte:02x}")).collect();
        let app = App::new(dir.join("office"), Arc::new(CheckHost::new(dir)));
        Ok(Office {
            app,
            dir: dir.to_owned(),
            records: serde_json::from_str(RECORDS)?,
            password,
            copy_name: String::new(),
        })
    }

    /// Tries every step, up to the first that fails.
    pub(super) fn try_all(&mut self, report: &mut Report<impl FnMut(&Line)>) {
        let steps: [Named; 7] = [
            ("create", Office::create),
            ("write", Office::write),
            ("read", Office::read),
            ("search", Office::search),
            ("print", Office::print),
            ("copy", Office::copy),
            ("reopen_copy", Office::reopen_copy),
        ];
        for (name, step) in steps {
            if report.passed {
                report.step(name, || step(self));
            }
        }
        self.app.close();
    }

    fn ask(&self, command: &str, request: Value) -> Result<Value, Trouble> {
        Ok(dispatch(&self.app, command, request)?)
    }

    fn create(&mut self) -> Step {
        let request = json!({
            "office": self.records["office"],
            "coordinator": self.records["coordinator"],
            "password": self.password,
        });
        let code = self.ask("create_office", request)?;
        self.ask("confirm_recovery_code", json!({ "groups": [{ "group": 1, "text": code["groups"][0] }] }))?;
        self.ask("choose_start", json!({ "sample": false }))?;
        Ok(())
    }

    fn write(&mut self) -> Step {
        self.ask("save_person", json!({ "person": self.records["person"] }))?;
        self.ask("save_material", json!({ "material": self.records["poster"] }))?;
        Ok(())
    }

    /// Locks and unlocks in between, so that what is read comes from the disk.
    fn read(&mut self) -> Step {
        self.ask("lock", json!({}))?;
        self.unlock_and_read()
    }

    fn search(&mut self) -> Step {
        let hits = self.ask("search", json!({ "text": "soeren aagaard" }))?;
        let found =
            hits.as_array().is_some_and(|hits| hits.iter().any(|hit| hit["id"] == self.records["person"]["id"]));
        expect(found, "the person was not found")
    }

    fn print(&mut self) -> Step {
        let printed = self.ask("print_material", json!({ "id": self.records["poster"]["id"], "how": "save" }))?;
        let path = printed["path"].as_str().ok_or_else(|| Trouble::words("no file was printed"))?;
        let pdf = fs::read(path)?;
        expect(pdf.starts_with(b"%PDF-") && pdf.len() > 1_000, "what was printed is not a PDF")
    }

    fn copy(&mut self) -> Step {
        let copy = self.ask("make_copy", json!({}))?;
        self.copy_name = copy["name"].as_str().unwrap_or_default().trim_end_matches(".db").to_owned();
        expect(!self.copy_name.is_empty(), "the copy has no name")
    }

    /// Puts the copy in a folder of its own, as on a new PC, and opens it there.
    fn reopen_copy(&mut self) -> Step {
        self.ask("lock", json!({}))?;
        let (copies, again) = (self.dir.join("office").join("copies"), self.dir.join("again"));
        fs::create_dir_all(&again)?;
        for (copied, original) in [("db", "trinvis.db"), ("keys.json", "keys.json")] {
            fs::copy(copies.join(format!("{}.{copied}", self.copy_name)), again.join(original))?;
        }
        self.app = App::new(again, Arc::new(CheckHost::new(&self.dir)));
        self.unlock_and_read()
    }

    fn unlock_and_read(&self) -> Step {
        let state = self.ask("session_state", json!({}))?;
        let coordinator = &state["coordinators"][0]["id"];
        self.ask("unlock", json!({ "coordinator": coordinator, "password": self.password }))?;
        let person = &self.records["person"];
        let read = self.ask("get_person", json!({ "id": person["id"] }))?;
        expect(&read["person"] == person, "what was read is not what was written")
    }
}

fn expect(holds: bool, otherwise: &str) -> Step {
    if holds { Ok(()) } else { Err(Trouble::words(otherwise)) }
}
