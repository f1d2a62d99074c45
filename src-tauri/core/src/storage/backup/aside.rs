//! The folder for what was in the office's place before: nothing there is touched again by Trinvis.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};

use super::{BackupError, make::sync_folder};

/// Its name in the data folder.
pub(super) const ASIDE: &str = "set-aside";

/// A name below [`ASIDE`] that nothing has yet.
pub(super) fn free(data: &Path, now: DateTime<Utc>) -> String {
    let day = now.format("%Y%m%d-%H%M%S").to_string();
    let names = std::iter::once(day.clone()).chain((2..).map(|number| format!("{day}-{number}")));
    names.into_iter().find(|name| !data.join(ASIDE).join(name).exists()).unwrap_or(day)
}

/// Sets the copies of an office that is gone aside, so that those of the next one do not thin them out, and answers where
/// they lie then; none when there are none.
///
/// # Errors
/// What the disk failed with; they lie where they lay then.
pub fn copies_aside(data: &Path, copies: &Path, now: DateTime<Utc>) -> Result<Option<PathBuf>, BackupError> {
    match fs::read_dir(copies) {
        Err(fault) if matches!(fault.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            return Ok(None);
        }
        Err(fault) => return Err(fault.into()),
        Ok(mut files) => {
            if files.next().is_none() {
                return Ok(None);
            }
        }
    }
    let folder = data.join(ASIDE).join(free(data, now));
    fs::create_dir_all(&folder)?;
    let aside = folder.join("copies");
    fs::rename(copies, &aside)?;
    for folder in [data, &folder] {
        sync_folder(folder)?;
    }
    Ok(Some(aside))
}

/// Puts them back where they lay, when there is to be no other office after all.
///
/// # Errors
/// What the disk failed with; they lie where they were set aside then.
pub fn copies_back(aside: &Path, copies: &Path) -> Result<(), BackupError> {
    fs::rename(aside, copies)?;
    Ok(fs::remove_dir(aside.parent().unwrap_or(aside))?)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use chrono::Utc;

    use super::{copies_aside, copies_back};

    #[test]
    fn copies_go_aside_and_back_and_never_over_others() {
        let data = tempfile::tempdir().unwrap();
        let (data, copies) = (data.path(), data.path().join("copies"));
        let now = Utc::now();
        assert_eq!(copies_aside(data, &copies, now).unwrap(), None, "there are none");
        fs::create_dir(&copies).unwrap();
        assert_eq!(copies_aside(data, &copies, now).unwrap(), None, "an empty folder holds nothing");
        fs::write(copies.join("trinvis-20260101-080000.db"), b"one").unwrap();
        let first = copies_aside(data, &copies, now).unwrap().unwrap();
        assert!(!copies.exists());
        fs::create_dir(&copies).unwrap();
        fs::write(copies.join("trinvis-20260101-080000.db"), b"two").unwrap();
        let second = copies_aside(data, &copies, now).unwrap().unwrap();
        let held = |folder: &std::path::Path| fs::read(folder.join("trinvis-20260101-080000.db")).unwrap();
        assert_eq!((held(&first), held(&second)), (b"one".to_vec(), b"two".to_vec()));
        copies_back(&second, &copies).unwrap();
        assert_eq!(held(&copies), b"two");
        assert!(!second.parent().unwrap().exists(), "an empty folder is not left behind");
    }
}
