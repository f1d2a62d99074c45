//! Identifiers: one newtype over a UUIDv7 for each kind of record, so that one cannot stand in for another.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

ids!(
    /// The office (one in each file).
    OfficeId,
    /// A housing area of the office.
    AreaId,
    /// A stairwell in an area.
    StairwellId,
    /// A focus area of the office's plan.
    FocusAreaId,
    /// A colleague who works here.
    CoordinatorId,
    /// A volunteer, or someone who may become one.
    PersonId,
    /// One conversation in the contact log.
    ContactId,
    /// An activity.
    ActivityId,
    /// A person's part in an activity.
    InvolvementId,
    /// An agreement about a step on the participation ladder.
    AgreementId,
    /// A task someone can take.
    TaskId,
    /// A story.
    StoryId,
    /// A poster.
    MaterialId,
    /// A saved view of the list of people.
    PeopleViewId,
    /// A stored picture.
    PhotoId,
);

/// A new UUIDv7 from the given instant and ten random bytes, so that ids sort by when they were made.
#[must_use]
pub fn new_id<T: From<Uuid>>(now: DateTime<Utc>, chance: [u8; 10]) -> T {
    let millis = u64::try_from(now.timestamp_millis()).unwrap_or(0);
    T::from(uuid::Builder::from_unix_timestamp_millis(millis, &chance).into_uuid())
}
