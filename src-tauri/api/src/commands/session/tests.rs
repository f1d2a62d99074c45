//! The wizard's draft, whatever the disk does.

use std::{fs, sync::Arc};

use super::{NewOffice, SetupDraft, save_setup_draft, setup_draft};
use crate::{App, commands::Nothing, desk::Desk};

fn draft(name: &str) -> SetupDraft {
    SetupDraft { office: NewOffice { name: name.to_owned(), ..NewOffice::default() } }
}

#[test]
fn a_draft_that_cannot_be_written_leaves_the_one_before_whole() {
    let dir = tempfile::tempdir().unwrap();
    let app = App::new(dir.path().to_owned(), Arc::new(Desk::default()));
    save_setup_draft(&app, draft("Mosevangen")).unwrap();
    assert!(!dir.path().join("setup.json.new").exists(), "nothing is left lying beside it");

    fs::create_dir(dir.path().join("setup.json.new")).unwrap();
    save_setup_draft(&app, draft("Mosevangen og Engen")).unwrap_err();
    assert_eq!(setup_draft(&app, Nothing {}).unwrap(), draft("Mosevangen"));
}
