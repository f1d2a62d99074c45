//! What lies in folders and in the registry before and after.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Every file below `folder` by its relative path, with what it holds. Links are not followed.
pub fn holds(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>, String> {
    let mut found = BTreeMap::new();
    for name in names(folder)? {
        let file = folder.join(&name);
        if !name.ends_with('/') {
            found.insert(name, fs::read(&file).map_err(|why| format!("{}: {why}", file.display()))?);
        }
    }
    Ok(found)
}

/// The relative paths of everything below `folder`, folders with a slash at the end. Links are not followed.
pub fn names(folder: &Path) -> Result<Vec<String>, String> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_path_buf()];
    while let Some(next) = waiting.pop() {
        for entry in fs::read_dir(&next).map_err(|why| format!("{}: {why}", next.display()))? {
            let entry = entry.map_err(|why| why.to_string())?;
            let path = entry.path();
            let mut name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().into_owned();
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                name.push('/');
                waiting.push(path);
            }
            found.push(name);
        }
    }
    found.sort();
    Ok(found)
}

/// Text as Windows writes it: UTF-16 with a mark in front.
pub fn wide_text(bytes: &[u8]) -> String {
    let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
    String::from_utf16_lossy(&units).trim_start_matches('\u{feff}').replace("\r\n", "\n")
}

/// A value by its name, out of what `reg export` wrote: text without its quotes, a number as `dword:…`.
pub fn value(exported: &str, name: &str) -> Option<String> {
    let start = format!("\"{name}\"=");
    let raw = exported.lines().find_map(|line| line.strip_prefix(&start))?;
    match raw.strip_prefix('"').and_then(|text| text.strip_suffix('"')) {
        Some(text) => Some(text.replace("\\\"", "\"").replace("\\\\", "\\")),
        None => Some(raw.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::{value, wide_text};

    #[test]
    fn reads_what_windows_writes() {
        let bytes: Vec<u8> = "\u{feff}Bjørn\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(wide_text(&bytes), "Bjørn\n");
    }

    #[test]
    fn reads_text_and_numbers_out_of_the_registry() {
        let exported = "[HKEY]\n\"Uninstall\"=\"\\\"C:\\\\Bjørn\\\\a.exe\\\" /S\"\n\"NoModify\"=dword:00000001\n";
        assert_eq!(value(exported, "Uninstall").as_deref(), Some(r#""C:\Bjørn\a.exe" /S"#));
        assert_eq!(value(exported, "NoModify").as_deref(), Some("dword:00000001"));
        assert_eq!(value(exported, "Missing"), None);
    }
}
