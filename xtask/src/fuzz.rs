//! `cargo xtask fuzz`: bytes that a fuzzer thinks of, in everything that is read from outside.

use std::fs;

use crate::command::Run;
use crate::{Outcome, no_more, paths};

/// How many runs each target gets when nobody says.
const RUNS: &str = "1000000";
/// The longest input, in bytes. What is longer is refused by limits that have tests of their own.
const LONGEST: &str = "-max_len=65536";

/// Runs one target, or all of them one after the other, and stops at the first that falls over. The bytes are kept then.
pub fn fuzz(rest: &[&str]) -> Outcome {
    let all = targets()?;
    let (chosen, runs) = match rest {
        [] => (all, RUNS),
        ["--runs", runs] => (all, *runs),
        [target] => (one(target, &all)?, RUNS),
        [target, "--runs", runs] => (one(target, &all)?, *runs),
        _ => return no_more(rest),
    };
    look()?;
    let built = paths::target()?.join("fuzz");
    chosen.iter().try_for_each(|target| {
        println!("\n=== fuzz {target}");
        // The address sanitizer needs a Rust that is not released yet; what is watched here is every branch.
        Run::cargo(&["fuzz", "run", "--fuzz-dir", "tests/fuzz", "--sanitizer", "none", "--target-dir"])
            .args(&[built.as_os_str()])
            .args(&[target.as_str(), "--", LONGEST, &format!("-runs={runs}"), "-print_final_stats=1"])
            .go()
    })
}

/// Whether the program that drives the fuzzers is there.
pub fn look() -> Outcome {
    match Run::cargo(&["fuzz", "--version"]).output() {
        Some(_) => Ok(()),
        None => Err("cargo-fuzz is missing: cargo install cargo-fuzz --locked".to_owned()),
    }
}

fn one(target: &str, all: &[String]) -> Result<Vec<String>, String> {
    if all.iter().any(|known| known == target) {
        Ok(vec![target.to_owned()])
    } else {
        Err(format!("there is no target \"{target}\"; there are {}", all.join(", ")))
    }
}

/// Every target by name, in order.
fn targets() -> Result<Vec<String>, String> {
    let folder = paths::root().join("tests/fuzz/targets");
    let wrong = |why: std::io::Error| format!("{}: {why}", folder.display());
    let mut names = Vec::new();
    for entry in fs::read_dir(&folder).map_err(wrong)? {
        let path = entry.map_err(wrong)?.path();
        names.extend(path.file_stem().map(|stem| stem.to_string_lossy().into_owned()));
    }
    names.sort();
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_is_a_program_of_the_package() {
        let manifest = fs::read_to_string(paths::root().join("tests/fuzz/Cargo.toml")).unwrap();
        let targets = targets().unwrap();
        assert_eq!(manifest.matches("[[bin]]").count(), targets.len());
        for target in targets {
            assert!(manifest.contains(&format!("path = \"targets/{target}.rs\"")), "{target}");
        }
    }

    #[test]
    fn an_unknown_target_is_told_with_those_there_are() {
        let all = targets().unwrap();
        assert_eq!(one("keys", &all).unwrap(), ["keys"]);
        assert!(one("nothing", &all).unwrap_err().contains("keys"));
    }
}
