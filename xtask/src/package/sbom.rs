//! What is built in, crates and npm packages, as CycloneDX.

use std::fs;
use std::path::{Path, PathBuf};

use super::version;
use crate::command::Run;
use crate::steps::Step;
use crate::{Outcome, no_more, paths, tools};

const VERSION: &str = "0.5.9";

/// What cargo-cyclonedx calls the file that it puts beside every `Cargo.toml`, without its ending.
const NAME: &str = "trinvis-sbom";

/// The steps to both lists.
pub fn steps(rest: &[&str]) -> Result<Vec<Step>, String> {
    no_more(rest)?;
    Ok(vec![Step::new("crates", crates), Step::new("npm packages of the page", packages)])
}

/// Where the list of crates lies when it is made; the other is beside it.
pub fn finished() -> Result<PathBuf, String> {
    named("crates")
}

fn named(what: &str) -> Result<PathBuf, String> {
    Ok(super::dist().join(format!("trinvis_{}_{what}.cdx.json", version::current()?)))
}

/// The crates of the app on every system, and none that only builds or tests it.
fn crates() -> Outcome {
    let tool = tools::from_crates("cargo-cyclonedx", VERSION)?;
    let made = Run::new(tool)
        .args(&["cyclonedx", "--quiet", "--format", "json", "--spec-version", "1.5", "--target", "all"])
        .args(&["--no-build-deps", "--override-filename", NAME])
        .go();
    let list = paths::root().join(format!("{NAME}.json"));
    let text = fs::read_to_string(&list).map_err(|why| format!("{}: {why}", list.display()));
    for folder in members()? {
        let file = folder.join(format!("{NAME}.json"));
        if file.exists() {
            fs::remove_file(&file).map_err(|why| format!("{}: {why}", file.display()))?;
        }
    }
    made?;
    write(&named("crates")?, &without(&paths::root(), &text?), "pkg:cargo/rusqlite@")
}

/// The npm packages of the page, and none that only builds or tests it.
fn packages() -> Outcome {
    let list = Run::npm(&["sbom", "--package-lock-only", "--omit", "dev", "--sbom-format", "cyclonedx"]).answer()?;
    write(&named("npm")?, &without(&paths::root(), &list), "pkg:npm/react@")
}

/// The folders of the workspace's packages.
fn members() -> Result<Vec<PathBuf>, String> {
    let metadata = Run::cargo(&["metadata", "--format-version", "1", "--no-deps", "--offline"]).answer()?;
    let manifests = every(&metadata, "\"manifest_path\":");
    Ok(manifests.iter().filter_map(|manifest| Path::new(manifest).parent().map(Path::to_path_buf)).collect())
}

/// Every JSON string that follows `key`.
fn every(json: &str, key: &str) -> Vec<String> {
    json.match_indices(key).filter_map(|(at, _)| paths::string_after(&json[at..], key)).collect()
}

/// The list without the name of the folder that it was made in.
fn without(folder: &Path, list: &str) -> String {
    let name = folder.display().to_string();
    list.replace(&name, "/trinvis").replace(&in_address(&name), "/trinvis")
}

/// A folder's name as it stands in an address.
fn in_address(name: &str) -> String {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"/-._~:".contains(byte);
    name.bytes().map(|byte| if plain(&byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

/// Writes a list that holds at least what everybody knows is built in.
fn write(file: &Path, list: &str, known: &str) -> Outcome {
    if !list.contains("\"bomFormat\": \"CycloneDX\"") || !list.contains(known) {
        return Err(format!("this is no list of what is built in: it lacks {known}"));
    }
    super::folder_of(file)?;
    fs::write(file, list).map_err(|why| format!("{}: {why}", file.display()))?;
    println!("{}: {} components", file.display(), list.matches("\"purl\":").count());
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{every, without, write};

    #[test]
    fn every_member_of_the_workspace_is_found() {
        let json = r#"{"packages":[{"manifest_path":"/a/Cargo.toml"},{"manifest_path":"/a/b c/Cargo.toml"}]}"#;
        assert_eq!(every(json, "\"manifest_path\":"), ["/a/Cargo.toml", "/a/b c/Cargo.toml"]);
    }

    #[test]
    fn nobody_learns_where_it_was_made() {
        let expected = r#"{"bom-ref":"path+file:///trinvis#trinvis@0.1.0"}"#;
        for made in ["/home/bjørn/my work", "/home/bj%C3%B8rn/my%20work"] {
            let list = format!(r#"{{"bom-ref":"path+file://{made}#trinvis@0.1.0"}}"#);
            assert_eq!(without(Path::new("/home/bjørn/my work"), &list), expected);
        }
    }

    #[test]
    fn an_empty_list_is_refused() {
        let empty = r#"{"bomFormat": "CycloneDX", "components": []}"#;
        assert!(write(Path::new("/nowhere/a.json"), empty, "pkg:npm/react@").is_err_and(|why| why.contains("react")));
    }
}
