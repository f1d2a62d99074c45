//! What a story may be used for.

use super::{Story, StoryUse};

impl Story {
    /// Whether consent to `to` holds: given, and not withdrawn since.
    #[must_use]
    pub fn may_be_used_for(&self, to: StoryUse) -> bool {
        self.consents.iter().any(|consent| consent.to == to && consent.withdrawn_on.is_none())
    }
}
