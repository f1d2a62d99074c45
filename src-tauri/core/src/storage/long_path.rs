//! Paths that are longer than Windows takes.

use std::path::{Path, PathBuf};

/// From this many characters on a path is spelt out: Windows takes 260, and SQLite puts an ending behind the name.
const LONG: usize = 240;

/// The path as SQLite can open it. Rust's own files are spelt out by themselves; SQLite hands on what it is given.
pub(super) fn spelt_out(path: &Path) -> PathBuf {
    if cfg!(windows) && path.as_os_str().len() >= LONG {
        let whole = std::path::absolute(path).ok();
        return whole.as_deref().and_then(Path::to_str).map_or_else(|| path.to_owned(), verbatim);
    }
    path.to_owned()
}

/// A whole path in the form that Windows takes at any length.
fn verbatim(whole: &str) -> PathBuf {
    if whole.starts_with(r"\\?\") {
        return whole.into();
    }
    match whole.strip_prefix(r"\\") {
        Some(share) => format!(r"\\?\UNC\{share}").into(),
        None => format!(r"\\?\{whole}").into(),
    }
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::{spelt_out, verbatim};

    #[test]
    fn a_drive_and_a_share_are_spelt_out_once() {
        assert_eq!(verbatim(r"C:\Ærø\trinvis.db"), PathBuf::from(r"\\?\C:\Ærø\trinvis.db"));
        assert_eq!(verbatim(r"\\server\fælles\a"), PathBuf::from(r"\\?\UNC\server\fælles\a"));
        assert_eq!(verbatim(r"\\?\C:\a"), PathBuf::from(r"\\?\C:\a"));
    }

    #[test]
    fn a_short_path_stays_as_it_is() {
        assert_eq!(spelt_out(Path::new("a/trinvis.db")), PathBuf::from("a/trinvis.db"));
    }
}
