//! The tests of the core, the api and the whole, built for Windows and run in Wine, and an office carried there and back.

use std::path::{Path, PathBuf};

use super::claims::ensure;
use super::trial::Trial;
use super::wine::Ran;
use crate::Outcome;
use crate::command::Run;
use crate::package::cross;
use crate::paths;

/// The crates that meet Windows: what they do with paths, locks and files is not the same there.
const CRATES: [&str; 6] = ["-p", "trinvis-core", "-p", "trinvis-api", "-p", "trinvis"];

/// How many tests there are at least; fewer means that some were not found.
const TESTS: usize = 400;

/// How cargo says of a program that it was built as a test; that it could be, it says of others too.
const AS_TEST: &str = "\"overflow_checks\":true,\"test\":true}";

/// The test that carries an office.
const CARRIED: &str = "carried::an_office_is_carried_to_another_system_and_back";

/// Builds them, and with them the program that is tried when there is no released one.
pub fn build() -> Outcome {
    programs().map(|_| ())
}

/// The programs with the tests in them. What cargo has built it names at once.
fn programs() -> Result<Vec<PathBuf>, String> {
    // Not the test that kills two hundred programs: Wine now and then fails to start one.
    let words = ["test", "--no-run", "--profile", "tried", "--lib", "--test", "app"];
    let words = [&words[..], &["--message-format", "json-render-diagnostics"], &CRATES].concat();
    let told = cross::cargo(&words)?.answer()?;
    let tests = told.lines().filter(|line| line.contains(AS_TEST));
    Ok(tests.filter_map(|line| paths::string_after(line, "\"executable\":")).map(PathBuf::from).collect())
}

/// What is not tried in Wine: what is said of the sources, which are the same everywhere, and what a program says
/// aloud, which is listened to through pipes that Wine's own services keep open.
const NOT_HERE: [&str; 5] = ["crates::", "quiet::", "sources::", "tree::", "window::"];

/// Runs the tests in Wine.
pub fn run(trial: &Trial) -> Outcome {
    let libraries = libraries()?;
    let mut passed = 0;
    for program in programs()? {
        let name = program.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let words: Vec<&str> =
            ["--quiet"].into_iter().chain(NOT_HERE.iter().flat_map(|part| ["--skip", part])).collect();
        let ran = trial.wine.run_at(&paths::root(), &[("WINEPATH", &libraries)], &program, &words)?;
        let well = passed_in(&ran.said);
        println!("{name}: {} passed in {:.0} s", well.unwrap_or(0), ran.seconds);
        passed += well.filter(|_| ran.code == 0).ok_or_else(|| told(&name, &ran))?;
    }
    ensure(passed >= TESTS, || format!("only {passed} tests were found; there are {TESTS} and more"))
}

/// Where Windows finds WebView2's loader: beside the program.
fn libraries() -> Result<String, String> {
    Ok(format!("Z:{}", cross::built("tried")?.display()))
}

/// What it said at the end of its run.
fn told(name: &str, ran: &Ran) -> String {
    let Ran { code, said, complained, .. } = ran;
    format!("{name} ended with {code}\n{said}\n{complained}")
}

/// How many passed, when none failed and none was left out.
fn passed_in(said: &str) -> Option<usize> {
    let result = said.lines().rev().find_map(|line| line.strip_prefix("test result: ok. "))?;
    let mut counts = result.split("; ").filter_map(|part| part.split_once(' '));
    let passed = counts.next()?.0.parse().ok()?;
    counts.take(2).all(|(count, _)| count == "0").then_some(passed)
}

/// An office made here is worked on in Wine and read here again.
pub fn carried(trial: &Trial) -> Outcome {
    let folder = trial.folder().join("carried");
    here("make", &folder)?;
    let is_app = |file: &PathBuf| file.file_name().is_some_and(|name| name.to_string_lossy().starts_with("app-"));
    let program = programs()?.into_iter().find(is_app).ok_or("the tests of the whole were not built")?;
    let there = trial.wine.drive().join("carried");
    std::fs::rename(&folder, &there).map_err(|why| format!("{}: {why}", there.display()))?;
    let libraries = libraries()?;
    let variables =
        [("TRINVIS_CARRIED_PART", "work-on"), ("TRINVIS_CARRIED_FOLDER", r"C:\carried"), ("WINEPATH", &libraries)];
    let ran = trial.wine.run_at(&paths::root(), &variables, &program, &["--exact", CARRIED])?;
    ensure(ran.code == 0 && passed_in(&ran.said) == Some(1), || told("the part in Wine", &ran))?;
    here("read", &there)
}

/// A part of it under this system.
fn here(part: &str, folder: &Path) -> Outcome {
    let told = Run::cargo(&["test", "--quiet", "--workspace", "--test", "app", "--", "--exact", CARRIED])
        .env("TRINVIS_CARRIED_PART", part)
        .env("TRINVIS_CARRIED_FOLDER", folder)
        .answer()?;
    ensure(passed_in(&told) == Some(1), || format!("{part} did not run:\n{told}"))
}

#[cfg(test)]
mod tests {
    use super::passed_in;

    #[test]
    fn only_a_run_in_which_nothing_failed_and_nothing_was_left_out_counts() {
        let result = |verdict: &str, failed: u32, ignored: u32| {
            format!(
                "\nrunning 7 tests\n.......\ntest result: {verdict}. 7 passed; {failed} failed; {ignored} ignored; 0 measured; 2 filtered out; finished in 0.1s\n"
            )
        };
        assert_eq!(passed_in(&result("ok", 0, 0)), Some(7));
        assert_eq!(passed_in(&result("FAILED", 1, 0)), None);
        assert_eq!(passed_in(&result("ok", 0, 1)), None);
        assert_eq!(passed_in("nothing ran"), None);
    }
}
