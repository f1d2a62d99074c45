//! The package for Debian and Ubuntu.

use std::path::{Path, PathBuf};

use super::deb::{self, Recipe};
use super::version;
use crate::command::Run;
use crate::steps::Step;
use crate::{Outcome, build, needs, paths};

/// The steps to a package. Trinvis is built, unless `program` is a folder where that is done.
pub fn to_package(program: Option<PathBuf>) -> Result<Vec<Step>, String> {
    let mut row = vec![Step::new("packing tools", needs::to_pack_for_debian)];
    let folder = if let Some(folder) = program {
        folder
    } else {
        row.extend([
            Step::new("building tools", needs::to_build),
            Step::new("npm packages", needs::npm_packages),
            Step::new("interface", build::interface),
            Step::new("program", build::released),
        ]);
        paths::target()?.join("release")
    };
    row.push(Step::new("package", move || pack(&folder)));
    Ok(row)
}

/// Where the package lies when it is made.
pub fn finished() -> Result<PathBuf, String> {
    let architecture = Run::new("dpkg").args(&["--print-architecture"]).output();
    let architecture = architecture.ok_or("a .deb is made on Debian or Ubuntu")?;
    Ok(super::dist().join(format!("trinvis_{}_{}.deb", version::current()?, architecture.trim())))
}

/// Packs the program as the version it is, well compressed.
fn pack(folder: &Path) -> Outcome {
    deb::make(&Recipe { version: &version::current()?, program: folder, out: &finished()?, compress: "xz" })
}

/// Packs the same files as another version, quickly.
pub fn pack_as(version: &str, folder: &Path, out: &Path) -> Outcome {
    deb::make(&Recipe { version, program: folder, out, compress: "none" })
}
