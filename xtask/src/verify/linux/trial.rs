//! What every proof shares: the packages, the fresh Debian, and how to ask what is there.

use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};

use super::debian::{Debian, HOME};
use crate::package::{linux, version};
use crate::verify::claims::ensure;
use crate::verify::figures::{self, Figure};
use crate::{Outcome, paths};

/// Stands for an office, in names and folders like its own.
const DATA: [(&str, &str); 3] = [("trinvis.db", "Ægte data"), ("keys.json", "{}"), ("copies/1.db", "Æ")];

/// One run of all the proofs.
pub struct Trial {
    folder: PathBuf,
    /// The Debian it happens in.
    pub debian: Debian,
    /// The version that is packed.
    pub version: String,
    /// The version before it.
    pub older: String,
    measured: RefCell<Vec<Figure>>,
}

impl Trial {
    /// Nothing is made yet.
    pub fn new() -> Result<Self, String> {
        let folder = paths::made("verify-linux");
        let version = version::current()?;
        let (older, _) = version::neighbours(&version)?;
        Ok(Self { debian: Debian::new(folder.join("root")), folder, version, older, measured: RefCell::default() })
    }

    /// Makes the Debian; what an earlier run that failed has left to look at goes.
    pub fn begin(&self) -> Outcome {
        self.debian.end()?;
        fs::create_dir_all(&self.folder).map_err(|why| format!("{}: {why}", self.folder.display()))?;
        self.debian.begin()
    }

    /// The package that is tried.
    pub fn package(&self) -> Result<PathBuf, String> {
        linux::finished()
    }

    /// A package of the older version, made of what is installed.
    pub fn older_package(&self) -> Result<PathBuf, String> {
        let file = self.folder.join(format!("trinvis_{}.deb", self.older));
        if !file.exists() {
            linux::pack_as(&self.older, &self.debian.outside("/usr/bin"), &file)?;
        }
        Ok(file)
    }

    /// Fails unless this version is installed, whole.
    pub fn is_installed(&self, version: &str) -> Outcome {
        let status = "--showformat=${db:Status-Abbrev}${Version}";
        let found = self.debian.as_root(&["dpkg-query", "--show", status, "trinvis"], None)?;
        ensure(found == format!("ii {version}"), || format!("dpkg says {found:?}, and not that {version} is there"))?;
        let changed = self.debian.as_root(&["dpkg", "--verify", "trinvis"], None)?;
        ensure(changed.is_empty(), || format!("installed, but not as packed:\n{changed}"))
    }

    /// Puts an office's data where the program keeps it.
    pub fn plant(&self) -> Outcome {
        for (name, text) in DATA {
            let file = self.data().join(name);
            let folder = file.parent().unwrap_or(&file);
            fs::create_dir_all(folder).map_err(|why| format!("{}: {why}", folder.display()))?;
            fs::write(&file, text).map_err(|why| format!("{}: {why}", file.display()))?;
        }
        Ok(())
    }

    /// Fails when the data is not what was planted, byte for byte.
    pub fn data_is_whole(&self) -> Outcome {
        for (name, text) in DATA {
            let kept = fs::read(self.data().join(name)).unwrap_or_default();
            ensure(kept == text.as_bytes(), || format!("{name} is changed"))?;
        }
        Ok(())
    }

    /// Where the office's data lies.
    pub fn data(&self) -> PathBuf {
        self.home().join(".local/share/trinvis")
    }

    /// Where the user is at home.
    pub fn home(&self) -> PathBuf {
        self.debian.outside(HOME)
    }

    /// Where a package's file lies, seen from outside.
    pub fn outside(&self, inside: &str) -> PathBuf {
        self.debian.outside(inside)
    }

    /// Everything that lies in the Debian.
    pub fn everything(&self) -> &Path {
        self.debian.root()
    }

    /// Keeps a figure for the end.
    pub fn measure(&self, name: &'static str, measured: f64, limit: f64, unit: &'static str) {
        self.measured.borrow_mut().push(Figure { name, measured, limit, unit });
    }

    /// Prints the figures, and takes the Debian away: it fills most of a gigabyte.
    pub fn report(&self) -> Outcome {
        self.debian.end()?;
        fs::remove_dir_all(&self.folder).map_err(|why| format!("{}: {why}", self.folder.display()))?;
        figures::report(&self.measured.borrow())
    }
}
