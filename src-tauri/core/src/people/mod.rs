//! People: residents and others who give a hand, or may come to.

mod erase;
mod model;
mod notes;
mod ops;
mod rows;
#[cfg(test)]
mod tests;

pub use erase::*;
pub use model::*;
pub use notes::*;
pub use ops::*;
pub use rows::*;
