//! The log tells everything that was done, by whom, and nothing about those who were erased.

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::{Act, LogFilter, LogRow, What};
use crate::{
    changes::{By, Op},
    contacts::{Contact, archive_contact},
    coordinators::{Access, Coordinator},
    demo::{demo_office, many_people},
    ids::{ContactId, CoordinatorId},
    people::{Channel, Person, archive_person, erase_person, label_people, log_contact, save_person},
    record::Kind,
    storage::Store,
    vault::DatabaseKey,
};

const METTE: CoordinatorId = CoordinatorId(Uuid::from_u128(1));
const AMINA: CoordinatorId = CoordinatorId(Uuid::from_u128(2));

fn at(minute: i64) -> DateTime<Utc> {
    "2026-11-23T09:00:00Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::minutes(minute)
}

fn by(who: CoordinatorId, minute: i64) -> By {
    By { who, now: at(minute) }
}

fn office() -> (tempfile::TempDir, Store, Person) {
    let folder = tempfile::tempdir().unwrap();
    let key = DatabaseKey::generate(&mut |bytes| {
        bytes.fill(1);
        Ok(())
    });
    let mut store = Store::create(&folder.path().join("trinvis.db"), &key.unwrap()).unwrap();
    let mette = Coordinator {
        id: METTE,
        name: "Mette Lund".into(),
        role: String::new(),
        phone: String::new(),
        volunteer_coordinator: true,
        planned_hours: None,
        access: Access::Leader,
        people_views: Vec::new(),
    };
    store.transact(Op::SetUpOffice, by(METTE, 0), |tx| tx.put(&mette)).unwrap();
    let person = many_people(1, at(0).date_naive()).next().unwrap();
    save_person(&mut store, by(METTE, 1), person.clone()).unwrap();
    (folder, store, person)
}

fn saw(store: &mut Store, who: CoordinatorId, minute: i64, person: &Person) {
    store.note(by(who, minute), Act::Saw, Some((Kind::Person, person.id.0))).unwrap();
}

fn whats(store: &Store, filter: &LogFilter) -> Vec<What> {
    store.read().log(filter, 0, 100).unwrap().rows.into_iter().map(|row| row.what).collect()
}

#[test]
fn changes_and_looks_stand_together_latest_first() {
    let (_folder, mut store, person) = office();
    saw(&mut store, AMINA, 2, &person);
    let page = store.read().log(&LogFilter::default(), 0, 2).unwrap();
    assert_eq!(page.total, 3);
    assert_eq!(
        page.rows.iter().map(|row| row.what).collect::<Vec<_>>(),
        [What::Did(Act::Saw), What::Changed(Op::SavePerson)]
    );
    assert!(page.rows[0].title.starts_with(&person.called) && page.rows[0].name.is_empty());
    assert_eq!(page.rows[1].name, "Mette Lund");
}

#[test]
fn the_log_is_filtered_by_who_what_and_when() {
    let (_folder, mut store, person) = office();
    saw(&mut store, AMINA, 2, &person);
    saw(&mut store, METTE, 24 * 60, &person);
    let only = |filter: LogFilter| whats(&store, &filter);
    assert_eq!(only(LogFilter { who: Some(AMINA), ..LogFilter::default() }), [What::Did(Act::Saw)]);
    assert_eq!(only(LogFilter { changes: Some(true), ..LogFilter::default() }).len(), 2);
    assert_eq!(only(LogFilter { changes: Some(false), ..LogFilter::default() }).len(), 2);
    let midnight = Some(at(15 * 60));
    assert_eq!(only(LogFilter { to: midnight, ..LogFilter::default() }).len(), 3);
    assert_eq!(only(LogFilter { from: midnight, ..LogFilter::default() }), [What::Did(Act::Saw)]);
}

#[test]
fn what_was_done_in_one_moment_stands_in_the_order_it_was_done() {
    let (_folder, mut store, person) = office();
    for act in [Act::Unlocked, Act::Printed, Act::Copied, Act::Exported] {
        store.note(by(METTE, 2), act, None).unwrap();
    }
    label_people(&mut store, by(METTE, 2), &[person.id], "kaffe").unwrap();
    archive_person(&mut store, by(METTE, 2), person.id).unwrap();
    let since = LogFilter { from: Some(at(2)), ..LogFilter::default() };
    let changes = [Op::ArchivePerson, Op::LabelPeople].map(What::Changed);
    let others = [Act::Exported, Act::Copied, Act::Printed, Act::Unlocked].map(What::Did);
    assert_eq!(whats(&store, &since), [changes.as_slice(), &others].concat());
}

