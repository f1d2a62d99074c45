//! `trinvis-faults`, as `cargo xtask faults` starts it.

fn main() -> Result<std::process::ExitCode, Box<dyn std::error::Error>> {
    trinvis_faults::run()
}
