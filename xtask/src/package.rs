//! `cargo xtask package windows`: the installer for Windows, built and packed on Debian.

pub mod installer;
pub mod version;

use std::path::{Path, PathBuf};

use crate::command::Run;
use crate::steps::{self, Step};
use crate::{Outcome, build, needs, no_more, paths};
use installer::Recipe;

const TARGET: &str = "x86_64-pc-windows-gnu";

/// Builds Trinvis for Windows, unless `--program` names a folder where that is done, and packs it into `dist/`.
pub fn package(rest: &[&str]) -> Outcome {
    let program = read_arguments("package", rest)?;
    steps::all(to_installer(program)?)?;
    println!("\nThe installer is {}", finished()?.display());
    Ok(())
}

/// The steps to an installer.
pub fn to_installer(program: Option<PathBuf>) -> Result<Vec<Step>, String> {
    let mut row = vec![Step::new("packing tools", needs::to_pack)];
    let folder = if let Some(folder) = program {
        folder
    } else {
        row.extend([
            Step::new("cross-building tools", needs::to_cross_build),
            Step::new("npm packages", needs::npm_packages),
            Step::new("interface", build::interface),
            Step::new("program for Windows", cross_build),
        ]);
        built_into()?.join(TARGET).join("release")
    };
    row.push(Step::new("installer", move || pack(&folder)));
    Ok(row)
}

/// Where the installer lies when it is made.
pub fn finished() -> Result<PathBuf, String> {
    Ok(paths::root().join("dist").join(format!("Trinvis_{}_x64-setup.exe", version::current()?)))
}

/// What follows the name of the system: the folder of a program that was built before.
pub fn read_arguments(command: &str, rest: &[&str]) -> Result<Option<PathBuf>, String> {
    match rest {
        ["windows"] => Ok(None),
        ["windows", "--program", folder] => std::path::absolute(folder).map(Some).map_err(|why| why.to_string()),
        ["windows", left @ ..] => no_more(left).map(|()| None),
        _ => Err(format!("{command} what? There is: cargo xtask {command} windows")),
    }
}

fn pack(folder: &Path) -> Outcome {
    let out = finished()?;
    let version = version::current()?;
    installer::make(&Recipe { version: &version, program: folder, out: &out, compress: "lzma", patience: 70 })
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

#[cfg(test)]
mod tests {
    use super::read_arguments;

    #[test]
    fn asks_which_system_and_refuses_what_it_does_not_know() {
        assert!(read_arguments("package", &[]).is_err_and(|why| why.contains("package windows")));
        assert!(read_arguments("package", &["windows", "--programme", "x"]).is_err());
        assert!(read_arguments("package", &["windows", "--program"]).is_err());
        assert_eq!(read_arguments("package", &["windows"]), Ok(None));
        let folder = read_arguments("package", &["windows", "--program", "/a/b"]);
        assert_eq!(folder, Ok(Some("/a/b".into())));
    }
}
