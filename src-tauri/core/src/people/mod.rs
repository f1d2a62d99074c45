//! People: residents and others who give a hand, or may come to.

mod erase;
mod many;
mod model;
mod notes;
mod ops;
mod rows;
#[cfg(test)]
mod tests;
mod views;

pub use erase::*;
pub use many::*;
pub use model::*;
pub use notes::*;
pub use ops::*;
pub use rows::*;
pub use views::*;
