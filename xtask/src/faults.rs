//! `cargo xtask faults`: kills, power cuts, full disks and turned bits, and what is left after each.

use crate::command::Run;
use crate::{Outcome, fuzz, no_more, paths};

/// How many requests of any JSON the night tries.
const REQUESTS: &str = "1000000";

/// Builds the program that tries the faults and runs it; what it did is one line for each part. At night any
/// request and every fuzz target follow, a million runs of each.
pub fn faults(rest: &[&str]) -> Outcome {
    let mut left = rest;
    while let [first, after @ ..] = left {
        left = match (*first, after) {
            ("--nightly", _) => after,
            ("--seed" | "--only" | "--at", [_, after @ ..]) => after,
            _ => return no_more(left),
        };
    }
    // The whole night, not one part of it again: any JSON and any bytes too.
    let all_night = rest == ["--nightly"];
    if all_night {
        fuzz::look()?;
    }
    Run::cargo(&["build", "--package", "trinvis-faults"]).go()?;
    run(rest)?;
    if all_night {
        Run::cargo(&["test", "--workspace", "--test", "app", "any_request"]).env("TRINVIS_REQUESTS", REQUESTS).go()?;
        fuzz::fuzz(&[])?;
    }
    Ok(())
}

/// Runs the program as it was built last.
pub fn run(rest: &[&str]) -> Outcome {
    Run::new(paths::built("trinvis-faults")?).args(rest).go()
}
