//! An office in a temporary folder, worked through the same commands as the page.

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde_json::{Value, json};
use tempfile::TempDir;
use trinvis_api::{App, Code, Host, HostError, Installing, dispatch};

/// The password of every office made here.
pub const PASSWORD: &str = "fire ord om kaffe og regn";

/// The key that updates must be signed with, beside what is saved.
const UPDATE_KEY: &str = "update-key.txt";

/// A file of this name beside what is saved: the desktop starts no installer.
const REFUSES: &str = "starts-nothing";

/// A desktop whose dialogs answer a folder, and whose clock and chance are the test's own.
pub struct TestHost {
    out: PathBuf,
    ticks: AtomicU64,
    /// How many days the clock is wrong.
    wrong: Arc<AtomicI64>,
    installed: Arc<Mutex<Vec<PathBuf>>>,
}

impl Host for TestHost {
    fn now(&self) -> DateTime<Utc> {
        let seconds = i64::try_from(self.ticks.fetch_add(1, Ordering::Relaxed)).expect("few ticks");
        self.today().and_time(chrono::NaiveTime::MIN).and_utc() + TimeDelta::seconds(seconds)
    }

    fn today(&self) -> NaiveDate {
        day() + TimeDelta::days(self.wrong.load(Ordering::Relaxed))
    }

    fn fill_random(&self, bytes: &mut [u8]) -> Result<(), HostError> {
        // Different at each call, the same at each run.
        let mut state = self.ticks.fetch_add(1, Ordering::Relaxed).wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        for byte in bytes {
            state ^= state >> 12;
            state ^= state << 25;
            state ^= state >> 27;
            *byte = state.to_be_bytes()[3];
        }
        Ok(())
    }

    fn ask_save_path(&self, suggested_name: &str) -> Option<PathBuf> {
        Some(self.out.join(suggested_name))
    }

    fn ask_folder(&self) -> Option<PathBuf> {
        let stick = self.out.join("stick");
        stick.is_dir().then_some(stick)
    }

    fn update_key(&self) -> Option<String> {
        std::fs::read_to_string(self.out.join(UPDATE_KEY)).ok()
    }

    fn install(&self, installer: &Path) -> Result<Installing, HostError> {
        if self.out.join(REFUSES).exists() {
            return Err(HostError);
        }
        self.installed.lock().expect("one thread").push(installer.to_owned());
        Ok(Installing::Started)
    }

    fn open(&self, path: &Path) -> Result<(), HostError> {
        if path.is_file() { Ok(()) } else { Err(HostError) }
    }

    fn show_in_folder(&self, path: &Path) -> Result<(), HostError> {
        self.open(path)
    }
}

/// The day it always is here.
pub fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day of the calendar")
}

/// Copies what an office needs to be opened elsewhere.
pub fn carry(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for name in ["keys.json", "trinvis.db"] {
        std::fs::copy(from.join(name), to.join(name)).expect(name);
    }
}

/// An app over a folder of its own.
pub struct Desk {
    pub app: App,
    wrong: Arc<AtomicI64>,
    installed: Arc<Mutex<Vec<PathBuf>>>,
    folder: Arc<TempDir>,
}

impl Desk {
    /// A folder with no office in it. Its name holds a space and Danish letters, as users' names do.
    pub fn fresh() -> Self {
        Self::below("Bjørn Ægidius ")
    }

    /// A folder that the files of an office were carried to.
    pub fn of_files_in(folder: &Path) -> Self {
        let desk = Self::fresh();
        carry(folder, &desk.data());
        desk
    }

    /// A folder whose path is longer than Windows takes without being asked.
    pub fn deep() -> Self {
        Self::below(&"mappe ".repeat(39))
    }

    fn below(name: &str) -> Self {
        let folder = tempfile::Builder::new().prefix(name).tempdir().expect("a temporary folder");
        Self::over(Arc::new(folder))
    }

    /// The demo office, open.
    pub fn demo() -> Self {
        let desk = Self::fresh();
        trinvis_api::open_demo(&desk.app, PASSWORD).expect("the demo office is made");
        desk
    }

    /// The same folder after the program ended and started again.
    pub fn restarted(self) -> Self {
        let folder = Arc::clone(&self.folder);
        self.app.close();
        drop(self);
        Self::over(folder)
    }

    /// A second program over the same folder.
    pub fn beside(&self) -> Self {
        Self::over(Arc::clone(&self.folder))
    }

    fn over(folder: Arc<TempDir>) -> Self {
        let out = folder.path().join("out");
        std::fs::create_dir_all(&out).expect("a folder for what is saved");
        let wrong = Arc::new(AtomicI64::new(0));
        let installed = Arc::default();
        let host =
            TestHost { out, ticks: AtomicU64::new(0), wrong: Arc::clone(&wrong), installed: Arc::clone(&installed) };
        Self { app: App::new(folder.path().join("data"), Arc::new(host)), wrong, installed, folder }
    }

    /// Sets the clock wrong by so many days.
    pub fn set_clock(&self, days: i64) {
        self.wrong.store(days, Ordering::Relaxed);
    }

    /// The data folder.
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// The folder that dialogs answer; it is there from now on.
    pub fn stick(&self) -> PathBuf {
        let stick = self.folder.path().join("out").join("stick");
        std::fs::create_dir_all(&stick).expect("a folder");
        stick
    }

    /// The program is built for updates that are signed with this key.
    pub fn believe(&self, key: &str) {
        std::fs::write(self.folder.path().join("out").join(UPDATE_KEY), key).expect("a file");
    }

    /// From now on the desktop starts no installer.
    pub fn start_nothing(&self) {
        std::fs::write(self.folder.path().join("out").join(REFUSES), "").expect("a file");
    }

    /// The installers that the desktop was handed.
    pub fn installed(&self) -> Vec<PathBuf> {
        self.installed.lock().expect("one thread").clone()
    }

    /// Runs a command that must succeed.
    pub fn ask(&self, command: &str, request: Value) -> Value {
        dispatch(&self.app, command, request).unwrap_or_else(|error| panic!("{command}: {error:?}"))
    }

    /// Runs a command that must fail, and answers its code.
    pub fn refused(&self, command: &str, request: Value) -> Code {
        match dispatch(&self.app, command, request) {
            Ok(_) => panic!("{command} should have been refused"),
            Err(error) => error.code,
        }
    }

    /// Unlocks as one of the colleagues.
    pub fn unlock_as(&self, who: &Value, password: &str) -> Value {
        self.ask("unlock", json!({ "coordinator": who, "password": password }))
    }

    /// Unlocks the only coordinator.
    pub fn unlock(&self, password: &str) -> Value {
        self.ask("unlock", json!({ "coordinator": self.coordinator(), "password": password }))
    }

    /// The only coordinator's id.
    pub fn coordinator(&self) -> Value {
        self.ask("session_state", json!({}))["coordinators"][0]["id"].clone()
    }
}
