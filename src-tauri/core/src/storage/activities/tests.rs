//! The list of activities says what the records say, on any day.

use chrono::TimeDelta;
use tempfile::TempDir;
use uuid::Uuid;

use crate::{
    activities::{ActivityRow, archive_activity, carriers, hangs_on, people_in},
    changes::{By, Op},
    demo::{DemoOffice, demo_office},
    ids::{CoordinatorId, PersonId},
    labels::UiLanguage,
    ladder::in_force,
    storage::{
        Store,
        specimens::{key, monday},
    },
};

const ME: CoordinatorId = CoordinatorId(Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0001));

fn by() -> By {
    By { who: ME, now: monday().and_hms_opt(9, 0, 0).unwrap().and_utc() }
}

fn office() -> (TempDir, Store, DemoOffice) {
    let dir = TempDir::new().unwrap();
    let mut store = Store::create(&dir.path().join("trinvis.db"), &key(7)).unwrap();
    let demo = demo_office(monday(), ME).unwrap();
    store.transact(Op::FillSample, by(), |tx| demo.put(tx)).unwrap();
    (dir, store, demo)
}

fn named<'a>(rows: &'a [ActivityRow], name: &str) -> &'a ActivityRow {
    rows.iter().find(|row| row.name == name).unwrap()
}

#[test]
fn the_index_agrees_with_the_rules_on_every_day_of_two_years() {
    let (_dir, store, demo) = office();
    for back in (0..730).step_by(7) {
        let on = monday() - TimeDelta::days(back);
        let rows = store.read().activity_rows(on).unwrap();
        assert_eq!(rows.len(), demo.activities.len());
        for row in rows {
            let parts: Vec<_> = demo.involvements.iter().filter(|it| it.activity == row.id).cloned().collect();
            let tasks: Vec<_> = demo.tasks.iter().filter(|it| it.activity == Some(row.id)).cloned().collect();
            let history: Vec<_> = demo.agreements.iter().filter(|it| it.activity == row.id).cloned().collect();
            let step = in_force(&history, on).map(|agreement| (agreement.step, agreement.on));
            let alone: Option<PersonId> = hangs_on(row.state, &carriers(&parts, &tasks, on));
            assert_eq!(row.step.map(|step| (step.step, step.on)), step, "{} on {on}", row.name);
            assert_eq!(row.hands.current as usize, people_in(&parts, on).len(), "{} on {on}", row.name);
            assert_eq!(row.hangs_on.map(|person| person.id), alone, "{} on {on}", row.name);
        }
    }
}

#[test]
fn the_list_is_in_danish_order_and_says_who_is_responsible() {
    let (_dir, store, _demo) = office();
    let rows = store.read().activity_rows(monday()).unwrap();
    let names: Vec<_> = rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!((names.first(), names.last()), (Some(&"Beboeravisen"), Some(&"Udflugt til Dyrehaven")));
    assert_eq!(named(&rows, "Beboercafé").responsible.as_ref().unwrap().name, "Mette Lund");
    assert_eq!(named(&rows, "Strikkeklubben").hangs_on.as_ref().unwrap().called, "Nasrin");
    assert_eq!(named(&rows, "Beboercafé").hands.open, 1);
}

#[test]
fn what_is_put_away_is_in_no_list_and_comes_back_whole() {
    let (_dir, mut store, demo) = office();
    let before = store.read().activity_rows(monday()).unwrap();
    let gone = demo.activities[0].id;
    archive_activity(&mut store, by(), gone).unwrap();
    let without = store.read().activity_rows(monday()).unwrap();
    assert_eq!(without, before.iter().filter(|row| row.id != gone).cloned().collect::<Vec<_>>());
    store.undo(by()).unwrap();
    assert_eq!(store.read().activity_rows(monday()).unwrap(), before);
}

#[test]
fn the_card_of_a_day_says_what_was_agreed_by_then() {
    let (_dir, store, demo) = office();
    let cafe = demo.activities.iter().find(|activity| activity.name == "Beboercafé").unwrap().id;
    let card = store.read().role_card(cafe, monday(), UiLanguage::Da).unwrap().unwrap();
    assert_eq!((card.wording.step.number(), card.wording.roles.initiative.as_str()), (4, "Beboerne"));
    assert_eq!(card.wording.roles.coordinates, "Mette nu · Amina overtager");
    assert_eq!(card.with.iter().map(|person| person.called.as_str()).collect::<Vec<_>>(), ["Amina", "Khalid"]);
    let before = store.read().role_card(cafe, card.since - TimeDelta::days(1), UiLanguage::Da).unwrap().unwrap();
    assert_ne!(before.wording.step, card.wording.step, "it stood elsewhere the day before");
    assert_eq!(store.read().role_card(cafe, monday() - TimeDelta::days(9_000), UiLanguage::Da).unwrap(), None);
}

#[test]
fn an_activity_knows_its_stories() {
    let (_dir, store, demo) = office();
    for activity in &demo.activities {
        let told = demo.stories.iter().filter(|story| story.activity == Some(activity.id)).count();
        assert_eq!(store.read().stories_about(activity.id).unwrap().len(), told, "{}", activity.name);
    }
}
