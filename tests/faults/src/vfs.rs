//! A disk that fails on request: a shim between SQLite and the real files, on this thread alone.
//!
//! It forwards everything to the real files. Beside them it remembers, for each file, what it held when it was last
//! synced and every write since. So at any moment it can lay out in another folder what a power cut might leave: the
//! synced bytes, and of the writes since any part in any order, torn at sectors. It can also fail the n-th write, sync or
//! opening, or say that the disk is full.
//!
//! Past SQLite it sees, on Linux, what is synced, renamed and removed: until its folder is synced, a change of names may
//! be undone, the later ones before the earlier ones; and a file that nobody synced may be cut short. That a file is made, and
//! that a folder is made or removed, counts as lasting at once.

mod c;
mod disk;
mod image;
mod kept;
#[cfg(target_os = "linux")]
mod libc;
mod names;

pub(crate) use c::{install, statements};
pub(crate) use disk::{Fault, Op, acknowledge, asked, fail, make_room, points, record, reset, watch};
pub(crate) use image::{Image, Moment};

#[cfg(test)]
mod tests;
