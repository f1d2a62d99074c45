//! Tests of the product as a whole: what no single crate can see.

mod crates;
mod sources;
mod tree;
