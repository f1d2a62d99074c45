//! `cargo xtask verify windows` on Windows itself: the silent install, the self-check and the removal, without Wine.
//! What Wine is tormented with beside these would disturb the PC of whoever runs it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::rc::Rc;
use std::time::Instant;

use super::claims::{ensure, is_fine, until};
use super::proofs::{MOST_CHECK_SECONDS, MOST_INSTALL_SECONDS, MOST_INSTALLED_MEGABYTES};
use crate::Outcome;
use crate::package::sizes::{self, MOST_MEGABYTES, megabytes};
use crate::package::{version, windows};
use crate::steps::{self, Step};
use crate::verify::figures::{self, Figure};

const REGISTERED: &str = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Trinvis";

/// Makes the installer, and tries it for the user who runs this.
pub fn verify(program: Option<PathBuf>) -> Outcome {
    let local = std::env::var_os("LOCALAPPDATA").map(PathBuf::from).ok_or("LOCALAPPDATA is not set")?;
    let pc = Rc::new(Pc { program: local.join("Programs").join("Trinvis"), data: local.join("Trinvis") });
    if pc.program.exists() || pc.data.exists() {
        return Err("Trinvis is used on this PC: try it on one where it is not".to_owned());
    }
    let mut row = windows::to_installer(program)?;
    for (name, proof) in
        [("silent install", install as fn(&Pc) -> Outcome), ("self-check", self_check), ("uninstall", uninstall)]
    {
        let pc = Rc::clone(&pc);
        row.push(Step::new(name, move || proof(&pc)));
    }
    steps::all(row)
}

struct Pc {
    program: PathBuf,
    data: PathBuf,
}

fn run(program: &Path, words: &[&str]) -> Result<Output, String> {
    Command::new(program).args(words).output().map_err(|why| format!("{}: {why}", program.display()))
}

fn install(pc: &Pc) -> Outcome {
    let setup = windows::finished()?;
    let begin = Instant::now();
    let done = run(&setup, &["/S"])?;
    let seconds = begin.elapsed().as_secs_f64();
    ensure(done.status.success(), || format!("the installer ended with {}", done.status))?;
    let says = run(&pc.program.join("trinvis.exe"), &["--version"])?;
    let says = String::from_utf8_lossy(&says.stdout).trim().to_owned();
    let wanted = format!("trinvis {}", version::current()?);
    ensure(says == wanted, || format!("the program says {says:?}, not {wanted:?}"))?;
    let installed = megabytes(sizes::below(&pc.program)?);
    figures::report(&[
        Figure { name: "installer", measured: megabytes(sizes::of(&setup)?), limit: MOST_MEGABYTES, unit: "MB" },
        Figure { name: "silent install", measured: seconds, limit: MOST_INSTALL_SECONDS, unit: "s" },
        Figure { name: "installed", measured: installed, limit: MOST_INSTALLED_MEGABYTES, unit: "MB" },
    ])
}

fn self_check(pc: &Pc) -> Outcome {
    let begin = Instant::now();
    let done = run(&pc.program.join("trinvis.exe"), &["self-check"])?;
    let measured = begin.elapsed().as_secs_f64();
    let said = String::from_utf8_lossy(&done.stdout);
    print!("{said}");
    is_fine(done.status.success(), &said)?;
    figures::report(&[Figure { name: "self-check", measured, limit: MOST_CHECK_SECONDS, unit: "s" }])
}

/// Removes it: the data stays, until it is taken away here as well.
fn uninstall(pc: &Pc) -> Outcome {
    let kept = pc.data.join("trinvis.db");
    fs::create_dir_all(&pc.data).map_err(|why| format!("{}: {why}", pc.data.display()))?;
    fs::write(&kept, "Ægte data").map_err(|why| format!("{}: {why}", kept.display()))?;
    let done = run(&pc.program.join("uninstall.exe"), &["/S"])?;
    ensure(done.status.success(), || format!("the uninstaller ended with {}", done.status))?;
    // It goes on as a copy of itself, and takes away last what Windows knows of it.
    let registered = || run(Path::new("reg"), &["query", REGISTERED]).is_ok_and(|asked| asked.status.success());
    until("the uninstaller's end", || !pc.program.exists() && !registered())?;
    ensure(fs::read(&kept).is_ok_and(|bytes| bytes == "Ægte data".as_bytes()), || "the data is changed".to_owned())?;
    fs::remove_dir_all(&pc.data).map_err(|why| format!("{}: {why}", pc.data.display()))
}
