//! Writes about tasks.

use super::Task;
use crate::{
    changes::{By, Op, Saved},
    ids::TaskId,
    storage::{Store, StoreError},
};

/// Keeps a task as it is on the form.
///
/// # Errors
/// Any [`StoreError`]; nothing is changed then.
pub fn save_task(store: &mut Store, by: By, task: Task) -> Result<Saved<Task>, StoreError> {
    store.transact(Op::SaveTask, by, |tx| {
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
