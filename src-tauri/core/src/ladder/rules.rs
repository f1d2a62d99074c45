//! Where an activity stands on a day, told by its agreements alone.

use chrono::NaiveDate;

use super::Agreement;

/// The agreement that holds on `day`: the latest dated on or before it, the later made of two on the same day.
///
/// `history` may come in any order and must be about one activity.
#[must_use]
pub fn in_force(history: &[Agreement], day: NaiveDate) -> Option<&Agreement> {
    history.iter().filter(|agreement| agreement.on <= day).max_by_key(|agreement| (agreement.on, agreement.id))
}
