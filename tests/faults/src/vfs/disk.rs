//! What the disk holds and what it has been asked for, as the shim tells it.

use std::{
    cell::RefCell,
    collections::{HashMap, HashSet},
    fs,
    path::{Path, PathBuf},
};

use rusqlite::ffi;

use super::{
    image::{Image, Moment},
    kept::{Change, Kept},
    names::Renaming,
};
use crate::office;

/// What SQLite asks of a disk that may fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Op {
    Open,
    Write,
    /// A write that makes its file longer.
    Growth,
    Sync,
    /// A statement that begins; it is interrupted.
    Statement,
    /// A file that is given another name, past SQLite.
    Rename,
    /// A file that is removed, by SQLite or past it.
    Remove,
    /// A file or folder that is synced past SQLite.
    Flush,
}

/// How many sorts there are.
const OPS: usize = 8;

/// A fault to come.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fault {
    pub(crate) op: Op,
    /// Which of them fails, counted from 1.
    pub(crate) nth: usize,
    /// What SQLite, or the one who asked past it, is told.
    pub(crate) code: i32,
    /// Whether all that follow fail too, as on a full disk.
    pub(crate) lasting: bool,
}

/// The moments to keep, for one run of a flow.
struct Recorder {
    data: PathBuf,
    /// Whether the beginning of a statement is a point too.
    statements: bool,
    moments: Vec<Moment>,
    images: Vec<Image>,
}

#[derive(Default)]
pub(super) struct Disk {
    pub(super) files: HashMap<u64, Kept>,
    /// Changes of names since a folder was synced, in their order.
    pub(super) names: Vec<Renaming>,
    /// Files that were there from the beginning.
    pub(super) base: HashSet<u64>,
    asked: [usize; OPS],
    fault: Option<Fault>,
    point: usize,
    acknowledged: usize,
    recorder: Option<Recorder>,
    pub(super) watching: bool,
}

thread_local! {
    static DISK: RefCell<Disk> = RefCell::default();
}

/// Nothing is asked of a disk that is being looked at: then the answer is the default one.
pub(super) fn with<T: Default>(work: impl FnOnce(&mut Disk) -> T) -> T {
    DISK.try_with(|disk| disk.try_borrow_mut().map(|mut disk| work(&mut disk)).unwrap_or_default()).unwrap_or_default()
}

/// A new disk that does not fail.
pub(crate) fn reset() {
    with(|disk| *disk = Disk::default());
}

/// A new disk that remembers what is written to it; what is in the data folder now has lain there for long.
pub(crate) fn watch(data: &Path) {
    let there = office::files(data).unwrap_or_default();
    let base = there.iter().filter_map(|(name, _)| number_of(&data.join(name))).collect();
    with(|disk| *disk = Disk { watching: true, base, ..Disk::default() });
}

/// Fails from now on as told.
pub(crate) fn fail(fault: Fault) {
    with(|disk| {
        disk.asked = [0; OPS];
        disk.fault = Some(fault);
    });
}

/// Fails no more.
pub(crate) fn make_room() {
    with(|disk| disk.fault = None);
}

/// How often it was asked for something since [`fail`].
pub(crate) fn asked(op: Op) -> usize {
    with(|disk| disk.asked[op as usize])
}

/// Counts points from here, and keeps what a power cut would leave at `moments`.
pub(crate) fn record(data: &Path, moments: Vec<Moment>, statements: bool) {
    with(|disk| {
        (disk.point, disk.acknowledged) = (0, 0);
        disk.recorder = Some(Recorder { data: data.to_owned(), statements, moments, images: Vec::new() });
    });
}

/// Notes that one more step has been acknowledged.
pub(crate) fn acknowledge() {
    with(|disk| disk.acknowledged += 1);
}

/// How many points there were since [`record`], and what was kept at them.
pub(crate) fn points() -> (usize, Vec<Image>) {
    with(|disk| (disk.point, disk.recorder.take().map(|recorder| recorder.images).unwrap_or_default()))
}

/// Which file it is, whatever its name.
#[cfg(unix)]
fn number(about: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(about)
}

#[cfg(not(unix))]
fn number(about: &fs::Metadata) -> u64 {
    about
        .created()
        .ok()
        .and_then(|at| at.duration_since(std::time::UNIX_EPOCH).ok())
        .map_or(0, |at| at.as_nanos() as u64)
}

pub(super) fn number_of(path: &Path) -> Option<u64> {
    fs::metadata(path).ok().map(|about| number(&about))
}

/// What the next operation of this sort comes to: none when it goes well.
pub(super) fn ask(op: Op) -> Option<i32> {
    with(|disk| {
        let asked = &mut disk.asked[op as usize];
        *asked += 1;
        let fault = disk.fault.filter(|fault| fault.op == op)?;
        let fails = *asked == fault.nth || (fault.lasting && *asked > fault.nth);
        fails.then_some(fault.code)
    })
}

/// A file was opened; answers its number.
pub(super) fn opened(path: &Path, was_there: bool) -> u64 {
    let Some(number) = number_of(path) else { return 0 };
    with(|disk| {
        if !disk.watching {
            return;
        }
        if !was_there {
            disk.files.insert(number, Kept::default());
        } else if disk.files.get(&number).is_none_or(|kept| fs::read(path).is_ok_and(|bytes| bytes != kept.now())) {
            let bytes = fs::read(path).unwrap_or_default();
            let kept = if disk.base.contains(&number) {
                Kept { synced: bytes, since: Vec::new(), named: true }
            } else {
                Kept { synced: Vec::new(), since: vec![Change::Write { at: 0, bytes }], named: true }
            };
            disk.files.insert(number, kept);
        }
    });
    number
}

pub(super) fn wrote(number: u64, at: usize, bytes: &[u8]) {
    changed(number, Change::Write { at, bytes: bytes.to_vec() });
}

pub(super) fn truncated(number: u64, size: usize) {
    changed(number, Change::Truncate(size));
}

fn changed(number: u64, change: Change) {
    with(|disk| {
        if let Some(kept) = disk.files.get_mut(&number) {
            kept.since.push(change);
        }
        disk.pass();
    });
}

pub(super) fn synced(number: u64) {
    with(|disk| {
        if let Some(kept) = disk.files.get_mut(&number) {
            kept.settle();
        }
        disk.pass();
    });
}

/// A statement begins; that is a point only where nothing else is watched.
pub(super) fn began() {
    with(|disk| {
        if disk.recorder.as_ref().is_some_and(|recorder| recorder.statements) {
            disk.pass();
        }
    });
}

/// Whether SQLite is to be told so.
pub(super) fn is_watched(flags: i32) -> bool {
    flags & (ffi::SQLITE_OPEN_MAIN_DB | ffi::SQLITE_OPEN_WAL | ffi::SQLITE_OPEN_MAIN_JOURNAL) != 0
}

impl Disk {
    /// One more point, at which the power may go.
    pub(super) fn pass(&mut self) {
        self.point += 1;
        let Some(mut recorder) = self.recorder.take() else { return };
        for moment in recorder.moments.iter().filter(|moment| moment.point == self.point) {
            recorder.images.extend(Image::take(self, &recorder.data, moment, self.acknowledged));
        }
        self.recorder = Some(recorder);
    }
}
