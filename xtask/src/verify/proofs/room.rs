//! A disk without room for the program: known before anything is written, or found on the way.

use crate::Outcome;
use crate::verify::claims::ensure;
use crate::verify::small_disk::SmallDisk;
use crate::verify::trial::Trial;

/// Too few megabytes are told with the folder; a file that cannot be made on the way is told as unfinished. Nothing is
/// left of either.
pub fn full_disk(trial: &Trial) -> Outcome {
    // Room for the two folders and the first file, and then for no more.
    for (limits, code, says) in [("size=4m", 8, r"full\Trinvis"), ("nr_inodes=4", 2, "igen")] {
        let folder = trial.folder().join("full");
        let disk = SmallDisk::mount(&folder, limits)?;
        let place = format!(r"/D=Z:{}\Trinvis", folder.display().to_string().replace('/', r"\"));
        let (_, log) = trial.silently(trial.setup(), &["/LANG=1030", &place], code)?;
        ensure(log.contains(says), || format!("the log does not say {says:?}:\n{log}"))?;
        disk.is_empty()?;
        trial.is_not_registered()?;
    }
    Ok(())
}
