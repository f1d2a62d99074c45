//! What is proven in Wine: installing, trying, upgrading and removing.

mod policies;
mod room;
mod trouble;

use std::fs;

pub use policies::policies;
pub use room::full_disk;
pub use trouble::{danish_folder, everyone, open_is_closed, open_stays, refusals_and_webview, stopped_halfway};

use super::claims::{ensure, is_fine};
use super::left;
use super::traces::{data_is_whole, desktop, menu, nothing_left, plant};
use super::trial::Trial;
use crate::Outcome;
use crate::package::sizes::{self, MOST_MEGABYTES, megabytes};

/// What an installation may fill.
pub const MOST_INSTALLED_MEGABYTES: f64 = 60.0;
/// What a silent one may take.
pub const MOST_INSTALL_SECONDS: f64 = 10.0;
/// What a whole self-check may take.
pub const MOST_CHECK_SECONDS: f64 = 20.0;

/// Makes the private Windows, and gives it the one library that Trinvis needs and this Wine lacks.
pub fn fresh_windows(trial: &Trial) -> Outcome {
    trial.wine.begin()?;
    let system = trial.wine.drive().join("windows").join("system32").join("bcryptprimitives.dll");
    if system.exists() {
        return Ok(());
    }
    fs::copy(trial.chance(), &system).map(|_| ()).map_err(|why| format!("{}: {why}", system.display()))
}

/// On a Windows that is too old it says so and changes nothing; from then on it is Windows 10.
pub fn old_windows_is_refused(trial: &Trial) -> Outcome {
    trial.wine.set(r"HKCU\Software\Wine", "Version", "REG_SZ", "win7")?;
    let (_, log) = trial.silently(trial.setup(), &[], 7)?;
    ensure(log.contains("Windows 10"), || format!("the log does not say which Windows it takes:\n{log}"))?;
    ensure(!trial.program().exists(), || "something was installed".to_owned())?;
    trial.wine.set(r"HKCU\Software\Wine", "Version", "REG_SZ", "win10")
}

/// Installs for the user alone, with nothing asked.
pub fn silent_install(trial: &Trial) -> Outcome {
    let setup = trial.setup();
    let (ran, log) = trial.silently(setup, &[], 0)?;
    trial.measure("installer", megabytes(sizes::of(setup)?), MOST_MEGABYTES, "MB");
    trial.measure("silent install", ran.seconds, MOST_INSTALL_SECONDS, "s");
    ensure(log.contains("developer.microsoft.com/microsoft-edge/webview2"), || {
        format!("the log does not say that WebView2 is missing:\n{log}")
    })?;
    let program = trial.program();
    trial.is_installed(&program, &trial.version)?;
    let mut bytes = 0;
    for name in left::names(&program)? {
        bytes += sizes::of(&program.join(name))?;
    }
    trial.measure("installed", megabytes(bytes), MOST_INSTALLED_MEGABYTES, "MB");
    ensure(menu(trial).exists(), || "it is not in the Start menu".to_owned())?;
    ensure(!desktop(trial).exists(), || "nobody asked for an icon on the desktop".to_owned())?;
    tells_who_made_it(trial)?;
    shown_among_apps(trial, bytes)
}

/// What Windows shows of the file before it is run.
fn tells_who_made_it(trial: &Trial) -> Outcome {
    let setup = trial.setup();
    let bytes = fs::read(setup).map_err(|why| format!("{}: {why}", setup.display()))?;
    for text in ["CompanyName\0Trinvis\0", "Installation af Trinvis\0", "Trinvis setup\0", &trial.version] {
        // In the file a name is filled up to four bytes before its value.
        let parts = text.split_terminator('\0').map(|part| part.encode_utf16().flat_map(u16::to_le_bytes).collect());
        let there = parts.into_iter().all(|part: Vec<u8>| bytes.windows(part.len()).any(|window| window == part));
        ensure(there, || format!("the installer does not say {text:?} of itself"))?;
    }
    Ok(())
}

