//! What a coordinator meets in the morning: whom to talk with, what is on this week, and what to keep an eye on.

mod model;
mod ops;
mod rules;
#[cfg(test)]
mod tests;

pub use model::*;
pub use ops::*;
pub use rules::*;
