//! `cargo xtask verify linux`: the package, tried in a fresh Debian that has nothing but what the package asks for.

mod debian;
mod proofs;
mod trial;

use std::path::PathBuf;

use super::{Proof, proofs_of};
use crate::package::linux;
use crate::steps::{self, Step};
use crate::{Outcome, needs};
use trial::Trial;

/// Makes the package and proves what it promises.
pub fn verify(program: Option<PathBuf>) -> Outcome {
    let mut row = vec![Step::new("tools for trying it", needs::to_verify_on_debian)];
    row.extend(linux::to_package(program)?);
    row.extend(proofs_of(Trial::new()?, PROOFS.to_vec()));
    steps::all(row)
}

/// What is proven, in this order: one begins where the one before it ended.
const PROOFS: &[Proof<Trial>] = &[
    ("Debian's own judge of packages", proofs::lintian),
    ("a fresh Debian", Trial::begin),
    ("install with what it asks for and nothing more", proofs::install),
    ("self-check", proofs::self_check),
    ("the window opens", proofs::window),
    ("upgrade with data there", proofs::upgrade),
    ("downgrade is refused", proofs::downgrade),
    ("removal leaves the data and nothing else", proofs::removal),
    ("figures", Trial::report),
];
