//! `cargo xtask verify exports`: everything an office takes out with it, opened in LibreOffice.

use crate::steps::{self, Step};
use crate::{Outcome, build, needs, no_more, test};

/// Builds the bridge and the page, takes the demo office out and has LibreOffice open its workbook.
pub fn verify(rest: &[&str]) -> Outcome {
    no_more(rest)?;
    steps::all(vec![
        Step::new("test tools", needs::to_test),
        Step::new("LibreOffice", needs::to_verify_exports),
        Step::new("npm packages", needs::npm_packages),
        Step::new("interface", build::interface),
        Step::new("programs", build::programs),
        Step::new("the workbook in LibreOffice", || test::playwright("exports")),
    ])
}
