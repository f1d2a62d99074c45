//! Which key stands for which id, and how ids are made from keys.

use std::{collections::BTreeMap, fmt::Display};

use chrono::DateTime;
use uuid::Uuid;

use super::DemoError;
use crate::ids::{ActivityId, AreaId, CoordinatorId, FocusAreaId, PersonId, StairwellId, TaskId, new_id};

/// The keys met so far; a key has to be entered before something else can refer to it.
#[derive(Default)]
pub(super) struct Book {
    pub coordinators: Names<CoordinatorId>,
    pub stairwells: Names<(AreaId, StairwellId)>,
    pub focus_areas: Names<FocusAreaId>,
    pub people: Names<PersonId>,
    pub activities: Names<ActivityId>,
    pub tasks: Names<TaskId>,
}

/// One kind of key.
pub(super) struct Names<T>(BTreeMap<String, T>);

impl<T> Default for Names<T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<T: Copy> Names<T> {
    pub fn enter(&mut self, key: &str, id: T) -> T {
        self.0.insert(key.to_owned(), id);
        id
    }

    pub fn find(&self, kind: &'static str, key: &str) -> Result<T, DemoError> {
        self.0.get(key).copied().ok_or_else(|| DemoError::Unknown { kind, key: key.to_owned() })
    }

    pub fn find_all(&self, kind: &'static str, keys: &[String]) -> Result<Vec<T>, DemoError> {
        keys.iter().map(|key| self.find(kind, key)).collect()
    }

    pub fn find_any(&self, kind: &'static str, key: Option<&String>) -> Result<Option<T>, DemoError> {
        key.map(|key| self.find(kind, key)).transpose()
    }
}

/// Milliseconds of the instant every sample id claims to be made at: the first minute of the sample plan.
pub(super) const MADE_AT: i64 = 1_704_067_200_000;

/// The id that `key` always has among records of `kind`.
pub(super) fn id_of<T: From<Uuid>>(kind: &str, key: impl Display) -> T {
    let name = format!("{kind}/{key}");
    let mut chance = [0; 10];
    chance[..8].copy_from_slice(&mixed(hash(&name)).to_be_bytes());
    chance[8..].copy_from_slice(&mixed(!hash(&name)).to_be_bytes()[..2]);
    new_id(DateTime::from_timestamp_millis(MADE_AT).unwrap_or_default(), chance)
}

// FNV-1a: sample ids need to be stable across releases, which the standard hasher does not promise.
fn hash(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The finishing step of SplitMix64: neighbouring numbers come out far apart.
pub(super) const fn mixed(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}
