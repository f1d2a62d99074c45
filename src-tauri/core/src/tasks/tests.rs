//! Tasks, in a real file.

use chrono::{DateTime, NaiveDate, Utc};
use tempfile::TempDir;
use uuid::Uuid;

use super::{Task, save_task};
use crate::{
    activities::archive_activity,
    changes::{By, Op},
    demo::demo_office,
    ids::{ActivityId, CoordinatorId},
    storage::{Store, StoreError},
    vault::DatabaseKey,
};

fn by() -> By {
    By { who: CoordinatorId(Uuid::from_u128(1)), now: DateTime::<Utc>::UNIX_EPOCH }
}

/// The sample office, and a task of one of its activities.
fn office() -> (TempDir, Store, Task) {
    let dir = TempDir::new().unwrap();
    let key = DatabaseKey::generate(&mut |bytes| {
        bytes.fill(7);
        Ok(())
    })
    .unwrap();
    let mut store = Store::create(&dir.path().join("trinvis.db"), &key).unwrap();
    let demo = demo_office(NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(), by().who).unwrap();
    store.transact(Op::FillSample, by(), |tx| demo.put(tx)).unwrap();
    let task = demo.tasks.into_iter().find(|task| task.activity.is_some() && task.holders.len() > 1).unwrap();
    (dir, store, task)
}

#[test]
fn a_task_need_not_belong_to_an_activity() {
    let (_dir, mut store, task) = office();
    save_task(&mut store, by(), Task { activity: None, ..task.clone() }).unwrap();
    assert_eq!(store.read().get::<Task>(task.id).unwrap().activity, None);
}

#[test]
fn a_task_of_an_activity_that_is_gone_is_not_kept() {
    let (_dir, mut store, task) = office();
    let nowhere = Task { activity: Some(ActivityId(Uuid::from_u128(404))), ..task.clone() };
    assert!(matches!(save_task(&mut store, by(), nowhere), Err(StoreError::NotFound)));
    archive_activity(&mut store, by(), task.activity.unwrap()).unwrap();
    assert!(matches!(save_task(&mut store, by(), task), Err(StoreError::Archived)));
}

#[test]
fn who_is_named_twice_holds_it_once() {
    let (_dir, mut store, mut task) = office();
    let holders = task.holders.clone();
    task.holders.extend(holders.clone());
    let saved = save_task(&mut store, by(), task.clone()).unwrap().value;
    assert_eq!(saved.holders, holders, "in the order they were named");
    assert_eq!(store.read().get::<Task>(task.id).unwrap(), saved);
}
