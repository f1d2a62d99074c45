use chrono::NaiveDate;

use super::*;
use crate::{
    activities::Every,
    demo::{DemoOffice, demo_office},
    ids::{CoordinatorId, MaterialId},
    languages::PrintLanguage,
    people::{Size, Weekday},
    record::{Fault, Invalid, Record},
};

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn demo() -> DemoOffice {
    demo_office(day(), CoordinatorId(uuid::Uuid::from_u128(1))).unwrap()
}

fn id() -> MaterialId {
    MaterialId(uuid::Uuid::from_u128(7))
}

fn poster() -> Material {
    demo().materials.into_iter().find(|material| material.texts.len() == 3).unwrap()
}

/// The demo's task with these words, its activity, and the poster made from it.
fn made(what: &str, change: impl FnOnce(&mut DemoOffice)) -> Material {
    let mut demo = demo();
    change(&mut demo);
    let task = demo.tasks.iter().find(|task| task.what == what).unwrap();
    let activity = demo.activities.iter().find(|activity| Some(activity.id) == task.activity);
    new_poster(
        id(),
        NewPoster {
            task: Some(task),
            activity,
            office: &demo.office,
            contact: demo.coordinators.first(),
            title: "Nyt opslag",
        },
    )
}

#[test]
fn a_poster_from_a_task_says_what_the_task_says() {
    let material = made("Bage en kage til caféen", |_| ());
    let text = &material.texts[0];
    assert_eq!(material.check(), Ok(()), "it can be kept as it is");
    assert_eq!(material.title, "Bage en kage til caféen");
    assert_eq!((text.language, &text.review), (PrintLanguage::Da, &Review::Draft));
    assert_eq!(text.what, "Bage en kage til caféen");
    assert_eq!(text.why, "Kage får folk til at blive en kop længere.");
    assert_eq!(text.gain, "Vi betaler varerne, og du får ros på syv sprog.");
    assert_eq!(text.time, "Når du alligevel bager");
    assert_eq!(text.headline, "Vil du give en hånd?");
    assert_eq!(material.come_by, "tirsdag kl. 15–18");
    assert_eq!(material.place, "Beboerhuset, Mosevej 12");
    assert_eq!((material.contact_name.as_str(), material.contact_phone.as_str()), ("Mette", "20 30 40 50"));
    assert!(material.task.is_some() && material.activity.is_some());
}

#[test]
fn the_large_words_ask_for_as_much_as_the_task_does() {
    let headline = |size: Size| {
        made("Lave mad til tres", |demo| demo.tasks.iter_mut().for_each(|task| task.size = size))
            .texts
            .remove(0)
            .headline
    };
    assert_eq!(headline(Size::Hand), "Vil du give en hånd?");
    assert_eq!(headline(Size::Shares), "Vil du være med?");
    assert_eq!(headline(Size::Runs), "Vil du stå for det?");
}

#[test]
fn when_to_come_is_told_as_on_a_note_in_the_stairwell() {
    let come_by = |every: Every, from: Option<(u32, u32)>, to: Option<(u32, u32)>| {
        made("Lave mad til tres", |demo| {
            for activity in &mut demo.activities {
                let time = |(hour, minute)| chrono::NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
                activity.rhythm.every = every;
                activity.rhythm.day = Some(Weekday::Saturday);
                (activity.rhythm.from, activity.rhythm.to) = (from.map(time), to.map(time));
            }
        })
        .come_by
    };
    assert_eq!(come_by(Every::Week, Some((9, 30)), Some((12, 0))), "lørdag kl. 9.30–12");
    assert_eq!(come_by(Every::OddWeek, Some((9, 5)), None), "lørdag, ulige uger kl. 9.05");
    assert_eq!(come_by(Every::Month, None, None), "lørdag");
    let none =
        made("Lave mad til tres", |demo| demo.activities.iter_mut().for_each(|activity| activity.rhythm.day = None));
    assert_eq!(none.come_by, "", "no fixed day, nothing promised");
}

