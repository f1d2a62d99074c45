//! Whether the office's file is whole: looked at when it is opened, read through once a week, and mended from what can
//! still be read.

mod check;
mod salvage;

pub use check::Checked;
pub(crate) use check::{check, is_due, look};
pub(crate) use salvage::salvage;

#[cfg(test)]
mod tests;
