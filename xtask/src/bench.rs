//! `cargo xtask bench`: what everything costs, each figure beside a rival or a limit of the same run.

use std::fs;

use crate::command::Run;
use crate::steps::{self, Step};
use crate::{Outcome, build, needs, no_more, paths, test};

/// Builds what is released, measures in the browser, in the window and in Rust, and prints one table.
pub fn bench(rest: &[&str]) -> Outcome {
    let quick = rest.contains(&"--quick");
    no_more(&rest.iter().copied().filter(|argument| *argument != "--quick").collect::<Vec<_>>())?;
    steps::all(vec![
        Step::new("test tools", needs::to_test),
        Step::new("npm packages", needs::npm_packages),
        Step::new("interface", build::interface),
        Step::new("released programs", released),
        Step::new("in the browser", || measured("bench-list")),
        Step::new("in the window", || measured("bench-window")),
        Step::new("in Rust", move || rust(quick)),
    ])
}

/// Everything that is measured, as a user would get it.
fn released() -> Outcome {
    let packages = ["trinvis", "trinvis-bridge", "trinvis-bench", "empty-window"];
    let chosen: Vec<&str> = packages.iter().flat_map(|package| ["--package", package]).collect();
    Run::cargo(&["build", "--release", "--bins"]).args(&chosen).go()?;
    // What an earlier run measured is not this run's.
    match fs::remove_file(paths::made("bench-ui.json")) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.to_string()),
        _ => Ok(()),
    }
}

fn measured(project: &str) -> Outcome {
    let run = if project == "bench-window" { test::window() } else { test::browser() };
    test::project(run, project)
        .env("TRINVIS_APP_PROGRAM", paths::released("trinvis")?)
        .env("TRINVIS_BRIDGE_PROGRAM", paths::released("trinvis-bridge")?)
        .env("TRINVIS_BENCH_PROGRAM", paths::released("trinvis-bench")?)
        .env("TRINVIS_EMPTY_PROGRAM", paths::released("empty-window")?)
        .go()
}

fn rust(quick: bool) -> Outcome {
    let run = Run::new(paths::released("trinvis-bench")?)
        .args(&["--app".as_ref(), paths::released("trinvis")?.as_os_str()])
        .args(&["--with".as_ref(), paths::made("bench-ui.json").as_os_str()])
        .args(&["--out".as_ref(), paths::made("bench.json").as_os_str()]);
    if quick { run.args(&["--quick"]).go() } else { run.go() }
}
