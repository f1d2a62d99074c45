//! What a power cut leaves.

use std::{fs, io, path::Path};

use tempfile::TempDir;

use super::{
    disk::{Disk, number_of},
    kept::{Change, Kept},
    names::{self, Tree},
};
use crate::{dice::Dice, office};

/// A disk keeps or loses a sector whole.
const SECTOR: usize = 512;

/// When the power is to go, and under which name the dice are thrown for what is left.
#[derive(Clone, Debug)]
pub(crate) struct Moment {
    pub(crate) point: usize,
    pub(crate) seed: u64,
    pub(crate) name: String,
}

/// What was left in a data folder.
pub(crate) struct Image {
    pub(crate) folder: TempDir,
    pub(crate) name: String,
    /// How many steps had been acknowledged.
    pub(crate) acknowledged: usize,
}

/// How much of what was not synced is left.
#[derive(Clone, Copy)]
enum Luck {
    Nothing,
    Everything,
    /// The first so many writes.
    First(usize),
    /// Each write or not, in any order.
    Some,
    /// Each sector of each write or not.
    Torn,
}

impl Image {
    pub(super) fn take(disk: &Disk, data: &Path, moment: &Moment, acknowledged: usize) -> Option<Self> {
        let mut dice = Dice::of(moment.seed, &moment.name);
        let folder = office::folder().ok()?;
        lay_out(disk, data, folder.path(), &mut dice).ok()?;
        Some(Self { folder, name: moment.name.clone(), acknowledged })
    }
}

fn lay_out(disk: &Disk, data: &Path, to: &Path, dice: &mut Dice) -> io::Result<()> {
    let mut tree = Tree::new();
    for (name, bytes) in office::files(data)? {
        // Files change places by being renamed; the disk knows them by number.
        let number = number_of(&data.join(&name)).unwrap_or(0);
        let left = match disk.files.get(&number) {
            Some(kept) if kept.now() == bytes => left(kept, dice),
            _ if disk.base.contains(&number) => Some(bytes),
            // Written past SQLite, and never synced.
            _ => Some(cut_short(bytes, dice)),
        };
        tree.insert(name, left);
    }
    names::undo(&disk.names, data, &mut tree, dice);
    for (name, bytes) in tree {
        if let Some(folder) = to.join(&name).parent() {
            fs::create_dir_all(folder)?;
        }
        bytes.map_or(Ok(()), |bytes| fs::write(to.join(name), bytes))?;
    }
    Ok(())
}

fn cut_short(mut bytes: Vec<u8>, dice: &mut Dice) -> Vec<u8> {
    if dice.one_in(2) {
        bytes.truncate(dice.below(bytes.len() + 1));
    }
    bytes
}

/// The bytes of one file after the power cut; none when not even its name is left.
fn left(kept: &Kept, dice: &mut Dice) -> Option<Vec<u8>> {
    if !kept.named && dice.one_in(3) {
        return None;
    }
    let luck = match dice.below(6) {
        0 => Luck::Nothing,
        1 => Luck::Everything,
        2 => Luck::First(dice.below(kept.since.len() + 1)),
        3 => Luck::Some,
        _ => Luck::Torn,
    };
    let mut bytes = kept.synced.clone();
    for (at, change) in kept.since.iter().enumerate() {
        let is_left = match luck {
            Luck::Nothing => false,
            Luck::Everything | Luck::Torn => true,
            Luck::First(count) => at < count,
            Luck::Some => dice.one_in(2),
        };
        match change {
            _ if !is_left => {}
            Change::Write { at, bytes: written } if matches!(luck, Luck::Torn) => tear(&mut bytes, *at, written, dice),
            Change::Truncate(_) if matches!(luck, Luck::Torn) && dice.one_in(2) => {}
            whole => whole.apply(&mut bytes),
        }
    }
    Some(bytes)
}

/// Applies some sectors of a write.
fn tear(file: &mut Vec<u8>, at: usize, written: &[u8], dice: &mut Dice) {
    let mut from = 0;
    while from < written.len() {
        let to = written.len().min(from + SECTOR - (at + from) % SECTOR);
        if !dice.one_in(3) {
            Change::Write { at: at + from, bytes: written[from..to].to_vec() }.apply(file);
        }
        from = to;
    }
}
