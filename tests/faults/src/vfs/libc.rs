//! What Rust's own files ask of the C library: to sync, to rename, to remove. These take the place of its functions in this
//! program, do the same, and tell the disk. Nothing here has to outlast a real power cut, so a sync only tells.
#![allow(
    unsafe_code,
    reason = "the C library is spoken to in C. Every name comes from a caller that would have given it to the C library, and is used only during the call"
)]

use std::{
    ffi::{CStr, OsStr, c_char, c_int},
    os::{fd::FromRawFd as _, unix::ffi::OsStrExt as _, unix::fs::MetadataExt as _},
    path::PathBuf,
};

use super::{
    disk::{self, Op},
    names,
};

/// The present folder, for the functions that want one.
const HERE: c_int = -100;

unsafe extern "C" {
    fn renameat(from_folder: c_int, from: *const c_char, to_folder: c_int, to: *const c_char) -> c_int;
    fn __errno_location() -> *mut c_int;
    fn unlinkat(folder: c_int, name: *const c_char, flags: c_int) -> c_int;
}

/// Whether this one is to fail; then the caller is told why.
fn fails(op: Op) -> bool {
    let Some(code) = disk::ask(op) else { return false };
    // SAFETY: this thread's own number of the latest fault.
    unsafe { *__errno_location() = code };
    true
}

unsafe fn path(name: *const c_char) -> PathBuf {
    // SAFETY: a name for the C library is there and ends with a zero.
    PathBuf::from(OsStr::from_bytes(unsafe { CStr::from_ptr(name) }.to_bytes()))
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rename(from: *const c_char, to: *const c_char) -> c_int {
    if fails(Op::Rename) {
        return -1;
    }
    // SAFETY: both names come from the caller.
    unsafe {
        let replaced = names::before(&path(to));
        let code = renameat(HERE, from, HERE, to);
        if code == 0 {
            names::renamed(path(from), path(to), replaced);
        }
        code
    }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn unlink(name: *const c_char) -> c_int {
    if fails(Op::Remove) {
        return -1;
    }
    // SAFETY: the name comes from the caller.
    unsafe {
        let before = names::before(&path(name));
        let code = unlinkat(HERE, name, 0);
        if code == 0 {
            names::removed(path(name), before);
        }
        code
    }
}

#[unsafe(no_mangle)]
extern "C" fn fsync(descriptor: c_int) -> c_int {
    if fails(Op::Flush) {
        return -1;
    }
    // SAFETY: the descriptor is open during the call, and is not closed here.
    let file = std::mem::ManuallyDrop::new(unsafe { std::fs::File::from_raw_fd(descriptor) });
    match file.metadata() {
        Ok(about) if about.is_dir() => names::folder_synced(),
        // The file may be open for writing only: it is read by its name.
        Ok(about) => names::file_synced(about.ino(), &PathBuf::from(format!("/proc/self/fd/{descriptor}"))),
        Err(_) => {}
    }
    0
}
