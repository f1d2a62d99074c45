//! What a user's PC has to hold and to load.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

use flate2::{Compression, write::GzEncoder};

use crate::{Choice, Outcome, figure::Figure};

/// The first page's scripts, and the program.
pub(crate) fn figures(choice: &Choice) -> Outcome<Vec<Figure>> {
    let page = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../ui/dist");
    let mut figures =
        vec![Figure::new("JavaScript before the first screen, gzip", first_scripts(&page)?, "kB", "limit", 200.0)];
    match &choice.app {
        Some(app) => {
            let bytes = fs::metadata(app)?.len();
            figures.push(Figure::new("the program, stripped", bytes as f64 / 1_000_000.0, "MB", "limit", 45.0));
        }
        None => eprintln!("  no program to weigh: name one with --app"),
    }
    Ok(figures)
}

/// Kilobytes of every script that the page names, each compressed by itself as a server would send it.
fn first_scripts(page: &Path) -> Outcome<f64> {
    let html = fs::read_to_string(page.join("index.html"))?;
    let mut bytes = 0;
    for name in html.split('"').filter(|part| Path::new(part).extension().is_some_and(|end| end == "js")) {
        let mut packed = GzEncoder::new(Vec::new(), Compression::default());
        packed.write_all(&fs::read(page.join(name.trim_start_matches(['.', '/'])))?)?;
        bytes += packed.finish()?.len();
    }
    if bytes == 0 { Err("the page names no script".into()) } else { Ok(bytes as f64 / 1000.0) }
}
