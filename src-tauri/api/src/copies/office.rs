//! An office for the tests of copies, with a clock to turn and a stick to plug in.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use chrono::TimeDelta;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{App, Code, desk::Desk, dispatch};

pub(crate) const PASSWORD: &str = "gul cykel under trappen";

pub(crate) struct Office {
    folder: TempDir,
    pub(crate) desk: Arc<Desk>,
    pub(crate) app: App,
}

impl Office {
    /// The demo office, open.
    pub(crate) fn open() -> Self {
        let folder = TempDir::new().unwrap();
        let desk = Arc::new(Desk::default());
        let app = App::new(folder.path().join("data"), desk.clone());
        crate::open_demo(&app, PASSWORD).unwrap();
        Self { folder, desk, app }
    }

    /// The demo office, open, where this has been chosen for everybody.
    pub(crate) fn under(policies: impl FnOnce(&Path) -> Value) -> Self {
        let folder = TempDir::new().unwrap();
        let policy = folder.path().join("policy.json");
        fs::write(&policy, policies(folder.path()).to_string()).unwrap();
        let desk = Arc::new(Desk { policy: Some(policy), ..Desk::default() });
        let app = App::new(folder.path().join("data"), desk.clone());
        crate::open_demo(&app, PASSWORD).unwrap();
        Self { folder, desk, app }
    }

    /// What has been chosen for everybody from the next start.
    pub(crate) fn choose_for_all(&self, policies: &Value) {
        fs::write(self.folder.path().join("policy.json"), policies.to_string()).unwrap();
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// The folder that the next dialog answers; it is there from now on.
    pub(crate) fn stick(&self) -> PathBuf {
        let stick = self.folder.path().join("stick");
        fs::create_dir_all(&stick).unwrap();
        *self.desk.folder.lock().unwrap() = Some(stick.clone());
        stick
    }

    pub(crate) fn ask(&self, command: &str, request: Value) -> Value {
        dispatch(&self.app, command, request).unwrap_or_else(|error| panic!("{command}: {error:?}"))
    }

    pub(crate) fn refused(&self, command: &str, request: Value) -> Code {
        dispatch(&self.app, command, request).unwrap_err().code
    }

    pub(crate) fn later(&self, minutes: i64) {
        *self.desk.later.lock().unwrap() += TimeDelta::minutes(minutes);
    }

    pub(crate) fn copies(&self, place: &str) -> usize {
        self.ask("list_copies", json!({ "place": place })).as_array().unwrap().len()
    }

    /// The newest copy, as a request names it.
    pub(crate) fn newest(&self, place: &str) -> Value {
        let copy = &self.ask("list_copies", json!({ "place": place }))[0];
        json!({ "place": place, "name": copy["name"], "opener": null })
    }

    /// Changes something: the office is open at another hour.
    pub(crate) fn work(&self) {
        let mut office = self.ask("get_office", json!({}));
        office["reach"]["hours"] = json!(self.desk.later.lock().unwrap().to_string());
        self.ask("save_office", json!({ "office": office }));
    }

    /// Ends the program in order, and starts it again.
    pub(crate) fn restarted(self) -> Self {
        self.app.close();
        self.again()
    }

    /// Ends the program without closing, and starts it again.
    pub(crate) fn killed(self) -> Self {
        drop(self.app.office().take());
        self.again()
    }

    fn again(mut self) -> Self {
        self.app = App::new(self.data(), self.desk.clone());
        self
    }

    pub(crate) fn me(&self) -> Value {
        self.ask("session_state", json!({}))["coordinators"][0]["id"].clone()
    }

    pub(crate) fn unlock(&self) {
        self.ask("unlock", json!({ "coordinator": self.me(), "password": PASSWORD }));
    }
}
