//! Writes about activities.

use super::Activity;
use crate::{
    changes::{By, Op, Saved},
    ids::ActivityId,
    involvements::Involvement,
    ladder::Agreement,
    storage::{Store, StoreError},
    tasks::Task,
};

/// Keeps an activity as it is on the form.
///
/// # Errors
/// Any [`StoreError`]; nothing is changed then.
pub fn save_activity(store: &mut Store, by: By, activity: Activity) -> Result<Saved<Activity>, StoreError> {
    store.transact(Op::SaveActivity, by, |tx| {
        tx.put(&activity)?;
        Ok(activity)
    })
}

/// Keeps a new activity, and the step that was agreed for it from the start, if one was.
///
/// # Errors
/// [`StoreError::NotFound`] when the agreement is about something else; any other [`StoreError`]. Nothing is changed then.
pub fn start_activity(
    store: &mut Store,
    by: By,
    activity: Activity,
    agreement: Option<Agreement>,
) -> Result<Saved<Activity>, StoreError> {
    store.transact(Op::SaveActivity, by, |tx| {
        tx.put(&activity)?;
        if let Some(agreement) = agreement {
            tx.get::<Activity>(agreement.activity)?;
            tx.put(&agreement)?;
        }
        Ok(activity)
    })
}

/// Puts an activity away, with the parts people have in it and its tasks. Its agreements come back with it.
///
/// # Errors
/// Any [`StoreError`]; nothing is changed then.
pub fn archive_activity(store: &mut Store, by: By, id: ActivityId) -> Result<Saved<ActivityId>, StoreError> {
    store.transact(Op::ArchiveActivity, by, |tx| {
        for involvement in tx.involvements_of_activity(id)? {
            tx.archive::<Involvement>(involvement.id.0)?;
        }
        for task in tx.tasks_of_activity(id)? {
            tx.archive::<Task>(task.id.0)?;
        }
        tx.archive::<Activity>(id.0)?;
        Ok(id)
    })
}