fn shown_among_apps(trial: &Trial, bytes: u64) -> Outcome {
    let place = r"C:\users\Bjørn Ægidius\AppData\Local\Programs\Trinvis";
    for (name, wanted) in [
        ("DisplayName", "Trinvis".to_owned()),
        ("Publisher", "Trinvis".to_owned()),
        ("InstallLocation", place.to_owned()),
        ("DisplayIcon", format!(r"{place}\trinvis.exe,0")),
        ("UninstallString", format!(r#""{place}\uninstall.exe""#)),
        ("QuietUninstallString", format!(r#""{place}\uninstall.exe" /S"#)),
        ("NoModify", "dword:00000001".to_owned()),
        ("NoRepair", "dword:00000001".to_owned()),
    ] {
        let found = trial.registered(name)?;
        ensure(found.as_deref() == Some(&wanted), || format!("{name} is {found:?} and not {wanted}"))?;
    }
    let told = trial.registered("EstimatedSize")?.unwrap_or_default();
    let told = u64::from_str_radix(told.trim_start_matches("dword:"), 16).unwrap_or(0);
    ensure(told.abs_diff(bytes / 1024) < 100, || format!("it says {told} kB; it is {} kB", bytes / 1024))
}

/// Everything that must work, tried by the installed program itself.
pub fn self_check(trial: &Trial) -> Outcome {
    let seconds = checks_itself(trial, &trial.program())?;
    trial.measure("self-check", seconds, MOST_CHECK_SECONDS, "s");
    Ok(())
}

/// Runs a whole self-check, and answers with the seconds it took.
fn checks_itself(trial: &Trial, program: &std::path::Path) -> Result<f64, String> {
    let ran = trial.wine.run(program.join("trinvis.exe"), &["self-check"])?;
    print!("{}", ran.said);
    is_fine(ran.code == 0, &ran.said)?;
    Ok(ran.seconds)
}

/// Removes it: what was made since is the data and the log.
pub fn uninstall(trial: &Trial) -> Outcome {
    plant(trial)?;
    let cache = trial.local().join("dk.trinvis.desktop").join("EBWebView");
    fs::create_dir_all(&cache).map_err(|why| format!("{}: {why}", cache.display()))?;
    let log = trial.remove(&trial.program(), &[])?;
    ensure(log.contains(r"C:\users\Bjørn Ægidius\AppData\Local\Trinvis"), || {
        format!("the log does not say where the data lies:\n{log}")
    })?;
    nothing_left(trial, true)
}

/// Over an older version, with the data of an office and an icon that somebody asked for.
pub fn upgrade(trial: &Trial) -> Outcome {
    trial.silently(&trial.setup_of(&trial.older), &["/DESKTOP"], 0)?;
    trial.is_installed(&trial.program(), &trial.older)?;
    trial.silently(trial.setup(), &[], 0)?;
    trial.is_installed(&trial.program(), &trial.version)?;
    ensure(desktop(trial).exists(), || "the icon on the desktop is gone".to_owned())?;
    // The same folder in another spelling is no other folder.
    for spelling in [r"Programs\Trinvis\", r"PROGRAMS\..\programs\TRINVIS"] {
        let place = format!(r"/D=C:\users\Bjørn Ægidius\AppData\Local\{spelling}");
        trial.silently(trial.setup(), &[&place], 0)?;
        trial.is_installed(&trial.program(), &trial.version)?;
    }
    data_is_whole(trial)
}

/// An older one, and this one over a newer one, are refused; nothing is changed.
pub fn downgrade(trial: &Trial) -> Outcome {
    let (_, log) = trial.silently(&trial.setup_of(&trial.older), &[], 3)?;
    ensure(log.contains(&trial.version), || format!("the log does not name what is there:\n{log}"))?;
    trial.is_installed(&trial.program(), &trial.version)?;
    trial.silently(&trial.setup_of(&trial.newer), &[], 0)?;
    trial.silently(trial.setup(), &[], 3)?;
    trial.is_installed(&trial.program(), &trial.newer)?;
    data_is_whole(trial)
}

/// Removes it and the data, as only `/DATA` asks.
pub fn uninstall_with_data(trial: &Trial) -> Outcome {
    trial.remove(&trial.program(), &["/DATA"])?;
    nothing_left(trial, false)?;
    ensure(!desktop(trial).exists(), || "the icon is still on the desktop".to_owned())
}
