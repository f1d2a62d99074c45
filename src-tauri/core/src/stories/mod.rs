//! Stories: documentation told as short success stories, instead of targets.

mod model;
mod ops;
mod rich_text;
mod rules;

pub use model::*;
pub use ops::*;
pub use rich_text::*;
pub use rules::*;

#[cfg(test)]
mod tests;
