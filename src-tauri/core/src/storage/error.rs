//! What can go wrong when reading or writing the file.

use rusqlite::{ErrorCode, ffi};

use crate::record::Invalid;

/// Why the store could not do what was asked. Whatever it is, a write that failed left nothing behind.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No record has this id.
    #[error("no such record")]
    NotFound,
    /// The record has been put away since it was read.
    #[error("the record has been archived")]
    Archived,
    /// A field cannot be kept.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// Whoever asked does not have the access it takes.
    #[error("not allowed")]
    NotAllowed,
    /// Nobody would be left to lead the office.
    #[error("the last leader")]
    LastLeader,
    /// There is nothing to undo or redo.
    #[error("nothing to undo or redo")]
    NothingToUndo,
    /// The file is not there.
    #[error("the database file is missing")]
    Missing,
    /// There is a file already where a new one was to be made.
    #[error("a database file is there already")]
    Exists,
    /// The file cannot be read with this key, or its content is broken.
    #[error("the database file is damaged")]
    Damaged,
    /// A later version of Trinvis made the file.
    #[error("schema {found} is newer than {known}")]
    Newer {
        /// The file's schema.
        found: u32,
        /// The newest this version knows.
        known: u32,
    },
    /// Another program has the file open.
    #[error("the database file is in use")]
    InUse,
    /// The folder or file cannot be written.
    #[error("the folder cannot be written")]
    ReadOnly,
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// A stored record does not have the shape it should.
    #[error("a stored record cannot be read")]
    Unreadable(#[from] serde_json::Error),
    /// Something else in SQLite.
    #[error("database error")]
    Sql(#[source] rusqlite::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Self::Damaged,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::InUse,
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => Self::ReadOnly,
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            // The index of the log, which must be there before anything is read, could not be made long enough.
            Some(ErrorCode::SystemIoFailure) if extended(&error) == Some(ffi::SQLITE_IOERR_SHMSIZE) => Self::DiskFull,
            _ => Self::Sql(error),
        }
    }
}

fn extended(error: &rusqlite::Error) -> Option<i32> {
    error.sqlite_error().map(|fault| fault.extended_code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_that_cannot_be_opened_for_want_of_room_is_told_so() {
        let of = |code| StoreError::from(rusqlite::Error::SqliteFailure(ffi::Error::new(code), None));
        assert!(matches!(of(ffi::SQLITE_IOERR_SHMSIZE), StoreError::DiskFull));
        assert!(matches!(of(ffi::SQLITE_FULL), StoreError::DiskFull));
        assert!(matches!(of(ffi::SQLITE_IOERR_READ), StoreError::Sql(_)), "a disk that cannot be read is not full");
    }
}
