//! `cargo xtask faults`: kills, power cuts, full disks and turned bits, and what is left after each.

use crate::command::Run;
use crate::{Outcome, no_more, paths};

/// Builds the program that tries the faults and runs it; what it did is one line for each part.
pub fn faults(rest: &[&str]) -> Outcome {
    let mut left = rest;
    while let [first, after @ ..] = left {
        left = match (*first, after) {
            ("--nightly", _) => after,
            ("--seed" | "--only" | "--at", [_, after @ ..]) => after,
            _ => return no_more(left),
        };
    }
    Run::cargo(&["build", "--package", "trinvis-faults"]).go()?;
    run(rest)
}

/// Runs the program as it was built last.
pub fn run(rest: &[&str]) -> Outcome {
    Run::new(paths::built("trinvis-faults")?).args(rest).go()
}
