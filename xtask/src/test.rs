//! `cargo xtask test`: what CI runs, in the order that finds mistakes soonest.

use crate::command::Run;
use crate::steps::{self, Step};
use crate::{Outcome, bindings, build, faults, licences, needs, network, no_more, paths, thanks, workflows};

/// Runs the steps, stops at the first that fails, and closes with one line that counts them.
pub fn test(rest: &[&str]) -> Outcome {
    let (fast, only) = read_arguments(rest)?;
    let mut row = every_step();
    if fast {
        row.retain(|step| !NOT_FAST.contains(&step.name()));
    }
    if let Some(names) = only {
        if let Some(unknown) = names.iter().find(|name| row.iter().all(|step| step.name() != name.as_str())) {
            let known = row.iter().map(Step::name).collect::<Vec<_>>().join(", ");
            return Err(format!("no step is called \"{unknown}\"; there are: {known}"));
        }
        row.retain(|step| names.iter().any(|name| name == step.name()));
    }
    let tally = steps::run(row);
    if let Some(why) = &tally.failed {
        println!("\n{why}");
    }
    println!("\n{} passed, {} failed", tally.passed, usize::from(tally.failed.is_some()));
    tally.failed.map_or(Ok(()), |_| Err("the tests did not pass".to_owned()))
}

/// Steps that need a browser, a window or a tool of their own.
const NOT_FAST: &[&str] = &["test tools", "no network", "faults", "figures", "screens", "e2e", "licences", "workflows"];

fn every_step() -> Vec<Step> {
    vec![
        Step::new("build tools", needs::to_build),
        Step::new("test tools", needs::to_test),
        Step::new("npm packages", needs::npm_packages),
        Step::new("interface", build::interface),
        Step::new("rustfmt", || Run::cargo(&["fmt", "--all", "--check"]).go()),
        Step::new("biome", || Run::npx(&["biome", "ci", "--error-on-warnings", "."]).go()),
        Step::new("tsc", || Run::npx(&["tsc", "--noEmit"]).go()),
        Step::new("knip", || Run::npx(&["knip"]).go()),
        Step::new("vitest", || Run::npx(&["vitest", "run"]).go()),
        Step::new("clippy", || {
            Run::cargo(&["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]).go()
        }),
        Step::new("docs", || {
            Run::cargo(&["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "--deny warnings").go()
        }),
        Step::new("programs", build::programs),
        Step::new("bindings", bindings::check),
        Step::new("rust tests", || Run::cargo(&["test", "--workspace"]).go()),
        Step::new("no network", network::none_is_needed_or_tried),
        Step::new("faults", || faults::run(&[])),
        Step::new("figures", figures),
        Step::new("thanks", thanks::check),
        Step::new("licences", licences::check),
        Step::new("workflows", workflows::check),
        Step::new("screens", || playwright("screens")),
        Step::new("e2e", || in_a_window("e2e")),
    ]
}

/// What the main things cost in this development build; `cargo xtask bench` measures what is released.
fn figures() -> Outcome {
    Run::new(paths::built("trinvis-bench")?).args(&["--only", "opening,reading,saving,posters,sizes"]).go()
}

/// One of the Playwright projects, with the built programs named to it.
pub fn playwright(name: &str) -> Outcome {
    with_programs(project(browser(), name))
}

/// The same inside a virtual display with its own session bus, as WebKitGTK wants.
pub fn in_a_window(name: &str) -> Outcome {
    with_programs(project(window(), name))
}

/// What starts tests that need no display.
pub fn browser() -> Run {
    Run::new(paths::npm_program("npx")).within(&paths::ui())
}

/// What starts tests in a virtual display, and where there is no network: only the loopback that the window's driver
/// is reached by.
pub fn window() -> Run {
    network::apart(&["sh", "-c", "ip link set lo up && exec \"$@\"", "sh"])
        .args(&["dbus-run-session", "--", "xvfb-run", "--auto-servernum"])
        .args(&["--server-args=-screen 0 1280x900x24", "npx"])
        .within(&paths::ui())
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
}

/// Chooses a Playwright project.
pub fn project(run: Run, name: &str) -> Run {
    run.args(&["--no-install", "playwright", "test", "--config", "tests/playwright.config.ts", "--project", name])
}

fn with_programs(run: Run) -> Outcome {
    run.env("TRINVIS_APP_PROGRAM", paths::built("trinvis")?)
        .env("TRINVIS_BRIDGE_PROGRAM", paths::built("trinvis-bridge")?)
        .env("TRINVIS_LOGIN_PROGRAM", paths::built("trinvis-login")?)
        .go()
}

fn read_arguments(rest: &[&str]) -> Result<(bool, Option<Vec<String>>), String> {
    match rest {
        [] => Ok((false, None)),
        ["--fast"] => Ok((true, None)),
        ["--only", names] => Ok((false, Some(names.split(',').map(|name| name.trim().to_owned()).collect()))),
        other => no_more(other).map(|()| (false, None)),
    }
}
