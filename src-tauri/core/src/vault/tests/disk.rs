//! The vault on disk.

use std::fs;

use super::{METTE, OTHER_PASSWORD, PASSWORD, chance, vault};
use crate::vault::{Cost, FILE_NAME, KeyFile, VaultError};

fn names(folder: &std::path::Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn it_is_written_once_and_then_replaced_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(FILE_NAME);
    let (mut file, key, _) = vault();
    assert!(matches!(KeyFile::read(&path), Err(VaultError::Missing)));
    file.write_new(&path).unwrap();
    assert!(matches!(file.write_new(&path), Err(VaultError::Exists)), "a vault is never made over another");
    file.confirm_recovery(&key).unwrap();
    file.write(&path).unwrap();
    assert_eq!(KeyFile::read(&path).unwrap(), file);
    assert_eq!(names(folder.path()), [FILE_NAME], "nothing is left lying about");
}

#[cfg(unix)]
#[test]
fn others_on_the_pc_cannot_read_it() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(FILE_NAME);
    vault().0.write_new(&path).unwrap();
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn what_a_cut_off_write_left_does_no_harm() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(FILE_NAME);
    let (mut file, key, _) = vault();
    file.write_new(&path).unwrap();
    fs::write(folder.path().join("keys.json.new"), b"{\"format\":\"tri").unwrap();
    assert_eq!(KeyFile::read(&path).unwrap(), file, "half a new file is never read");
    file.confirm_recovery(&key).unwrap();
    file.write(&path).unwrap();
    assert_eq!(KeyFile::read(&path).unwrap(), file);
    assert_eq!(names(folder.path()), [FILE_NAME]);
}

#[test]
fn the_file_before_stands_in_for_a_damaged_one_and_survives_the_repair() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(FILE_NAME);
    let (file, key, _) = vault();
    let old = folder.path().join("keys.json.old");
    fs::write(&old, file.to_bytes().unwrap()).unwrap();
    assert_eq!(KeyFile::read(&path).unwrap(), file, "missing");
    assert!(matches!(file.write_new(&path), Err(VaultError::Exists)));
    fs::write(&path, b"").unwrap();
    assert_eq!(KeyFile::read(&path).unwrap(), file, "empty");
    fs::write(&path, br#"{"format":"trinvis-keys","version":7}"#).unwrap();
    assert!(matches!(KeyFile::read(&path), Err(VaultError::Newer { version: 7 })), "newer is not damaged");

    fs::write(&path, b"damaged").unwrap();
    let mut repaired = KeyFile::read(&path).unwrap();
    repaired.set_password(METTE, &key, OTHER_PASSWORD, Cost::TEST, &mut chance(2)).unwrap();
    repaired.write(&path).unwrap();
    assert!(KeyFile::read(&path).unwrap().unlock(METTE, OTHER_PASSWORD).is_ok());
    assert_eq!(names(folder.path()), [FILE_NAME]);
}

#[test]
fn a_newer_vault_is_left_untouched() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(FILE_NAME);
    let newer = br#"{"format":"trinvis-keys","version":4,"more":true}"#;
    fs::write(&path, newer).unwrap();
    assert!(matches!(vault().0.write(&path), Err(VaultError::Newer { version: 4 })));
    assert_eq!(fs::read(&path).unwrap(), newer);
    assert_eq!(names(folder.path()), [FILE_NAME]);
}

#[test]
fn a_folder_that_cannot_take_it_keeps_the_old_one_in_force() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(FILE_NAME);
    let (file, key, _) = vault();
    file.write_new(&path).unwrap();
    // A folder where the new file should go stands for any fault while writing, also for an administrator.
    fs::create_dir(folder.path().join("keys.json.new")).unwrap();
    let (with_code, _, changed) = file.with_new_code(&key, &mut chance(4)).unwrap();
    assert!(with_code.write(&path).is_err());
    let kept = KeyFile::read(&path).unwrap();
    assert!(kept.unlock(METTE, PASSWORD).is_ok());
    assert!(matches!(kept.unlock_with_code(&changed.groups().join("-")), Err(VaultError::WrongCode)));
}

#[test]
fn faults_of_the_disk_are_told_apart() {
    use std::io::{Error, ErrorKind};
    assert!(matches!(VaultError::from(Error::from(ErrorKind::StorageFull)), VaultError::DiskFull));
    assert!(matches!(VaultError::from(Error::from(ErrorKind::ReadOnlyFilesystem)), VaultError::ReadOnly));
    assert!(matches!(VaultError::from(Error::from(ErrorKind::PermissionDenied)), VaultError::ReadOnly));
}

#[test]
fn a_file_far_too_large_is_damaged_and_can_be_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(FILE_NAME);
    let mut large = br#"{"format":"trinvis-keys","version":7}"#.to_vec();
    large.resize(300_000, b' ');
    fs::write(&path, large).unwrap();
    assert!(matches!(KeyFile::read(&path), Err(VaultError::Damaged)), "whatever it says of itself");
    let (file, ..) = vault();
    file.write(&path).unwrap();
    assert_eq!(KeyFile::read(&path).unwrap(), file);
}

#[test]
fn what_cannot_be_cleared_away_is_told_and_the_new_file_counts() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(FILE_NAME);
    fs::create_dir(folder.path().join("keys.json.old")).unwrap();
    let (file, ..) = vault();
    assert!(file.write(&path).is_err());
    assert_eq!(KeyFile::read(&path).unwrap(), file);
}
