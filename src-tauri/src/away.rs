//! Locks the office when the user leaves the PC.

use std::{io, time::Duration};

use tauri::{AppHandle, Manager};
use trinvis_away::Away;

use crate::{desk::Desk, window};

/// Asks the page to save and lock, as Ctrl+L does.
const LOCKING: &str = "window.dispatchEvent(new Event(\"trinvis:away\"));";

/// From now on the office locks when the system locks or the PC goes to sleep.
pub(crate) fn watch(app: &AppHandle) -> io::Result<()> {
    let app = app.clone();
    trinvis_away::watch(move |away| {
        let desk = app.state::<Desk>().inner().clone();
        if desk.is_closing() || !desk.app().is_open() {
            return;
        }
        // The page saves what is typed and hides it first; a page that does not answer does not keep the office open.
        let asked = window::run_in_page(&app, LOCKING);
        if desk.lock_within(if asked { patience(away) } else { Duration::ZERO }) {
            // Whenever it answers again, it finds the door locked.
            window::run_in_page(&app, LOCKING);
        }
    })
}

/// How long the page may take. A PC that sleeps waits two seconds at most, and the office has to close in them.
fn patience(away: Away) -> Duration {
    match away {
        Away::Locked => Duration::from_secs(5),
        Away::Sleeps => Duration::from_secs(1),
    }
}
