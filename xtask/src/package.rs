//! `cargo xtask package …`: what is handed out, in `dist/`.

mod bundle;
pub mod cross;
mod deb;
pub mod installer;
pub mod linux;
mod sbom;
pub mod sizes;
mod sums;
mod update;
pub mod version;
pub mod windows;

use std::path::{Path, PathBuf};

use crate::steps::{self, Step};
use crate::{Outcome, no_more, paths};

const WHAT: &str =
    "package what? There is: cargo xtask package windows | linux | appimage | dmg | sbom | update | sums";

/// Makes what is asked for and says where it lies.
pub fn package(rest: &[&str]) -> Outcome {
    let (row, made) = match rest {
        ["windows", rest @ ..] => (windows::to_installer(program(rest)?)?, windows::finished()?),
        ["linux", rest @ ..] => (linux::to_package(program(rest)?)?, linux::finished()?),
        ["appimage", rest @ ..] => (bundle::to_app_image(rest)?, bundle::app_image()?),
        ["dmg", rest @ ..] => (bundle::to_disk_image(rest)?, bundle::disk_image()?),
        ["sbom", rest @ ..] => (sbom::steps(rest)?, sbom::finished()?),
        ["update", rest @ ..] => (update::steps(rest)?, update::finished()),
        ["sums", rest @ ..] => (sums::steps(rest)?, sums::finished()),
        _ => return Err(WHAT.to_owned()),
    };
    steps::all(row)?;
    println!("\nMade: {}", made.display());
    Ok(())
}

/// What follows the name of the system: the folder of a program that was built before.
pub fn program(rest: &[&str]) -> Result<Option<PathBuf>, String> {
    match rest {
        ["--program", folder] => std::path::absolute(folder).map(Some).map_err(|why| why.to_string()),
        other => no_more(other).map(|()| None),
    }
}

/// Where everything that is handed out is put.
fn dist() -> PathBuf {
    paths::root().join("dist")
}

/// Makes sure that there is a folder to put a file into.
fn folder_of(file: &Path) -> Outcome {
    let folder = file.parent().unwrap_or(file);
    std::fs::create_dir_all(folder).map_err(|why| format!("{}: {why}", folder.display()))
}

/// One step alone, with nothing more to say.
fn one(name: &'static str, rest: &[&str], work: impl FnOnce() -> Outcome + 'static) -> Result<Vec<Step>, String> {
    no_more(rest)?;
    Ok(vec![Step::new(name, work)])
}

#[cfg(test)]
mod tests {
    use super::{package, program};

    #[test]
    fn asks_what_and_refuses_what_it_does_not_know() {
        assert!(package(&[]).is_err_and(|why| why.contains("package windows")));
        assert!(package(&["msi"]).is_err_and(|why| why.contains("package windows")));
        for what in ["windows", "linux", "appimage", "dmg", "sbom", "update", "sums"] {
            assert!(package(&[what, "--nonsense"]).is_err_and(|why| why.contains("--nonsense")), "{what}");
        }
    }

    #[test]
    fn a_program_that_is_built_is_named_by_its_folder() {
        assert!(program(&["--programme", "x"]).is_err());
        assert!(program(&["--program"]).is_err());
        assert_eq!(program(&[]), Ok(None));
        assert_eq!(program(&["--program", "/a/b"]), Ok(Some("/a/b".into())));
    }
}
