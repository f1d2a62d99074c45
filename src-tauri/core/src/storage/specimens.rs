//! What the tests of storage share: a key, who does it, and when.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::{changes::By, ids::CoordinatorId, vault::DatabaseKey};

/// A key that says its seed.
pub(super) fn key(seed: u8) -> DatabaseKey {
    DatabaseKey::generate(&mut |bytes| {
        bytes.fill(seed);
        Ok(())
    })
    .unwrap()
}

/// Somebody, at the beginning of the clock.
pub(super) fn by() -> By {
    By { who: CoordinatorId(Uuid::from_u128(1)), now: DateTime::<Utc>::UNIX_EPOCH }
}

/// The Monday on which the sample's days turn.
pub(super) fn monday() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}
