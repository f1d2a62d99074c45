//! Building for Windows with Debian's own compiler.

use std::path::PathBuf;

use crate::command::Run;
use crate::paths;

/// What is built for.
const TARGET: &str = "x86_64-pc-windows-gnu";

/// Cargo with these words, for Windows. Debian's compiler has no standard library for it, but can build it with the rest.
pub fn cargo(words: &[&str]) -> Result<Run, String> {
    let path = std::env::var("PATH").unwrap_or_default();
    Ok(Run::new("/usr/bin/cargo")
        .args(words)
        .args(&["-Z", "build-std=std,panic_unwind,test", "--target", TARGET])
        .env("PATH", format!("/usr/bin:{path}"))
        .env("RUSTC", "/usr/bin/rustc")
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_TARGET_DIR", built_into()?)
        // The libraries of the compiler that started us.
        .without("LD_LIBRARY_PATH"))
}

/// The folder of the programs of a profile.
pub fn built(profile: &str) -> Result<PathBuf, String> {
    Ok(built_into()?.join(TARGET).join(profile))
}

/// A folder of its own: the compiler is another than the one for everything else.
fn built_into() -> Result<PathBuf, String> {
    Ok(paths::target()?.join("windows"))
}
