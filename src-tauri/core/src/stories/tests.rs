//! Where a story went, in a real file.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use uuid::Uuid;

use super::{Story, StoryUse, StoryUsed, use_story};
use crate::{
    changes::{By, Op},
    demo::demo_office,
    ids::CoordinatorId,
    storage::Store,
    vault::DatabaseKey,
};

#[test]
fn each_use_of_a_story_is_noted_once() {
    let dir = tempfile::tempdir().unwrap();
    let key = DatabaseKey::generate(&mut |bytes| {
        bytes.fill(7);
        Ok(())
    })
    .unwrap();
    let mut store = Store::create(&dir.path().join("trinvis.db"), &key).unwrap();
    let by = By { who: CoordinatorId(Uuid::from_u128(1)), now: DateTime::<Utc>::UNIX_EPOCH };
    let monday = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let demo = demo_office(monday, by.who).unwrap();
    store.transact(Op::FillSample, by, |tx| demo.put(tx)).unwrap();
    let story = demo.stories[0].id;
    let before = demo.stories[0].used.clone();

    let printed = StoryUsed { on: monday, to: StoryUse::Print, place: "Opslagstavlen".to_owned() };
    let next_day = StoryUsed { on: monday + TimeDelta::days(1), ..printed.clone() };
    assert!(use_story(&mut store, by, story, printed.clone()).unwrap().undo.is_some());
    assert!(use_story(&mut store, by, story, printed.clone()).unwrap().undo.is_none(), "nothing was changed");
    use_story(&mut store, by, story, next_day.clone()).unwrap();
    let noted = store.read().get::<Story>(story).unwrap().used;
    assert_eq!(noted, [before, vec![printed, next_day]].concat());
}
