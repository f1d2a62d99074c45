//! The shop window holds together on any day.

mod board;
mod words;

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, TimeDelta};
use uuid::Uuid;

use super::{DemoOffice, demo_office, many_people};
use crate::{ids::CoordinatorId, record::Record};

const ME: CoordinatorId = CoordinatorId(Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0001));

fn monday() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn demo() -> DemoOffice {
    demo_office(monday(), ME).unwrap()
}

/// Every day of a leap year, so that every weekday and month end is met.
fn a_year() -> impl Iterator<Item = NaiveDate> {
    (0..366).map(|days| NaiveDate::from_ymd_opt(2028, 1, 1).unwrap() + TimeDelta::days(days))
}

#[test]
fn every_record_can_be_kept() {
    fn check<T: Record>(records: &[T]) {
        for record in records {
            assert_eq!(record.check(), Ok(()), "{:?} {}", T::KIND, record.id());
        }
    }
    let demo = demo();
    check(std::slice::from_ref(&demo.office));
    check(&demo.coordinators);
    check(&demo.people);
    check(&demo.contacts);
    check(&demo.activities);
    check(&demo.agreements);
    check(&demo.involvements);
    check(&demo.tasks);
    check(&demo.stories);
    check(&demo.materials);
}

#[test]
fn the_office_has_the_size_that_was_promised() {
    let demo = demo();
    assert!(demo.office.sample, "the sample office can be told from a real one");
    assert_eq!((demo.office.areas.len(), demo.people.len()), (3, 60));
    assert_eq!((demo.activities.len(), demo.stories.len()), (14, 20));
    assert_eq!(demo.coordinators.len(), 3);
    assert!((60..=90).contains(&demo.involvements.len()), "{} involvements", demo.involvements.len());
    assert!((20..=30).contains(&demo.tasks.len()), "{} tasks", demo.tasks.len());
    assert!((80..=120).contains(&demo.contacts.len()), "{} contacts", demo.contacts.len());
    assert!((4..=5).contains(&demo.materials.len()), "{} posters", demo.materials.len());
    assert_eq!(demo.coordinators[0].id, ME, "the first coordinator unlocks under the id that was given");
    assert!(demo.coordinators[0].volunteer_coordinator && !demo.coordinators[1].volunteer_coordinator);
}

#[test]
fn ids_are_stable_and_unique() {
    let demo = demo();
    assert_eq!(demo, demo_office(monday(), ME).unwrap(), "the same arguments give the same office");
    let later = demo_office(monday() + TimeDelta::days(40), ME).unwrap();
    assert_eq!(demo.people[7].id, later.people[7].id, "ids do not depend on the day");
    let ids = |demo: &DemoOffice| -> Vec<Uuid> {
        let mut ids = vec![demo.office.id()];
        ids.extend(demo.coordinators.iter().map(Record::id));
        ids.extend(demo.people.iter().map(Record::id));
        ids.extend(demo.contacts.iter().map(Record::id));
        ids.extend(demo.activities.iter().map(Record::id));
        ids.extend(demo.agreements.iter().map(Record::id));
        ids.extend(demo.involvements.iter().map(Record::id));
        ids.extend(demo.tasks.iter().map(Record::id));
        ids.extend(demo.stories.iter().map(Record::id));
        ids.extend(demo.materials.iter().map(Record::id));
        ids
    };
    let all = ids(&demo);
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len(), "no two records share an id");
    assert!(all.iter().all(|id| id.get_version_num() == 7), "every id is a UUIDv7");
}

#[test]
fn follow_ups_are_due_on_any_day_and_four_of_them_today() {
    for today in a_year() {
        let demo = demo_office(today, ME).unwrap();
        let due: Vec<_> = demo.people.iter().filter_map(|person| person.next_talk.as_ref()).collect();
        assert_eq!(due.iter().filter(|talk| talk.on == today).count(), 4, "on {today}");
        assert!(due.iter().all(|talk| (-5..=12).contains(&(talk.on - today).num_days())), "on {today}");
        assert!(due.iter().all(|talk| talk.on == today || talk.on.weekday().number_from_monday() <= 5), "on {today}");
    }
}

