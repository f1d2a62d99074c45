//! The ladder as the screen asks for it, in the demo office.

use std::{fs, sync::Arc};

use chrono::TimeDelta;
use trinvis_core::{ids::AgreementId, materials::Paper};

use super::*;
use crate::{
    Host as _,
    commands::{
        Nothing,
        activities::{GetActivity, StartActivity, get_activity, list_activities, start_activity},
    },
    desk::Desk,
    open_demo,
};

fn room() -> (tempfile::TempDir, Arc<Desk>, App) {
    let dir = tempfile::tempdir().unwrap();
    let desk = Arc::new(Desk::default());
    let app = App::new(dir.path().join("data"), desk.clone());
    open_demo(&app, "en lang nok kode til proeven").unwrap();
    (dir, desk, app)
}

fn named(app: &App, name: &str) -> ActivityRow {
    list_activities(app, Nothing {}).unwrap().into_iter().find(|row| row.name == name).unwrap()
}

#[test]
fn a_move_shows_from_its_day_on_and_the_days_before_stay_as_they_were() {
    let (_dir, desk, app) = room();
    let cafe = named(&app, "Beboercafé");
    let today = desk.today();
    let card = GetRoleCard { activity: cafe.id, on: today, language: UiLanguage::Da };
    let before = role_card(&app, card).unwrap().unwrap();
    let agreement = Agreement {
        id: app.fresh_id::<AgreementId>().unwrap(),
        step: LadderStep::SelfRunning,
        on: today + TimeDelta::days(7),
        roles: RoleRows::default(),
        ..before.agreement.clone()
    };
    move_activity(&app, MoveActivity { agreement: agreement.clone() }).unwrap();

    assert_eq!(role_card(&app, card).unwrap().unwrap(), before);
    let row = named(&app, "Beboercafé");
    assert_eq!((row.step, row.coming.unwrap().on), (cafe.step, agreement.on));
    let later = ladder_board(&app, LadderBoard { on: agreement.on }).unwrap();
    let then = later.into_iter().find(|row| row.id == cafe.id).unwrap();
    assert_eq!(then.step.unwrap().step, LadderStep::SelfRunning);
}

#[test]
fn a_role_card_is_printed_with_the_activitys_name() {
    let (dir, desk, app) = room();
    let path = dir.path().join("kort.pdf");
    *desk.save_at.lock().unwrap() = Some(path.clone());
    let cafe = named(&app, "Beboercafé").id;
    let file = print_role_card(&app, PrintRoleCard { activity: cafe, how: How::Save }).unwrap();
    assert_eq!(file.path.as_deref(), path.to_str());
    assert!(fs::read(&path).unwrap().starts_with(b"%PDF-"));
    assert_eq!(*desk.suggested.lock().unwrap(), ["Rollekort – Beboercafé.pdf"]);
}

#[test]
fn the_ladder_prints_what_the_screen_shows_on_its_day() {
    let (dir, desk, app) = room();
    let path = dir.path().join("stige.pdf");
    *desk.save_at.lock().unwrap() = Some(path.clone());
    let sheet = LadderSheet { on: desk.today(), area: None, paper: Paper::A4 };
    let page = preview_ladder(&app, PreviewLadder { sheet, page: 0 }).unwrap();
    assert!(page.svg.starts_with("<svg") && page.pages == 1);
    let file = print_ladder(&app, PrintLadder { sheet, how: How::Save }).unwrap();
    assert_eq!(file.path.as_deref(), path.to_str());
    assert!(fs::read(&path).unwrap().starts_with(b"%PDF-"));
    assert_eq!(*desk.suggested.lock().unwrap(), ["Deltagelsesstigen – 23-11-2026.pdf"]);

    let long_ago = LadderSheet { on: desk.today() - TimeDelta::days(20_000), ..sheet };
    let bare = preview_ladder(&app, PreviewLadder { sheet: long_ago, page: 9 }).unwrap();
    assert!(bare.svg.len() < page.svg.len(), "nothing stood on it then, and there is a page all the same");
    let area = named(&app, "Beboercafé").focus_area;
    let of_area = preview_ladder(&app, PreviewLadder { sheet: LadderSheet { area, ..sheet }, page: 0 }).unwrap();
    assert_ne!(of_area.svg, page.svg);
}

#[test]
fn without_a_step_there_is_no_card() {
    let (_dir, desk, app) = room();
    let mut activity = get_activity(&app, GetActivity { id: named(&app, "Byhaven").id }).unwrap().activity;
    activity.id = app.fresh_id().unwrap();
    let id = activity.id;
    start_activity(&app, StartActivity { activity, agreement: None }).unwrap();
    let asked = GetRoleCard { activity: id, on: desk.today(), language: UiLanguage::En };
    assert_eq!(role_card(&app, asked).unwrap(), None);
    let refused = print_role_card(&app, PrintRoleCard { activity: id, how: How::Open }).unwrap_err();
    assert_eq!(refused.code, Code::NotFound);
}

#[test]
fn an_activity_comes_with_the_names_it_needs() {
    let (_dir, _desk, app) = room();
    let knitting = named(&app, "Strikkeklubben");
    let detail = get_activity(&app, GetActivity { id: knitting.id }).unwrap();
    assert_eq!(detail.hangs_on, knitting.hangs_on);
    assert_eq!(detail.hands, knitting.hands);
    assert!(detail.parts.iter().any(|part| part.current && part.person.called == "Nasrin"));
    assert!(detail.tasks.iter().all(|task| task.holders.len() == task.task.holders.len()));
    assert!(detail.agreements.is_sorted_by(|a, b| a.agreement.on >= b.agreement.on), "latest first");
    assert_eq!(ladder_steps(&app, LadderSteps { language: UiLanguage::Da }).unwrap().len(), 6);
}
