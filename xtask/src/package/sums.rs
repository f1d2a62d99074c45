//! `SHA256SUMS` beside what is handed out, as `sha256sum --check` reads it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Outcome;
use crate::command::Run;
use crate::steps::Step;

const NAME: &str = "SHA256SUMS";

/// The one step.
pub fn steps(rest: &[&str]) -> Result<Vec<Step>, String> {
    super::one("checksums", rest, || write(&super::dist()))
}

/// Where the sums lie when they are made.
pub fn finished() -> PathBuf {
    super::dist().join(NAME)
}

/// Writes the sums of every file in the folder, sorted by name, and checks them.
fn write(folder: &Path) -> Outcome {
    let names = names(folder)?;
    if names.is_empty() {
        return Err(format!("there is nothing in {} to sum up", folder.display()));
    }
    let sums = Run::new("sha256sum").args(&["--"]).args(&names).within(folder).answer()?;
    let file = folder.join(NAME);
    fs::write(&file, sums).map_err(|why| format!("{}: {why}", file.display()))?;
    Run::new("sha256sum").args(&["--check", "--strict", NAME]).within(folder).go()
}

/// The files that are handed out, but not the sums of an earlier run.
fn names(folder: &Path) -> Result<Vec<String>, String> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(|why| format!("{}: {why}", folder.display()))? {
        let entry = entry.map_err(|why| why.to_string())?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name != NAME && entry.path().is_file() {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::fs;

    use super::{NAME, write};

    #[test]
    fn sums_are_what_everybody_else_counts_too() {
        let folder = std::env::temp_dir().join(format!("trinvis-sums-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        assert!(write(&folder).is_err_and(|why| why.contains("nothing")));
        fs::write(folder.join("b æ.deb"), "").unwrap();
        fs::write(folder.join("a.exe"), "abc").unwrap();
        // A second run must not sum up the first one's list.
        for _ in 0..2 {
            write(&folder).unwrap();
        }
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.exe\n\
                        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b æ.deb\n";
        assert_eq!(fs::read_to_string(folder.join(NAME)).unwrap(), expected);
        fs::remove_dir_all(&folder).unwrap();
    }
}
