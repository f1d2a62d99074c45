//! A disk that fills up: told in time, and nothing begun that would not fit.

use std::{fs, sync::Arc};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{App, Code, desk::Desk, dispatch};

fn office() -> (TempDir, Arc<Desk>, App) {
    let folder = TempDir::new().unwrap();
    let desk = Arc::new(Desk::default());
    let app = App::new(folder.path().join("data"), Arc::<Desk>::clone(&desk));
    crate::open_demo(&app, "gul cykel under trappen").unwrap();
    (folder, desk, app)
}

fn ask(app: &App, command: &str, request: Value) -> Value {
    dispatch(app, command, request).unwrap_or_else(|error| panic!("{command}: {error:?}"))
}

#[test]
fn little_is_two_hundred_megabytes_or_three_offices() {
    let (_folder, desk, app) = office();
    let told = |free: Option<u64>| {
        *desk.free.lock().unwrap() = free;
        let told = ask(&app, "disk_space", json!({}));
        (told["leftMb"].as_u64(), told["isLittle"].as_bool().unwrap())
    };
    assert_eq!(told(None), (None, false), "what cannot be told worries nobody");
    assert_eq!(told(Some(200 << 20)), (Some(200), false));
    assert_eq!(told(Some((200 << 20) - 1)), (Some(199), true));
    assert_eq!(told(Some(0)), (Some(0), true));
    let database = fs::File::options().write(true).open(app.data().join("trinvis.db")).unwrap();
    let before = database.metadata().unwrap().len();
    database.set_len(100 << 20).unwrap();
    assert_eq!(told(Some(299 << 20)), (Some(299), true));
    assert_eq!(told(Some(300 << 20)), (Some(300), false));
    database.set_len(before).unwrap();
}

#[test]
fn a_copy_that_would_not_fit_is_not_begun_and_told() {
    let (_folder, desk, app) = office();
    *desk.free.lock().unwrap() = Some(1 << 20);
    assert_eq!(dispatch(&app, "make_copy", json!({})).unwrap_err().code, Code::DiskFull);
    assert_eq!(ask(&app, "list_copies", json!({ "place": "own" })), json!([]));
    assert_eq!(ask(&app, "copies_state", json!({}))["fault"]["code"], "disk_full");
    *desk.free.lock().unwrap() = Some(1 << 30);
    ask(&app, "make_copy", json!({}));
    assert_eq!(ask(&app, "copies_state", json!({}))["fault"], Value::Null, "and all is well again by itself");
}

#[test]
fn what_is_taken_out_or_put_back_is_not_begun_where_it_does_not_fit() {
    let (folder, desk, app) = office();
    ask(&app, "make_copy", json!({}));
    let copy = ask(&app, "list_copies", json!({ "place": "own" }))[0].clone();
    let out = folder.path().join("out");
    fs::create_dir(&out).unwrap();
    *desk.folder.lock().unwrap() = Some(out.clone());
    *desk.free.lock().unwrap() = Some(1 << 20);
    assert_eq!(dispatch(&app, "export_office", json!({})).unwrap_err().code, Code::DiskFull);
    assert_eq!(fs::read_dir(&out).unwrap().count(), 0);
    let restore = json!({ "place": "own", "name": copy["name"], "opener": null });
    assert_eq!(dispatch(&app, "restore_copy", restore).unwrap_err().code, Code::DiskFull);
    assert!(app.is_open() && !app.data().join("set-aside").exists(), "nothing was moved");
}

#[test]
fn a_damaged_office_is_not_mended_where_there_is_no_room_for_it() {
    let (_folder, desk, app) = office();
    *desk.free.lock().unwrap() = Some(1 << 20);
    let before = fs::read(app.data().join("trinvis.db")).unwrap();
    let refused = dispatch(&app, "salvage_office", json!({ "opener": null })).unwrap_err();
    assert_eq!(refused.code, Code::DiskFull);
    assert!(app.is_open() && fs::read(app.data().join("trinvis.db")).unwrap() == before);
}
