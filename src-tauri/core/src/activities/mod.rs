//! Activities: what residents and the office do together.

mod model;
mod ops;

pub use model::*;
pub use ops::*;
