//! Where those who look after the PCs write what they choose: a file for the machine, and on Windows the registry before it.

use std::path::PathBuf;

use trinvis_api::PolicySource;

/// Every place, the strongest first. None of them is another ordinary user's to write to.
pub(crate) fn sources() -> Vec<PolicySource> {
    let mut sources = registry();
    sources.push(PolicySource::File(folder().join("policy.json")));
    sources
}

#[cfg(windows)]
fn registry() -> Vec<PolicySource> {
    windows::keys().collect()
}

#[cfg(not(windows))]
fn registry() -> Vec<PolicySource> {
    Vec::new()
}

/// Where the program lies: below `Program Files` only administrators write, and who has installed it for herself alone
/// decides for herself alone. Below `ProgramData` anybody may make a folder.
#[cfg(windows)]
fn folder() -> PathBuf {
    let program = std::env::current_exe().unwrap_or_default();
    program.parent().map(PathBuf::from).unwrap_or_default()
}

#[cfg(target_os = "macos")]
fn folder() -> PathBuf {
    PathBuf::from("/Library/Application Support/Trinvis")
}

#[cfg(not(any(windows, target_os = "macos")))]
fn folder() -> PathBuf {
    PathBuf::from("/etc/trinvis")
}

#[cfg(windows)]
mod windows {
    use std::io;

    use serde_json::{Value, json};
    use trinvis_api::PolicySource;
    use winreg::{
        HKEY, RegKey, RegValue,
        enums::{HKEY_CURRENT_USER, HKEY_LOCAL_MACHINE, RegType},
        types::FromRegValue,
    };

    /// More values than there are policies, and few enough to look at.
    const MOST: usize = 64;

    /// Only administrators and group policies write below it, for the machine and for the user.
    const POLICIES: &str = r"Software\Policies\Trinvis";

    /// The keys that are there; the machine's goes before the user's.
    pub(super) fn keys() -> impl Iterator<Item = PolicySource> {
        let machine = key(HKEY_LOCAL_MACHINE).map(PolicySource::Machine);
        machine.into_iter().chain(key(HKEY_CURRENT_USER).map(PolicySource::User))
    }

    /// What is in a key, if there is one.
    fn key(hive: HKEY) -> Option<Option<Vec<(String, Value)>>> {
        match RegKey::predef(hive).open_subkey(POLICIES) {
            Ok(key) => Some(Some(values(&key))),
            Err(fault) if fault.kind() == io::ErrorKind::NotFound => None,
            Err(_) => Some(None),
        }
    }

    /// What is in a key; a value whose name is no text is none of ours.
    fn values(key: &RegKey) -> Vec<(String, Value)> {
        key.enum_values().take(MOST).flatten().map(|(name, value)| (name, read(&value))).collect()
    }

    /// A text or a number; no policy takes anything else.
    fn read(value: &RegValue<'_>) -> Value {
        let read = match value.vtype {
            RegType::REG_SZ => String::from_reg_value(value).map(|text| json!(text)),
            RegType::REG_DWORD => u32::from_reg_value(value).map(|number| json!(number)),
            _ => Ok(Value::Null),
        };
        read.unwrap_or(Value::Null)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_the_machines_and_comes_last() {
        let sources = sources();
        let Some(PolicySource::File(path)) = sources.last() else { panic!("{sources:?}") };
        assert!(path.is_absolute() && path.ends_with("policy.json"), "{}", path.display());
        let home = dirs::home_dir().unwrap();
        assert!(!path.starts_with(home), "no user's own folder");
    }
}
