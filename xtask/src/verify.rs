//! `cargo xtask verify windows`: the installer and what it installs, tried in Wine as an office would use them.

mod figures;
mod left;
mod proofs;
mod stand_ins;
mod traces;
mod trial;
mod wine;

use std::rc::Rc;

use crate::package;
use crate::steps::{self, Step};
use crate::{Outcome, needs};
use trial::Trial;

/// Makes the installer, then installs, upgrades, stops and removes it, and prints what that took beside the limits.
pub fn verify(rest: &[&str]) -> Outcome {
    let program = package::read_arguments("verify", rest)?;
    let trial = Rc::new(Trial::new()?);
    let mut row = vec![Step::new("tools for trying it", needs::to_verify)];
    row.extend(package::to_installer(program)?);
    for &(name, proof) in PROOFS {
        let trial = Rc::clone(&trial);
        row.push(Step::new(name, move || proof(&trial)));
    }
    steps::all(row)
}

/// One thing that is proven, by its name.
type Proof = (&'static str, fn(&Trial) -> Outcome);

/// What is proven, in this order: one begins where the one before it ended.
const PROOFS: &[Proof] = &[
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
    ("for everyone on the PC", proofs::everyone),
    ("stopped halfway, and then again", proofs::stopped_halfway),
    ("a folder nobody may write to, and WebView2 beside it", proofs::refusals_and_webview),
    ("figures", Trial::report),
];
