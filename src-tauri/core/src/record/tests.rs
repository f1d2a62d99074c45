//! What no record may say, whichever form it came from.

use chrono::{NaiveDate, NaiveTime};
use uuid::Uuid;

use super::{Fault, Invalid, Record};
use crate::{
    demo::{DemoOffice, demo_office},
    ids::{CoordinatorId, PeopleViewId},
    people::{PeopleOrder, PeopleView, PeopleWishes},
};

fn demo() -> DemoOffice {
    demo_office(NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(), CoordinatorId(Uuid::nil())).unwrap()
}

fn out_of_range(field: &'static str) -> Result<(), Invalid> {
    Err(Invalid { field, fault: Fault::OutOfRange })
}

#[test]
fn nothing_ends_before_it_begins() {
    let DemoOffice { mut office, mut activities, mut involvements, .. } = demo();
    let (activity, part) = (&mut activities[0], &mut involvements[0]);
    let (nine, ten) = (NaiveTime::from_hms_opt(9, 0, 0), NaiveTime::from_hms_opt(10, 0, 0));
    (activity.rhythm.from, activity.rhythm.to) = (ten, nine);
    assert_eq!(activity.check(), out_of_range("rhythm"));
    (activity.rhythm.from, activity.rhythm.to) = (nine, nine);
    assert_eq!(activity.check(), Ok(()));
    (activity.rhythm.from, activity.rhythm.to) = (None, nine);
    assert_eq!(activity.check(), Ok(()), "who knows only when it is over may say so");

    let (monday, tuesday) = (NaiveDate::from_ymd_opt(2026, 11, 23), NaiveDate::from_ymd_opt(2026, 11, 24));
    (part.from, part.to) = (tuesday, monday);
    assert_eq!(part.check(), out_of_range("to"));
    (part.from, part.to) = (monday, monday);
    assert_eq!(part.check(), Ok(()));

    (office.plan_from, office.plan_to) = (Some(2027), Some(2026));
    assert_eq!(office.check(), out_of_range("planTo"));
    (office.plan_from, office.plan_to) = (Some(2026), Some(2026));
    assert_eq!(office.check(), Ok(()));
}

#[test]
fn numbers_stay_within_what_people_mean() {
    let DemoOffice { mut tasks, mut coordinators, .. } = demo();
    for (holders, expected) in
        [(0, out_of_range("minHolders")), (1, Ok(())), (99, Ok(())), (100, out_of_range("minHolders"))]
    {
        tasks[0].min_holders = holders;
        assert_eq!(tasks[0].check(), expected, "{holders} holders");
    }
    for (hours, expected) in [(60, Ok(())), (61, out_of_range("plannedHours"))] {
        coordinators[0].planned_hours = Some(hours);
        assert_eq!(coordinators[0].check(), expected, "{hours} hours");
    }
    coordinators[0].planned_hours = None;
    for (silent, expected) in [(0, out_of_range("silent")), (1, Ok(()))] {
        coordinators[0].people_views = vec![PeopleView {
            id: PeopleViewId(Uuid::nil()),
            name: "Længe siden".to_owned(),
            wishes: PeopleWishes { silent: Some(silent), ..wishes() },
            order: PeopleOrder::default(),
        }];
        assert_eq!(coordinators[0].check(), expected, "silent for {silent} months");
    }
}

fn wishes() -> PeopleWishes {
    serde_json::from_value(serde_json::json!({
        "who": "current", "languages": [], "tags": [], "silent": null, "due": null, "activity": null, "area": null,
        "times": [],
    }))
    .unwrap()
}
