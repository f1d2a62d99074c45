//! Which copies to keep as they grow old.

use std::{cmp::Reverse, collections::BTreeSet, fs, path::Path};

use chrono::{DateTime, Datelike, TimeDelta, Utc};

use super::{BackupError, list};

const ALL_FOR: TimeDelta = TimeDelta::hours(24);
const DAYS: usize = 14;
const WEEKS: usize = 8;
const NONE_AFTER: TimeDelta = TimeDelta::days(90);
/// On so many days within the limit copies must have been made before the clock is believed, and any of them let go.
const BELIEVED_AFTER: usize = 3;

/// Whether to keep each of `copies`, in the order given.
///
/// Kept are all of the last 24 hours, the last one of each of the 14 latest days and of the 8 latest ISO weeks that have
/// any, but none older than 90 days. The newest is always kept. A clock that is set wrong for a day or two must not push
/// out the real ones, in whichever direction: copies from the future are kept and count for nothing, and nothing goes
/// before copies have been made on three days of the last 90.
#[must_use]
pub fn thin(copies: &[DateTime<Utc>], now: DateTime<Utc>) -> Vec<bool> {
    let mut past: Vec<usize> = (0..copies.len()).filter(|&at| copies[at] <= now).collect();
    let within: BTreeSet<_> =
        past.iter().filter(|&&at| now - copies[at] <= NONE_AFTER).map(|&at| copies[at].date_naive()).collect();
    if within.len() < BELIEVED_AFTER {
        return vec![true; copies.len()];
    }
    past.sort_by_key(|&at| Reverse(copies[at]));
    let mut keep: Vec<bool> = copies.iter().map(|&made| now - made <= ALL_FOR).collect();
    last_of_each(&past, DAYS, |at| copies[at].date_naive(), &mut keep);
    last_of_each(&past, WEEKS, |at| copies[at].iso_week(), &mut keep);
    for &at in &past {
        keep[at] &= now - copies[at] <= NONE_AFTER;
    }
    keep
}

/// Marks the newest of each of the latest `most` periods; `past` is newest first.
fn last_of_each<P: PartialEq>(past: &[usize], most: usize, period: impl Fn(usize) -> P, keep: &mut [bool]) {
    let mut seen = Vec::with_capacity(most);
    for &at in past {
        if seen.last() != Some(&period(at)) {
            if seen.len() == most {
                return;
            }
            seen.push(period(at));
            keep[at] = true;
        }
    }
}

/// Removes the copies in `folder` that [`thin`] does not keep, and says how many.
///
/// # Errors
/// A fault of the disk; the copies not yet removed are still whole.
pub fn thin_out(folder: &Path, now: DateTime<Utc>) -> Result<usize, BackupError> {
    let copies = list(folder)?;
    let made: Vec<DateTime<Utc>> = copies.iter().map(|copy| copy.made).collect();
    let mut removed = 0;
    for (copy, _) in copies.iter().zip(thin(&made, now)).filter(|(_, keep)| !keep) {
        fs::remove_file(&copy.database)?;
        fs::remove_file(&copy.keys)?;
        removed += 1;
    }
    Ok(removed)
}
