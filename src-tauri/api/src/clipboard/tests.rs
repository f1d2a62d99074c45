//! The minute on the clipboard, on a desktop whose minutes the test lets pass.

use std::sync::Arc;

use serde_json::json;

use crate::{App, Code, desk::Desk, dispatch};

const PASSWORD: &str = "fire ord om kaffe og regn";

/// An open office and its desktop.
fn office(desk: Desk) -> (tempfile::TempDir, App, Arc<Desk>) {
    let (dir, desk) = (tempfile::tempdir().unwrap(), Arc::new(desk));
    let app = App::new(dir.path().to_owned(), Arc::<Desk>::clone(&desk));
    crate::open_demo(&app, PASSWORD).unwrap();
    (dir, app, desk)
}

fn copy(app: &App, text: &str) {
    dispatch(app, "copy_private", json!({ "text": text })).unwrap();
}

#[test]
fn a_number_is_gone_from_the_clipboard_after_a_minute() {
    let (_dir, app, desk) = office(Desk::default());
    copy(&app, "20 30 40 50");
    assert_eq!(desk.on_clipboard(), "20 30 40 50");
    desk.let_a_minute_pass();
    assert_eq!(desk.on_clipboard(), "");
}

#[test]
fn what_she_copied_elsewhere_since_stays() {
    let (_dir, app, desk) = office(Desk::default());
    copy(&app, "20 30 40 50");
    desk.copy_elsewhere("en opskrift");
    desk.let_a_minute_pass();
    assert_eq!(desk.on_clipboard(), "en opskrift");
    copy(&app, "20 30 40 50");
    desk.copy_elsewhere("en adresse");
    dispatch(&app, "lock", json!({})).unwrap();
    assert_eq!(desk.on_clipboard(), "en adresse", "nor does locking take it");
}

#[test]
fn the_second_number_has_a_minute_of_its_own() {
    let (_dir, app, desk) = office(Desk::default());
    copy(&app, "20 30 40 50");
    let first = desk.waiting();
    copy(&app, "60 70 80 90");
    for work in first {
        work();
    }
    assert_eq!(desk.on_clipboard(), "60 70 80 90", "the first number's minute is over, not the second's");
    desk.let_a_minute_pass();
    assert_eq!(desk.on_clipboard(), "");
}

#[test]
fn locking_and_closing_clear_it_at_once() {
    let (_dir, app, desk) = office(Desk::default());
    copy(&app, "20 30 40 50");
    dispatch(&app, "lock", json!({})).unwrap();
    assert_eq!(desk.on_clipboard(), "");
    assert_eq!(dispatch(&app, "copy_private", json!({ "text": "x" })).unwrap_err().code, Code::Locked);

    let (_dir, app, desk) = office(Desk::default());
    copy(&app, "20 30 40 50");
    app.close();
    assert_eq!(desk.on_clipboard(), "");
}

#[test]
fn a_clipboard_that_another_program_holds_for_a_moment_is_cleared_after_it() {
    let (_dir, app, desk) = office(Desk::default());
    copy(&app, "20 30 40 50");
    *desk.clipboard_busy.lock().unwrap() = 3;
    desk.let_a_minute_pass();
    assert_eq!(desk.on_clipboard(), "");
}

#[test]
fn a_clipboard_that_is_not_to_be_had_is_told() {
    let (_dir, app, _) = office(Desk { refuses: true, ..Desk::default() });
    assert_eq!(dispatch(&app, "copy_private", json!({ "text": "20" })).unwrap_err().code, Code::CannotCopy);
    let long = "2".repeat(1_000_001);
    assert_eq!(dispatch(&app, "copy_private", json!({ "text": long })).unwrap_err().code, Code::TooLong);
}

#[test]
fn what_nobody_promises_to_clear_does_not_stay() {
    let (_dir, app, desk) = office(Desk { promises_nothing: true, ..Desk::default() });
    dispatch(&app, "copy_private", json!({ "text": "20 30 40 50" })).unwrap_err();
    assert_eq!(desk.on_clipboard(), "");
}

#[test]
fn what_is_copied_for_support_stays_on_the_clipboard() {
    let (_dir, app, desk) = office(Desk::default());
    dispatch(&app, "copy_for_support", json!({ "text": "Trinvis 0.1.0\0" })).unwrap();
    assert!(desk.waiting().is_empty(), "nothing is to be cleared");
    app.close();
    assert_eq!(desk.on_clipboard(), "Trinvis 0.1.0");
    let long = json!({ "text": "x".repeat(20_001) });
    assert_eq!(dispatch(&app, "copy_for_support", long).unwrap_err().code, Code::TooLong);
}
