//! Pages on their way out: saved where the user says, opened in her own viewer, shown in their folder.
//!
//! A command reads what the page is made of, lets go of the office, sets the page, and hands it out here.

mod name;
mod temporary;

use std::{
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use trinvis_core::{record::Kind, storage::Act};
use trinvis_print::{Issue, PrintError, Printed};
use ts_rs::TS;
use uuid::Uuid;

use crate::{ApiError, App, Code};

pub(crate) use name::{Sheet, file_name};
pub(crate) use temporary::clear;

/// Where a page goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// Into a file the user chooses.
    Save,
    /// Into her own viewer, from which she prints.
    Open,
    /// Into a file, shown in its folder; the one saved last, if it is there still.
    Folder,
}

/// A page that was handed out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PrintedFile {
    /// Where it lies; none when the user changed her mind.
    pub path: Option<String>,
    /// What she should know about the page.
    pub issues: Vec<Issue>,
}

/// The file that was saved last in this session, so that it can be shown in its folder.
#[derive(Debug)]
pub(crate) struct SavedFile {
    name: String,
    path: PathBuf,
}

/// Hands a page out as PDF, and notes in the log which record it was made from. `title` is the user's own text; it only
/// becomes part of a file name when it is safe.
///
/// # Errors
/// [`Code::CannotSave`] or [`Code::DiskFull`], and no half file is left; [`Code::CannotOpen`] when no program would
/// show it; [`Code::PrintFailed`].
pub(crate) fn hand_out(
    app: &App,
    sheet: Sheet,
    title: &str,
    printed: &Printed,
    how: How,
    of: Option<(Kind, Uuid)>,
) -> Result<PrintedFile, ApiError> {
    let name = file_name(sheet, title, app.settings().language.unwrap_or_default());
    let pdf = || printed.pdf().map_err(ApiError::from);
    let path = match how {
        How::Save => save(app, name, &pdf()?)?,
        How::Open => Some(open(app, &name, &pdf()?)?),
        How::Folder => {
            let path = match saved_before(app, &name) {
                Some(path) => Some(path),
                None => save(app, name, &pdf()?)?,
            };
            path.as_deref().map_or(Ok(()), |path| app.host().show_in_folder(path))?;
            path
        }
    };
    if path.is_some() {
        app.note(Act::Printed, of);
    }
    let path = path.map(|path| path.to_string_lossy().into_owned());
    Ok(PrintedFile { path, issues: printed.issues().to_vec() })
}

/// Asks where, and writes there; none when the user changed her mind.
fn save(app: &App, name: String, pdf: &[u8]) -> Result<Option<PathBuf>, ApiError> {
    let Some(path) = app.host().ask_save_path(&name) else { return Ok(None) };
    write_beside(&path, pdf).map_err(|error| disk(&error))?;
    *app.saved_file() = Some(SavedFile { name, path: path.clone() });
    Ok(Some(path))
}

fn saved_before(app: &App, name: &str) -> Option<PathBuf> {
    let saved = app.saved_file();
    saved.as_ref().filter(|saved| saved.name == name && saved.path.is_file()).map(|saved| saved.path.clone())
}

/// Opens a private copy, which is gone when the office is locked.
fn open(app: &App, name: &str, pdf: &[u8]) -> Result<PathBuf, ApiError> {
    let folder = temporary::folder(app.data()).map_err(|error| disk(&error))?;
    let path = folder.join(name);
    let shown = write_beside(&path, pdf).map_err(|error| disk(&error)).and_then(|()| Ok(app.host().open(&path)?));
    // Locked meanwhile: then nothing of the office may stay.
    if app.office().is_none() {
        clear(app.data());
    }
    shown.map(|()| path)
}

/// Writes the whole file or nothing: beside its place first, and then into it.
fn write_beside(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().ok_or(io::ErrorKind::InvalidInput)?;
    let mut file = temporary::beside(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}

/// Why a file could not be written where the user wants it.
pub(crate) fn disk(error: &io::Error) -> ApiError {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Code::DiskFull.into(),
        _ => Code::CannotSave.into(),
    }
}

impl From<PrintError> for ApiError {
    fn from(_: PrintError) -> Self {
        Code::PrintFailed.into()
    }
}

#[cfg(test)]
mod tests;
