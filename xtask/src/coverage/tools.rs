//! The two programs of LLVM that read what was counted.

use std::path::{Path, PathBuf};

use crate::command::Run;

/// Where they are.
pub struct Tools {
    /// Adds up what each test program counted.
    pub profdata: PathBuf,
    /// Says it of the sources.
    pub cov: PathBuf,
}

/// How many releases of LLVM after rustc's are looked for under their numbered names.
const LATER: u32 = 4;

/// Finds both beside rustc or on the path, no older than the LLVM in rustc, or says how to get them.
pub fn find() -> Result<Tools, String> {
    let rustc = || Run::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    let about = rustc().args(&["-vV"]).output().ok_or("rustc does not say its version")?;
    let needed = llvm(&about).ok_or("rustc does not say which LLVM it has")?;
    let root = rustc().args(&["--print", "sysroot"]).output().ok_or("rustc does not say where it lies")?;
    let one = |name: &str| {
        beside(Path::new(root.trim()), name)
            .into_iter()
            .chain((needed..needed + LATER).map(|number| format!("{name}-{number}").into()))
            .chain([name.into()])
            .find(|program| version(program).is_some_and(|found| found >= needed))
            .ok_or_else(|| {
                format!("{name} of LLVM {needed} or newer is missing. Install it with:\n\n  rustup component add llvm-tools\n")
            })
    };
    Ok(Tools { profdata: one("llvm-profdata")?, cov: one("llvm-cov")? })
}

/// Where rustup puts the tool, for each platform there is a folder for.
fn beside(root: &Path, name: &str) -> Vec<PathBuf> {
    let folders = std::fs::read_dir(root.join("lib").join("rustlib")).into_iter().flatten().flatten();
    folders.map(|folder| folder.path().join("bin").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))).collect()
}

fn version(program: &Path) -> Option<u32> {
    llvm(&Run::new(program).args(&["--version"]).output()?)
}

/// The LLVM that a program says it has, whoever built it.
fn llvm(said: &str) -> Option<u32> {
    let number = said.split_once("LLVM version")?.1.trim_start_matches([':', ' ']);
    number.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::llvm;

    #[test]
    fn every_way_to_say_the_version_is_read() {
        assert_eq!(llvm("host: x86_64-unknown-linux-gnu\nrelease: 1.95.0\nLLVM version: 22.1.2\n"), Some(22));
        assert_eq!(llvm("LLVM (http://llvm.org/):\n  LLVM version 22.1.2-rust-1.95.0-stable\n"), Some(22));
        assert_eq!(llvm("Debian LLVM version 14.0.6\n"), Some(14));
        assert_eq!(llvm("release: 1.95.0\n"), None);
    }
}
