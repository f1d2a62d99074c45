//! The self-check: everything that must work, tried on a temporary office through the same commands as the page.

mod host;
mod office;

use std::{
    io::{self, Write},
    path::Path,
    time::Instant,
};

use serde::Serialize;
use serde_json::{Value, json};
use tempfile::TempDir;
use ts_rs::TS;

pub use host::CheckHost;
use office::Office;

use crate::{
    ApiError, Code, HostError,
    policies::{Policies, PolicySource},
};

/// Why a step failed: words or the api's own error, as the line's `detail`, and its code.
#[derive(Debug)]
struct Trouble {
    detail: Value,
    code: Option<Code>,
}

type Step = Result<(), Trouble>;

impl Trouble {
    fn words(words: &(impl ToString + ?Sized)) -> Self {
        Self { detail: json!(words.to_string()), code: None }
    }
}

impl From<ApiError> for Trouble {
    fn from(error: ApiError) -> Self {
        Self { detail: json!(error), code: Some(error.code) }
    }
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Self::words(&error)
    }
}

impl From<HostError> for Trouble {
    fn from(error: HostError) -> Self {
        Self::words(&error)
    }
}

impl From<serde_json::Error> for Trouble {
    fn from(error: serde_json::Error) -> Self {
        Self::words(&error)
    }
}

/// Tries every step in a new folder inside `dir`, or in the system's temporary folder, removes the folder again, and looks
/// whether every policy can be used for the office in `data`. Writes one line of JSON for each step; of those in the folder
/// the first that fails is the last but the removal. The line of the policies names those in force too. Answers whether all
/// is well.
pub fn self_check(dir: Option<&Path>, data: &Path, policies: &[PolicySource], out: &mut impl Write) -> bool {
    let mut all_written = true;
    let mut report = Report::new(|line: &Line| {
        // A line nobody can read is as good as a step that failed.
        let written = serde_json::to_string(line).map_err(io::Error::from).and_then(|line| writeln!(out, "{line}"));
        all_written &= written.is_ok();
    });
    report.try_everything(dir);
    report.policies(policies, data);
    report.passed && all_written
}

/// How a step went, with nothing that could tell whose PC it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckedStep {
    /// What was tried.
    pub step: String,
    /// Whether it went well.
    pub ok: bool,
    /// The code it failed with, if it was one.
    pub code: Option<Code>,
}

/// Tries every step in the system's temporary folder.
pub(crate) fn steps() -> Vec<CheckedStep> {
    let mut steps = Vec::new();
    let mut report = Report::new(|line: &Line| {
        steps.push(CheckedStep { step: line.step.to_owned(), ok: line.ok, code: line.code });
    });
    report.try_everything(None);
    steps
}

/// Whole milliseconds.
fn since(start: Instant) -> u64 {
    u64::try_from(start.elapsed().as_millis()).unwrap_or(u64::MAX)
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
struct Line {
    step: &'static str,
    ok: bool,
    ms: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<Value>,
    #[serde(skip)]
    code: Option<Code>,
}

/// Hands on each line, and knows whether all is well so far.
struct Report<F> {
    tell: F,
    passed: bool,
}

impl<F: FnMut(&Line)> Report<F> {
    fn new(tell: F) -> Self {
        Self { tell, passed: true }
    }

    fn try_everything(&mut self, dir: Option<&Path>) {
        let mut made = None;
        self.step("folder", || {
            made = Some(folder(dir)?);
            Ok(())
        });
        if let Some(folder) = made {
            match Office::new(folder.path()) {
                Ok(mut office) => office.try_all(self),
                Err(trouble) => self.step("create", || Err(trouble)),
            }
            self.step("remove", || Ok(folder.close()?));
        }
    }

    /// Does one step, times it and hands on its line.
    fn step(&mut self, step: &'static str, work: impl FnOnce() -> Step) {
        let start = Instant::now();
        let trouble = work().err();
        let ms = since(start);
        let (ok, code) = (trouble.is_none(), trouble.as_ref().and_then(|trouble| trouble.code));
        self.tell(&Line { step, ok, ms, detail: trouble.map(|trouble| trouble.detail), code });
    }

    /// Which policies arrived on this PC, and what of them cannot be used.
    fn policies(&mut self, sources: &[PolicySource], data: &Path) {
        let start = Instant::now();
        let read = Policies::read(sources, data);
        let ms = since(start);
        let detail = json!({ "inForce": read.in_force(), "problems": read.problems });
        self.tell(&Line { step: "policies", ok: read.problems.is_empty(), ms, detail: Some(detail), code: None });
    }

    fn tell(&mut self, line: &Line) {
        self.passed &= line.ok;
        (self.tell)(line);
    }
}

#[cfg(test)]
mod tests;
