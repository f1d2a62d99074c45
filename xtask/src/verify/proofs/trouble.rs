//! What goes wrong in an office: an open program, odd folders, lost power, folders that are closed.

use std::fs;
use std::process::Child;

use super::checks_itself;
use crate::Outcome;
use crate::verify::claims::{ensure, until};
use crate::verify::traces::nothing_left;
use crate::verify::trial::Trial;

/// A window that is open is asked once, and waited for while it saves.
pub fn open_is_closed(trial: &Trial) -> Outcome {
    trial.silently(&trial.setup_of(&trial.older), &[], 0)?;
    let mut open = open_window(trial, "slow")?;
    trial.silently(trial.setup(), &[], 0)?;
    open.wait().map_err(|why| why.to_string())?;
    let told = window_tells(trial)?;
    ensure(told == "closed, asked 1", || format!("the window was not closed in order: {told}"))?;
    trial.is_installed(&trial.program(), &trial.version)?;
    trial.remove(&trial.program(), &[]).map(|_| ())
}

/// A window that stays open is never ended by force: neither an upgrade nor a removal changes anything.
pub fn open_stays(trial: &Trial) -> Outcome {
    trial.silently(&trial.setup_of(&trial.older), &[], 0)?;
    let mut open = open_window(trial, "stay")?;
    trial.silently(&trial.setup_of(&trial.newer), &[], 4)?;
    let place = r"_?=C:\users\Bjørn Ægidius\AppData\Local\Programs\Trinvis";
    trial.silently(&trial.program().join("uninstall.exe"), &[place], 4)?;
    let told = window_tells(trial)?;
    ensure(told == "open, asked 2", || format!("the window was not asked once by each: {told}"))?;
    let ended = open.try_wait().map_err(|why| why.to_string())?;
    ensure(ended.is_none(), || "the open program was ended".to_owned())?;
    trial.is_installed(&trial.program(), &trial.older)?;
    trial.wine.cut_power()?;
    open.wait().map_err(|why| why.to_string())?;
    trial.remove(&trial.program(), &[]).map(|_| ())
}

fn open_window(trial: &Trial, how: &str) -> Result<Child, String> {
    let note = note(trial);
    if note.exists() {
        fs::remove_file(&note).map_err(|why| format!("{}: {why}", note.display()))?;
    }
    let open = trial.wine.start(&trial.program().join("trinvis.exe"), &[how])?;
    until("a window", || note.exists())?;
    Ok(open)
}

fn window_tells(trial: &Trial) -> Result<String, String> {
    fs::read_to_string(note(trial)).map_err(|why| why.to_string())
}

fn note(trial: &Trial) -> std::path::PathBuf {
    trial.wine.profile().join("Temp").join("asked-to-close.txt")
}

/// Installed where spaces and Danish letters are, it checks itself, moves with its policies when another folder is named,
/// and goes again.
pub fn danish_folder(trial: &Trial) -> Outcome {
    let first = trial.wine.drive().join("Frivillige på Ærø");
    trial.silently(trial.setup(), &[r"/D=C:\Frivillige på Ærø"], 0)?;
    trial.is_installed(&first, &trial.version)?;
    checks_itself(trial, &first)?;
    let second = trial.wine.drive().join("Beboer hjælp").join("Blåbær Ø");
    let policies = second.join("policy.json");
    fs::write(first.join("policy.json"), "{}").map_err(|why| why.to_string())?;
    // As one that was stopped leaves it.
    fs::create_dir(first.join("new")).map_err(|why| why.to_string())?;
    fs::write(first.join("new").join("uninstall.exe"), "half").map_err(|why| why.to_string())?;
    trial.silently(trial.setup(), &[r"/D=C:\Beboer hjælp\Blåbær Ø"], 0)?;
    ensure(fs::read(&policies).is_ok_and(|kept| kept == b"{}"), || "the policies did not move along".to_owned())?;
    fs::remove_file(&policies).map_err(|why| why.to_string())?;
    trial.is_installed(&second, &trial.version)?;
    ensure(!first.exists(), || "the first folder is still there".to_owned())?;
    trial.remove(&second, &[])?;
    ensure(!second.exists(), || "the second folder is still there".to_owned())?;
    nothing_left(trial, false)
}

