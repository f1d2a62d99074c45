//! The TypeScript types that Rust writes, and the check that nobody wrote them by hand.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::command::Run;
use crate::{Outcome, build, no_more, paths};

/// `cargo xtask bindings`: writes them anew, and removes those whose Rust type is gone.
pub fn write(rest: &[&str]) -> Outcome {
    no_more(rest)?;
    build::programs()?;
    let fresh = generate()?;
    let place = in_tree();
    for name in read(&place)?.keys().filter(|name| !fresh.contains_key(*name)) {
        std::fs::remove_file(place.join(name)).map_err(|why| format!("{name}: {why}"))?;
    }
    for (name, text) in &fresh {
        let file = place.join(name);
        let folder = file.parent().unwrap_or(&place);
        std::fs::create_dir_all(folder).map_err(|why| format!("{}: {why}", folder.display()))?;
        std::fs::write(&file, text).map_err(|why| format!("{name}: {why}"))?;
    }
    println!("{} files in {}", fresh.len(), place.display());
    Ok(())
}

/// Fails, naming each file, when the bindings in the tree are not what Rust would write now.
pub fn check() -> Outcome {
    let fresh = generate()?;
    let kept = read(&in_tree())?;
    let names = kept.keys().chain(fresh.keys()).collect::<std::collections::BTreeSet<_>>();
    let mut differences = Vec::new();
    for name in names {
        match (kept.get(name), fresh.get(name)) {
            (Some(old), Some(new)) if old == new => {}
            (Some(old), Some(new)) => differences.push(format!("{name} differs:\n{}", line_difference(old, new))),
            (Some(_), None) => differences.push(format!("{name}: no such Rust type any more")),
            (None, _) => differences.push(format!("{name}: missing from ui/src/ipc/bindings")),
        }
    }
    if differences.is_empty() {
        println!("{} bindings, all as Rust writes them", fresh.len());
        return Ok(());
    }
    Err(format!("{}\n\nWrite them anew with: cargo xtask bindings", differences.join("\n")))
}

fn in_tree() -> PathBuf {
    paths::ui().join("src").join("ipc").join("bindings")
}

fn generate() -> Result<BTreeMap<String, String>, String> {
    let place = paths::made("bindings");
    if place.exists() {
        std::fs::remove_dir_all(&place).map_err(|why| format!("{}: {why}", place.display()))?;
    }
    Run::new(paths::built("trinvis-bridge")?).args(&["bindings".as_ref(), "--out".as_ref(), place.as_os_str()]).go()?;
    let written = read(&place)?;
    if written.is_empty() { Err("the bridge wrote no bindings".to_owned()) } else { Ok(written) }
}

/// Every file below `folder` by its relative path. A folder that is not there is empty.
fn read(folder: &Path) -> Result<BTreeMap<String, String>, String> {
    let mut found = BTreeMap::new();
    let mut waiting = vec![folder.to_path_buf()];
    while let Some(next) = waiting.pop() {
        let Ok(entries) = std::fs::read_dir(&next) else { continue };
        for entry in entries {
            let path = entry.map_err(|why| why.to_string())?.path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
                let text = std::fs::read_to_string(&path).map_err(|why| format!("{name}: {why}"))?;
                found.insert(name, text.replace("\r\n", "\n"));
            }
        }
    }
    Ok(found)
}

fn line_difference(old: &str, new: &str) -> String {
    let only_in = |one: &str, other: &str, sign: char| {
        let there: std::collections::HashSet<&str> = other.lines().collect();
        one.lines().filter(|line| !there.contains(line)).map(|line| format!("  {sign} {line}")).collect::<Vec<_>>()
    };
    [only_in(old, new, '-'), only_in(new, old, '+')].concat().join("\n")
}

#[cfg(test)]
mod tests {
    use super::line_difference;

    #[test]
    fn shows_only_the_lines_that_differ() {
        assert_eq!(line_difference("a\nb\nc", "a\nx\nc"), "  - b\n  + x");
    }
}
