//! Tools that are built or fetched once per user, each version in a folder of its own.

use std::path::PathBuf;

use crate::command::Run;
use crate::paths;

/// A tool from crates.io. Unoptimised: cargo-deny builds in two minutes instead of six and runs for seconds either way.
pub fn from_crates(name: &str, version: &str) -> Result<PathBuf, String> {
    let folder = folder(name, version)?;
    let tool = folder.join("bin").join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    if !tool.exists() {
        let scratch = folder.join("build");
        Run::cargo(&["install", "--locked", "--debug", "--version", version, "--root"])
            .args(&[folder.as_os_str(), name.as_ref()])
            .env("CARGO_TARGET_DIR", &scratch)
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .go()?;
        std::fs::remove_dir_all(&scratch).map_err(|why| format!("{}: {why}", scratch.display()))?;
    }
    Ok(tool)
}

/// A package from npm that has nothing to do with the page, and thus no place in `ui/`.
pub fn from_npm(name: &str, version: &str) -> Result<PathBuf, String> {
    let folder = folder(name, version)?;
    let package = folder.join("node_modules").join(name);
    if !package.exists() {
        std::fs::create_dir_all(&folder).map_err(|why| format!("{}: {why}", folder.display()))?;
        Run::npm(&["install", "--no-audit", "--no-fund", "--no-save", "--prefix"])
            .args(&[folder.as_os_str(), format!("{name}@{version}").as_ref()])
            .within(&folder)
            .go()?;
    }
    Ok(package)
}

fn folder(name: &str, version: &str) -> Result<PathBuf, String> {
    Ok(paths::cache()?.join("tools").join(format!("{name}-{version}")))
}
