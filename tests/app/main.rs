//! Tests of the product as a whole: what no single crate can see.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says why and fails")]

mod any_request;
mod carried;
mod clock;
mod codes;
mod colleagues;
mod crash;
mod crates;
mod desk;
mod faults;
mod first_job;
mod hostile;
mod kept_open;
mod long_paths;
mod old_files;
mod quiet;
mod requests;
mod restore;
mod rights;
mod signer;
mod sources;
mod tree;
mod updates;
mod window;
#[cfg(windows)]
mod windows;
