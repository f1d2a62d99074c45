//! The private folder: an installer is copied there, read through there, and started from there, so that nobody can put
//! another in its place after it was checked.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read},
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};
use tempfile::{Builder, TempDir};

use super::Update;
use crate::Code;

/// Others may read at the same time; Windows' own number for it.
#[cfg(windows)]
const FILE_SHARE_READ: u32 = 1;

/// Its name in the data folder.
const FOLDER: &str = "update";

/// An installer that has been checked. Its folder goes with it, unless it is kept.
#[derive(Debug)]
pub(crate) struct Checked {
    // Before the folder: that cannot be removed while this is open.
    _alone: File,
    folder: TempDir,
    installer: PathBuf,
}

impl Checked {
    /// Leaves the installer there until the next start, and says where it lies. From now on it may be changed.
    pub(crate) fn keep(mut self) -> PathBuf {
        self.folder.disable_cleanup(true);
        self.installer
    }

    /// Where it lies.
    pub(crate) fn installer(&self) -> &Path {
        &self.installer
    }
}

/// Copies the installer of an update to the private folder, and reads the copy through.
///
/// # Errors
/// [`Code::UpdateDamaged`] when it is not the one that was signed; [`Code::UpdateUnreadable`]; [`Code::DiskFull`] and
/// [`Code::ReadOnly`] of the own disk. Nothing is left then.
pub(crate) fn fetch(update: &Update, data: &Path) -> Result<Checked, Code> {
    let name = update.installer.file_name().ok_or(Code::Internal)?;
    let folder = fresh(data).map_err(|fault| own_disk(&fault))?;
    let installer = folder.path().join(name);
    let mut source = File::open(&update.installer).map_err(|_| Code::UpdateUnreadable)?;
    let mut copy =
        OpenOptions::new().write(true).create_new(true).open(&installer).map_err(|fault| own_disk(&fault))?;
    // One byte more than it should have tells a longer one, however long.
    let copied = io::copy(&mut (&mut source).take(update.size + 1), &mut copy).map_err(|fault| own_disk(&fault))?;
    copy.sync_all().map_err(|fault| own_disk(&fault))?;
    drop(copy);
    let mut alone = alone(&installer).map_err(|fault| own_disk(&fault))?;
    if copied != update.size || hash(&mut alone).map_err(|fault| own_disk(&fault))? != update.sha256 {
        return Err(Code::UpdateDamaged);
    }
    Ok(Checked { _alone: alone, folder, installer })
}

/// Opens it to read. On Windows nobody can write to it, rename it or remove it while it is open; elsewhere nobody else
/// gets into its folder.
fn alone(installer: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    #[cfg(windows)]
    std::os::windows::fs::OpenOptionsExt::share_mode(&mut options, FILE_SHARE_READ);
    options.read(true).open(installer)
}

/// Removes what an earlier update left. An installer that still runs is held fast, and goes next time.
pub(crate) fn clear(data: &Path) {
    let _ = fs::remove_dir_all(data.join(FOLDER));
}

/// A fresh folder that only this user can look into.
fn fresh(data: &Path) -> io::Result<TempDir> {
    let all = data.join(FOLDER);
    fs::create_dir_all(&all)?;
    let mut builder = Builder::new();
    builder.prefix("");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    builder.tempdir_in(all)
}

/// The SHA-256 of a whole file.
fn hash(file: &mut File) -> io::Result<[u8; 32]> {
    let mut sum = Sha256::new();
    let mut part = vec![0; 64 << 10];
    loop {
        match file.read(&mut part)? {
            0 => return Ok(sum.finalize().into()),
            read => sum.update(part.get(..read).unwrap_or_default()),
        }
    }
}

/// A share that went away while it was read from cannot be told from a disk that failed.
fn own_disk(fault: &io::Error) -> Code {
    match fault.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Code::DiskFull,
        io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => Code::ReadOnly,
        _ => Code::UpdateUnreadable,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// An update whose installer holds `bytes`, in a folder beside the data folder.
    fn update(bytes: &[u8]) -> (TempDir, PathBuf, Update) {
        let folder = tempfile::tempdir().unwrap();
        let installer = folder.path().join("Trinvis_9.0.0_x64-setup.exe");
        fs::write(&installer, bytes).unwrap();
        let sha256 = Sha256::digest(bytes).into();
        let data = folder.path().join("data");
        let size = bytes.len() as u64;
        (folder, data, Update { version: "9.0.0".to_owned(), is_newer: true, installer, size, sha256 })
    }

    fn left(data: &Path) -> usize {
        data.join(FOLDER).read_dir().map_or(0, Iterator::count)
    }

    #[test]
    fn a_whole_one_is_copied_and_what_happens_to_the_other_afterwards_matters_no_more() {
        let (_folder, data, update) = update(b"whole");
        let kept = fetch(&update, &data).unwrap().keep();
        fs::write(&update.installer, b"swapped").unwrap();
        assert_eq!(fs::read(&kept).unwrap(), b"whole");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let about = kept.parent().unwrap().metadata().unwrap();
            assert_eq!(about.permissions().mode() & 0o777, 0o700, "nobody else looks in");
        }
        clear(&data);
        assert_eq!((kept.exists(), left(&data)), (false, 0));
    }

    #[cfg(windows)]
    #[test]
    fn once_it_is_checked_nobody_can_put_another_in_its_place() {
        let (_folder, data, update) = update(b"whole");
        let checked = fetch(&update, &data).unwrap();
        let installer = checked.installer();
        assert!(fs::write(installer, b"swapped").is_err(), "written to");
        assert!(fs::rename(installer, installer.with_extension("old")).is_err(), "renamed");
        assert!(fs::remove_file(installer).is_err(), "removed");
        assert_eq!(fs::read(installer).unwrap(), b"whole", "and it can be read, as whoever starts it must");
    }

    #[test]
    fn one_that_is_not_kept_goes() {
        let (_folder, data, update) = update(b"whole");
        let checked = fetch(&update, &data).unwrap();
        assert!(checked.installer().is_file());
        drop(checked);
        assert_eq!(left(&data), 0);
    }

    #[test]
    fn one_that_is_gone_is_refused() {
        let (_folder, data, update) = update(b"whole");
        fs::remove_file(&update.installer).unwrap();
        assert_eq!(fetch(&update, &data).map(|_| ()), Err(Code::UpdateUnreadable));
        assert_eq!(left(&data), 0);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn every_other_file_is_refused_and_nothing_is_left(
            bytes in proptest::collection::vec(any::<u8>(), 1..300),
            at in any::<prop::sample::Index>(), bit in 0..8, cut in any::<prop::sample::Index>(), more in 1..40_usize,
        ) {
            let (_folder, data, update) = update(&bytes);
            let mut flipped = bytes.clone();
            flipped[at.index(bytes.len())] ^= 1_u8 << bit;
            let longer = [bytes.as_slice(), &vec![0; more]].concat();
            for other in [flipped, bytes[..cut.index(bytes.len())].to_vec(), longer] {
                fs::write(&update.installer, other).unwrap();
                prop_assert_eq!(fetch(&update, &data).map(|_| ()), Err(Code::UpdateDamaged));
                prop_assert_eq!(left(&data), 0);
            }
        }
    }
}
