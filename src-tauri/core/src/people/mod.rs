//! People: residents and others who give a hand, or may come to.

mod model;
mod ops;
mod rows;

pub use model::*;
pub use ops::*;
pub use rows::*;
