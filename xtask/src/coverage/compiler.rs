//! This program in rustc's place, so that nothing is compiled to be counted but what is measured.

use std::ffi::OsString;
use std::process::{Command, ExitCode};

/// Set for cargo while this program stands in for rustc.
pub const SIGN: &str = "TRINVIS_COVERAGE";

/// Compiles what cargo asks for when it has started us in rustc's place; nothing when a person has.
pub fn instead_of_rustc() -> Option<ExitCode> {
    std::env::var_os(SIGN)?;
    let mut arguments = std::env::args_os().skip(1);
    let rustc = arguments.next()?;
    let arguments: Vec<OsString> = arguments.collect();
    let mut command = Command::new(rustc);
    if counted(&arguments) {
        // Branches are counted only by a rustc that takes unstable options; the released one does when asked like this.
        command.env("RUSTC_BOOTSTRAP", "1").args(["-C", "instrument-coverage", "-Z", "coverage-options=branch"]);
    }
    let code = match command.args(&arguments).status() {
        Ok(status) => status.code().and_then(|code| u8::try_from(code).ok()).map_or(ExitCode::FAILURE, ExitCode::from),
        Err(why) => {
            eprintln!("xtask: rustc could not be started: {why}");
            ExitCode::FAILURE
        }
    };
    Some(code)
}

/// Whether the crate that is being compiled is one whose branches are counted.
fn counted(arguments: &[OsString]) -> bool {
    let name = arguments.windows(2).find(|pair| pair[0] == "--crate-name").and_then(|pair| pair[1].to_str());
    name.is_some_and(super::is_measured)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_measured_is_compiled_to_be_counted() {
        let of = |name: &str| counted(&["--crate-name", name, "--edition=2024"].map(OsString::from));
        assert!(of("trinvis_core") && of("trinvis_api") && of("app"));
        assert!(!of("trinvis_print") && !of("serde"));
        assert!(!counted(&["-vV".into()]), "cargo also asks for the version");
    }
}
