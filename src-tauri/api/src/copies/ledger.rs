//! Where the ledger of erasures lies: in the data folder, and beside the copies wherever they are.

use std::path::Path;

use trinvis_core::storage::Ledger;

use crate::{App, open_office::OpenOffice, place::Place};

/// Everything that is known of erasures: from the open office, the data folder, and beside the copies in `folder`.
pub(crate) fn all(app: &App, folder: &Path) -> Ledger {
    let mut ledger = known(app);
    ledger.join(Ledger::read(&folder.join(Ledger::FILE)));
    ledger
}

/// Notes what the office knows of erasures where a restore will look for it. What cannot be written now is written with
/// the next copy; until then the database itself knows it.
pub(crate) fn note(app: &App) {
    let copies = Place::own(app.data()).copies();
    let second = super::second::in_force(app).map(|second| second.folder);
    let ledger = known(app);
    write(&ledger, app.data());
    for folder in [Some(copies), second].into_iter().flatten().filter(|folder| folder.is_dir()) {
        write(&ledger, &folder);
    }
}

/// Notes it beside the copies in a folder.
pub(super) fn spread(app: &App, folder: &Path) {
    write(&known(app), folder);
}

fn known(app: &App) -> Ledger {
    let mut ledger = Ledger::read(&app.data().join(Ledger::FILE));
    if let Some(own) = app.office().as_ref().map(OpenOffice::own) {
        ledger.join(own.store.read().erased().unwrap_or_default());
    }
    ledger
}

fn write(ledger: &Ledger, folder: &Path) {
    let path = folder.join(Ledger::FILE);
    let mut joined = Ledger::read(&path);
    let before = joined.clone();
    joined.join(ledger.clone());
    if joined != before {
        let _ = joined.write(&path);
    }
}
