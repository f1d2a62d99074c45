//! `cargo xtask demo`: the shop window on a fresh office; `cargo xtask run`: the user's own.

use crate::command::Run;
use crate::steps::{self, Step};
use crate::{Outcome, build, needs, no_more, paths};

/// Builds everything, makes the demo office and its prints, and opens the window when there is a display.
pub fn demo(rest: &[&str]) -> Outcome {
    let headless = rest.contains(&"--headless");
    no_more(&rest.iter().copied().filter(|argument| *argument != "--headless").collect::<Vec<_>>())?;
    let mut row = build_steps();
    row.push(Step::new("demo office", make_office));
    steps::all(row)?;
    if headless || !has_display() {
        println!("\nNo window was opened. To open it: cargo xtask demo, on a computer with a display.");
        return Ok(());
    }
    println!("\nOpening the window. Close it to end.");
    Run::new(paths::built("trinvis")?)
        .args(&["--dir".as_ref(), paths::made("demo").join("office").as_os_str()])
        .with_keyboard()
        .go()
}

/// Builds and opens the app on the user's own data.
pub fn run(rest: &[&str]) -> Outcome {
    no_more(rest)?;
    steps::all(build_steps())?;
    Run::new(paths::built("trinvis")?).with_keyboard().go()
}

/// From a fresh clone to the built programs.
pub fn build_steps() -> Vec<Step> {
    vec![
        Step::new("system packages", needs::to_build),
        Step::new("npm packages", needs::npm_packages),
        Step::new("interface", build::interface),
        Step::new("programs", build::programs),
    ]
}

fn make_office() -> Outcome {
    let made = paths::made("demo");
    Run::new(paths::built("trinvis-bridge")?)
        .args(&["demo".as_ref(), "--dir".as_ref(), made.join("office").as_os_str()])
        .args(&["--out".as_ref(), made.as_os_str()])
        .go()
}

fn has_display() -> bool {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(not(target_os = "linux")) || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}
