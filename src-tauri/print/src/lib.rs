//! Turns the core's values into printed pages: posters, story sheets, role cards and the recovery sheet.
//!
//! Typst runs here in a closed world: fonts, templates and the values passed in; no disk, network, packages or clock.
//! User text reaches a template only as a string inside one JSON file, never as source.

mod clean;
mod colours;
mod fonts;
mod issue;
mod phrases;
mod pictures;
mod poster;
mod printed;
mod printer;
mod qr;
mod world;

pub use colours::{Contrast, contrast};
pub use issue::{Issue, PosterField};
pub use phrases::{Phrases, phrases};
pub use pictures::{Picture, PictureKind, pictures};
pub use poster::PosterInput;
pub use printed::{PrintError, Printed};
pub use printer::Printer;
