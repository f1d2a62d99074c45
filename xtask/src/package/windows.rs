//! The installer for Windows: built and packed on Debian, or on Windows itself.

use std::path::{Path, PathBuf};

use super::installer::{self, Recipe};
use super::sizes::{self, MOST_MEGABYTES};
use super::{cross, version};
use crate::steps::Step;
use crate::{Outcome, build, needs, paths};

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
            cross::built("release")?
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

/// The steps to one that is made soon and never handed out, with the tests: the compiler works for both at once.
pub fn to_tried_installer(build: fn() -> Outcome) -> Result<Vec<Step>, String> {
    let (version, folder, out) = (version::current()?, cross::built("tried")?, tried());
    Ok(vec![
        Step::new("packing tools", needs::to_pack),
        Step::new("cross-building tools", needs::to_cross_build),
        Step::new("npm packages", needs::npm_packages),
        Step::new("interface", build::interface),
        Step::new("program and tests for Windows", build),
        Step::new("installer", move || {
            let recipe =
                Recipe { version: &version, program: &folder, out: &out, compress: "zlib", patience: 70, sign: None };
            installer::make(&recipe)
        }),
    ])
}

/// Where that one lies.
pub fn tried() -> PathBuf {
    paths::made("tried").join("Trinvis_x64-setup.exe")
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
    installer::make(&Recipe { version: &version, program: folder, out: &out, compress: "lzma", patience: 70, sign })?;
    let made = sizes::megabytes(sizes::of(&out)?);
    if made < MOST_MEGABYTES { Ok(()) } else { Err(format!("the installer may fill {MOST_MEGABYTES} MB at most")) }
}

fn cross_build() -> Outcome {
    cross::cargo(&["build", "--release", "--bin", "trinvis"])?.go()
}
