//! A Windows of its own in Wine: private folders, a private display, and a user whose name is not ASCII.

use std::cell::RefCell;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use super::left;
use super::screen::Screen;
use crate::Outcome;

/// Who is signed in.
const USER: &str = "Bjørn Ægidius";

/// Seconds one program may take before it is given up.
const PATIENCE: &str = "600";

/// What a program did.
pub struct Ran {
    /// Its exit code.
    pub code: i32,
    /// What it printed.
    pub said: String,
    /// What it complained of, or Wine for it.
    pub complained: String,
    /// How long it took.
    pub seconds: f64,
}

/// The private Windows. All its programs end with it.
pub struct Wine {
    folder: PathBuf,
    display: RefCell<Option<Screen>>,
}

impl Wine {
    /// A Windows that will live in `folder`; nothing is made yet.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder, display: RefCell::new(None) }
    }

    /// Makes it. The user's own files outside are not linked to.
    pub fn begin(&self) -> Outcome {
        for name in ["home", "prefix"] {
            let folder = self.folder.join(name);
            fs::create_dir_all(&folder).map_err(|why| format!("{}: {why}", folder.display()))?;
        }
        *self.display.borrow_mut() = Some(Screen::open()?);
        self.serve()?;
        self.system("wine", &["wineboot", "--init"])?;
        if self.profile().is_dir() { Ok(()) } else { Err(format!("Wine made no user called {USER}")) }
    }

    /// Drive C.
    pub fn drive(&self) -> PathBuf {
        self.folder.join("prefix").join("drive_c")
    }

    /// The user's own folder.
    pub fn profile(&self) -> PathBuf {
        self.drive().join("users").join(USER)
    }

    /// Runs a program to its end.
    pub fn run(&self, program: impl AsRef<Path>, words: &[&str]) -> Result<Ran, String> {
        self.run_at(&self.folder, &[], program, words)
    }

    /// The same from a folder, and with variables of the environment.
    pub fn run_at(
        &self,
        folder: &Path,
        variables: &[(&str, &str)],
        program: impl AsRef<Path>,
        words: &[&str],
    ) -> Result<Ran, String> {
        // Into files: Wine's own services would keep pipes open.
        let (said, complained) = (self.folder.join("said.txt"), self.folder.join("complained.txt"));
        let write = |file: &Path| File::create(file).map_err(|why| format!("{}: {why}", file.display()));
        let read = |file: &Path| fs::read(file).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        let begin = Instant::now();
        let status = self
            .command("timeout")
            .current_dir(folder)
            .envs(variables.iter().copied())
            .args(["--kill-after=5", PATIENCE, "wine"])
            .arg(program.as_ref())
            .args(words)
            .stdout(write(&said)?)
            .stderr(write(&complained)?)
            .status()
            .map_err(|why| format!("wine could not be started: {why}"))?;
        let seconds = begin.elapsed().as_secs_f64();
        match status.code() {
            Some(124 | 137) | None => Err(format!("{} did not end within {PATIENCE} s", program.as_ref().display())),
            Some(code) => {
                let said = read(&said).map_err(|why| why.to_string())?;
                let complained = read(&complained).map_err(|why| why.to_string())?;
                Ok(Ran { code, said, complained, seconds })
            }
        }
    }

    /// Starts a program and goes on.
    pub fn start(&self, program: &Path, words: &[&str]) -> Result<Child, String> {
        self.command("wine").arg(program).args(words).spawn().map_err(|why| format!("wine could not be started: {why}"))
    }

    /// Ends every program at once, as a PC that loses its power does.
    pub fn cut_power(&self) -> Outcome {
        self.end()?;
        self.serve()
    }

    fn end(&self) -> Outcome {
        self.system("wineserver", &["--kill"])
    }

    /// Wine's own server, which stays until it is ended: one that ends by itself between two programs can take the
    /// second along.
    fn serve(&self) -> Outcome {
        self.system("wineserver", &["--persistent"])
    }

    /// Sets a value in the registry, of a kind such as `REG_SZ`.
    pub fn set(&self, key: &str, name: &str, kind: &str, value: &str) -> Outcome {
        self.registry(&["add", key, "/v", name, "/t", kind, "/d", value, "/f"])
    }

    /// Takes a key out of the registry, with all that is in it.
    pub fn unset(&self, key: &str) -> Outcome {
        self.registry(&["delete", key, "/f"])
    }

    fn registry(&self, words: &[&str]) -> Outcome {
        let ran = self.run("reg", words)?;
        if ran.code == 0 { Ok(()) } else { Err(format!("reg {}: {}", words.join(" "), ran.complained)) }
    }

    /// A key of the registry with its values as `reg export` writes it, or nothing when it is not there.
    pub fn exported(&self, key: &str) -> Result<Option<String>, String> {
        let file = self.drive().join("exported.reg");
        let ran = self.run("reg", &["export", key, r"C:\exported.reg", "/y"])?;
        if ran.code != 0 {
            return Ok(None);
        }
        let bytes = fs::read(&file).map_err(|why| format!("{}: {why}", file.display()))?;
        fs::remove_file(&file).map_err(|why| format!("{}: {why}", file.display()))?;
        Ok(Some(left::wide_text(&bytes)))
    }

    fn system(&self, program: &str, words: &[&str]) -> Outcome {
        match self.command(program).args(words).status() {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(format!("{program} {} ended with {status}", words.join(" "))),
            Err(why) => Err(format!("{program} could not be started: {why}")),
        }
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(&self.folder)
            .env("WINEPREFIX", self.folder.join("prefix"))
            .env("WINEDEBUG", "-all")
            // No offer to fetch Mono and Gecko, and no entries in the menus of this computer.
            .env("WINEDLLOVERRIDES", "mscoree=;mshtml=;winemenubuilder.exe=")
            .env("HOME", self.folder.join("home"))
            .env("USER", USER)
            .env("LOGNAME", USER)
            .env("LC_ALL", "C.UTF-8")
            .env_remove("WINEARCH")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        if let Some(display) = self.display.borrow().as_ref() {
            command.env("DISPLAY", &display.name);
        }
        command
    }
}

impl Drop for Wine {
    fn drop(&mut self) {
        // Its programs end before their display.
        if let Some(display) = self.display.take() {
            let _ = self.end();
            drop(display);
        }
    }
}
