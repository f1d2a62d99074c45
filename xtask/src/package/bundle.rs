//! What Tauri's own bundler makes: the AppImage and the disk image for macOS. It fetches its tools as it goes.

use std::fs;
use std::path::{Path, PathBuf};

use super::version;
use crate::command::Run;
use crate::steps::Step;
use crate::{Outcome, build, needs, no_more, paths};

/// Tauri's command line, from npm as it is built there. It is no part of `ui/`: it is needed for these two files alone.
const TAURI: &str = "@tauri-apps/cli@2.12.5";

/// What the bundler signs with on macOS. Set to nothing is the same as not set: so does CI pass on what it has not.
const APPLE: &[&str] = &[
    "APPLE_CERTIFICATE",
    "APPLE_CERTIFICATE_PASSWORD",
    "APPLE_SIGNING_IDENTITY",
    "APPLE_ID",
    "APPLE_PASSWORD",
    "APPLE_TEAM_ID",
];

/// The steps to an AppImage.
pub fn to_app_image(rest: &[&str]) -> Result<Vec<Step>, String> {
    no_more(rest)?;
    let here = cfg!(target_os = "linux");
    to_bundle(here, "an AppImage is made on Linux", || bundle("appimage", ".AppImage", &app_image()?))
}

/// The steps to a disk image.
pub fn to_disk_image(rest: &[&str]) -> Result<Vec<Step>, String> {
    no_more(rest)?;
    let here = cfg!(target_os = "macos");
    to_bundle(here, "a .dmg is made on macOS", || bundle("dmg", ".dmg", &disk_image()?))
}

/// Where the AppImage lies when it is made.
pub fn app_image() -> Result<PathBuf, String> {
    finished("AppImage")
}

/// Where the disk image lies when it is made.
pub fn disk_image() -> Result<PathBuf, String> {
    finished("dmg")
}

fn finished(ending: &str) -> Result<PathBuf, String> {
    Ok(super::dist().join(format!("Trinvis_{}_{}.{ending}", version::current()?, std::env::consts::ARCH)))
}

fn to_bundle(here: bool, where_it_is: &str, work: fn() -> Outcome) -> Result<Vec<Step>, String> {
    if !here {
        return Err(where_it_is.to_owned());
    }
    Ok(vec![
        Step::new("building tools", needs::to_build),
        Step::new("npm packages", needs::npm_packages),
        Step::new("interface", build::interface),
        Step::new("program", build::released),
        Step::new("bundling tools", needs::to_bundle),
        Step::new("bundle", work),
    ])
}

/// Packs what is built. The bundler writes into `Cargo.toml` what it thinks better; that is taken back.
fn bundle(kind: &str, ending: &str, out: &Path) -> Outcome {
    let manifest = paths::root().join("Cargo.toml");
    let before = fs::read(&manifest).map_err(|why| format!("{}: {why}", manifest.display()))?;
    let folder = paths::target()?.join("release").join("bundle").join(kind);
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    }
    let mut run = Run::new(paths::npm_program("npx")).args(&["--yes", "--package", TAURI, "--"]);
    // Its tools are AppImages themselves; so they run where there is no FUSE.
    run = run.args(&["tauri", "bundle", "--bundles", kind]).env("APPIMAGE_EXTRACT_AND_RUN", "1");
    for name in APPLE {
        if std::env::var_os(name).is_some_and(|value| value.is_empty()) {
            run = run.without(name);
        }
    }
    let bundled = run.go();
    fs::write(&manifest, before).map_err(|why| format!("{}: {why}", manifest.display()))?;
    bundled?;
    let made = fs::read_dir(&folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    let made = made.flatten().map(|entry| entry.path()).find(|path| path.to_string_lossy().ends_with(ending));
    let made = made.ok_or_else(|| format!("there is no {ending} in {}", folder.display()))?;
    super::folder_of(out)?;
    fs::copy(&made, out).map(|_| ()).map_err(|why| format!("{}: {why}", made.display()))
}
