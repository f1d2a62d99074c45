//! The week's rules, and what the first screen gathers.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use tempfile::TempDir;
use uuid::Uuid;

use super::{about_a_year_before, falls_in_week_of, move_talk, place_in_week, read_back, weekday};
use crate::{
    activities::{Activity, Every, Rhythm},
    changes::{By, Op},
    contacts::Contact,
    demo::{DemoOffice, demo_office},
    ids::{ContactId, CoordinatorId, InvolvementId, PersonId, TaskId},
    involvements::{Involvement, save_involvement},
    people::{Channel, NextTalk, Person, Weekday, archive_person, log_contact, save_person},
    record::Kind,
    storage::Store,
    tasks::{Task, save_task},
    vault::DatabaseKey,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn every(every: Every) -> Rhythm {
    Rhythm { every, ..Rhythm::default() }
}

#[test]
fn even_and_odd_weeks_are_iso_weeks() {
    // Week 48 of 2026, and the turn of the year from week 53 to week 1, both odd.
    for (on, even) in [
        ("2026-11-23", true),
        ("2026-11-29", true),
        ("2026-11-30", false),
        ("2027-01-03", false),
        ("2027-01-04", false),
        ("2027-01-11", true),
    ] {
        assert_eq!(falls_in_week_of(&every(Every::EvenWeek), day(on)), even, "{on}");
        assert_eq!(falls_in_week_of(&every(Every::OddWeek), day(on)), !even, "{on}");
        assert!(falls_in_week_of(&every(Every::Week), day(on)), "every week is every week");
        for unsure in [Every::Month, Every::Once, Every::Irregular] {
            assert!(!falls_in_week_of(&every(unsure), day(on)), "{unsure:?} does not say which week");
        }
    }
}

#[test]
fn a_week_is_told_in_order_of_day_and_time() {
    let at = |day, hour| Rhythm { day, from: NaiveTime::from_hms_opt(hour, 0, 0), ..Rhythm::default() };
    let mut rhythms =
        [at(None, 8), at(Some(Weekday::Sunday), 9), at(Some(Weekday::Monday), 17), at(Some(Weekday::Monday), 9)];
    rhythms.sort_by_key(place_in_week);
    let days: Vec<_> = rhythms.iter().map(|rhythm| rhythm.day).collect();
    assert_eq!(days, [Some(Weekday::Monday), Some(Weekday::Monday), Some(Weekday::Sunday), None]);
    assert_eq!(rhythms[0].from, NaiveTime::from_hms_opt(9, 0, 0), "of one day the earlier comes first");
    assert_eq!(weekday(day("2026-11-23")), Weekday::Monday);
    assert_eq!(weekday(day("2026-11-29")), Weekday::Sunday);
}

#[test]
fn a_year_before_a_leap_day_is_the_last_of_february() {
    assert_eq!(about_a_year_before(day("2028-02-29")), (day("2027-02-07"), day("2027-02-28"), day("2027-03-21")));
}

struct Sample {
    _keep: TempDir,
    store: Store,
    demo: DemoOffice,
}

fn by() -> By {
    By { who: CoordinatorId(Uuid::from_u128(1)), now: DateTime::<Utc>::UNIX_EPOCH }
}

fn monday() -> NaiveDate {
    day("2026-11-23")
}

fn sample() -> Sample {
    let keep = TempDir::new().unwrap();
    let key = DatabaseKey::generate(&mut |bytes| {
        bytes.fill(7);
        Ok(())
    });
    let mut store = Store::create(&keep.path().join("trinvis.db"), &key.unwrap()).unwrap();
    let demo = demo_office(monday(), by().who).unwrap();
    store
        .transact(Op::FillSample, by(), |tx| {
            demo.people.iter().try_for_each(|record| tx.put(record))?;
            demo.activities.iter().try_for_each(|record| tx.put(record))?;
            demo.involvements.iter().try_for_each(|record| tx.put(record))?;
            demo.tasks.iter().try_for_each(|record| tx.put(record))?;
            demo.stories.iter().try_for_each(|record| tx.put(record))
        })
        .unwrap();
    Sample { _keep: keep, store, demo }
}

fn called(sample: &Sample, name: &str) -> PersonId {
    sample.demo.people.iter().find(|person| person.called == name).unwrap().id
}

#[test]
fn each_person_due_is_there_once_the_longest_waiting_first() {
    let sample = sample();
    let today = sample.store.read().today(monday()).unwrap();
    let days: Vec<_> = today.talks.iter().map(|talk| talk.on).collect();
    assert!(days.is_sorted() && days.iter().all(|on| *on <= monday()), "only what is due, in order: {days:?}");
    let nasrin: Vec<_> = today.talks.iter().filter(|talk| talk.person.id == called(&sample, "Nasrin")).collect();
    assert_eq!(nasrin.len(), 1, "her own talk and the one about the knitting club are one conversation");
    assert_eq!(nasrin[0].parts[0].name, "Strikkeklubben");
    let hanging: Vec<_> = today.hanging.iter().map(|hanging| (&*hanging.name, hanging.tasks.len())).collect();
    assert_eq!(hanging, [("Strikkeklubben", 3)], "one person carries it, with three tasks");
}

#[test]
fn the_week_leaves_out_the_other_week_and_what_is_not_running() {
    let sample = sample();
    let names = |on| -> Vec<String> {
        sample.store.read().today(on).unwrap().week.into_iter().map(|activity| activity.name).collect()
    };
    let (even, odd) = (names(monday()), names(day("2026-11-30")));
    assert!(even.iter().any(|name| name == "Fædregruppe") != odd.iter().any(|name| name == "Fædregruppe"));
    assert!(even.iter().any(|name| name == "Fællesspisning") != odd.iter().any(|name| name == "Fællesspisning"));
    assert!(even.iter().all(|name| name != "Sommerfest"), "planned is not on yet: {even:?}");
}

#[test]
fn a_talk_put_off_is_gone_until_its_day_and_undo_brings_it_back() {
    let mut sample = sample();
    let nasrin = called(&sample, "Nasrin");
    let before = sample.store.read().today(monday()).unwrap();
    move_talk(&mut sample.store, by(), nasrin, monday(), day("2026-11-30")).unwrap();
    let due = |store: &Store, on| store.read().today(on).unwrap().talks.iter().any(|talk| talk.person.id == nasrin);
    assert!(!due(&sample.store, day("2026-11-29")), "not before");
    assert!(due(&sample.store, day("2026-11-30")), "but then");
    sample.store.undo(by()).unwrap();
    assert_eq!(sample.store.read().today(monday()).unwrap(), before, "Undo leaves nothing of it");
}

#[test]
fn a_logged_talk_ends_what_was_due() {
    let mut sample = sample();
    let nasrin = called(&sample, "Nasrin");
    let contact = Contact {
        id: ContactId(Uuid::from_u128(5)),
        person: nasrin,
        on: monday(),
        channel: Channel::Call,
        note: "Det passer stadig".to_owned(),
        by: by().who,
    };
    log_contact(&mut sample.store, by(), &contact, None).unwrap();
    let later = sample.store.read().today(day("2027-11-23")).unwrap();
    assert!(later.talks.iter().all(|talk| talk.person.id != nasrin), "neither her own nor the one about her part");
    assert_eq!(sample.store.read().get::<Person>(nasrin).unwrap().next_talk, None);
}

#[test]
fn a_story_read_back_waits_no_more() {
    let mut sample = sample();
    let waiting = sample.store.read().today(monday()).unwrap().to_read_back;
    assert_eq!(waiting.len(), 3, "three are waiting, the latest first");
    read_back(&mut sample.store, by(), waiting[0].id, monday()).unwrap();
    let left = sample.store.read().today(monday()).unwrap().to_read_back;
    assert_eq!(left, waiting[1..], "the others wait on");
    let year_ago = sample.store.read().today(monday()).unwrap().year_ago.unwrap();
    assert_eq!(year_ago.title, "»Nu hilser de på mig«");
    let names: Vec<_> = year_ago.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Birthe"]);
    let birthe = sample.store.read().get::<Person>(year_ago.people[0].id).unwrap();
    assert_eq!(birthe.called, "Birthe", "the name leads to her");
}

#[test]
fn only_what_is_due_is_put_off_or_ended() {
    let mut sample = sample();
    let nasrin = called(&sample, "Nasrin");
    let (later, next) = (day("2026-12-24"), day("2026-11-30"));
    let mut person = sample.store.read().get::<Person>(nasrin).unwrap();
    person.next_talk = Some(NextTalk { on: later, about: "jul".to_owned() });
    let due = sample.store.read().involvements_of_person(nasrin).unwrap().remove(0);
    let mut other = Involvement { id: InvolvementId(Uuid::from_u128(6)), next_talk: Some(later), ..due.clone() };
    other.activity = sample.demo.activities.iter().find(|one| one.id != due.activity).unwrap().id;
    save_person(&mut sample.store, by(), person).unwrap();
    save_involvement(&mut sample.store, by(), other.clone()).unwrap();
    save_involvement(&mut sample.store, by(), Involvement { next_talk: Some(monday()), ..due.clone() }).unwrap();
    let talk_of = |store: &Store, id| store.read().get::<Involvement>(id).unwrap().next_talk;

    move_talk(&mut sample.store, by(), nasrin, monday(), next).unwrap();
    assert_eq!(sample.store.read().get::<Person>(nasrin).unwrap().next_talk.unwrap().on, later, "not due yet");
    assert_eq!((talk_of(&sample.store, due.id), talk_of(&sample.store, other.id)), (Some(next), Some(later)));

    let contact = Contact {
        id: ContactId(Uuid::from_u128(5)),
        person: nasrin,
        on: next,
        channel: Channel::Call,
        note: String::new(),
        by: by().who,
    };
    log_contact(&mut sample.store, by(), &contact, None).unwrap();
    assert_eq!((talk_of(&sample.store, due.id), talk_of(&sample.store, other.id)), (None, Some(later)));
}

#[test]
fn nothing_on_the_first_screen_leads_to_what_was_put_away() {
    let mut sample = sample();
    let before = sample.store.read().today(monday()).unwrap();
    let (club, story) = (&before.hanging[0], before.year_ago.as_ref().unwrap());
    assert!(!story.people.is_empty() && before.talks.iter().any(|talk| !talk.parts.is_empty()));
    // As a mended file may have it: what points to them stands.
    sample.store.transact(Op::ArchiveActivity, by(), |tx| tx.archive::<Activity>(club.id.0)).unwrap();
    let after = sample.store.read().today(monday()).unwrap();
    assert!(after.talks.iter().flat_map(|talk| &talk.parts).all(|part| part.activity != club.id), "{:?}", after.talks);
    assert!(after.talks.iter().any(|talk| talk.person.id == club.person.id), "her own talk is due all the same");
    sample.store.undo(by()).unwrap();
    sample
        .store
        .transact(Op::ArchivePerson, by(), |tx| {
            tx.archive::<Person>(club.person.id.0)?;
            story.people.iter().try_for_each(|person| tx.archive::<Person>(person.id.0))
        })
        .unwrap();
    let after = sample.store.read().today(monday()).unwrap();
    assert!(after.hanging.is_empty(), "it hangs on nobody who is here");
    assert_eq!(after.year_ago.unwrap().people, []);
    assert!(after.talks.iter().all(|talk| talk.person.id != club.person.id));
}

#[test]
fn of_a_hanging_activity_only_what_she_holds_is_named() {
    let mut sample = sample();
    let club = sample.store.read().today(monday()).unwrap().hanging.remove(0);
    let held = sample.demo.tasks.iter().find(|task| task.activity == Some(club.id)).unwrap();
    let free = Task { id: TaskId(Uuid::from_u128(8)), what: "Koge kaffe".to_owned(), holders: vec![], ..held.clone() };
    let done = Task { id: TaskId(Uuid::from_u128(9)), what: "Købe garn".to_owned(), done: true, ..held.clone() };
    assert!(held.holders.contains(&club.person.id));
    for task in [free, done] {
        save_task(&mut sample.store, by(), task).unwrap();
    }
    let now = sample.store.read().today(monday()).unwrap().hanging.remove(0);
    assert_eq!(now.tasks, club.tasks, "nobody has taken the coffee, and the yarn is there");
}

#[test]
fn records_are_named_in_the_order_asked_for_and_those_that_are_gone_are_left_out() {
    let mut sample = sample();
    let (nasrin, amina) = (called(&sample, "Nasrin"), called(&sample, "Amina"));
    let club = sample.demo.activities.iter().find(|activity| activity.name == "Strikkeklubben").unwrap().id;
    archive_person(&mut sample.store, by(), amina).unwrap();
    let hits = sample.store.read().titles(&[club.0, Uuid::from_u128(404), amina.0, nasrin.0]).unwrap();
    let named: Vec<_> = hits.iter().map(|hit| (hit.kind, &*hit.title)).collect();
    assert_eq!(named, [(Kind::Activity, "Strikkeklubben"), (Kind::Person, "Nasrin Rahimi")]);
}
