//! The shim itself, in SQLite's own terms.
#![allow(
    unsafe_code,
    reason = "SQLite speaks C here. Every pointer comes from SQLite and is used only during the call it came with; the real file lies behind ours in the memory SQLite gave for both."
)]

use std::{
    ffi::{CStr, c_char, c_int, c_uint, c_void},
    path::PathBuf,
    ptr,
    sync::atomic::{AtomicPtr, Ordering},
};

use rusqlite::ffi::{self, sqlite3_file, sqlite3_int64, sqlite3_io_methods, sqlite3_vfs};

use super::disk::{self, Op};

/// The real files.
static REAL: AtomicPtr<sqlite3_vfs> = AtomicPtr::new(ptr::null_mut());

/// Our file; the real one follows it in memory.
#[repr(C)]
struct File {
    base: sqlite3_file,
    number: u64,
}

/// Puts the shim in front of the real files, for every connection from now on.
pub(crate) fn install() -> Result<(), String> {
    // SAFETY: SQLite is initialised first; the real VFS lives as long as the process, and so does the leaked one.
    unsafe {
        ffi::sqlite3_initialize();
        let real = ffi::sqlite3_vfs_find(ptr::null());
        if real.is_null() {
            return Err("SQLite knows no files".to_owned());
        }
        REAL.store(real, Ordering::Release);
        let ours = Box::leak(Box::new(*real));
        ours.szOsFile += c_int::try_from(size_of::<File>()).unwrap_or(c_int::MAX / 2);
        ours.zName = c"trinvis-faults".as_ptr();
        ours.pNext = ptr::null_mut();
        ours.xOpen = Some(open);
        match ffi::sqlite3_vfs_register(ours, 1) {
            ffi::SQLITE_OK => Ok(()),
            code => Err(format!("the shim was not taken: {code}")),
        }
    }
}

/// Tells the disk of every statement that begins on a connection, from now on; a fault interrupts it.
pub(crate) fn statements() {
    // SAFETY: the entry point lives as long as the process.
    unsafe { ffi::sqlite3_auto_extension(Some(trace)) };
}

unsafe extern "C" fn trace(sql: *mut ffi::sqlite3, _: *mut *mut c_char, _: *const ffi::sqlite3_api_routines) -> c_int {
    // SAFETY: the connection is the one that is being opened, and hands itself to the callback.
    unsafe { ffi::sqlite3_trace_v2(sql, ffi::SQLITE_TRACE_STMT, Some(began), sql.cast()) }
}

unsafe extern "C" fn began(_: c_uint, sql: *mut c_void, _: *mut c_void, _: *mut c_void) -> c_int {
    disk::began();
    if disk::ask(Op::Statement).is_some() {
        // SAFETY: it is open: one of its statements has just begun.
        unsafe { ffi::sqlite3_interrupt(sql.cast()) };
    }
    0
}

unsafe fn path(name: *const c_char) -> Option<PathBuf> {
    // SAFETY: SQLite's names end with a zero.
    (!name.is_null()).then(|| PathBuf::from(unsafe { CStr::from_ptr(name) }.to_string_lossy().into_owned()))
}

unsafe fn real_of(file: *mut sqlite3_file) -> *mut sqlite3_file {
    // SAFETY: SQLite gave room for both, as `szOsFile` asks.
    unsafe { file.cast::<File>().add(1).cast() }
}

/// The real file's method, called on the real file.
macro_rules! forward {
    ($file:expr, $method:ident $(, $argument:expr)*) => {{
        // SAFETY: the file is open, so the real one is too, and its methods are set.
        unsafe {
            let real = real_of($file);
            match (*(*real).pMethods).$method {
                Some(method) => method(real $(, $argument)*),
                None => ffi::SQLITE_IOERR,
            }
        }
    }};
}

unsafe extern "C" fn open(
    _: *mut sqlite3_vfs,
    name: *const c_char,
    file: *mut sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    // SAFETY: `file` has room for both; the real VFS gets what it would have got from SQLite.
    unsafe {
        (*file).pMethods = ptr::null();
        let path = path(name).filter(|_| disk::is_watched(flags));
        if path.is_some()
            && let Some(code) = disk::ask(Op::Open)
        {
            return code;
        }
        let was_there = path.as_ref().is_some_and(|path| path.exists());
        let real = REAL.load(Ordering::Acquire);
        let code = match (*real).xOpen {
            Some(open) => open(real, name, real_of(file), flags, out),
            None => ffi::SQLITE_CANTOPEN,
        };
        if code == ffi::SQLITE_OK {
            (*file.cast::<File>()).number = path.map_or(0, |path| disk::opened(&path, was_there));
            (*file).pMethods = &raw const METHODS;
        }
        code
    }
}