/// For everyone: not beside a newer one of the user's own; its own folder and register, an upgrade that needs no second
/// `/ALLUSERS`, and gone again.
pub fn everyone(trial: &Trial) -> Outcome {
    let program = trial.wine.drive().join("Program Files").join("Trinvis");
    trial.silently(&trial.setup_of(&trial.newer), &[], 0)?;
    trial.silently(trial.setup(), &["/ALLUSERS"], 3)?;
    ensure(!program.exists(), || "an older one was installed for everyone beside it".to_owned())?;
    trial.remove(&trial.program(), &[])?;
    trial.silently(&trial.setup_of(&trial.older), &["/ALLUSERS"], 0)?;
    trial.is_not_registered()?;
    trial.silently(trial.setup(), &[], 0)?;
    ensure(!trial.program().exists(), || "it was installed once more, for the user alone".to_owned())?;
    let says = trial.wine.run(program.join("trinvis.exe"), &["--version"])?.said;
    ensure(says.trim() == format!("trinvis {}", trial.version), || format!("the program says {says:?}"))?;
    let registered = trial.wine.exported(r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall\Trinvis")?;
    ensure(registered.is_some(), || "it is not registered for everyone".to_owned())?;
    trial.remove(&program, &[])?;
    ensure(!program.exists(), || "the folder is still there".to_owned())?;
    nothing_left(trial, false)
}

/// The power goes while files are written: the old version still starts, and the next run finishes the work.
pub fn stopped_halfway(trial: &Trial) -> Outcome {
    let program = trial.program();
    stop_halfway(trial)?;
    ensure(!program.join("trinvis.exe").exists(), || "it was not stopped halfway".to_owned())?;
    trial.silently(&trial.setup_of(&trial.older), &[], 0)?;
    trial.is_installed(&program, &trial.older)?;
    stop_halfway(trial)?;
    let says = trial.wine.run(program.join("trinvis.exe"), &["--version"])?.said;
    ensure(says.trim() == format!("trinvis {}", trial.older), || format!("the old version does not start: {says:?}"))?;
    trial.silently(trial.setup(), &[], 0)?;
    trial.is_installed(&program, &trial.version)?;
    stop_halfway(trial)?;
    trial.remove(&program, &[])?;
    nothing_left(trial, false)
}

fn stop_halfway(trial: &Trial) -> Outcome {
    let mut setup = trial.wine.start(trial.setup(), &["/S"])?;
    let half = trial.program().join("new").join("trinvis.exe");
    until("an installation halfway", || half.exists())?;
    trial.wine.cut_power()?;
    setup.wait().map(|_| ()).map_err(|why| why.to_string())
}

/// A folder nobody may write to, and the folder of the data, are told by name; Microsoft's installer is run when it is
/// there.
pub fn refusals_and_webview(trial: &Trial) -> Outcome {
    // Closed to everybody, also to root.
    let data = r"C:\users\Bjørn Ægidius\AppData\Local\Trinvis";
    for (place, named) in [(r"Z:\sys\Trinvis", r"Z:\sys\Trinvis"), (data, data), (&format!(r"{data}\copies"), data)] {
        let (_, log) = trial.silently(trial.setup(), &[&format!("/D={place}")], 5)?;
        ensure(log.contains(named), || format!("the log does not name {named}:\n{log}"))?;
        trial.is_not_registered()?;
    }
    let folder = trial.folder().join("beside");
    fs::create_dir_all(&folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    let setup = folder.join("setup.exe");
    for (from, to) in [
        (trial.setup_of(&trial.older), setup.clone()),
        (trial.webview_setup(), folder.join("MicrosoftEdgeWebview2Setup.exe")),
    ] {
        fs::copy(&from, &to).map_err(|why| format!("{}: {why}", to.display()))?;
    }
    let (_, log) = trial.silently(&setup, &[], 0)?;
    ensure(log.contains("WebView2: 131.0.1.2"), || format!("WebView2 was not installed:\n{log}"))?;
    trial.remove(&trial.program(), &[])?;
    nothing_left(trial, false)
}
