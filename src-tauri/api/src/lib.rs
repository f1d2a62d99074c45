//! The list of commands: what the desktop, the bridge and the tests can ask of Trinvis.
//!
//! One plain function for each command. It opens the store, calls core and print, and maps errors; it knows no window.

mod app;
mod bindings;
mod clipboard;
mod codes;
pub mod commands;
mod copies;
mod crashes;
#[cfg(test)]
mod desk;
mod error;
mod export;
mod host;
mod open_office;
mod patience;
mod place;
mod policies;
mod printing;
mod registry;
mod self_check;
mod settings;
mod soundness;
mod space;
mod system;
mod tries;
mod updates;
mod veil;

pub use app::App;
pub use bindings::export_bindings;
pub use commands::{photos::photo, sample::open_demo};
pub use copies::Rehearsal;
pub use crashes::note_crashes;
pub use error::{ApiError, Code};
pub use host::{Host, HostError, Installing};
pub use place::CopyPlace;
pub use policies::PolicySource;
pub use printing::{How, PrintedFile};
pub use registry::{COMMANDS, Needs, dispatch};
pub use self_check::{CheckHost, self_check};
pub use settings::{Settings, TextSize, Theme};
pub use soundness::Checked;
