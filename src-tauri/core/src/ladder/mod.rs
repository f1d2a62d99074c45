//! The participation ladder: six steps on which roles are agreed (the report's table 1; after Arnstein 1969).

mod model;
mod ops;
mod role_card;
mod rules;
#[cfg(test)]
mod tests;

pub use model::*;
pub use ops::*;
pub use role_card::*;
pub use rules::*;
