//! cargo-deny's offline parts: licences, banned crates and where crates come from (see `deny.toml`).

use crate::command::Run;
use crate::{Outcome, tools};

const VERSION: &str = "0.20.2";

/// Checks every dependency.
pub fn check() -> Outcome {
    let tool = tools::from_crates("cargo-deny", VERSION)?;
    Run::new(tool).args(&["--all-features", "check", "--hide-inclusion-graph", "licenses", "bans", "sources"]).go()
}
