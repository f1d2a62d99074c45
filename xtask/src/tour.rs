//! `cargo xtask tour`: a picture of every screen, to look at and to compare.

use crate::steps::{self, Step};
use crate::{Outcome, demo, needs, no_more, paths, test};

/// Builds, then lets Chromium (over the bridge) and the real app take their pictures.
pub fn tour(rest: &[&str]) -> Outcome {
    no_more(rest)?;
    let mut row = vec![Step::new("test tools", needs::to_test)];
    row.extend(demo::build_steps());
    row.push(Step::new("pictures of every screen", || test::playwright("tour")));
    row.push(Step::new("pictures of the real app", || test::in_a_window("tour-app")));
    steps::all(row)?;
    println!("\nThe pictures are in {}", paths::made("tour").display());
    Ok(())
}
