//! `trinvis self-check`: everything that must work, tried on a temporary office through the same commands as the page.

mod host;

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
    time::Instant,
};

use serde::Serialize;
use serde_json::{Value, json};
use tempfile::TempDir;
use trinvis_api::{ApiError, App, HostError};

pub(crate) use host::CheckHost;

/// The records that are written, read back and printed.
const RECORDS: &str = include_str!("self_check/records.json");

/// Why a step failed, as the line's `detail`: words, or the api's own error.
#[derive(Debug)]
struct Trouble(Value);

type Step = Result<(), Trouble>;
/// A step by its name.
type Named = (&'static str, fn(&mut Office) -> Step);

impl From<ApiError> for Trouble {
    fn from(error: ApiError) -> Self {
        Trouble(json!(error))
    }
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Trouble(json!(error.to_string()))
    }
}

impl From<HostError> for Trouble {
    fn from(error: HostError) -> Self {
        Trouble(json!(error.to_string()))
    }
}

impl From<serde_json::Error> for Trouble {
    fn from(error: serde_json::Error) -> Self {
        Trouble(json!(error.to_string()))
    }
}

/// Tries every step in a new folder inside `dir`, or in the system's temporary folder, and removes the folder again.
/// Writes one line of JSON for each step; the first that fails is the last but the removal.
pub(crate) fn run(dir: Option<&Path>, out: &mut impl Write) -> ExitCode {
    let mut report = Report { out, passed: true };
    let mut made = None;
    report.step("folder", || {
        made = Some(folder(dir)?);
        Ok(())
    });
    if let Some(folder) = made {
        match Office::new(folder.path()) {
            Ok(mut office) => office.try_all(&mut report),
            Err(trouble) => report.step("create", || Err(trouble)),
        }
        report.step("remove", || Ok(folder.close()?));
    }
    if report.passed { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn folder(dir: Option<&Path>) -> io::Result<TempDir> {
    let mut name = tempfile::Builder::new();
    name.prefix("trinvis-self-check-");
    match dir {
        Some(dir) => name.tempdir_in(std::path::absolute(dir)?),
        None => name.tempdir(),
    }
}

/// One line of the report.
#[derive(Serialize)]
struct Line<'a> {
    step: &'a str,
    ok: bool,
    ms: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<Value>,
}

/// The lines that are written, and whether all is well so far.
struct Report<'a, W> {
    out: &'a mut W,
    passed: bool,
}

impl<W: Write> Report<'_, W> {
    /// Does one step, times it and writes its line.
    fn step(&mut self, name: &str, work: impl FnOnce() -> Step) {
        let start = Instant::now();
        let result = work();
        let ms = u64::try_from(start.elapsed().as_millis()).unwrap_or(u64::MAX);
        let line = Line { step: name, ok: result.is_ok(), ms, detail: result.err().map(|trouble| trouble.0) };
        // A line nobody can read is as good as a step that failed.
        let written =
            serde_json::to_string(&line).map_err(io::Error::from).and_then(|line| writeln!(self.out, "{line}"));
        self.passed &= line.ok && written.is_ok();
    }
}

/// The temporary office.
struct Office {
    app: App,
    dir: PathBuf,
    records: Value,
    password: String,
    copy_name: String,
}

impl Office {
    fn new(dir: &Path) -> Result<Office, Trouble> {
        let mut chance = [0; 16];
        crate::host::fill_random(&mut chance)?;
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

    fn try_all(&mut self, report: &mut Report<'_, impl Write>) {
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
        Ok(trinvis_api::dispatch(&self.app, command, request)?)
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
        let path = printed["path"].as_str().ok_or_else(|| Trouble(json!("no file was printed")))?;
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
    if holds { Ok(()) } else { Err(Trouble(json!(otherwise))) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_passes_and_nothing_is_left() {
        let dir = tempfile::tempdir().unwrap();
        let mut out = Vec::new();
        let code = run(Some(dir.path()), &mut out);
        let lines: Vec<Value> =
            String::from_utf8(out).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert!(lines.iter().all(|line| line["ok"] == true && line["ms"].is_u64()), "{lines:?}");
        assert_eq!(code, ExitCode::SUCCESS);
        let steps: Vec<_> = lines.iter().map(|line| line["step"].as_str().unwrap()).collect();
        assert_eq!(
            steps,
            ["folder", "create", "write", "read", "search", "print", "copy", "reopen_copy", "remove"],
            "the steps are named in the contract"
        );
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_folder_that_is_not_there_is_a_failed_step_with_its_reason() {
        let dir = tempfile::tempdir().unwrap();
        let mut out = Vec::new();
        let code = run(Some(&dir.path().join("gone")), &mut out);
        assert_eq!(code, ExitCode::FAILURE);
        let line: Value = serde_json::from_slice(&out).unwrap();
        assert_eq!((line["step"].as_str(), line["ok"].as_bool()), (Some("folder"), Some(false)));
        assert!(line["detail"].as_str().is_some_and(|detail| !detail.is_empty()), "{line}");
    }
}
