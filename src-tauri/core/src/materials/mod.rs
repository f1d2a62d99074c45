//! Posters: content per language, looks, and who has read each language.

mod model;
mod ops;

pub use model::*;
pub use ops::*;
