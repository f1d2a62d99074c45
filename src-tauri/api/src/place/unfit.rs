//! Places where an office must not lie: SQLite's locking fails on network drives, and folders that a cloud service copies
//! are changed under an open file.

use std::{
    fs,
    path::{Component, Path, Prefix},
};

use crate::Code;

/// File systems that lie on another machine, as Linux names them.
const REMOTE: [&str; 10] = ["9p", "afs", "ceph", "cifs", "davfs", "fuse.rclone", "fuse.sshfs", "nfs", "nfs4", "smb3"];
/// How folders of cloud services are called, folded; they may go on with " - " and the firm's name.
const CLOUDS: [&str; 7] =
    ["onedrive", "dropbox", "google drive", "googledrive", "my drive", "iclouddrive", "nextcloud"];

/// Why an office must not lie in `folder`, if so. A folder that is not there yet is judged by the one it will be made in.
pub(crate) fn unfit(folder: &Path) -> Option<Code> {
    let there = folder.ancestors().find(|part| part.exists()).unwrap_or(folder);
    // Resolves links, and on Windows a mapped drive to the server behind it.
    let real = fs::canonicalize(there).unwrap_or_else(|_| there.to_owned());
    judge(&[&real, folder], &fs::read_to_string("/proc/self/mounts").unwrap_or_default())
}

/// Judges a place by each of the ways it is called.
fn judge(names: &[&Path], mounts: &str) -> Option<Code> {
    if names.iter().any(|path| is_share(path) || is_mounted_from_afar(path, mounts)) {
        return Some(Code::PlaceRemote);
    }
    names.iter().any(|path| is_cloud(path)).then_some(Code::PlaceCloud)
}

fn is_share(path: &Path) -> bool {
    let unc = |part: Component<'_>| matches!(part, Component::Prefix(prefix) if matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..)));
    path.components().next().is_some_and(unc)
}

/// Whether the mount that holds `path` is of a kind that lies elsewhere.
fn is_mounted_from_afar(path: &Path, mounts: &str) -> bool {
    let mount = |line: &str| {
        let mut fields = line.split(' ').skip(1);
        // Blanks in a mount's path are written \040.
        let (place, kind) = (fields.next()?.replace("\\040", " "), fields.next()?.to_owned());
        path.starts_with(&place).then_some((place.len(), kind))
    };
    mounts
        .lines()
        .filter_map(mount)
        .max_by_key(|(length, _)| *length)
        .is_some_and(|(_, kind)| REMOTE.contains(&kind.as_str()))
}

fn is_cloud(path: &Path) -> bool {
    path.components().any(|part| {
        let name = part.as_os_str().to_string_lossy().to_lowercase();
        CLOUDS.iter().any(|cloud| {
            name.strip_prefix(cloud)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(" - ") || rest.starts_with(" ("))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str =
        "/dev/vda / ext4 rw 0 0\nserver:/x /mnt/f\\040lles nfs4 rw 0 0\ntmpfs /mnt/f\\040lles/her tmpfs rw 0 0\n";

    #[test]
    fn folders_that_a_cloud_service_copies_are_told() {
        for path in [
            "/home/b/OneDrive/Trinvis",
            "/home/b/OneDrive - Boligselskabet Ærø/Trinvis",
            "/home/b/Dropbox (Personlig)/x",
            "/home/b/Google Drive/x",
            "/home/b/GoogleDrive",
        ] {
            assert!(is_cloud(Path::new(path)), "{path}");
        }
        for path in ["/home/b/AppData/Local/Trinvis", "/home/onedrive-fan/Trinvis", "/home/b/Dropboxes"] {
            assert!(!is_cloud(Path::new(path)), "{path}");
        }
    }

    #[test]
    fn a_mount_from_another_machine_is_told_by_its_kind_and_the_nearest_mount_counts() {
        let far = |path: &str| is_mounted_from_afar(Path::new(path), MOUNTS);
        assert!(far("/mnt/f lles/kontor"));
        assert!(!far("/mnt/f lles/her/kontor"));
        assert!(!far("/home/b") && !far("/mnt/andet"));
    }

    #[test]
    fn a_place_is_judged_by_where_it_is_and_by_what_it_is_called() {
        let (here, far, cloud) = (Path::new("/home/b"), Path::new("/mnt/f lles/b"), Path::new("/home/b/Dropbox"));
        assert_eq!(judge(&[here, here], MOUNTS), None);
        assert_eq!(judge(&[far, here], MOUNTS), Some(Code::PlaceRemote), "a link to another machine");
        assert_eq!(judge(&[here, far], MOUNTS), Some(Code::PlaceRemote));
        assert_eq!(judge(&[cloud, here], MOUNTS), Some(Code::PlaceCloud));
        assert_eq!(judge(&[cloud, far], MOUNTS), Some(Code::PlaceRemote), "that is the worse of the two");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_followed() {
        let folder = tempfile::tempdir().unwrap();
        let (cloud, link) = (folder.path().join("OneDrive"), folder.path().join("Trinvis"));
        fs::create_dir(&cloud).unwrap();
        std::os::unix::fs::symlink(&cloud, &link).unwrap();
        assert_eq!(unfit(&link), Some(Code::PlaceCloud));
        assert_eq!(unfit(&link.join("kontor")), Some(Code::PlaceCloud), "also before the folder in it is made");
    }

    #[test]
    fn an_ordinary_folder_is_fit_also_before_it_is_made() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(unfit(folder.path()), None);
        assert_eq!(unfit(&folder.path().join("Bjørn Ægidius/Trinvis")), None);
        assert_eq!(unfit(&folder.path().join("OneDrive/Trinvis")), Some(Code::PlaceCloud));
    }

    #[cfg(windows)]
    #[test]
    fn a_share_is_told_by_its_path() {
        assert_eq!(unfit(Path::new(r"\\server\fælles\Trinvis")), Some(Code::PlaceRemote));
    }
}