#[test]
fn nothing_is_said_before_it_happened() {
    for today in a_year() {
        let demo = demo_office(today, ME).unwrap();
        assert!(demo.contacts.iter().all(|contact| contact.on <= today));
        assert!(demo.agreements.iter().all(|agreement| agreement.on <= today));
        for story in &demo.stories {
            let after = [story.read_back, story.consents.iter().map(|consent| consent.given_on).min()];
            assert!(after.into_iter().flatten().all(|day| (story.on..=today).contains(&day)), "{}", story.title);
            let used = story.used.iter().all(|used| (story.on..=today).contains(&used.on));
            assert!(used, "{} was used after it was written", story.title);
        }
        for part in &demo.involvements {
            assert_eq!(part.check(), Ok(()), "on {today}");
        }
    }
}

#[test]
fn links_lead_somewhere() {
    let demo = demo();
    let people: BTreeSet<_> = demo.people.iter().map(|person| person.id).collect();
    let activities: BTreeSet<_> = demo.activities.iter().map(|activity| activity.id).collect();
    let tasks: BTreeSet<_> = demo.tasks.iter().map(|task| task.id).collect();
    let colleagues: BTreeSet<_> = demo.coordinators.iter().map(|coordinator| coordinator.id).collect();
    let focus: BTreeSet<_> = demo.office.focus_areas.iter().map(|focus| focus.id).collect();
    for person in &demo.people {
        let area = person.area.map(|id| demo.office.areas.iter().find(|area| area.id == id).unwrap());
        let home = person.stairwell.map(|id| area.unwrap().stairwells.iter().any(|stairwell| stairwell.id == id));
        assert_ne!(home, Some(false), "{} lives in a stairwell of her area", person.called);
    }
    for activity in &demo.activities {
        assert!(activity.focus_area.is_some_and(|id| focus.contains(&id)), "{}", activity.name);
        assert!(activity.responsible.is_some_and(|id| colleagues.contains(&id)), "{}", activity.name);
        assert!(activity.deputy != activity.responsible, "{}", activity.name);
    }
    assert!(demo.contacts.iter().all(|contact| people.contains(&contact.person) && colleagues.contains(&contact.by)));
    assert!(demo.agreements.iter().all(|agreement| agreement.with_people.iter().all(|id| people.contains(id))));
    assert!(demo.involvements.iter().all(|part| people.contains(&part.person) && activities.contains(&part.activity)));
    assert!(demo.tasks.iter().all(|task| task.holders.iter().all(|id| people.contains(id))));
    assert!(demo.stories.iter().all(|story| story.people.iter().all(|who| people.contains(&who.person))));
    assert!(demo.materials.iter().all(|material| material.task.is_some_and(|id| tasks.contains(&id))));
}

#[test]
fn fifty_thousand_people_are_varied_and_always_the_same() {
    let people: Vec<_> = many_people(50_000, monday()).collect();
    assert_eq!(people.len(), 50_000);
    assert!(people.iter().take(500).eq(many_people(500, monday()).collect::<Vec<_>>().iter()));
    assert!(people.iter().all(|person| person.check().is_ok()));
    assert_eq!(people.iter().map(|person| person.id).collect::<BTreeSet<_>>().len(), 50_000, "no two share an id");
    assert!(people.is_sorted_by_key(|person| person.id), "ids sort by number");
    assert_eq!(people.iter().map(|person| &person.phones).collect::<BTreeSet<_>>().len(), 50_000);
    let names: BTreeSet<_> = people.iter().map(|person| &person.full_name).collect();
    assert!(names.len() > 20_000, "{} different names", names.len());
    let due = people.iter().filter(|person| person.next_talk.is_some()).count();
    assert!((2_000..3_000).contains(&due), "{due} talks are due");
}
