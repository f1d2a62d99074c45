//! What those who look after the PCs have chosen is read where Windows keeps it.

use std::fs;

use crate::Outcome;
use crate::verify::claims::ensure;
use crate::verify::trial::Trial;

const MACHINE: &str = r"HKLM\Software\Policies\Trinvis";
const USER: &str = r"HKCU\Software\Policies\Trinvis";

/// Numbers and texts in the keys of the machine and the user, and the file beside the program; what cannot be used is told
/// with where it stands, and the rest holds.
pub fn policies(trial: &Trial) -> Outcome {
    trial.silently(trial.setup(), &[], 0)?;
    tells(trial, r#"{"inForce":[],"problems":[]}"#)?;
    trial.wine.set(MACHINE, "IdleMinutes", "REG_DWORD", "5")?;
    trial.wine.set(MACHINE, "Language", "REG_DWORD", "1")?;
    trial.wine.set(USER, "BackupFolder", "REG_SZ", r"C:\Kopier på Ærø")?;
    trial.wine.set(USER, "IdleMinuts", "REG_SZ", "5")?;
    let file = trial.program().join("policy.json");
    fs::write(&file, r#"{ "language": "da", "idleMinutes": 500 }"#).map_err(|why| why.to_string())?;
    let problems = [
        r#"{"fault":"value","origin":"machine","policy":"language","unknown":null}"#,
        r#"{"fault":"unknown_key","origin":"user","policy":null,"unknown":"IdleMinuts"}"#,
        r#"{"fault":"value","origin":"file","policy":"idleMinutes","unknown":null}"#,
    ];
    let (in_force, problems) = (r#"["backupFolder","idleMinutes","language"]"#, problems.join(","));
    tells(trial, &format!(r#"{{"inForce":{in_force},"problems":[{problems}]}}"#))?;
    trial.wine.unset(MACHINE)?;
    trial.wine.unset(USER)?;
    fs::remove_file(&file).map_err(|why| format!("{}: {why}", file.display()))?;
    trial.remove(&trial.program(), &[]).map(|_| ())
}

/// Fails unless the self-check's last line tells these policies. A folder that is not there spares it the rest.
fn tells(trial: &Trial, wanted: &str) -> Outcome {
    let ran = trial.wine.run(trial.program().join("trinvis.exe"), &["self-check", "--dir", r"C:\findes ikke"])?;
    let last = ran.said.lines().last().unwrap_or_default();
    ensure(last.contains(wanted), || format!("{last} does not tell {wanted}"))
}
