//! `cargo xtask verify …`: what is handed out, and what it installs, tried as an office would use it.

mod claims;
mod exports;
mod figures;
mod left;
mod linux;
mod proofs;
mod rust_tests;
mod screen;
mod small_disk;
mod stand_ins;
mod traces;
mod trial;
mod windows_itself;
mod wine;

use std::rc::Rc;

use crate::package::{self, windows};
use crate::steps::{self, Step};
use crate::{Outcome, needs};
use trial::Trial;

/// Makes what is to be tried, then installs, opens, upgrades and removes it, and prints what that took beside the limits.
pub fn verify(rest: &[&str]) -> Outcome {
    match rest {
        ["windows", rest @ ..] if cfg!(windows) => windows_itself::verify(package::program(rest)?),
        ["windows", "--quick"] => quickly_in_wine(),
        ["windows", rest @ ..] => in_wine(package::program(rest)?),
        ["linux", rest @ ..] => linux::verify(package::program(rest)?),
        ["exports", rest @ ..] => exports::verify(rest),
        _ => Err("verify what? There is: cargo xtask verify windows | linux | exports".to_owned()),
    }
}

fn in_wine(program: Option<std::path::PathBuf>) -> Outcome {
    let mut row = vec![Step::new("tools for trying it", needs::to_verify)];
    row.extend(windows::to_installer(program)?);
    row.push(Step::new("tests for Windows", rust_tests::build));
    row.push(Step::new("building tools", needs::to_build));
    row.extend(proofs_of(Trial::new(windows::finished()?)?, [PROOFS, MORE].concat()));
    steps::all(row)
}

/// The same with a program that is built sooner than a released one, and with nothing but it.
fn quickly_in_wine() -> Outcome {
    let mut row = vec![Step::new("tools for trying it", needs::to_verify)];
    row.extend(windows::to_tried_installer(rust_tests::build)?);
    row.extend(proofs_of(Trial::new(windows::tried())?, PROOFS.to_vec()));
    steps::all(row)
}

/// One thing that is proven, by its name.
type Proof<T> = (&'static str, fn(&T) -> Outcome);

/// The proofs as steps, all of them on one trial.
fn proofs_of<T: 'static>(trial: T, proofs: Vec<Proof<T>>) -> impl Iterator<Item = Step> {
    let trial = Rc::new(trial);
    proofs.into_iter().map(move |(name, proof)| {
        let trial = Rc::clone(&trial);
        Step::new(name, move || proof(&trial))
    })
}

/// What is proven in Wine, in this order: one begins where the one before it ended.
const PROOFS: &[Proof<Trial>] = &[
    ("programs that stand in", stand_ins::make),
    ("a fresh Windows in Wine", proofs::fresh_windows),
    ("Windows 7 is refused", proofs::old_windows_is_refused),
    ("silent install", proofs::silent_install),
    ("self-check", proofs::self_check),
    ("uninstall leaves the data and nothing else", proofs::uninstall),
    ("upgrade with data there", proofs::upgrade),
    ("downgrade is refused", proofs::downgrade),
    ("uninstall with the data", proofs::uninstall_with_data),
    ("an open Trinvis is closed in order", proofs::open_is_closed),
    ("a Trinvis that stays open is left alone", proofs::open_stays),
    ("a folder with spaces and æøå", proofs::danish_folder),
    ("policies from the registry and the file", proofs::policies),
    ("for everyone on the PC", proofs::everyone),
    ("stopped halfway, and then again", proofs::stopped_halfway),
    ("a disk without room", proofs::full_disk),
    ("a folder nobody may write to, and WebView2 beside it", proofs::refusals_and_webview),
    ("the tests of core, api and the whole", rust_tests::run),
];

/// What takes a build for Linux too, and what says something of a released program only: figures beside their limits.
const MORE: &[Proof<Trial>] = &[("an office from Linux and back", rust_tests::carried), ("figures", Trial::report)];

#[cfg(test)]
mod tests {
    use super::verify;

    #[test]
    fn asks_what_and_refuses_what_it_does_not_know() {
        assert!(verify(&[]).is_err_and(|why| why.contains("verify windows")));
        assert!(verify(&["macos"]).is_err_and(|why| why.contains("verify windows")));
        for what in ["windows", "linux", "exports"] {
            assert!(verify(&[what, "--nonsense"]).is_err_and(|why| why.contains("--nonsense")), "{what}");
        }
    }
}
