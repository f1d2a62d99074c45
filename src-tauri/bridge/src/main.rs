//! `trinvis-bridge`: the api over HTTP on this machine only, for development and tests.
//!
//! It runs the same commands on the same core as the desktop app, so that the page can be tried in any browser.
//! It is a program of its own and is never part of a release.

mod args;
mod demo;
mod guard;
mod host;
mod serve;

use std::{
    error::Error,
    io::{self, Write},
    process::ExitCode,
    sync::Arc,
};

use trinvis_api::App;

use crate::{args::Order, host::BridgeHost};

fn main() -> ExitCode {
    let order = match args::parse(lexopt::Parser::from_env()) {
        Ok(order) => order,
        Err(error) => return fail(&error, 2),
    };
    match obey(order) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(error.as_ref(), 1),
    }
}

fn obey(order: Order) -> Result<(), Box<dyn Error>> {
    match order {
        Order::Help => Ok(writeln!(io::stdout(), "{}", args::HELP)?),
        Order::Serve { dir, port, token, today } => {
            let dir = std::path::absolute(dir)?;
            let app = Arc::new(App::new(dir.clone(), Arc::new(BridgeHost::new(dir, today))));
            serve::run(&app, port, token)
        }
        Order::Demo { dir, out, today } => demo::run(&dir, &out, today, &mut io::stdout()),
        Order::Bindings { out } => Ok(trinvis_api::export_bindings(&out)?),
    }
}

fn fail(error: &dyn Error, code: u8) -> ExitCode {
    match writeln!(io::stderr(), "trinvis-bridge: {error}") {
        Ok(()) | Err(_) => ExitCode::from(code),
    }
}
