//! Waiting for what another program holds, and for nothing else.

use std::io;

use trinvis_core::{storage::backup::BackupError, vault::VaultError};

use super::{Passing, patiently};
use crate::desk::Desk;

/// How often it waited, and whether it got there, when the first tries meet these faults.
fn meeting<E: Passing>(faults: Vec<E>) -> (u32, bool) {
    let desk = Desk::default();
    let mut faults = faults.into_iter();
    let done = patiently(&desk, || faults.next().map_or(Ok(()), Err));
    (*desk.waits.lock().unwrap(), done.is_ok())
}

#[test]
fn a_held_file_is_tried_again_four_times_in_all() {
    let held = |times: usize| (0..times).map(|_| VaultError::Busy).collect::<Vec<_>>();
    assert_eq!([0, 1, 3, 4].map(|times| meeting(held(times))), [(0, true), (1, true), (3, true), (3, false)]);
    // Windows says this of a file that is held for deletion too.
    assert_eq!(meeting(vec![VaultError::ReadOnly]), (1, true));
    assert_eq!(meeting(vec![BackupError::Busy]), (1, true));
}

#[test]
fn what_does_not_pass_is_told_at_once() {
    assert_eq!(meeting(vec![VaultError::DiskFull]), (0, false));
    assert_eq!(meeting(vec![VaultError::Disk(io::Error::other("a fault"))]), (0, false));
    assert_eq!(meeting(vec![BackupError::Unsound]), (0, false));
}

#[test]
fn a_file_in_use_is_known_as_held() {
    let fault = || io::Error::from(io::ErrorKind::ResourceBusy);
    assert!(VaultError::from(fault()).may_pass() && BackupError::from(fault()).may_pass());
}
