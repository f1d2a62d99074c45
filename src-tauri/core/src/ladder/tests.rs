//! The history tells where an activity stood on any day, and role cards say what was agreed.

use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;
use uuid::Uuid;

use super::{Agreement, LadderStep, RoleRows, StepWording, in_force, standing_since, worded};
use crate::{
    ids::{ActivityId, AgreementId},
    labels::UiLanguage,
};

fn day(after: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 1, 1).unwrap() + TimeDelta::days(after)
}

fn agreement(id: u128, on: i64, step: LadderStep) -> Agreement {
    Agreement {
        id: AgreementId(Uuid::from_u128(id)),
        activity: ActivityId(Uuid::nil()),
        step,
        on: day(on),
        with_people: Vec::new(),
        with_others: String::new(),
        agreed: format!("aftale {id}"),
        roles: RoleRows::default(),
    }
}

/// Agreements in the order they were made, with dates that may repeat and go back.
fn histories() -> impl Strategy<Value = Vec<Agreement>> {
    prop::collection::vec((0_i64..60, 0_usize..6), 0..12).prop_map(|made| {
        let numbered = made.into_iter().zip(1..);
        numbered.map(|((on, step), id)| agreement(id, on, LadderStep::ALL[step])).collect()
    })
}

proptest! {
    #[test]
    fn any_day_can_be_seen_again(history in histories(), on in 0_i64..60, seed in any::<u64>()) {
        // Told day by day: each agreement, as it was made, holds from its day on until one dated later.
        let mut told: Option<&Agreement> = None;
        for agreement in history.iter().filter(|agreement| agreement.on <= day(on)) {
            if told.is_none_or(|before| agreement.on >= before.on) {
                told = Some(agreement);
            }
        }
        let mut mixed = history.clone();
        mixed.sort_by_key(|agreement| agreement.id.0.as_u128().wrapping_mul(u128::from(seed | 1)) % 97);
        prop_assert_eq!(in_force(&mixed, day(on)), told, "the order they come in does not matter");
    }

    #[test]
    fn what_comes_later_does_not_change_the_past(history in histories(), on in 0_i64..59, later in 1_i64..60, step in 0_usize..6) {
        let before = in_force(&history, day(on)).cloned();
        let mut more = history;
        more.push(agreement(1_000, on + later, LadderStep::ALL[step]));
        prop_assert_eq!(in_force(&more, day(on)).cloned(), before);
    }

    #[test]
    fn it_stood_on_the_step_all_the_while(history in histories(), on in 0_i64..60) {
        let now = in_force(&history, day(on));
        let since = standing_since(&history, day(on));
        prop_assert_eq!(now.is_some(), since.is_some());
        if let (Some(now), Some(since)) = (now, since) {
            let mut at = since;
            while at <= day(on) {
                prop_assert_eq!(in_force(&history, at).map(|agreement| agreement.step), Some(now.step), "{}", at);
                at += TimeDelta::days(1);
            }
        }
    }
}

#[test]
fn agreeing_again_on_the_same_step_does_not_move_it() {
    let history = [
        agreement(1, 0, LadderStep::ShapingIt),
        agreement(2, 10, LadderStep::TakingOver),
        agreement(3, 40, LadderStep::TakingOver),
    ];
    assert_eq!(standing_since(&history, day(50)), Some(day(10)));
    assert_eq!(standing_since(&history, day(5)), Some(day(0)));
}

#[test]
fn a_row_is_as_agreed_then_the_offices_then_the_products() {
    let office = [StepWording {
        step: LadderStep::TakingOver,
        name: "Vi slipper tøjlerne".into(),
        roles: RoleRows { decides: "Brugergruppen".into(), coordinates: "Os".into(), ..RoleRows::default() },
    }];
    let own = RoleRows { coordinates: "Mette nu · Amina overtager".into(), ..RoleRows::default() };
    let card = worded(LadderStep::TakingOver, &own, &office, UiLanguage::Da);
    assert_eq!(card.name, "Vi slipper tøjlerne");
    assert_eq!(card.roles.coordinates, "Mette nu · Amina overtager", "as it was agreed");
    assert_eq!(card.roles.decides, "Brugergruppen", "in the office's words");
    assert_eq!(card.roles.initiative, "Beboerne", "in the product's words");
}

#[test]
fn blanks_say_nothing() {
    let office = [StepWording { step: LadderStep::SelfRunning, name: "  ".into(), roles: RoleRows::default() }];
    let own = RoleRows { decides: "\n".into(), ..RoleRows::default() };
    let card = worded(LadderStep::SelfRunning, &own, &office, UiLanguage::En);
    assert_eq!((card.name.as_str(), card.roles.decides.as_str()), ("Self-running", "Residents"));
}

#[test]
fn every_step_has_words_in_both_languages() {
    for step in LadderStep::ALL {
        for language in [UiLanguage::Da, UiLanguage::En] {
            let StepWording { name, roles, .. } = worded(step, &RoleRows::default(), &[], language);
            for text in [name, roles.initiative, roles.decides, roles.coordinates, roles.practical, roles.office_gives]
            {
                assert!(text.len() > 2, "step {} in {language:?} says {text:?}", step.number());
            }
        }
    }
}
