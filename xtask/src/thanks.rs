//! The list of libraries, fonts and pictures that "About Trinvis" thanks, written from what the release is built with.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::command::Run;
use crate::{Outcome, no_more, paths};

/// What no package manager knows of: name, version, licence.
const SHIPPED: [(&str, &str, &str); 8] = [
    ("IBM Plex Sans", "3", "OFL-1.1"),
    ("Noto Sans", "2", "OFL-1.1"),
    ("Noto Sans Arabic", "2.005", "OFL-1.1"),
    ("Noto Nastaliq Urdu", "3", "OFL-1.1"),
    ("Noto Sans Ethiopic", "2", "OFL-1.1"),
    ("Noto Sans Tamil", "2", "OFL-1.1"),
    ("Open Peeps (Pablo Stanley)", "1", "CC0-1.0"),
    ("Noto Emoji pictograms", "2", "Apache-2.0"),
];

/// Prints name, version and licence of each npm package that is not only for development.
const NPM: &str = r#"
const { packages } = require("./package-lock.json");
for (const [place, entry] of Object.entries(packages))
  if (place && !entry.dev && !entry.optional)
    console.log([place.split("node_modules/").pop(), entry.version, entry.license ?? ""].join("\t"));
"#;

/// `cargo xtask licences`: writes the list anew.
pub fn write(rest: &[&str]) -> Outcome {
    no_more(rest)?;
    let place = in_tree();
    std::fs::write(&place, list()?).map_err(|why| format!("{}: {why}", place.display()))
}

/// Fails when the list in the tree is not what would be written now.
pub fn check() -> Outcome {
    let kept = std::fs::read_to_string(in_tree()).unwrap_or_default();
    if kept == list()? {
        return Ok(());
    }
    Err("the list of licences is not up to date. Write it anew with: cargo xtask licences".to_owned())
}

fn in_tree() -> PathBuf {
    paths::root().join("src-tauri/api/src/commands/about/licences.json")
}

fn list() -> Result<String, String> {
    let mut rows: BTreeSet<[String; 3]> = SHIPPED
        .iter()
        .map(|(name, version, licence)| [name, version, licence].map(|part| (*part).to_owned()))
        .collect();
    let cargo = [
        "tree",
        "--locked",
        "--package",
        "trinvis",
        "--edges",
        "normal",
        "--target",
        "all",
        "--prefix",
        "none",
        "--format",
        "{p}\t{l}",
    ];
    for line in lines(Run::cargo(&cargo), "cargo tree")? {
        let mut columns = line.split('\t');
        let mut package = columns.next().unwrap_or_default().split(' ');
        let (name, version) = (package.next().unwrap_or_default(), package.next().unwrap_or_default());
        // Ours are under Trinvis's own licence; a star marks a package that was listed before.
        if !name.starts_with("trinvis") && !name.is_empty() {
            rows.insert(row(name, version.trim_start_matches('v'), columns.next().unwrap_or_default()));
        }
    }
    for line in lines(Run::new("node").within(&paths::ui()).args(&["--eval", NPM]), "node")? {
        let mut columns = line.split('\t');
        let mut next = || columns.next().unwrap_or_default();
        rows.insert(row(next(), next(), next()));
    }
    let rows: Vec<String> = rows.iter().map(json).collect();
    Ok(format!("[\n{}\n]\n", rows.join(",\n")))
}

fn lines(run: Run, name: &str) -> Result<Vec<String>, String> {
    let output = run.output().ok_or_else(|| format!("{name} could not list the packages"))?;
    Ok(output.lines().map(str::to_owned).collect())
}

fn row(name: &str, version: &str, licence: &str) -> [String; 3] {
    [name, version, licence.trim_end_matches(" (*)")].map(str::to_owned)
}

/// Names, versions and SPDX expressions hold nothing that JSON would have to escape.
fn json([name, version, licence]: &[String; 3]) -> String {
    format!(r#"  {{ "name": "{name}", "version": "{version}", "licence": "{licence}" }}"#)
}
