//! `cargo xtask coverage`: which branches of core and api no test takes.

mod compiler;
mod report;
mod tools;

use std::fs;
use std::path::{Path, PathBuf};

use crate::command::Run;
use crate::{Outcome, no_more, paths};

pub use compiler::instead_of_rustc;
use report::Report;

/// The crates that are measured: their sources, and their names as rustc and their test programs have them.
const MEASURED: [(&str, &str); 2] = [("src-tauri/core/src", "trinvis_core"), ("src-tauri/api/src", "trinvis_api")];
/// The tests of the product as a whole are measured too, for what they call of the two.
const WHOLE: &str = "app";
/// What of all branches the tests take at least, in percent.
const LEAST: f64 = 90.0;
/// Everything in the workspace is chosen, so that no dependency is built anew with other features.
const TESTS: [&str; 5] = ["test", "--workspace", "--lib", "--test", WHOLE];

/// Builds the unit tests and those of the product as a whole, runs them, and prints what they leave out.
pub fn coverage(rest: &[&str]) -> Outcome {
    no_more(rest)?;
    let tools = tools::find()?;
    let place = paths::made("coverage");
    let counts = emptied(place.join("counts"))?;
    let built = measured(&TESTS)?.args(&["--no-run", "--message-format", "json-render-diagnostics"]).answer()?;
    let counted = counts.join("%p-%8m.profraw");
    let tested = measured(&TESTS)?.args(&["--no-fail-fast"]).env("LLVM_PROFILE_FILE", counted).go();
    if fs::read_dir(&counts).is_ok_and(|mut counted| counted.next().is_none()) {
        return tested.and(Err("no test counted anything".to_owned()));
    }
    let merged = place.join("merged.profdata");
    Run::new(&tools.profdata).args(&["merge", "-sparse", "-o"]).args(&[&merged, &counts]).go()?;
    let report = report(&tools.cov, &merged, &programs(&built))?;
    println!("\n{report}");
    tested?;
    let share = report.branches().share();
    if share < LEAST { Err(format!("{share:.1} % of the branches is under {LEAST:.0} %")) } else { Ok(()) }
}

fn emptied(folder: PathBuf) -> Result<PathBuf, String> {
    let wrong = |why: std::io::Error| format!("{}: {why}", folder.display());
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(wrong)?;
    }
    fs::create_dir_all(&folder).map_err(wrong)?;
    Ok(folder)
}

/// What was counted, said of the sources of these programs.
fn report(cov: &Path, merged: &Path, programs: &[PathBuf]) -> Result<Report, String> {
    let [first, others @ ..] = programs else { return Err("cargo named no test program".to_owned()) };
    let mut export = Run::new(cov).args(&["export", "-format", "lcov", "-instr-profile"]).args(&[merged, first]);
    for program in others {
        export = export.args(&["-object".as_ref(), program.as_os_str()]);
    }
    let source = |path: &Path| fs::read_to_string(path).unwrap_or_default();
    Ok(Report::read(&export.answer()?, &paths::root(), &MEASURED.map(|(folder, _)| folder), source))
}

/// Cargo with this program in rustc's place.
fn measured(arguments: &[&str]) -> Result<Run, String> {
    let own = std::env::current_exe().map_err(|why| format!("this program does not know where it lies: {why}"))?;
    Ok(Run::cargo(arguments).env("RUSTC_WORKSPACE_WRAPPER", own).env(compiler::SIGN, "1"))
}

/// The test programs among what cargo says it built.
fn programs(built: &str) -> Vec<PathBuf> {
    let named = |path: &PathBuf| {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        stem.rsplit_once('-').is_some_and(|(name, _)| is_measured(name))
    };
    built
        .lines()
        .filter_map(|line| paths::string_after(line, "\"executable\":"))
        .map(PathBuf::from)
        .filter(named)
        .collect()
}

fn is_measured(name: &str) -> bool {
    name == WHOLE || MEASURED.iter().any(|(_, crate_name)| *crate_name == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_test_programs_of_what_is_measured_are_read() {
        let built = concat!(
            "{\"reason\":\"compiler-artifact\",\"executable\":null,\"fresh\":true}\n",
            "{\"reason\":\"compiler-artifact\",\"executable\":\"/t/deps/trinvis_core-6a24\",\"fresh\":true}\n",
            "{\"reason\":\"compiler-artifact\",\"executable\":\"/t/deps/app-922e\",\"fresh\":false}\n",
            "{\"reason\":\"compiler-artifact\",\"executable\":\"/t/deps/trinvis_print-a401\",\"fresh\":true}\n",
            "{\"reason\":\"compiler-artifact\",\"executable\":\"/t/trinvis\",\"fresh\":true}\n",
            "{\"reason\":\"build-finished\",\"success\":true}\n",
        );
        assert_eq!(programs(built), [PathBuf::from("/t/deps/trinvis_core-6a24"), PathBuf::from("/t/deps/app-922e")]);
    }
}
