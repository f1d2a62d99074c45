//! The same on a real file system that fills: 2 MB in memory. Mounting one takes root on Linux.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use tempfile::TempDir;

use super::go_on;
use crate::{
    Outcome,
    flows::{Flow, World},
    state::State,
    trial::{Case, Trial},
    vfs,
};

/// In every build so many sizes of what is left are tried with each flow, and many at night.
const FEW: usize = 4;
const MANY: usize = 100;
/// What takes up the room.
const FILLER: &str = "filler";

/// A small file system in a folder; it goes with this.
struct Small(TempDir);

impl Small {
    /// None where nothing may be mounted.
    fn mount() -> Outcome<Option<Self>> {
        let folder = tempfile::tempdir()?;
        let mounted = cfg!(target_os = "linux")
            && Command::new("mount")
                .args(["-t", "tmpfs", "-o", "size=2m", "trinvis-faults"])
                .arg(folder.path())
                .stderr(Stdio::null())
                .status()
                .is_ok_and(|status| status.success());
        Ok(mounted.then(|| Self(folder)))
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0.path()).status();
    }
}

pub(super) fn run(trial: &mut Trial<'_>, flow: Flow, expected: &[State]) -> Outcome {
    let Some(small) = Small::mount()? else {
        trial.count("flows without a small file system (mounting takes root)", 1);
        return Ok(());
    };
    for number in 0..trial.many(FEW, MANY) {
        trial.case(&format!("{}/mounted/{number}", flow.name()), |dice| {
            // More than any flow needs, now and then.
            one(small.0.path(), dice.below(700_000), flow, expected)
        });
    }
    Ok(())
}

fn one(disk: &Path, room: usize, flow: Flow, expected: &[State]) -> Case {
    let data = disk.join("data");
    if data.exists() {
        fs::remove_dir_all(&data)?;
    }
    fs::create_dir(&data)?;
    flow.set_up(&data)?;
    vfs::reset();
    let mut world = World::open(flow, &data)?;
    let filler = fill(disk, room)?;
    let case = go_on(&mut world, expected, || drop(fs::remove_file(&filler)));
    drop(world);
    // Also when it ended before there was room again.
    let _ = fs::remove_file(filler);
    case
}

/// Fills the disk until only so much room is left.
fn fill(disk: &Path, room: usize) -> Outcome<PathBuf> {
    let path = disk.join(FILLER);
    let mut file = fs::File::create(&path)?;
    let mut size = 0;
    while file.write_all(&[0; 4096]).is_ok() {
        size += 4096;
    }
    file.set_len(u64::try_from(size - size.min(room)).unwrap_or(0))?;
    Ok(path)
}
