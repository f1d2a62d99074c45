//! The `trinvis` program; everything it does is in the library.
// A release build on Windows opens no console window.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    trinvis_lib::run()
}
