//! The list of commands: what the desktop, the bridge and the tests can ask of Trinvis.
//!
//! One plain function for each command. It opens the store, calls core and print, and maps errors; it knows no window.

mod app;
mod bindings;
mod clipboard;
pub mod commands;
mod copies;
#[cfg(test)]
mod desk;
mod error;
mod export;
mod host;
mod open_office;
mod patience;
mod place;
mod printing;
mod registry;
mod settings;
mod soundness;
mod space;
mod tries;
mod veil;

pub use app::App;
pub use bindings::export_bindings;
pub use commands::{photos::photo, sample::open_demo};
pub use copies::Rehearsal;
pub use error::{ApiError, Code};
pub use host::{Host, HostError};
pub use place::CopyPlace;
pub use printing::{How, PrintedFile};
pub use registry::{COMMANDS, Needs, dispatch};
pub use settings::{Settings, TextSize, Theme};
pub use soundness::Checked;
