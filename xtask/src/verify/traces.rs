//! What Trinvis leaves on a PC: the office's data, entries and icons, and what must not be left.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use super::claims::ensure;
use super::left;
use super::trial::Trial;
use crate::Outcome;

/// Stands for an office: what the program keeps, in names and folders like its own.
const DATA: [(&str, &str); 4] = [
    ("trinvis.db", "Ægte data"),
    ("keys.json", "{}"),
    ("settings.json", "{\"language\":\"da\"}"),
    ("copies/1.db", "Æ"),
];

/// What an office keeps.
pub fn plant(trial: &Trial) -> Outcome {
    for (name, text) in DATA {
        let file = trial.data().join(name);
        let folder = file.parent().unwrap_or(&file);
        fs::create_dir_all(folder).map_err(|why| format!("{}: {why}", folder.display()))?;
        fs::write(&file, text).map_err(|why| format!("{}: {why}", file.display()))?;
    }
    Ok(())
}

/// Fails when the data is not what was planted, byte for byte.
pub fn data_is_whole(trial: &Trial) -> Outcome {
    let kept = left::holds(&trial.data())?;
    let whole = kept.len() == DATA.len()
        && DATA.iter().all(|(name, text)| kept.get(*name).is_some_and(|bytes| bytes == text.as_bytes()));
    ensure(whole, || format!("the data is changed: {:?}", kept.keys()))
}

/// Fails when anything of Trinvis is left on the drive or in the registry but its log and, when wanted, the data.
pub fn nothing_left(trial: &Trial, but_data: bool) -> Outcome {
    if but_data {
        data_is_whole(trial)?;
    } else {
        ensure(!trial.data().exists(), || "the data is still there".to_owned())?;
    }
    trial.is_not_registered()?;
    let kept = r"users/Bjørn Ægidius/AppData/Local/Trinvis/";
    let drive = left::names(&trial.wine.drive())?;
    let left: BTreeSet<&String> = drive
        .iter()
        .filter(|name| name.to_lowercase().contains("trinvis") || name.contains("/Local/Programs"))
        .filter(|name| !name.starts_with(kept) && !name.ends_with("Temp/Trinvis-setup.log"))
        .collect();
    ensure(left.is_empty(), || format!("left behind: {left:?}"))?;
    for key in ["HKCU", r"HKLM\Software"] {
        let text = trial.wine.exported(key)?.ok_or_else(|| format!("{key} could not be read"))?;
        let lines: Vec<&str> = text.lines().filter(|line| line.contains("Trinvis")).collect();
        ensure(lines.is_empty(), || format!("left in the registry: {}", lines.join("\n")))?;
    }
    Ok(())
}

/// The entry in the Start menu.
pub fn menu(trial: &Trial) -> PathBuf {
    trial.wine.profile().join("AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Trinvis.lnk")
}

/// The icon on the desktop.
pub fn desktop(trial: &Trial) -> PathBuf {
    trial.wine.profile().join("Desktop").join("Trinvis.lnk")
}
