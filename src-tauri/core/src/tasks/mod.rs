//! Tasks: something a person can take, told honestly.

mod model;
mod ops;

pub use model::*;
pub use ops::*;

#[cfg(test)]
mod tests;
