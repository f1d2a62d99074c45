//! Files that another program holds fast.

use std::io;

/// Whether another program, such as a virus scanner, has the file open in its own way; it may let go in a moment.
pub(crate) fn is_held(fault: &io::Error) -> bool {
    // ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION have no kind of their own.
    let windows = cfg!(windows) && matches!(fault.raw_os_error(), Some(32 | 33));
    windows || matches!(fault.kind(), io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy)
}
