//! The house's own commands: `cargo xtask <command>`. Plain std, so that it builds in seconds.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "this program talks to the person who started it")]

mod bench;
mod bindings;
mod build;
mod command;
mod coverage;
mod demo;
mod faults;
mod fuzz;
mod licences;
mod needs;
mod network;
mod package;
mod paths;
mod serve;
mod steps;
mod test;
mod thanks;
mod tools;
mod tour;
mod verify;
mod workflows;

use std::process::ExitCode;

/// What every command answers: nothing, or what went wrong in words for the person at the keyboard.
type Outcome = Result<(), String>;

const USAGE: &str = "\
cargo xtask <command>

  demo [--headless]                 build, make a demo office in target/demo, print three pages, open the window
  run                               build and open Trinvis on your own data
  test [--fast] [--only A,B]        everything that CI checks; --fast leaves out browser, window and licences
  bridge --dir D --port N [--token T]
                                    serve the app to a browser on 127.0.0.1, on the real core
  tour                              pictures of every screen in target/tour
  bench [--quick]                   what everything costs beside its rivals; table and target/bench.json
  faults [--nightly] [--only A,B] [--seed N] [--at CASE]
                                    kills, power cuts, full disks and turned bits, and what is left after each
  fuzz [TARGET] [--runs N]          bytes that a fuzzer thinks of, in everything that is read from outside
  coverage                          which branches of core and api no test takes
  package windows [--program DIR]   the installer for Windows in dist/, from Debian or Windows; DIR holds a trinvis.exe built before
  package linux [--program DIR]     the package for Debian and Ubuntu
  package appimage | dmg            what Tauri's bundler makes on Linux and macOS; it fetches its tools
  package sbom | sums               what is built in, as CycloneDX; SHA-256 of everything in dist/
  package update                    the signed list of the installers in dist/ that an installed Trinvis reads
  verify windows [--program DIR]    installs, upgrades, stops and removes it in Wine, beside its limits; on Windows itself less
  verify windows --quick            the same with a program that is built sooner, and without the limits
  verify linux [--program DIR]      installs, opens, upgrades and removes it in a fresh Debian, beside its limits
  verify exports                    takes the demo office out and opens its workbook in LibreOffice
  bindings                          write ui/src/ipc/bindings anew from the Rust types
  licences                          write the list of libraries that the app thanks anew
  fmt                               format Rust and TypeScript";

fn main() -> ExitCode {
    if let Some(code) = coverage::instead_of_rustc() {
        return code;
    }
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let rest: Vec<&str> = arguments.iter().skip(1).map(String::as_str).collect();
    let outcome = match arguments.first().map(String::as_str) {
        Some("demo") => demo::demo(&rest),
        Some("run") => demo::run(&rest),
        Some("test") => test::test(&rest),
        Some("bridge") => serve::bridge(&rest),
        Some("tour") => tour::tour(&rest),
        Some("bench") => bench::bench(&rest),
        Some("faults") => faults::faults(&rest),
        Some("fuzz") => fuzz::fuzz(&rest),
        Some("coverage") => coverage::coverage(&rest),
        Some("package") => package::package(&rest),
        Some("verify") => verify::verify(&rest),
        Some("bindings") => bindings::write(&rest),
        Some("licences") => thanks::write(&rest),
        Some("fmt") => build::format(&rest),
        Some("help" | "--help" | "-h") => {
            println!("{USAGE}");
            Ok(())
        }
        Some(other) => Err(format!("there is no command \"{other}\".\n\n{USAGE}")),
        None => Err(format!("which command?\n\n{USAGE}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("\nxtask: {why}");
            ExitCode::FAILURE
        }
    }
}

/// Refuses arguments a command does not know, so that a typing mistake is not silently ignored.
fn no_more(rest: &[&str]) -> Outcome {
    if rest.is_empty() { Ok(()) } else { Err(format!("did not understand: {}\n\n{USAGE}", rest.join(" "))) }
}
