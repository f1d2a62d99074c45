//! How much room files take.

use std::fs;
use std::path::Path;

/// Megabytes an installer or a package may fill.
pub const MOST_MEGABYTES: f64 = 20.0;

/// How many bytes a file holds.
pub fn of(file: &Path) -> Result<u64, String> {
    fs::metadata(file).map(|data| data.len()).map_err(|why| format!("{}: {why}", file.display()))
}

/// How many bytes all files below a folder hold. Links are not followed.
pub fn below(folder: &Path) -> Result<u64, String> {
    let mut bytes = 0;
    let mut waiting = vec![folder.to_path_buf()];
    while let Some(next) = waiting.pop() {
        for entry in fs::read_dir(&next).map_err(|why| format!("{}: {why}", next.display()))? {
            let entry = entry.map_err(|why| why.to_string())?;
            let data = entry.metadata().map_err(|why| format!("{}: {why}", entry.path().display()))?;
            if data.is_dir() {
                waiting.push(entry.path());
            } else {
                bytes += data.len();
            }
        }
    }
    Ok(bytes)
}

/// Bytes as the megabytes a shop counts in.
#[allow(clippy::cast_precision_loss, reason = "shown with one decimal")]
pub fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}
