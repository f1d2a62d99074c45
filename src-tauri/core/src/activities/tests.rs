//! Hands and dependence, tried as coordinators meet them.

use chrono::NaiveDate;
use proptest::prelude::*;
use uuid::Uuid;

use super::{ActivityState, Hands, carriers, hangs_on, people_in};
use crate::{
    ids::{ActivityId, InvolvementId, PersonId, TaskId},
    involvements::{Commitment, Involvement, InvolvementRole},
    people::Size,
    tasks::Task,
};

fn day(date: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, date).unwrap()
}

fn person(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

fn part(who: u128, from: Option<u32>, to: Option<u32>) -> Involvement {
    Involvement {
        id: InvolvementId(Uuid::nil()),
        person: person(who),
        activity: ActivityId(Uuid::nil()),
        role: InvolvementRole::User,
        commitment: Commitment::AdHoc,
        size: Size::Hand,
        from: from.map(day),
        to: to.map(day),
        expectations: String::new(),
        next_talk: None,
    }
}

fn task(holders: &[u128], done: bool) -> Task {
    Task {
        id: TaskId(Uuid::nil()),
        activity: Some(ActivityId(Uuid::nil())),
        what: "Have nøglen".into(),
        why: String::new(),
        gain: String::new(),
        time: String::new(),
        size: Size::Hand,
        drop_in: false,
        languages: Vec::new(),
        skills: Vec::new(),
        min_holders: 2,
        holders: holders.iter().copied().map(person).collect(),
        done,
    }
}

fn alone(parts: &[Involvement], tasks: &[Task]) -> Option<PersonId> {
    hangs_on(ActivityState::Running, &carriers(parts, tasks, day(23)))
}

#[test]
fn a_part_counts_from_its_first_day_to_its_last() {
    let parts = [part(1, Some(10), Some(23)), part(2, Some(24), None), part(3, None, Some(22)), part(4, None, None)];
    assert_eq!(people_in(&parts, day(23)), [person(1), person(4)].into());
}

#[test]
fn two_parts_of_one_person_are_one_pair_of_hands() {
    assert_eq!(people_in(&[part(1, None, None), part(1, Some(1), None)], day(23)).len(), 1);
}

#[test]
fn one_person_who_does_everything_is_told() {
    assert_eq!(alone(&[part(1, None, None)], &[task(&[1], false)]), Some(person(1)));
    assert_eq!(alone(&[], &[task(&[1], false)]), Some(person(1)), "she holds the only task");
}

#[test]
fn a_second_pair_of_hands_is_enough() {
    assert_eq!(alone(&[part(1, None, None), part(2, None, None)], &[]), None);
    assert_eq!(alone(&[part(1, None, None)], &[task(&[1, 2], false)]), None, "someone else holds a task too");
}

#[test]
fn what_is_over_carries_nothing() {
    assert_eq!(alone(&[part(1, None, None), part(2, None, Some(1))], &[task(&[3], true)]), Some(person(1)));
}

#[test]
fn nobody_is_not_one() {
    assert_eq!(alone(&[], &[task(&[], false)]), None);
}

#[test]
fn only_what_is_running_can_hang_on_one() {
    for state in [ActivityState::Idea, ActivityState::Planned, ActivityState::Paused, ActivityState::Anchored] {
        assert_eq!(hangs_on(state, &[person(1)].into()), None, "{state:?}");
    }
}

proptest! {
    #[test]
    fn hands_add_up(needed in 0_u8..=255, current in 0_u32..1_000) {
        let hands = Hands::new(needed, current);
        prop_assert!(hands.open == 0 || hands.spare == 0, "never both too few and too many");
        if needed > 0 {
            prop_assert_eq!(hands.current + hands.open, hands.needed + hands.spare);
        } else {
            prop_assert_eq!((hands.open, hands.spare), (0, 0), "what is not decided is not missing");
        }
    }
}
