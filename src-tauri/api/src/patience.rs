//! Files that another program holds for a moment: a virus scanner looks, and lets go.

use std::time::Duration;

use trinvis_core::{storage::backup::BackupError, vault::VaultError};

use crate::{ApiError, Code, Host};

/// How often a file that another program holds is tried again, and after how long.
const TRIES: u32 = 4;
const PAUSE: Duration = Duration::from_millis(250);

/// A fault that may be over in a moment.
pub(crate) trait Passing {
    /// Whether another program may hold the file; on Windows that looks the same as a file that may not be written.
    fn may_pass(&self) -> bool;
}

impl Passing for BackupError {
    fn may_pass(&self) -> bool {
        matches!(self, Self::Busy | Self::ReadOnly)
    }
}

impl Passing for VaultError {
    fn may_pass(&self) -> bool {
        matches!(self, Self::Busy | Self::ReadOnly)
    }
}

impl Passing for ApiError {
    fn may_pass(&self) -> bool {
        matches!(self.code, Code::FileBusy | Code::InUse | Code::ReadOnly)
    }
}

/// Tries again for most of a second while another program holds a file.
pub(crate) fn patiently<T, E: Passing>(host: &dyn Host, mut attempt: impl FnMut() -> Result<T, E>) -> Result<T, E> {
    for _ in 1..TRIES {
        match attempt() {
            Err(fault) if fault.may_pass() => host.wait(PAUSE),
            other => return other,
        }
    }
    attempt()
}

#[cfg(test)]
mod tests;
