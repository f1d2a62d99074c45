//! An office that is being made: until it is whole, nobody has been told that there is one, and what a power cut left of it
//! does not stand in the way of another.

use std::{fs, io, path::Path};

use super::backup;
use crate::vault::FILE_NAME;

/// The file that says so, beside the office's own.
const MARK: &str = "half-made";
const DATABASE_FILES: [&str; 3] = ["trinvis.db-wal", "trinvis.db-shm", "trinvis.db"];

/// Marks that an office is being made in `folder`, which must be there.
///
/// # Errors
/// What the disk failed with.
pub fn begin(folder: &Path) -> io::Result<()> {
    fs::write(folder.join(MARK), b"")
}

/// Ends it: the office is there, also after a power cut.
///
/// # Errors
/// What the disk failed with.
pub fn end(folder: &Path) -> io::Result<()> {
    fs::remove_file(folder.join(MARK))?;
    backup::sync_folder(folder)
}

/// Clears away an office whose making was cut off, if there is one.
///
/// # Errors
/// What the disk failed with; it can be done again.
pub fn clear(folder: &Path) -> io::Result<()> {
    if !folder.join(MARK).exists() {
        return Ok(());
    }
    // The mark last: as long as anything is left, it says what that is.
    for name in [FILE_NAME].into_iter().chain(DATABASE_FILES).chain([MARK]) {
        match fs::remove_file(folder.join(name)) {
            Err(fault) if fault.kind() != io::ErrorKind::NotFound => return Err(fault),
            _ => {}
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{begin, clear, end};

    #[test]
    fn only_what_was_never_finished_is_cleared_away() {
        let folder = tempfile::tempdir().unwrap();
        let names = || fs::read_dir(folder.path()).unwrap().count();
        begin(folder.path()).unwrap();
        for name in ["keys.json", "trinvis.db", "trinvis.db-wal"] {
            fs::write(folder.path().join(name), b"x").unwrap();
        }
        end(folder.path()).unwrap();
        clear(folder.path()).unwrap();
        assert_eq!(names(), 3, "an office that was made stays");
        begin(folder.path()).unwrap();
        clear(folder.path()).unwrap();
        assert_eq!(names(), 0, "one that was not does not");
    }

    #[test]
    fn what_cannot_be_removed_stays_marked() {
        let folder = tempfile::tempdir().unwrap();
        begin(folder.path()).unwrap();
        // A folder in its place stands for a file that another program holds.
        fs::create_dir(folder.path().join("trinvis.db")).unwrap();
        assert!(clear(folder.path()).is_err());
        fs::remove_dir(folder.path().join("trinvis.db")).unwrap();
        fs::write(folder.path().join("trinvis.db"), b"x").unwrap();
        clear(folder.path()).unwrap();
        assert!(!folder.path().join("trinvis.db").exists(), "and goes when it can");
    }
}
