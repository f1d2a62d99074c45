//! Proof that Trinvis needs no network and tries none, on the built program.

use std::fs;

use crate::Outcome;
use crate::command::Run;
use crate::paths;

/// Runs a whole self-check where there is no network, and once more while every call to the network is written down.
pub fn none_is_needed_or_tried() -> Outcome {
    if cfg!(not(target_os = "linux")) {
        return Err("this check runs on Linux; here use: cargo xtask test --fast".to_owned());
    }
    let trinvis = paths::built("trinvis")?;
    apart(&[]).args(&[trinvis.as_os_str(), "self-check".as_ref()]).go()?;
    let calls = paths::made("network-calls.txt");
    Run::new("strace")
        .args(&["-f", "-qq", "-e", "trace=%network", "-o"])
        .args(&[calls.as_os_str(), trinvis.as_os_str(), "self-check".as_ref()])
        .go()?;
    let calls = fs::read_to_string(&calls).map_err(|why| format!("{}: {why}", calls.display()))?;
    let tried: Vec<&str> = calls.lines().filter(|line| line.contains("AF_INET")).collect();
    if tried.is_empty() { Ok(()) } else { Err(format!("the program reached for the network:\n{}", tried.join("\n"))) }
}

/// Starts a program where there is no network but the loopback that `with` may raise.
pub fn apart(with: &[&str]) -> Run {
    let is_root = Run::new("id").args(&["-u"]).output().is_some_and(|id| id.trim() == "0");
    // Whoever is not root gets a network of her own as root of a namespace.
    let own: &[&str] = if is_root { &["--net"] } else { &["--map-root-user", "--net"] };
    Run::new("unshare").args(own).args(&["--"]).args(with)
}
