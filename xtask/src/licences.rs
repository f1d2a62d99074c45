//! cargo-deny's offline parts: licences, banned crates and where crates come from (see `deny.toml`).

use std::path::PathBuf;

use crate::command::Run;
use crate::{Outcome, paths};

const VERSION: &str = "0.20.2";

/// Checks every dependency; builds the tool once per user if it is not there.
pub fn check() -> Outcome {
    let tool = tool_folder()?.join("bin").join(format!("cargo-deny{}", std::env::consts::EXE_SUFFIX));
    if !tool.exists() {
        install()?;
    }
    Run::new(tool).args(&["--all-features", "check", "--hide-inclusion-graph", "licenses", "bans", "sources"]).go()
}

/// Unoptimised: it builds in two minutes instead of six and runs for seconds either way.
fn install() -> Outcome {
    let folder = tool_folder()?;
    let scratch = folder.join("build");
    Run::cargo(&["install", "--locked", "--debug", "--version", VERSION, "--root"])
        .args(&[folder.as_os_str(), "cargo-deny".as_ref()])
        .env("CARGO_TARGET_DIR", &scratch)
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .go()?;
    std::fs::remove_dir_all(&scratch).map_err(|why| format!("{}: {why}", scratch.display()))
}

fn tool_folder() -> Result<PathBuf, String> {
    Ok(paths::cache()?.join("tools").join(format!("cargo-deny-{VERSION}")))
}
