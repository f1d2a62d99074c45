//! Names of files, which last only when their folder has been synced.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use crate::dice::Dice;
#[cfg(target_os = "linux")]
use {
    super::{
        disk::{number_of, with},
        kept::Kept,
    },
    std::fs,
};

/// A data folder: the bytes of each file by its name from there; none for a name that is all that is left.
pub(super) type Tree = BTreeMap<PathBuf, Option<Vec<u8>>>;

/// One change of names.
#[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "only Linux tells"))]
pub(super) enum Renaming {
    Moved { from: PathBuf, to: PathBuf, replaced: Option<Vec<u8>> },
    Removed { path: PathBuf, bytes: Vec<u8> },
}

/// Takes back some of the latest changes: a file system keeps them in their order.
pub(super) fn undo(names: &[Renaming], data: &Path, tree: &mut Tree, dice: &mut Dice) {
    let last = if dice.one_in(2) { names.len() } else { dice.below(names.len() + 1) };
    for change in names.iter().skip(last).rev() {
        let name = |path: &Path| path.strip_prefix(data).map(Path::to_owned).ok();
        match change {
            Renaming::Moved { from, to, replaced } => {
                let (Some(from), Some(to)) = (name(from), name(to)) else { continue };
                if let Some(bytes) = tree.remove(&to) {
                    tree.insert(from, bytes);
                }
                if let Some(replaced) = replaced {
                    tree.insert(to, Some(replaced.clone()));
                }
            }
            Renaming::Removed { path, bytes } => {
                if let Some(name) = name(path) {
                    tree.entry(name).or_insert_with(|| Some(bytes.clone()));
                }
            }
        }
    }
}

/// What of a file would be left, which is about to lose its name; none when it is not there or nobody watches.
#[cfg(target_os = "linux")]
pub(super) fn before(path: &Path) -> Option<Vec<u8>> {
    if !with(|disk| disk.watching) {
        return None;
    }
    let number = number_of(path)?;
    let known = with(|disk| disk.files.get(&number).map(|kept| (kept.named, kept.synced.clone())));
    match known {
        Some((true, synced)) => Some(synced),
        Some((false, _)) => None,
        None => fs::read(path).ok(),
    }
}

#[cfg(target_os = "linux")]
pub(super) fn renamed(from: PathBuf, to: PathBuf, replaced: Option<Vec<u8>>) {
    note(Some(Renaming::Moved { from, to, replaced }));
}

#[cfg(target_os = "linux")]
pub(super) fn removed(path: PathBuf, before: Option<Vec<u8>>) {
    note(before.map(|bytes| Renaming::Removed { path, bytes }));
}

#[cfg(target_os = "linux")]
fn note(change: Option<Renaming>) {
    with(|disk| {
        if disk.watching {
            disk.names.extend(change);
            disk.pass();
        }
    });
}

/// A folder was synced: its names last, and with them all earlier ones.
#[cfg(target_os = "linux")]
pub(super) fn folder_synced() {
    with(|disk| {
        disk.names.clear();
        disk.files.values_mut().for_each(|kept| kept.named = true);
        disk.pass();
    });
}

/// A file was synced, by SQLite or past it.
#[cfg(target_os = "linux")]
pub(super) fn file_synced(number: u64, path: &Path) {
    with(|disk| {
        if !disk.watching {
            return;
        }
        let bytes = fs::read(path).unwrap_or_default();
        let kept = disk.files.entry(number).or_default();
        if kept.now() != bytes {
            *kept = Kept { synced: bytes, since: Vec::new(), named: true };
        }
        kept.settle();
        disk.pass();
    });
}
