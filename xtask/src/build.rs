//! Building the interface and the programs, and formatting both.

use crate::command::Run;
use crate::{Outcome, no_more};

/// Builds the page into `ui/dist`; the app embeds it, so it comes before cargo.
pub fn interface() -> Outcome {
    Run::npm(&["run", "build"]).go()
}

/// Builds the app and the bridge. Always the whole workspace, so that every command shares one set of
/// features and thus one set of compiled dependencies; only xtask is left out, since it is running.
pub fn programs() -> Outcome {
    Run::cargo(&["build", "--workspace", "--exclude", "xtask", "--bins"]).go()
}

/// Builds the app alone, as it is handed out.
pub fn released() -> Outcome {
    Run::cargo(&["build", "--release", "--locked", "--bin", "trinvis"]).go()
}

/// `cargo xtask fmt`.
pub fn format(rest: &[&str]) -> Outcome {
    no_more(rest)?;
    Run::cargo(&["fmt", "--all"]).go()?;
    Run::npx(&["biome", "check", "--write", "."]).go()
}