unsafe fn number(file: *mut sqlite3_file) -> u64 {
    // SAFETY: it is one of ours.
    unsafe { (*file.cast::<File>()).number }
}

unsafe extern "C" fn write(file: *mut sqlite3_file, from: *const c_void, count: c_int, at: sqlite3_int64) -> c_int {
    // SAFETY: SQLite hands `count` bytes over.
    let (number, bytes) =
        unsafe { (number(file), std::slice::from_raw_parts(from.cast::<u8>(), usize::try_from(count).unwrap_or(0))) };
    let fault = if number == 0 {
        None
    } else {
        let mut size = 0;
        let known = forward!(file, xFileSize, &raw mut size) == ffi::SQLITE_OK;
        let grows = known && at + sqlite3_int64::from(count) > size;
        // Both count it, whichever of them fails.
        let growth = if grows { disk::ask(Op::Growth) } else { None };
        disk::ask(Op::Write).or(growth)
    };
    // A write that fails may have come halfway.
    let count = if fault.is_some() { count / 2 } else { count };
    let code = forward!(file, xWrite, from, count, at);
    if code == ffi::SQLITE_OK {
        let written = bytes.get(..usize::try_from(count).unwrap_or(0)).unwrap_or_default();
        disk::wrote(number, usize::try_from(at).unwrap_or(0), written);
    }
    fault.unwrap_or(code)
}

unsafe extern "C" fn truncate(file: *mut sqlite3_file, size: sqlite3_int64) -> c_int {
    let code = forward!(file, xTruncate, size);
    if code == ffi::SQLITE_OK {
        // SAFETY: it is one of ours.
        disk::truncated(unsafe { number(file) }, usize::try_from(size).unwrap_or(0));
    }
    code
}

unsafe extern "C" fn sync(file: *mut sqlite3_file, flags: c_int) -> c_int {
    // SAFETY: it is one of ours.
    let number = unsafe { number(file) };
    if number != 0
        && let Some(code) = disk::ask(Op::Sync)
    {
        return code;
    }
    let code = forward!(file, xSync, flags);
    if code == ffi::SQLITE_OK {
        disk::synced(number);
    }
    code
}

/// Methods that only hand on.
macro_rules! hand_on {
    ($($name:ident $method:ident ($($argument:ident: $kind:ty),*);)*) => {$(
        unsafe extern "C" fn $name(file: *mut sqlite3_file $(, $argument: $kind)*) -> c_int {
            forward!(file, $method $(, $argument)*)
        }
    )*};
}

hand_on! {
    close xClose();
    read xRead(into: *mut c_void, count: c_int, at: sqlite3_int64);
    size xFileSize(size: *mut sqlite3_int64);
    lock xLock(level: c_int);
    unlock xUnlock(level: c_int);
    check_lock xCheckReservedLock(out: *mut c_int);
    control xFileControl(op: c_int, argument: *mut c_void);
    sector xSectorSize();
    device xDeviceCharacteristics();
    shm_map xShmMap(page: c_int, size: c_int, extend: c_int, out: *mut *mut c_void);
    shm_lock xShmLock(offset: c_int, count: c_int, flags: c_int);
    shm_unmap xShmUnmap(delete: c_int);
}

unsafe extern "C" fn shm_barrier(file: *mut sqlite3_file) {
    // SAFETY: as in `forward!`.
    unsafe {
        let real = real_of(file);
        if let Some(barrier) = (*(*real).pMethods).xShmBarrier {
            barrier(real);
        }
    }
}

static METHODS: sqlite3_io_methods = sqlite3_io_methods {
    iVersion: 2,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_lock),
    xFileControl: Some(control),
    xSectorSize: Some(sector),
    xDeviceCharacteristics: Some(device),
    xShmMap: Some(shm_map),
    xShmLock: Some(shm_lock),
    xShmBarrier: Some(shm_barrier),
    xShmUnmap: Some(shm_unmap),
    xFetch: None,
    xUnfetch: None,
};
