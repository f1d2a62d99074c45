//! A command that falls over: it answers, the program goes on, and what is noted tells where and not what about.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::Arc,
};

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::{Value, json};
use trinvis_api::{App, Code, Host, HostError, dispatch, note_crashes};

use crate::desk::day;

/// Set in the process that falls over: its hook is the whole process's.
const FALLS: &str = "TRINVIS_TEST_FALLS";

/// What the panic says aloud, as one in the middle of somebody's record would.
const SECRET: &str = "Amina Warsame, Mosevangen 4";

/// A desktop whose dialogs fall over.
struct Broken;

impl Host for Broken {
    fn now(&self) -> DateTime<Utc> {
        day().and_time(chrono::NaiveTime::MIN).and_utc()
    }

    fn today(&self) -> NaiveDate {
        day()
    }

    fn fill_random(&self, _: &mut [u8]) -> Result<(), HostError> {
        Err(HostError)
    }

    fn ask_save_path(&self, _: &str) -> Option<PathBuf> {
        None
    }

    fn ask_folder(&self) -> Option<PathBuf> {
        panic!("{SECRET}");
    }

    fn open(&self, _: &Path) -> Result<(), HostError> {
        Err(HostError)
    }

    fn show_in_folder(&self, _: &Path) -> Result<(), HostError> {
        Err(HostError)
    }
}

#[test]
fn a_panic_in_a_command_leaves_a_report_without_its_message() {
    if std::env::var_os(FALLS).is_some() {
        return fall_and_look();
    }
    let fell = Command::new(std::env::current_exe().expect("this test"))
        .args(["--exact", "crash::a_panic_in_a_command_leaves_a_report_without_its_message", "--nocapture"])
        .env(FALLS, "1")
        .output()
        .expect("it starts again");
    let (out, err) = (String::from_utf8_lossy(&fell.stdout), String::from_utf8_lossy(&fell.stderr));
    assert!(fell.status.success() && out.contains("1 passed"), "{out}\n{err}");
}

fn fall_and_look() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let data = folder.path().join("data");
    note_crashes(&data, Some("Debian GNU/Linux 12".to_owned()));
    let app = App::new(data.clone(), Arc::new(Broken));
    for _ in 0..2 {
        let refused = dispatch(&app, "find_copies", json!({})).expect_err("it falls over");
        assert_eq!((refused.code, refused.detail), (Code::Internal, None));
    }
    let ask = |app: &App, command| dispatch(app, command, json!({})).unwrap_or_else(|why| panic!("{command}: {why:?}"));
    assert_eq!(ask(&app, "session_state")["phase"], "fresh", "the program goes on");
    assert_eq!(ask(&app, "crash_reports"), json!([]), "it is told at the next start");

    let files = fs::read_dir(data.join("crashes")).expect("reports").map(|entry| entry.expect("a report").path());
    for file in files {
        let text = fs::read_to_string(file).expect("a readable report");
        assert!(!SECRET.split([' ', ',']).any(|word| word.len() > 1 && text.contains(word)), "{text}");
        assert!(!text.contains(&*folder.path().to_string_lossy()), "{text}");
    }
    let app = App::new(data.clone(), Arc::new(Broken));
    let reports = ask(&app, "crash_reports");
    assert_eq!(reports.as_array().map(Vec::len), Some(1), "the same place twice is one: {reports}");
    let Value::String(place) = &reports[0]["place"] else { panic!("{reports}") };
    assert!(place.starts_with("tests/app/crash.rs:"), "{place}");
    assert_eq!((&reports[0]["kind"], &reports[0]["version"]), (&json!("other"), &json!(env!("CARGO_PKG_VERSION"))));
    assert_eq!(reports[0]["system"]["version"], "Debian GNU/Linux 12");
    ask(&app, "forget_crashes");
    assert_eq!(ask(&app, "crash_reports"), json!([]));
    assert!(!data.join("crashes").exists());

    // Where nothing can be written nothing is, and all else is as ever.
    fs::write(data.join("crashes"), "in the way").expect("a file in the way");
    let refused = dispatch(&app, "find_copies", json!({})).expect_err("it falls over");
    assert_eq!(refused.code, Code::Internal);
    assert_eq!(fs::read_to_string(data.join("crashes")).expect("still there"), "in the way");
    assert_eq!(ask(&App::new(data, Arc::new(Broken)), "crash_reports"), json!([]));
}