#[test]
fn a_poster_without_a_task_knows_where_to_go() {
    let demo = demo();
    let from = NewPoster { task: None, activity: None, office: &demo.office, contact: None, title: "Nyt opslag" };
    let material = new_poster(id(), from);
    assert_eq!(material.check(), Ok(()));
    assert_eq!(material.title, "Nyt opslag");
    assert_eq!(material.texts[0].headline, "");
    assert_eq!(material.contact_phone, demo.office.reach.phone, "the office's number when no colleague has her own");
    assert_eq!(material.contact_name, "");
}

#[test]
fn an_activity_elsewhere_keeps_its_own_place() {
    let elsewhere = made("Lave mad til tres", |demo| {
        demo.activities.iter_mut().for_each(|activity| activity.place = "Gård 3".to_owned());
    });
    assert_eq!(elsewhere.place, "Gård 3");
}

#[test]
fn a_text_is_unread_again_when_its_words_change_and_only_that_text() {
    let before = poster();
    let read = before.texts[0].review.clone();
    assert!(matches!(read, Review::Read { .. }) && matches!(before.texts[1].review, Review::Read { .. }));

    for part in [
        |text: &mut MaterialText| text.headline.push('!'),
        |text: &mut MaterialText| text.what.push('!'),
        |text: &mut MaterialText| text.why.push('!'),
        |text: &mut MaterialText| text.gain.push('!'),
        |text: &mut MaterialText| text.time.push('!'),
    ] {
        let mut after = before.clone();
        part(&mut after.texts[0]);
        let kept = unread_what_changed(&before, after);
        assert_eq!(kept.texts[0].review, Review::Draft);
        assert_eq!(kept.texts[1].review, before.texts[1].review, "the other languages were not touched");
    }
}

#[test]
fn looks_spaces_and_order_do_not_make_a_text_unread() {
    let before = poster();
    let mut after = before.clone();
    after.palette = Palette::Brick;
    after.come_by = "onsdag".to_owned();
    after.texts[0].why.push(' ');
    after.texts.swap(0, 1);
    assert_eq!(unread_what_changed(&before, after.clone()), after);
}

#[test]
fn a_mark_set_on_the_new_words_stands() {
    let before = poster();
    let mut after = before.clone();
    after.texts[0].what = "Noget helt andet".to_owned();
    after.texts[0].review = Review::Read { by: "Khalid".to_owned(), on: day() };
    assert_eq!(unread_what_changed(&before, after.clone()), after);
}

#[test]
fn a_poster_has_one_to_three_languages_each_once() {
    let refused = |change: fn(&mut Material)| {
        let mut material = poster();
        change(&mut material);
        material.check()
    };
    let out = Err(Invalid { field: "texts", fault: Fault::OutOfRange });
    assert_eq!(refused(|_| ()), Ok(()));
    assert_eq!(refused(|material| material.texts.clear()), out);
    assert_eq!(refused(|material| material.texts[1].language = material.texts[0].language), out);
    assert_eq!(refused(|material| material.texts.push(material.texts[0].clone())), out, "a fourth");
    assert_eq!(
        refused(|material| material.title = " ".to_owned()),
        Err(Invalid { field: "title", fault: Fault::Required })
    );
}

#[test]
fn a_poster_kept_before_there_was_a_choice_comes_on_one_sheet() {
    let mut kept = serde_json::to_value(poster()).unwrap();
    kept.as_object_mut().unwrap().remove("output");
    let read: Material = serde_json::from_value(kept).unwrap();
    assert_eq!(read, Material { output: Output::OneSheet, ..poster() });
}

#[test]
fn only_a3_is_put_together_of_two_sheets() {
    for paper in [Paper::A4, Paper::A3, Paper::A5] {
        let two = Material { paper, output: Output::TwoSheets, ..poster() };
        assert_eq!(two.comes_as() == Output::TwoSheets, paper == Paper::A3, "{paper:?}");
        let shop = Material { output: Output::PrintShop, ..two };
        assert_eq!(shop.comes_as(), Output::PrintShop, "{paper:?}");
    }
}
