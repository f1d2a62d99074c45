//! The small programs from `tests/windows` that stand in for what Wine has not, and installers of other versions.

use std::path::Path;

use super::trial::Trial;
use crate::command::Run;
use crate::package::installer::{self, Recipe};
use crate::{Outcome, paths};

/// Seconds that the installers made here wait for an open Trinvis.
const PATIENCE: u32 = 3;

/// Builds them all into the trial's folder, which is emptied first.
pub fn make(trial: &Trial) -> Outcome {
    let folder = trial.folder();
    if folder.exists() {
        std::fs::remove_dir_all(folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    }
    std::fs::create_dir_all(folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    compile("chance.c", &trial.chance(), &["-shared"], &["-ladvapi32"])?;
    compile("webview2.c", &trial.webview_setup(), &["-municode"], &["-ladvapi32"])?;
    for version in [&trial.older, &trial.newer] {
        let program = folder.join(version);
        std::fs::create_dir_all(&program).map_err(|why| format!("{}: {why}", program.display()))?;
        let played = format!("-DPLAYED=\"{version}\"");
        compile("window.c", &program.join("trinvis.exe"), &["-municode", &played], &[])?;
        let loader = program.join("WebView2Loader.dll");
        std::fs::write(&loader, version).map_err(|why| format!("{}: {why}", loader.display()))?;
        let out = trial.setup_of(version);
        installer::make(&Recipe {
            version,
            program: &program,
            out: &out,
            compress: "zlib",
            patience: PATIENCE,
            sign: None,
        })?;
    }
    Ok(())
}

fn compile(source: &str, out: &Path, before: &[&str], after: &[&str]) -> Outcome {
    let source = paths::root().join("tests").join("windows").join(source);
    Run::new("x86_64-w64-mingw32-gcc")
        .args(&["-O1", "-Wall", "-Werror"])
        .args(before)
        .args(&["-o".as_ref(), out.as_os_str(), source.as_os_str()])
        .args(after)
        .go()
}