#[test]
fn everything_that_was_done_with_one_person_is_found_under_her() {
    let (_folder, mut store, amina) = office();
    let birthe = many_people(2, at(0).date_naive()).last().unwrap();
    save_person(&mut store, by(METTE, 2), birthe.clone()).unwrap();
    saw(&mut store, AMINA, 3, &amina);
    saw(&mut store, AMINA, 4, &birthe);
    let talk = Contact {
        id: ContactId(Uuid::from_u128(9)),
        person: amina.id,
        on: at(5).date_naive(),
        channel: Channel::Call,
        by: METTE,
        note: String::new(),
    };
    log_contact(&mut store, by(METTE, 5), &talk, None).unwrap();
    archive_contact(&mut store, by(METTE, 6), talk.id).unwrap();
    label_people(&mut store, by(METTE, 7), &[birthe.id, amina.id], "kaffe").unwrap();
    store.note(by(METTE, 8), Act::Exported, None).unwrap();

    let hers = |person: &Person| LogFilter { about: Some(person.id.0), ..LogFilter::default() };
    let page = store.read().log(&hers(&amina), 0, 100).unwrap();
    assert_eq!(
        page.rows.iter().map(|row| row.what).collect::<Vec<_>>(),
        [
            What::Changed(Op::LabelPeople),
            What::Changed(Op::ArchiveContact),
            What::Changed(Op::LogContact),
            What::Did(Act::Saw),
            What::Changed(Op::SavePerson),
        ],
        "a talk that was taken away is hers too"
    );
    let named = |row: &LogRow| row.id == Some(amina.id.0) && row.title.starts_with(&amina.called);
    assert!(page.rows.iter().all(named), "a talk, and what was done to many, is named after her: {page:?}");
    assert!(page.about.is_some_and(|title| title.starts_with(&amina.called)));
    archive_person(&mut store, by(METTE, 8), birthe.id).unwrap();
    let page = store.read().log(&hers(&birthe), 0, 100).unwrap();
    assert_eq!((page.total, page.about.as_deref()), (4, Some(birthe.called.as_str())), "also of one who is put away");
    let looks = LogFilter { changes: Some(false), ..hers(&birthe) };
    assert_eq!(whats(&store, &looks), [What::Did(Act::Saw)], "with the other filters");
    erase_person(&mut store, by(METTE, 9), amina.id).unwrap();
    let page = store.read().log(&hers(&amina), 0, 100).unwrap();
    assert_eq!((page.total, page.about), (0, None), "who is erased is not found");
}

#[test]
fn stories_tasks_agreements_and_parts_are_found_under_whom_they_tell_of() {
    let (_folder, mut store, nobody) = office();
    let demo = demo_office(at(0).date_naive(), METTE).unwrap();
    store.transact(Op::FillSample, by(METTE, 2), |tx| demo.put(tx)).unwrap();
    let mut story = demo.stories.iter().find(|story| !story.people.is_empty()).unwrap().clone();
    story.title += "!";
    store.transact(Op::SaveStory, by(METTE, 3), |tx| tx.put(&story)).unwrap();
    let mut task = demo.tasks.iter().find(|task| !task.holders.is_empty()).unwrap().clone();
    task.what += "!";
    store.transact(Op::SaveTask, by(METTE, 4), |tx| tx.put(&task)).unwrap();
    let mut agreement = demo.agreements.iter().find(|one| !one.with_people.is_empty()).unwrap().clone();
    agreement.agreed += "!";
    store.transact(Op::MoveActivity, by(METTE, 5), |tx| tx.put(&agreement)).unwrap();
    let mut part = demo.involvements[0].clone();
    part.expectations += "!";
    store.transact(Op::SaveInvolvement, by(METTE, 6), |tx| tx.put(&part)).unwrap();
    let mut material = demo.materials.iter().find(|one| one.activity.is_some()).unwrap().clone();
    material.title += "!";
    store.transact(Op::SaveMaterial, by(METTE, 7), |tx| tx.put(&material)).unwrap();

    for (about, op) in [
        (story.people[0].person.0, Op::SaveStory),
        (task.holders[0].0, Op::SaveTask),
        (agreement.with_people[0].0, Op::MoveActivity),
        (agreement.activity.0, Op::MoveActivity),
        (part.person.0, Op::SaveInvolvement),
        (material.activity.unwrap().0, Op::SaveMaterial),
    ] {
        let since = LogFilter { about: Some(about), from: Some(at(3)), ..LogFilter::default() };
        assert!(whats(&store, &since).contains(&What::Changed(op)), "{op:?}");
        let elsewhere = LogFilter { about: Some(nobody.id.0), ..since };
        assert_eq!(whats(&store, &elsewhere), [], "what tells of others is not hers");
    }
}

