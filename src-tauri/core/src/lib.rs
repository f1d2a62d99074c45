//! What Trinvis knows and how it is kept: people, activities, the participation ladder, stories and materials.
//!
//! No window, no page layout, no clock and no locale of its own: time, chance and language come in as arguments.

pub mod activities;
pub mod changes;
pub mod contacts;
pub mod coordinators;
pub mod demo;
mod held;
pub mod ids;
pub mod involvements;
pub mod labels;
pub mod ladder;
pub mod languages;
pub mod materials;
pub mod office;
pub mod people;
pub mod photos;
pub mod record;
pub mod storage;
pub mod stories;
pub mod tasks;
pub mod text;
pub mod today;
pub mod vault;
