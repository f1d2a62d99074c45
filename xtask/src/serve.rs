//! `cargo xtask bridge`: the whole app in a browser, on the real core.

use crate::command::Run;
use crate::{Outcome, demo, paths, steps};

/// Builds, then serves until it is stopped. The bridge itself reads and checks the arguments.
pub fn bridge(rest: &[&str]) -> Outcome {
    if !rest.contains(&"--dir") || !rest.contains(&"--port") {
        return Err("bridge needs --dir D and --port N".to_owned());
    }
    steps::all(demo::build_steps())?;
    Run::new(paths::built("trinvis-bridge")?)
        .args(&["serve"])
        .args(rest)
        .env("TRINVIS_PAGE", paths::ui().join("dist"))
        .with_keyboard()
        .go()
}
