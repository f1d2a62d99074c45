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

/// Since when the activity has stood, on `day`, on the step it stands on: later agreements on the same step do not move it.
///
/// `history` may come in any order and must be about one activity.
#[must_use]
pub fn standing_since(history: &[Agreement], day: NaiveDate) -> Option<NaiveDate> {
    let now = in_force(history, day)?;
    let moved = history
        .iter()
        .filter(|other| (other.on, other.id) < (now.on, now.id) && other.step != now.step)
        .map(|other| (other.on, other.id))
        .max();
    history
        .iter()
        .map(|other| (other.on, other.id))
        .filter(|other| *other <= (now.on, now.id) && moved.is_none_or(|moved| moved < *other))
        .min()
        .map(|(on, _)| on)
}
