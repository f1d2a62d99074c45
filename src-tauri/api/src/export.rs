//! Everything in open formats, so that no office is locked in: a workbook, JSON with its schema, photos, and pages as PDF.

mod columns;
mod json;
mod pages;
mod work;
mod workbook;

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde::Serialize;
use trinvis_core::{
    labels::label,
    storage::{KeptRecord, Watch},
};
use ts_rs::TS;

pub(crate) use work::{Work, WorkProgress};

use crate::{ApiError, App, Code, printing, space};

/// What was taken out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Exported {
    /// The folder with everything in it.
    pub folder: String,
    /// How many records.
    pub records: u32,
    /// How many photos.
    pub photos: u32,
    /// How many pages as PDF.
    pub pages: u32,
    /// How many could not be set as a page; they are in the workbook all the same.
    pub not_printed: u32,
}

/// Asks for a folder and puts everything the open office holds into a new one inside it, whole or not at all. None when
/// the user changed her mind, before or on the way. The office is held only while it is read.
///
/// # Errors
/// [`Code::Locked`], also when it is locked on the way; [`Code::CannotSave`] or [`Code::DiskFull`]; nothing is left then.
pub(crate) fn export(app: &App) -> Result<Option<Exported>, ApiError> {
    let records = app.read(|reader| reader.everything())?;
    let Some(chosen) = app.host().ask_folder() else { return Ok(None) };
    if !space::fits(app, &chosen, space::office(app)) {
        return Err(Code::DiskFull.into());
    }
    let _one = app.work().begin();
    let place = free(app, &chosen);
    let passing = place.with_extension("part");
    let result = fill(app, &records, &passing);
    let done = match result {
        Ok(Some(exported)) => fs::rename(&passing, &place).map(|()| exported).map_err(|fault| printing::disk(&fault)),
        other => {
            let _ = fs::remove_dir_all(&passing);
            return other;
        }
    };
    done.inspect_err(|_| drop(fs::remove_dir_all(&passing)))
        .map(|exported| Some(Exported { folder: place.to_string_lossy().into_owned(), ..exported }))
}

/// A folder name with the day in it that is not taken.
fn free(app: &App, chosen: &Path) -> PathBuf {
    let word = label("export", "folder", app.settings().language.unwrap_or_default());
    let name = format!("{word} {}", app.host().today());
    let names = std::iter::once(name.clone()).chain((2..).map(|number| format!("{name} ({number})")));
    names.map(|name| chosen.join(name)).find(|path| !path.exists()).unwrap_or_else(|| chosen.join(name))
}

fn fill(app: &App, records: &[KeptRecord], folder: &Path) -> Result<Option<Exported>, ApiError> {
    let language = app.settings().language.unwrap_or_default();
    let photos = app.read(|reader| reader.photo_ids())?;
    let sheets = pages::all(records);
    app.work().expect(2 + photos.len() + sheets.len());
    let word = |name| label("export", name, language);
    write(&folder.join(format!("{}.txt", word("readme"))), word("readme_text").as_bytes())?;
    let schema = format!("{}.schema.json", word("file"));
    write(&folder.join(format!("{}.json", word("file"))), &json::document(app, records, &schema)?)?;
    write(&folder.join(schema), &json::schema()?)?;
    app.work().step();
    write(&folder.join(format!("{}.xlsx", word("file"))), &workbook::workbook(records, language)?)?;
    app.work().step();
    let mut exported = Exported { records: many(records.len()), ..Exported::default() };
    for id in photos {
        if app.work().is_stopped() {
            return Ok(None);
        }
        let jpeg = app.read(|reader| reader.photo(id))?;
        write(&folder.join(word("photos")).join(format!("{}.jpg", id.0)), &jpeg)?;
        exported.photos += 1;
        app.work().step();
    }
    for sheet in sheets {
        if app.work().is_stopped() {
            return Ok(None);
        }
        match pages::set(app, &sheet) {
            Ok(Some((name, pdf))) => {
                write(&pages::free(&folder.join(word("pages")), &name), &pdf)?;
                exported.pages += 1;
            }
            Ok(None) => {}
            Err(error) if error.code == Code::Locked => return Err(error),
            Err(_) => exported.not_printed += 1,
        }
        app.work().step();
    }
    Ok(Some(exported))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), ApiError> {
    let put = || {
        fs::create_dir_all(path.parent().unwrap_or(path))?;
        fs::write(path, bytes)
    };
    put().map_err(|fault: std::io::Error| printing::disk(&fault))
}

fn many(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
