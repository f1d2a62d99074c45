//! Activities stand where the pictures show them, and only one hangs on one person.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{DemoOffice, demo, monday};
use crate::{
    activities::ActivityState,
    ids::ActivityId,
    involvements::{Involvement, InvolvementRole},
    ladder::{Agreement, LadderStep, in_force},
    people::{Person, PersonState, Size},
};

fn history(demo: &DemoOffice, activity: ActivityId) -> Vec<Agreement> {
    demo.agreements.iter().filter(|agreement| agreement.activity == activity).cloned().collect()
}

fn current(demo: &DemoOffice, activity: ActivityId, day: NaiveDate) -> Vec<&Involvement> {
    demo.involvements.iter().filter(|part| part.activity == activity && part.current_on(day)).collect()
}

fn named<'a>(demo: &'a DemoOffice, name: &str) -> &'a Person {
    demo.people.iter().find(|person| person.full_name == name || person.called == name).unwrap()
}

#[test]
fn all_six_steps_are_in_use_and_histories_go_both_ways() {
    let demo = demo();
    let mut steps = BTreeSet::new();
    let (mut up, mut down) = (0, 0);
    for activity in &demo.activities {
        let history = history(&demo, activity.id);
        assert!((1..=4).contains(&history.len()), "{} has {} agreements", activity.name, history.len());
        let days: Vec<_> = history.iter().map(|agreement| agreement.on).collect();
        assert!(days.is_sorted_by(|a, b| a < b), "{}: oldest first, one a day", activity.name);
        steps.insert(in_force(&history, monday()).unwrap().step);
        for pair in history.windows(2) {
            up += u32::from(pair[1].step > pair[0].step);
            down += u32::from(pair[1].step < pair[0].step);
        }
    }
    assert_eq!(steps.len(), LadderStep::ALL.len());
    assert!(up >= 5 && down >= 5, "up is not better: {up} up, {down} down");
}

#[test]
fn the_board_stands_as_in_the_picture() {
    let demo = demo();
    let board: BTreeMap<_, _> = demo
        .activities
        .iter()
        .map(|activity| {
            let step = in_force(&history(&demo, activity.id), monday()).unwrap().step.number();
            (activity.name.as_str(), (step, current(&demo, activity.id, monday()).len()))
        })
        .collect();
    for (name, stands) in [
        ("Udflugt til Dyrehaven", (1, 2)),
        ("Sommerfest", (1, 6)),
        ("Tryghedsvandring", (2, 4)),
        ("Lektiecafé", (3, 4)),
        ("Bydelsmødre", (3, 7)),
        ("Fædregruppe", (3, 3)),
        ("Beboercafé", (4, 5)),
        ("Cykelværksted", (4, 3)),
        ("Byhaven", (5, 8)),
        ("Strikkeklubben", (5, 1)),
        ("Fællesspisning", (5, 6)),
        ("Fodbold for piger", (6, 4)),
        ("Pensionistkaffe", (6, 5)),
    ] {
        assert_eq!(board[name], stands, "{name}: step and hands");
    }
}

#[test]
fn only_strikkeklubben_hangs_on_one() {
    let demo = demo();
    for activity in &demo.activities {
        let parts = current(&demo, activity.id, monday());
        let carrying = parts.iter().filter(|part| part.size != Size::Hand).count();
        let core = parts.iter().filter(|part| part.role == InvolvementRole::Core).count();
        let holders: BTreeSet<_> = demo
            .tasks
            .iter()
            .filter(|task| task.activity == Some(activity.id))
            .flat_map(|task| &task.holders)
            .collect();
        let alone = [parts.len(), carrying, core, holders.len()].contains(&1);
        assert_eq!(alone, activity.name == "Strikkeklubben", "{}, by whichever measure", activity.name);
    }
}

#[test]
fn a_persons_state_agrees_with_what_she_is_in() {
    let demo = demo();
    for person in &demo.people {
        let along = demo.involvements.iter().any(|part| part.person == person.id && part.current_on(monday()));
        assert_eq!(along, person.state == PersonState::Involved, "{}", person.called);
    }
    let states: BTreeSet<_> = demo.people.iter().map(|person| person.state).collect();
    assert_eq!(states.len(), 4, "every state is met");
    assert!(demo.people.iter().filter(|person| person.full_name.is_empty()).count() >= 4, "a called name is enough");
}

#[test]
fn people_hold_tasks_in_activities_they_are_in() {
    let demo = demo();
    let running = |id| demo.activities.iter().any(|it| it.id == id && it.name != "Beboeravisen");
    for task in demo.tasks.iter().filter(|task| task.activity.is_some_and(running)) {
        let parts = current(&demo, task.activity.unwrap(), monday());
        for holder in &task.holders {
            assert!(parts.iter().any(|part| part.person == *holder), "{}: a holder is in the activity", task.what);
        }
    }
    let open =
        demo.tasks.iter().filter(|task| !task.done && task.holders.len() < usize::from(task.min_holders)).count();
    assert!(open >= 5, "{open} tasks still look for someone");
}

#[test]
fn the_cafe_needs_one_more_hand() {
    let demo = demo();
    let cafe = demo.activities.iter().find(|activity| activity.name == "Beboercafé").unwrap();
    assert_eq!(usize::from(cafe.hands_needed), current(&demo, cafe.id, monday()).len() + 1);
    assert_eq!(cafe.state, ActivityState::Running);
    let agreed = history(&demo, cafe.id);
    let now = in_force(&agreed, monday()).unwrap();
    assert_eq!(now.with_people, [named(&demo, "Amina Warsame").id, named(&demo, "Khalid").id]);
    assert_eq!(now.roles.coordinates, "Mette nu · Amina overtager");
}
