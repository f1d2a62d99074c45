//! Looking at the file, and reading it through.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use trinvis_core::storage::{CheckPart, Store, StoreError, Watch};
use ts_rs::TS;

use crate::{ApiError, App, Code, place::Place};

/// How often the file is read through.
const EVERY: TimeDelta = TimeDelta::days(7);

/// The largest file that is looked at before the door opens: about a tenth of a second. A larger one is read through as
/// soon as it is open.
const GLANCE: u64 = 32 << 20;

/// A reading of the whole file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Checked {
    /// When it was.
    pub at: DateTime<Utc>,
    /// Whether the file was whole.
    pub whole: bool,
}

/// Looks at a file that is being opened, and lets nothing be written to it if it is damaged.
///
/// # Errors
/// What the disk failed with.
pub(crate) fn look(store: &mut Store, place: &Place) -> Result<(), StoreError> {
    let bytes = place.database().metadata().map_or(0, |about| about.len());
    if bytes <= GLANCE && !store.is_whole_at_a_glance()? {
        store.freeze();
    }
    Ok(())
}

/// Whether it is time to read the file through. A clock that was set back makes it due, not never due.
pub(crate) fn is_due(app: &App) -> bool {
    let (now, checked) = (app.host().now(), app.copy_notes().checked);
    let is_large = || Place::own(app.data()).database().metadata().is_ok_and(|about| about.len() > GLANCE);
    match checked {
        Some(checked) => now < checked.at || now - checked.at >= if is_large() { TimeDelta::days(1) } else { EVERY },
        None => true,
    }
}

/// Reads the user's own file through, part by part, while work goes on in between. A damaged file is not written to any
/// more. Answers nothing when it was stopped.
///
/// # Errors
/// [`Code::Locked`], also when the office is locked meanwhile; or what the disk failed with.
pub(crate) fn check(app: &App) -> Result<Option<Checked>, ApiError> {
    let work = app.checking();
    let _one = work.begin();
    let parts = of_own(app, Store::check_parts)?;
    let mut whole = parts.is_some();
    let parts: Vec<CheckPart> = parts.unwrap_or_default();
    work.expect(parts.len());
    for part in &parts {
        if work.is_stopped() {
            return Ok(None);
        }
        whole = of_own(app, |store| store.is_whole(part))?.unwrap_or(false);
        if !whole {
            break;
        }
        work.step();
    }
    if !whole && let Some(open) = app.office().as_mut() {
        open.own_mut().found_damage();
    }
    let checked = Checked { at: app.host().now(), whole };
    app.copy_notes().change(app.data(), |notes| notes.checked = Some(checked));
    Ok(Some(checked))
}

/// Asks the user's own file; a damaged one has no answer.
fn of_own<T>(app: &App, ask: impl FnOnce(&Store) -> Result<T, StoreError>) -> Result<Option<T>, ApiError> {
    let office = app.office();
    let own = office.as_ref().ok_or(Code::Locked)?.own();
    match ask(&own.store) {
        Ok(answer) => Ok(Some(answer)),
        Err(StoreError::Damaged) => Ok(None),
        Err(fault) => Err(fault.into()),
    }
}
