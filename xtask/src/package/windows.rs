//! The installer for Windows: built and packed on Debian, or on Windows itself.

use std::path::{Path, PathBuf};

use super::installer::{self, Recipe};
use super::version;
use crate::command::Run;
use crate::steps::Step;
use crate::{Outcome, build, needs, paths};

const TARGET: &str = "x86_64-pc-windows-gnu";

/// The steps to an installer. Trinvis is built for Windows, unless `program` is a folder where that is done.
pub fn to_installer(program: Option<PathBuf>) -> Result<Vec<Step>, String> {
    let mut row = vec![Step::new("packing tools", needs::to_pack)];
    let folder = if let Some(folder) = program {
        folder
    } else {
        let folder = if cfg!(windows) {
            row.push(Step::new("building tools", needs::to_build));
            paths::target()?.join("release")
        } else {
            row.push(Step::new("cross-building tools", needs::to_cross_build));
            built_into()?.join(TARGET).join("release")
        };
        row.extend([
            Step::new("npm packages", needs::npm_packages),
            Step::new("interface", build::interface),
            Step::new("program for Windows", if cfg!(windows) { build::released } else { cross_build }),
        ]);
        folder
    };
    row.push(Step::new("installer", move || pack(&folder)));
    Ok(row)
}

/// Where the installer lies when it is made.
pub fn finished() -> Result<PathBuf, String> {
    Ok(super::dist().join(format!("Trinvis_{}_x64-setup.exe", version::current()?)))
}

fn pack(folder: &Path) -> Outcome {
    let out = finished()?;
    let version = version::current()?;
    let sign = std::env::var("TRINVIS_SIGN_COMMAND").ok().filter(|command| !command.trim().is_empty());
    let sign = sign.as_deref();
    installer::make(&Recipe { version: &version, program: folder, out: &out, compress: "lzma", patience: 70, sign })
}

/// A folder of its own: the compiler is another than the one for everything else.
fn built_into() -> Result<PathBuf, String> {
    Ok(paths::target()?.join("windows"))
}

/// Debian's compiler has no standard library for Windows, but can build it with the rest.
fn cross_build() -> Outcome {
    let path = std::env::var("PATH").unwrap_or_default();
    Run::new("/usr/bin/cargo")
        .args(&["build", "--release", "-Z", "build-std=std,panic_unwind", "--target", TARGET, "--bin", "trinvis"])
        .env("PATH", format!("/usr/bin:{path}"))
        .env("RUSTC", "/usr/bin/rustc")
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_TARGET_DIR", built_into()?)
        // The libraries of the compiler that started us.
        .without("LD_LIBRARY_PATH")
        .go()
}