#[test]
fn what_is_done_after_midnight_belongs_to_the_day_it_is_where_she_works() {
    let (_folder, mut store, person) = office();
    let moment = |text: &str| Some(text.parse::<DateTime<Utc>>().unwrap());
    let half_past_midnight = moment("2026-11-25T00:30:00+01:00").unwrap();
    store.note(By { who: METTE, now: half_past_midnight }, Act::Saw, Some((Kind::Person, person.id.0))).unwrap();
    let (begins, ends) = (moment("2026-11-25T00:00:00+01:00"), moment("2026-11-26T00:00:00+01:00"));
    let looks = |from, to| whats(&store, &LogFilter { changes: Some(false), from, to, ..LogFilter::default() });
    assert_eq!(looks(begins, ends), [What::Did(Act::Saw)]);
    assert_eq!(looks(None, begins), [], "not of the day before");
    assert_eq!(looks(Some(half_past_midnight), None).len(), 1, "the first moment is with it");
    assert_eq!(looks(None, Some(half_past_midnight)), [], "the last is not");
}

#[test]
fn what_left_trinvis_is_told_from_the_rest() {
    let (_folder, mut store, person) = office();
    saw(&mut store, AMINA, 2, &person);
    for (minute, act) in (3..).zip([Act::Printed, Act::Unlocked, Act::Copied, Act::Exported, Act::Restored]) {
        store.note(by(METTE, minute), act, None).unwrap();
    }
    let out = LogFilter { taken_out: Some(true), ..LogFilter::default() };
    assert_eq!(whats(&store, &out), [Act::Exported, Act::Copied, Act::Printed].map(What::Did));
    let rest = LogFilter { changes: Some(false), taken_out: Some(false), ..LogFilter::default() };
    assert_eq!(whats(&store, &rest), [Act::Restored, Act::Unlocked, Act::Saw].map(What::Did));
    let neither = LogFilter { taken_out: Some(false), ..LogFilter::default() };
    assert_eq!(whats(&store, &neither).len(), 5, "with the two changes");
}

#[test]
fn looking_again_soon_is_the_same_look_and_old_looks_go() {
    let (_folder, mut store, person) = office();
    for minute in [2, 5, 10, 18] {
        saw(&mut store, AMINA, minute, &person);
    }
    let looks = LogFilter { changes: Some(false), ..LogFilter::default() };
    assert_eq!(whats(&store, &looks).len(), 2, "at minute 2 and minute 18");
    saw(&mut store, METTE, 366 * 24 * 60 + 30, &person);
    assert_eq!(whats(&store, &looks).len(), 1, "nobody needs to know what was looked at more than a year ago");
}

#[test]
fn a_look_leaves_the_office_unchanged() {
    let (folder, store, person) = office();
    drop(store);
    let key = DatabaseKey::generate(&mut |bytes| {
        bytes.fill(1);
        Ok(())
    });
    let mut store = Store::open(&folder.path().join("trinvis.db"), &key.unwrap()).unwrap();
    let before = store.last_step().unwrap();
    saw(&mut store, AMINA, 2, &person);
    assert_eq!(store.last_step().unwrap(), before, "no copy is made because someone looked");
}

#[test]
fn who_is_erased_is_erased_from_the_log() {
    let (_folder, mut store, person) = office();
    saw(&mut store, AMINA, 2, &person);
    erase_person(&mut store, by(METTE, 3), person.id).unwrap();
    let page = store.read().log(&LogFilter::default(), 0, 100).unwrap();
    assert!(page.rows.iter().all(|row| row.id != Some(person.id.0) && row.title != person.called));
    assert!(
        page.rows.iter().any(|row| row.what == What::Did(Act::Saw) && row.id.is_none()),
        "that someone looked stays"
    );
}
