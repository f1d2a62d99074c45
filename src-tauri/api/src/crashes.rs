//! What the program notes when it stumbles: where in its own source, and never what it was working on.

mod place;

use std::{
    fs,
    io::{self, Read},
    panic::{self, PanicHookInfo},
    path::{Path, PathBuf},
    thread,
    time::SystemTime,
};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::system::System;

/// Where reports lie, in the data folder.
const FOLDER: &str = "crashes";

/// So many reports are kept; the oldest goes.
const KEPT: usize = 5;

/// A report is far smaller.
const LARGEST: u64 = 4 << 10;

/// What is known of a crash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CrashReport {
    /// When it was.
    pub at: DateTime<Utc>,
    /// Trinvis's version.
    pub version: String,
    /// What it ran on.
    pub system: System,
    /// What sort of mistake it was.
    pub kind: CrashKind,
    /// File, line and column in the source.
    pub place: String,
    /// The thread's name, if it has one.
    pub thread: Option<String>,
}

/// The sorts of mistakes that can be told apart without telling the message, which may hold what somebody wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CrashKind {
    /// Nothing where something was sure to be.
    NothingThere,
    /// A fault where none was thought possible.
    UnexpectedError,
    /// Past the end of a list or a text.
    OutOfBounds,
    /// A number that does not fit, or a division by zero.
    Arithmetic,
    /// In the middle of a letter.
    TextBoundary,
    /// A place in the program that was thought never to be reached.
    Unreachable,
    /// Anything else.
    Other,
}

/// How the messages begin that Rust itself writes.
const KINDS: [(&str, CrashKind); 11] = [
    ("called `Option::unwrap()` on a `None`", CrashKind::NothingThere),
    ("called `Result::unwrap", CrashKind::UnexpectedError),
    ("index out of bounds", CrashKind::OutOfBounds),
    ("range ", CrashKind::OutOfBounds),
    ("slice index", CrashKind::OutOfBounds),
    ("attempt to ", CrashKind::Arithmetic),
    ("start byte index", CrashKind::OutOfBounds),
    ("end byte index", CrashKind::OutOfBounds),
    ("begin > end", CrashKind::OutOfBounds),
    ("byte range starts at", CrashKind::OutOfBounds),
    ("internal error: entered unreachable code", CrashKind::Unreachable),
];

impl CrashKind {
    fn of(message: &str) -> Self {
        // Rust's own words for it begin as those for a place past the end.
        if message.contains("byte index") && message.contains("not a char boundary") {
            return Self::TextBoundary;
        }
        KINDS.iter().find(|(start, _)| message.starts_with(start)).map_or(Self::Other, |(_, kind)| *kind)
    }
}

/// From now on every panic of the process leaves a report in the data folder. One that cannot be written is not, and
/// changes nothing else.
pub fn note_crashes(data: &Path, system_version: Option<String>) {
    let folder = data.join(FOLDER);
    let system = System::here(system_version);
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        let _ = write(&folder, &report(panic, &system));
        // Its message is for developers: it may hold what somebody wrote.
        if cfg!(debug_assertions) {
            before(panic);
        }
    }));
}

fn report(panic: &PanicHookInfo<'_>, system: &System) -> CrashReport {
    let place = panic.location().map(|at| format!("{}:{}:{}", place::in_source(at.file()), at.line(), at.column()));
    CrashReport {
        at: DateTime::from(SystemTime::now()),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        system: system.clone(),
        kind: CrashKind::of(panic.payload_as_str().unwrap_or_default()),
        place: place.unwrap_or_default(),
        thread: thread::current().name().map(str::to_owned),
    }
}

fn write(folder: &Path, report: &CrashReport) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    // The same mistake again and again, such as while a page is set for each letter that is typed, would push out the others.
    let is_same = |known: &CrashReport| (&known.version, &known.place) == (&report.version, &report.place);
    if files(folder).iter().filter_map(|file| one(file).ok()).any(|known| is_same(&known)) {
        return Ok(());
    }
    let name = report.at.format("%Y-%m-%dT%H-%M-%S%.6f.json").to_string();
    fs::write(folder.join(name), serde_json::to_vec_pretty(report)?)?;
    let all = files(folder);
    all.iter().rev().skip(KEPT).try_for_each(fs::remove_file)
}

/// The reports that lie in the data folder, the newest first.
pub(crate) fn read(data: &Path) -> Vec<CrashReport> {
    let mut reports: Vec<_> =
        files(&data.join(FOLDER)).iter().rev().take(KEPT).filter_map(|file| one(file).ok()).collect();
    reports.sort_by_key(|report| std::cmp::Reverse(report.at));
    reports
}

fn one(file: &Path) -> io::Result<CrashReport> {
    let mut bytes = Vec::new();
    fs::File::open(file)?.take(LARGEST).read_to_end(&mut bytes)?;
    Ok(serde_json::from_slice(&bytes)?)
}

/// Removes these reports, and what is none; one that came since is told at the next start.
///
/// # Errors
/// What the disk failed with.
pub(crate) fn forget(data: &Path, told: &[CrashReport]) -> io::Result<()> {
    let is_done = |file: &&PathBuf| one(file).map_or(true, |report| told.contains(&report));
    let folder = data.join(FOLDER);
    files(&folder).iter().filter(is_done).try_for_each(fs::remove_file)?;
    // It stays as long as there is something in it.
    let _ = fs::remove_dir(folder);
    Ok(())
}

/// The reports' files, the oldest first: they are called after their time.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<_> = entries
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()))
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "json"))
        .collect();
    files.sort();
    files
}

#[cfg(test)]
mod tests;
