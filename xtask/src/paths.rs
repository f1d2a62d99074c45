//! Where things are.

use std::path::PathBuf;

use crate::command::Run;

/// The repository's root. Asked of the environment at run time: a shared target folder may hold an xtask
/// that was compiled in another clone.
pub fn root() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    here.parent().map_or_else(|| here.clone(), std::path::Path::to_path_buf)
}

/// The user interface's folder.
pub fn ui() -> PathBuf {
    root().join("ui")
}

/// Where demo and tour put what they make: always the repository's own `target/`, wherever cargo builds.
pub fn made(name: &str) -> PathBuf {
    root().join("target").join(name)
}

/// A program that cargo built for work, by name, in the folder cargo really uses.
pub fn built(name: &str) -> Result<PathBuf, String> {
    in_target("debug", name)
}

/// The same as it is released.
pub fn released(name: &str) -> Result<PathBuf, String> {
    in_target("release", name)
}

fn in_target(profile: &str, name: &str) -> Result<PathBuf, String> {
    Ok(target()?.join(profile).join(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
}

/// The folder cargo really builds in.
pub fn target() -> Result<PathBuf, String> {
    let metadata = Run::cargo(&["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .output()
        .ok_or("cargo metadata failed")?;
    let folder = string_after(&metadata, "\"target_directory\":").ok_or("cargo metadata names no target folder")?;
    Ok(PathBuf::from(folder))
}

/// The user's folder for things that can be made again.
pub fn cache() -> Result<PathBuf, String> {
    let folder = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    folder("XDG_CACHE_HOME")
        .or_else(|| folder("LOCALAPPDATA"))
        .or_else(|| folder("HOME").map(|home| home.join(".cache")))
        .map(|cache| cache.join("trinvis"))
        .ok_or_else(|| "none of XDG_CACHE_HOME, LOCALAPPDATA and HOME is set".to_owned())
}

/// The JSON string that follows `key`. One value out of a line cargo wrote: not worth a JSON crate here.
pub fn string_after(json: &str, key: &str) -> Option<String> {
    let rest = json.split_once(key)?.1.trim_start().strip_prefix('"')?;
    let mut value = String::new();
    let mut characters = rest.chars();
    loop {
        match characters.next()? {
            '"' => return Some(value),
            '\\' => value.push(characters.next()?),
            other => value.push(other),
        }
    }
}

/// npm's programs are scripts with another ending on Windows.
pub fn npm_program(name: &str) -> String {
    if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::string_after;

    #[test]
    fn finds_a_path_with_backslashes() {
        let json = r#"{"a":1,"target_directory":"C:\\build\\target","b":2}"#;
        assert_eq!(string_after(json, "\"target_directory\":").as_deref(), Some(r"C:\build\target"));
        assert_eq!(string_after(json, "\"missing\":"), None);
    }
}
