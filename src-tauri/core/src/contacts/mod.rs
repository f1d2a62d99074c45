//! The contact log: what was talked about, when, and how.

mod model;
mod ops;

pub use model::*;
pub use ops::*;
