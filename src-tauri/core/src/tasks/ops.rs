//! Writes about tasks.

use std::collections::BTreeSet;

use super::Task;
use crate::{
    activities::Activity,
    changes::{By, Op, Saved},
    ids::TaskId,
    storage::{Store, StoreError},
};

/// Keeps a task as it is on the form. Who holds it twice over holds it once.
///
/// # Errors
/// [`StoreError::NotFound`] or [`StoreError::Archived`] when its activity is gone; nothing is changed then.
pub fn save_task(store: &mut Store, by: By, mut task: Task) -> Result<Saved<Task>, StoreError> {
    store.transact(Op::SaveTask, by, |tx| {
        if let Some(activity) = task.activity {
            tx.get::<Activity>(activity)?;
        }
        let mut met = BTreeSet::new();
        task.holders.retain(|holder| met.insert(*holder));
        tx.put(&task)?;
        Ok(task)
    })
}

/// Puts a task away.
///
/// # Errors
/// Any [`StoreError`]; nothing is changed then.
pub fn archive_task(store: &mut Store, by: By, id: TaskId) -> Result<Saved<TaskId>, StoreError> {
    store.transact(Op::ArchiveTask, by, |tx| {
        tx.archive::<Task>(id.0)?;
        Ok(id)
    })
}
