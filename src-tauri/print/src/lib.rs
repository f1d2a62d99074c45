//! Turns the core's values into printed pages: posters, story sheets, role cards, the ladder and the recovery sheet.
//!
//! Typst runs here in a closed world: fonts, templates and the values passed in; no disk, network, packages or clock.
//! User text reaches a template only as a string inside one JSON file, never as source.

mod clean;
mod colours;
mod fonts;
mod issue;
mod ladder;
mod photos;
mod phrases;
mod pictures;
mod poster;
mod printed;
mod printer;
mod qr;
mod recovery;
mod role_card;
mod sheet;
mod story;
mod words;
mod world;

pub use colours::contrast;
pub use issue::{Issue, PosterField};
pub use ladder::{LadderEntry, LadderInput};
pub use photos::{KEPT_SIDE, NormalPhoto, PHOTO_BYTES, PHOTO_SIDE, PhotoFault, normalise};
pub use phrases::{Phrases, phrases};
pub use pictures::{Picture, PictureKind, pictures};
pub use poster::{PosterInput, WorldFile};
pub use printed::{Fit, PrintError, Printed};
pub use printer::Printer;
pub use recovery::{CodeFor, RecoveryInput};
pub use role_card::RoleCardInput;
pub use story::{SheetPhoto, StoryInput};
