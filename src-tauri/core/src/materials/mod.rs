//! Posters: content per language, looks, and who has read each language.

mod model;
mod ops;
mod rules;
#[cfg(test)]
mod tests;

pub use model::*;
pub use ops::*;
pub use rules::*;
