//! `update.json` beside the installers: what Trinvis looks for in a folder with updates, and minisign's signature of it.

use std::fs;
use std::path::{Path, PathBuf};

use super::{sizes, version};
use crate::Outcome;
use crate::command::Run;
use crate::steps::Step;

const NAME: &str = "update.json";

/// What signs the list: a command with `%1` where its name goes, which writes `%1.minisig`.
const COMMAND: &str = "TRINVIS_UPDATE_SIGN_COMMAND";

/// The one step.
pub fn steps(rest: &[&str]) -> Result<Vec<Step>, String> {
    super::one("list of updates", rest, || {
        let command = std::env::var(COMMAND).unwrap_or_default();
        write(&super::dist(), &version::current()?, &command)
    })
}

/// Where the list lies when it is made.
pub fn finished() -> PathBuf {
    super::dist().join(NAME)
}

/// Writes the list of the installers of this version that are in the folder, and has it signed.
fn write(folder: &Path, version: &str, command: &str) -> Outcome {
    if !command.contains("%1") {
        return Err(format!(
            "{COMMAND} must be the command that signs, with %1 where the file goes: minisign -S -s trinvis.key -m %1"
        ));
    }
    let list = list(folder, version)?;
    let (file, signature) = (folder.join(NAME), folder.join(format!("{NAME}.minisig")));
    let wrong = |path: &Path, why: std::io::Error| format!("{}: {why}", path.display());
    if signature.exists() {
        fs::remove_file(&signature).map_err(|why| wrong(&signature, why))?;
    }
    fs::write(&file, list).map_err(|why| wrong(&file, why))?;
    // Started in the folder, where the name needs no quotes. Who signs may have to type a password.
    let (shell, option) = if cfg!(windows) { ("cmd", "/C") } else { ("sh", "-c") };
    Run::new(shell).args(&[option, &command.replace("%1", NAME)]).within(folder).with_keyboard().go()?;
    let signed = fs::read_to_string(&signature).map_err(|why| wrong(&signature, why))?;
    let is_signature =
        signed.lines().count() == 4 && signed.lines().nth(2).is_some_and(|line| line.starts_with("trusted"));
    if is_signature { Ok(()) } else { Err(format!("{} is no signature of minisign's", signature.display())) }
}

/// The list as JSON. What stands in it is ours: numbers, digits, and names with nothing to escape.
fn list(folder: &Path, version: &str) -> Result<String, String> {
    let known = [
        ("windows-x86_64", format!("Trinvis_{version}_x64-setup.exe")),
        ("linux-x86_64", format!("trinvis_{version}_amd64.deb")),
        ("linux-aarch64", format!("trinvis_{version}_arm64.deb")),
    ];
    let mut files = Vec::new();
    for (target, name) in known.iter().filter(|(_, name)| folder.join(name).is_file()) {
        let size = sizes::of(&folder.join(name))?;
        let sum = Run::new("sha256sum").args(&["--", name]).within(folder).answer()?;
        let sum = sum.split_whitespace().next().filter(|sum| sum.len() == 64).ok_or("sha256sum answers no sum")?;
        files.push(format!(r#"{{ "target": "{target}", "name": "{name}", "size": {size}, "sha256": "{sum}" }}"#));
    }
    if files.is_empty() {
        return Err(format!("there is no installer of {version} in {}", folder.display()));
    }
    Ok(format!("{{\n  \"version\": \"{version}\",\n  \"files\": [\n    {}\n  ]\n}}\n", files.join(",\n    ")))
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::fs;

    use super::{NAME, write};

    /// Writes what looks like a signature.
    const STAND_IN: &str = r"printf 'untrusted comment: x\nRUQ=\ntrusted comment: y\nAA==\n' > %1.minisig";

    #[test]
    fn the_installers_of_this_version_are_listed_and_the_list_is_signed() {
        let folder = std::env::temp_dir().join(format!("trinvis-update-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        assert!(write(&folder, "0.2.0", STAND_IN).is_err_and(|why| why.contains("no installer of 0.2.0")));
        for (name, holds) in [
            ("Trinvis_0.2.0_x64-setup.exe", "abc"),
            ("trinvis_0.2.0_amd64.deb", ""),
            ("Trinvis_0.1.0_x64-setup.exe", "older"),
            ("SHA256SUMS", "sums"),
        ] {
            fs::write(folder.join(name), holds).unwrap();
        }
        assert!(write(&folder, "0.2.0", "").is_err_and(|why| why.contains("%1")));
        assert!(write(&folder, "0.2.0", "true %1").is_err_and(|why| why.contains("update.json.minisig")));
        assert!(write(&folder, "0.2.0", "false %1").is_err());
        assert!(write(&folder, "0.2.0", "touch %1.minisig").is_err_and(|why| why.contains("no signature")));
        write(&folder, "0.2.0", STAND_IN).unwrap();
        let expected = r#"{
  "version": "0.2.0",
  "files": [
    { "target": "windows-x86_64", "name": "Trinvis_0.2.0_x64-setup.exe", "size": 3, "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" },
    { "target": "linux-x86_64", "name": "trinvis_0.2.0_amd64.deb", "size": 0, "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" }
  ]
}
"#;
        assert_eq!(fs::read_to_string(folder.join(NAME)).unwrap(), expected);
        fs::remove_dir_all(&folder).unwrap();
    }
}
