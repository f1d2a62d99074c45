//! What the shell keeps while it runs: the api, how many commands are under way, and how far closing has come.

use std::{
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

/// A second try within this time closes the window although something typed could not be saved.
const SECOND_TRY: Duration = Duration::from_secs(60);

/// The shell's state, managed by Tauri; clones share it.
#[derive(Clone)]
pub(crate) struct Desk(Arc<Inner>);

struct Inner {
    app: trinvis_api::App,
    traffic: Mutex<Traffic>,
    changed: Condvar,
}

#[derive(Default)]
struct Traffic {
    under_way: usize,
    closing: bool,
    /// Whether the page has kept everything that was typed; nothing until it says so.
    kept: Option<bool>,
    /// When the window last stayed open because something typed could not be saved.
    stayed: Option<Instant>,
}

/// What closing comes to.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Closing {
    /// Go on and close.
    Close,
    /// Something typed could not be saved: stay, so that the page can say so.
    Stay,
}

impl Desk {
    pub(crate) fn new(app: trinvis_api::App) -> Desk {
        Desk(Arc::new(Inner { app, traffic: Mutex::default(), changed: Condvar::new() }))
    }

    /// The commands' world.
    pub(crate) fn app(&self) -> &trinvis_api::App {
        &self.0.app
    }

    /// Counts one command as under way until the answer is dropped.
    pub(crate) fn begin(&self) -> UnderWay {
        self.traffic().under_way += 1;
        UnderWay(self.clone())
    }

    /// True for the first who asks; closing is done once.
    pub(crate) fn start_closing(&self) -> bool {
        let mut traffic = self.traffic();
        traffic.kept = None;
        !std::mem::replace(&mut traffic.closing, true)
    }

    /// The window is on its way out.
    pub(crate) fn is_closing(&self) -> bool {
        self.traffic().closing
    }

    /// The page has saved what it could; `kept` when nothing typed is left unsaved.
    pub(crate) fn page_is_done(&self, kept: bool) {
        self.traffic().kept = Some(kept);
        self.0.changed.notify_all();
    }

    /// Waits until the page is done and every command is answered, but no longer than `most`, and decides.
    pub(crate) fn settle(&self, most: Duration) -> Closing {
        let busy = |traffic: &mut Traffic| traffic.kept.is_none() || traffic.under_way > 0;
        let waited = self.0.changed.wait_timeout_while(self.traffic(), most, busy);
        let (mut traffic, _) = waited.unwrap_or_else(PoisonError::into_inner);
        let second_try = traffic.stayed.is_some_and(|stayed| stayed.elapsed() < SECOND_TRY);
        if traffic.kept != Some(false) || second_try {
            return Closing::Close;
        }
        traffic.stayed = Some(Instant::now());
        traffic.closing = false;
        Closing::Stay
    }

    /// Waits until the page has locked the office, but no longer than `most`, and locks it then; whether it had to.
    pub(crate) fn lock_within(&self, most: Duration) -> bool {
        // Whether it is open is asked again each time a command is answered; locking is one.
        let waited = self.0.changed.wait_timeout_while(self.traffic(), most, |_| self.app().is_open());
        drop(waited.unwrap_or_else(PoisonError::into_inner));
        let is_late = self.app().is_open();
        if is_late {
            self.app().close();
        }
        is_late
    }

    fn traffic(&self) -> MutexGuard<'_, Traffic> {
        self.0.traffic.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One command under way; dropping it says the command is answered.
pub(crate) struct UnderWay(Desk);

impl Drop for UnderWay {
    fn drop(&mut self) {
        let mut traffic = self.0.traffic();
        traffic.under_way = traffic.under_way.saturating_sub(1);
        self.0.0.changed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::thread;

    use super::*;
    use trinvis_api::CheckHost;

    const LONG: Duration = Duration::from_secs(30);

    fn desk() -> (tempfile::TempDir, Desk) {
        let dir = tempfile::tempdir().unwrap();
        let host = Arc::new(CheckHost::new(dir.path()));
        let desk = Desk::new(trinvis_api::App::new(dir.path().join("office"), host));
        (dir, desk)
    }

    #[test]
    fn closing_waits_for_commands_under_way() {
        let (_dir, desk) = desk();
        assert!(desk.start_closing() && !desk.start_closing(), "closing is done once");
        let under_way = desk.begin();
        desk.page_is_done(true);
        let waiting = thread::spawn({
            let desk = desk.clone();
            move || desk.settle(LONG)
        });
        assert!(!waiting.is_finished(), "a command is still under way");
        drop(under_way);
        assert_eq!(waiting.join().unwrap(), Closing::Close);
    }

    #[test]
    fn a_page_that_never_answers_does_not_keep_the_window_open() {
        let (_dir, desk) = desk();
        desk.start_closing();
        assert_eq!(desk.settle(Duration::from_millis(1)), Closing::Close);
    }

    fn open_office(desk: &Desk) {
        let coordinator = serde_json::json!({ "name": "Mette", "role": "", "phone": "" });
        let office = serde_json::json!({ "name": "Mosevangen" });
        let request =
            serde_json::json!({ "office": office, "coordinator": coordinator, "password": "fire ord om regn" });
        trinvis_api::dispatch(desk.app(), "create_office", request).unwrap();
    }

    #[test]
    fn a_page_that_never_answers_does_not_keep_the_office_open() {
        let (_dir, desk) = desk();
        open_office(&desk);
        assert!(desk.lock_within(Duration::from_millis(1)));
        assert!(!desk.app().is_open());
    }

    #[test]
    fn a_page_that_locks_is_waited_for_and_no_longer() {
        let (_dir, desk) = desk();
        open_office(&desk);
        let page = thread::spawn({
            let desk = desk.clone();
            move || {
                let _under_way = desk.begin();
                trinvis_api::dispatch(desk.app(), "lock", serde_json::json!({})).unwrap();
            }
        });
        let start = Instant::now();
        assert!(!desk.lock_within(LONG), "the page did it");
        page.join().unwrap();
        assert!(!desk.app().is_open() && start.elapsed() < LONG);
    }

    #[test]
    fn what_could_not_be_saved_keeps_the_window_open_once() {
        let (_dir, desk) = desk();
        desk.start_closing();
        desk.page_is_done(false);
        assert_eq!(desk.settle(LONG), Closing::Stay);
        assert!(!desk.is_closing());
        assert!(desk.start_closing(), "closing can be tried again");
        desk.page_is_done(false);
        assert_eq!(desk.settle(LONG), Closing::Close, "the user has been told and insists");
    }
}
