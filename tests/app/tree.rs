//! Walking the repository's own text files.

use std::fs;
use std::path::{Path, PathBuf};

/// The repository's root. Asked at run time: a shared target folder may hold a test compiled in another clone.
pub fn root() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo names the package's folder").into()
}

/// A text file of the repository: its path with forward slashes, relative to the root, and what it holds.
pub struct Source {
    pub path: String,
    pub text: String,
}

impl Source {
    /// TypeScript as written by hand: the bindings are Rust's.
    pub fn is_typescript(&self) -> bool {
        (self.path.ends_with(".ts") || self.path.ends_with(".tsx")) && !self.path.contains("/ipc/bindings/")
    }
}

/// Every file below `folder` (relative to the root) with one of the endings, in the order of their paths.
pub fn sources(folder: &str, endings: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    let mut waiting = vec![root().join(folder)];
    while let Some(next) = waiting.pop() {
        for entry in fs::read_dir(&next).unwrap_or_else(|why| panic!("{}: {why}", next.display())) {
            let path = entry.expect("a readable folder").path();
            if path.is_dir() {
                if !is_made(&path) {
                    waiting.push(path);
                }
            } else if endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)) {
                let text = fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
                let relative = path.strip_prefix(root()).expect("below the root");
                found.push(Source { path: relative.to_string_lossy().replace('\\', "/"), text });
            }
        }
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    assert!(!found.is_empty(), "no {endings:?} below {folder}: the test would prove nothing");
    found
}

/// Folders that tools write.
fn is_made(folder: &Path) -> bool {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    matches!(name.as_ref(), "node_modules" | "dist" | "target" | "gen" | ".git" | "test-results")
}
