//! The desktop shell: one window around `trinvis_api`, and the few words on the command line.
//!
//! It decides nothing about people or activities. It carries commands from the page to the api, lends the api
//! the desktop's dialogs and viewers, and sees that the window closes in good order.

mod away;
mod cli;
mod clipboard;
mod desk;
mod host;
mod invoke;
mod photos;
mod policies;
mod system;
mod updates;
mod window;

use std::{
    env,
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

use tauri::Manager;

use crate::{cli::Order, desk::Desk, host::DesktopHost};

/// Does what the command line asks for and answers with the process's exit code.
pub fn run() -> ExitCode {
    let order = match cli::parse(lexopt::Parser::from_env()) {
        Ok(order) => order,
        Err(wrong) => return say(io::stderr(), &format!("{wrong}\n\n{}", cli::HELP), ExitCode::from(2)),
    };
    match order {
        Order::Help => say(io::stdout(), cli::HELP, ExitCode::SUCCESS),
        Order::Version => say(io::stdout(), &format!("trinvis {}", env!("CARGO_PKG_VERSION")), ExitCode::SUCCESS),
        Order::SelfCheck { dir } => self_check(dir.as_deref()),
        Order::Open { dir } => match open(dir) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => say(io::stderr(), &format!("trinvis: {error}"), ExitCode::FAILURE),
        },
    }
}

/// Tries the whole program, and says on the terminal how each step went.
fn self_check(dir: Option<&Path>) -> ExitCode {
    // Where there is no data folder no policy can name it either.
    let data = cli::own_data_dir().unwrap_or_else(env::temp_dir);
    let is_well = trinvis_api::self_check(dir, &data, &policies::sources(), &mut io::stdout());
    if is_well { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Opens the window and returns when it has closed. Without a folder it is the user's own office.
fn open(dir: Option<PathBuf>) -> Result<(), Box<dyn std::error::Error>> {
    let own = dir.is_none();
    let dir = match dir {
        Some(dir) => std::path::absolute(dir)?,
        None => cli::own_data_dir().ok_or("no folder for the user's data was found; name one with --dir")?,
    };
    trinvis_api::note_crashes(&dir, system::version());
    let mut builder = tauri::Builder::default();
    if own {
        // A second start brings the first window forward. Another folder is another office: there the lock on
        // its database is what keeps two programs apart.
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _, _| window::bring_forward(app)));
    }
    let app = builder
        .plugin(window::place_plugin(&dir))
        .plugin(tauri_plugin_dialog::init())
        .register_asynchronous_uri_scheme_protocol("photo", photos::serve)
        .invoke_handler(invoke::handle)
        .on_window_event(window::on_event)
        .setup(move |app| {
            let host = Arc::new(DesktopHost::new(app.handle().clone()));
            app.manage(Desk::new(trinvis_api::App::new(dir, host)));
            window::create(app)?;
            away::watch(app.handle())?;
            Ok(())
        })
        .build(tauri::generate_context!())?;
    app.run(window::on_run_event);
    Ok(())
}

/// Something the user cannot mend and that stops nothing: said where a developer sees it.
fn complain(error: &tauri::Error) {
    say(io::stderr(), &format!("trinvis: {error}"), ExitCode::SUCCESS);
}

/// Writes one text and answers with `code`, also when nobody reads what is written.
fn say(mut to: impl Write, text: &str, code: ExitCode) -> ExitCode {
    match writeln!(to, "{text}") {
        Ok(()) | Err(_) => code,
    }
}
