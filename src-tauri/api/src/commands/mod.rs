//! The commands, one file for each room.

#![allow(clippy::needless_pass_by_value, reason = "the registry hands each command its request to keep")]

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub mod about;
pub mod activities;
pub mod clipboard;
pub mod contacts;
pub mod coordinators;
pub mod copies;
pub mod counts;
pub mod crashes;
pub mod diagnostics;
pub mod export;
pub mod history;
pub mod involvements;
pub mod ladder;
pub mod materials;
pub mod office;
pub mod people;
pub mod photos;
pub mod policies;
pub mod posters;
pub mod sample;
pub mod search;
pub mod session;
pub mod settings;
pub mod soundness;
pub mod space;
pub mod stories;
pub mod tasks;
pub mod today;
pub mod updates;

/// A request or response with nothing in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(type = "Record<string, never>")]
pub struct Nothing {}
