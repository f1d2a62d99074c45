//! A disk that fills: a small file system in memory. Mounting it takes root.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Outcome;
use crate::command::Run;

/// It goes with this.
pub struct SmallDisk(PathBuf);

impl SmallDisk {
    /// Mounts one in `folder`, with what `mount` is to limit.
    pub fn mount(folder: &Path, limits: &str) -> Result<Self, String> {
        fs::create_dir_all(folder).map_err(|why| format!("{}: {why}", folder.display()))?;
        let mounted = Run::new("mount").args(&["-t", "tmpfs", "-o", limits, "trinvis-verify"]).args(&[folder]).go();
        mounted.map_err(|why| format!("{why}\na small disk is mounted by root: run this command with sudo"))?;
        Ok(Self(folder.to_owned()))
    }

    /// Fails unless nothing lies on it.
    pub fn is_empty(&self) -> Outcome {
        let mut there = fs::read_dir(&self.0).map_err(|why| format!("{}: {why}", self.0.display()))?;
        if there.next().is_none() { Ok(()) } else { Err("something half written is left".to_owned()) }
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // Lazily: a program in Wine may still stand in it.
        let _ = Run::new("umount").args(&["--lazy"]).args(&[&self.0]).go();
    }
}
