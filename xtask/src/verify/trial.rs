//! What every proof shares: the installers, the private Windows, and how to ask what is there.

use std::cell::RefCell;
use std::path::{Path, PathBuf};

use super::claims::{ensure, until};
use super::figures::{self, Figure};
use super::left;
use super::wine::{Ran, Wine};
use crate::package::version;
use crate::{Outcome, paths};

/// Where Windows lists what is installed.
const REGISTERED: &str = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Trinvis";

/// What an installation is made of.
const PROGRAM: [&str; 4] = ["LICENSE.txt", "WebView2Loader.dll", "trinvis.exe", "uninstall.exe"];

/// One run of all the proofs.
pub struct Trial {
    folder: PathBuf,
    setup: PathBuf,
    /// The Windows it happens in.
    pub wine: Wine,
    /// The version that is packed.
    pub version: String,
    /// The version before it.
    pub older: String,
    /// One after it.
    pub newer: String,
    measured: RefCell<Vec<Figure>>,
}

impl Trial {
    /// A trial of this installer. Nothing is made yet.
    pub fn new(setup: PathBuf) -> Result<Self, String> {
        let folder = paths::made("verify-windows");
        let version = version::current()?;
        let (older, newer) = version::neighbours(&version)?;
        let wine = Wine::new(folder.clone());
        Ok(Self { folder, setup, wine, version, older, newer, measured: RefCell::default() })
    }

    /// Where everything of the trial lies.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The installer that is tried.
    pub fn setup(&self) -> &Path {
        &self.setup
    }

    /// The installer of one of the other versions.
    pub fn setup_of(&self, version: &str) -> PathBuf {
        self.folder.join(format!("setup-{version}.exe"))
    }

    /// The library Wine lacks.
    pub fn chance(&self) -> PathBuf {
        self.folder.join("bcryptprimitives.dll")
    }

    /// What plays Microsoft's own installer. It has a folder to itself, since installers look for it beside them.
    pub fn webview_setup(&self) -> PathBuf {
        self.folder.join("webview2-stand-in.exe")
    }

    /// Where the program lies when no folder is named.
    pub fn program(&self) -> PathBuf {
        self.local().join("Programs").join("Trinvis")
    }

    /// Where the office's data lies.
    pub fn data(&self) -> PathBuf {
        self.local().join("Trinvis")
    }

    /// `%LOCALAPPDATA%`.
    pub fn local(&self) -> PathBuf {
        self.wine.profile().join("AppData").join("Local")
    }

    /// Runs an installer or uninstaller in silence and wants this exit code; answers with its log.
    pub fn silently(&self, setup: &Path, words: &[&str], code: i32) -> Result<(Ran, String), String> {
        // The last word may hold spaces and wants no quotes, which Wine puts around what comes as one.
        let line = [&["/S"], words].concat().join(" ");
        let ran = self.wine.run(setup, &line.split(' ').collect::<Vec<_>>())?;
        let log = self.log()?;
        if ran.code == code {
            return Ok((ran, log));
        }
        let name = setup.file_name().unwrap_or_default().to_string_lossy();
        let Ran { code: got, complained, .. } = ran;
        Err(format!("{name} {line} ended with {got} and not {code}: {complained}\nthe log:\n{log}"))
    }

    /// Removes it as Windows does, and waits for it: an uninstaller goes on as a copy of itself.
    pub fn remove(&self, program: &Path, words: &[&str]) -> Result<String, String> {
        let uninstaller = program.join("uninstall.exe");
        self.silently(&uninstaller, words, 0)?;
        until("the uninstaller's end", || !uninstaller.exists() && self.log().is_ok_and(|log| log.ends_with("\n0\n")))?;
        self.log()
    }

    /// Fails unless this version, and nothing more, lies in the folder and is registered.
    pub fn is_installed(&self, program: &Path, version: &str) -> Outcome {
        let there = left::names(program)?;
        ensure(there == PROGRAM, || format!("in {} lies: {}", program.display(), there.join(", ")))?;
        let registered = self.registered("DisplayVersion")?;
        ensure(registered.as_deref() == Some(version), || format!("registered is {registered:?}, not {version}"))?;
        let says = self.wine.run(program.join("trinvis.exe"), &["--version"])?.said;
        ensure(says.trim() == format!("trinvis {version}"), || format!("the program says {says:?}, not {version}"))
    }

    /// A value that Windows shows among what is installed.
    pub fn registered(&self, name: &str) -> Result<Option<String>, String> {
        Ok(self.wine.exported(REGISTERED)?.and_then(|exported| left::value(&exported, name)))
    }

    /// Fails when Windows still knows of an installation.
    pub fn is_not_registered(&self) -> Outcome {
        let kept = self.wine.exported(REGISTERED)?;
        ensure(kept.is_none(), || format!("still registered:\n{}", kept.unwrap_or_default()))
    }

    /// What the last installer or uninstaller wrote for whoever did not look.
    fn log(&self) -> Result<String, String> {
        let file = self.wine.profile().join("Temp").join("Trinvis-setup.log");
        std::fs::read(&file).map(|bytes| left::wide_text(&bytes)).map_err(|why| format!("{}: {why}", file.display()))
    }

    /// Keeps a figure for the end.
    pub fn measure(&self, name: &'static str, measured: f64, limit: f64, unit: &'static str) {
        self.measured.borrow_mut().push(Figure { name, measured, limit, unit });
    }

    /// Prints the figures.
    pub fn report(&self) -> Outcome {
        figures::report(&self.measured.borrow())
    }
}
