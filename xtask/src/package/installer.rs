//! Packing a built program into an installer with `makensis`.

use std::fs;
use std::path::Path;

use crate::command::Run;
use crate::{Outcome, paths};

/// Megabytes an installer may fill.
pub const MOST_MEGABYTES: f64 = 20.0;

/// About what the uninstaller takes, in bytes; it is made on the PC.
const UNINSTALLER: u64 = 170_000;

/// What goes into an installer.
pub struct Recipe<'a> {
    /// Three numbers.
    pub version: &'a str,
    /// The folder with `trinvis.exe` and `WebView2Loader.dll`.
    pub program: &'a Path,
    /// The file to write.
    pub out: &'a Path,
    /// `lzma`, or `zlib` where it must be made quickly.
    pub compress: &'a str,
    /// Seconds to wait for a Trinvis that has been asked to close. More than its own minute for a second try.
    pub patience: u32,
}

/// Writes the installer.
pub fn make(recipe: &Recipe) -> Outcome {
    let root = paths::root();
    let mut bytes = UNINSTALLER;
    for file in [recipe.program.join("trinvis.exe"), recipe.program.join("WebView2Loader.dll"), root.join("LICENSE")] {
        bytes += size(&file)?;
    }
    if let Some(folder) = recipe.out.parent() {
        fs::create_dir_all(folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    }
    Run::new("makensis")
        .args(&["-V2", "-WX", "-INPUTCHARSET", "UTF8"])
        .args(&[
            format!("-DVERSION={}", recipe.version),
            format!("-DPROGRAM={}", recipe.program.display()),
            format!("-DROOT={}", root.display()),
            format!("-DOUT={}", recipe.out.display()),
            format!("-DSIZE_KB={}", bytes.div_ceil(1024)),
            format!("-DCOMPRESS={}", recipe.compress),
            format!("-DPATIENCE={}", recipe.patience),
        ])
        .args(&[root.join("packaging").join("windows").join("installer.nsi")])
        .go()?;
    let made = megabytes(size(recipe.out)?);
    println!("{}: {made:.1} MB", recipe.out.display());
    if made < MOST_MEGABYTES { Ok(()) } else { Err(format!("the installer may fill {MOST_MEGABYTES} MB at most")) }
}

/// How many bytes a file holds.
pub fn size(file: &Path) -> Result<u64, String> {
    fs::metadata(file).map(|data| data.len()).map_err(|why| format!("{}: {why}", file.display()))
}

/// Bytes as the megabytes a shop counts in.
#[allow(clippy::cast_precision_loss, reason = "shown with one decimal")]
pub fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}
