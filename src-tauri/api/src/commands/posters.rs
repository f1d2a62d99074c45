//! Posters on paper: the live page, what it can be made of, and the PDF.

use serde::{Deserialize, Serialize};
use trinvis_core::{
    ids::MaterialId,
    languages::PrintLanguage,
    materials::Material,
    office::Office,
    record::{Kind, Record as _},
    storage::Reader,
};
use trinvis_print::{Issue, PictureKind, PosterInput, Printed, phrases, pictures};
use ts_rs::TS;

use crate::{
    ApiError, App, Code,
    commands::Nothing,
    printing::{How, PrintedFile, Sheet, hand_out},
};

/// The ink of pictures in the picker; on the page they take the palette's.
const PICKER_INK: &str = "#0F5C5C";

/// A poster as it is on the form, kept or not.
#[derive(Clone, Debug, PartialEq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreviewMaterial {
    /// The poster.
    pub material: Material,
}

/// A page to look at.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Preview {
    /// The page; shown as a picture, never put into the document.
    pub svg: String,
    /// What the coordinator should know.
    pub issues: Vec<Issue>,
    /// Width in points.
    pub width: f64,
    /// Height in points.
    pub height: f64,
}

/// Sets the page as it would be printed now, whole and on one sheet.
///
/// # Errors
/// A text beyond its limit; [`Code::Locked`]; [`Code::PrintFailed`].
pub fn preview_material(app: &App, request: PreviewMaterial) -> Result<Preview, ApiError> {
    // A poster is looked at before it has a name; every other limit holds.
    let mut named = request.material.clone();
    if named.title.trim().is_empty() {
        "–".clone_into(&mut named.title);
    }
    named.check()?;
    let around = app.read(surroundings)?;
    let printed = app.printer()?.poster(&input(app, &request.material, &around))?;
    let svg = printed.svg(0).ok_or(Code::PrintFailed)?;
    let (width, height) = printed.document().pages().first().map_or((0.0, 0.0), |page| {
        let size = page.frame.size();
        (size.x.to_pt(), size.y.to_pt())
    });
    Ok(Preview { svg, issues: printed.issues().to_vec(), width, height })
}

/// A poster to hand out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PrintMaterial {
    /// Which.
    pub id: MaterialId,
    /// Where it goes.
    pub how: How,
}

/// Hands out a kept poster as PDF.
///
/// # Errors
/// [`Code::NotFound`] or [`Code::Archived`] when it is gone; [`Code::Locked`]; [`Code::PrintFailed`];
/// [`Code::CannotSave`], [`Code::DiskFull`] or [`Code::CannotOpen`].
pub fn print_material(app: &App, request: PrintMaterial) -> Result<PrintedFile, ApiError> {
    let (title, printed) = set_poster(app, request.id)?;
    hand_out(app, Sheet::Poster, &title, &printed, request.how, Some((Kind::Material, request.id.0)))
}

/// Sets a kept poster, and tells its title.
pub(crate) fn set_poster(app: &App, id: MaterialId) -> Result<(String, Printed), ApiError> {
    let (material, around) =
        app.read(|reader| Ok::<_, ApiError>((reader.get::<Material>(id)?, surroundings(reader)?)))?;
    let language = app.settings().language.unwrap_or_default();
    let printed = app.printer()?.poster_to_print(&input(app, &material, &around), language)?;
    Ok((material.title, printed))
}

/// What a page needs beside the poster itself.
type Surroundings = (Office, Option<Vec<u8>>);

fn surroundings(reader: Reader<'_>) -> Result<Surroundings, ApiError> {
    let office = reader.office()?;
    let logo = office.logo.map(|id| reader.photo(id)).transpose()?;
    Ok((office, logo))
}

/// What the page is set from; setting it is slow, so the office is let go of before.
fn input<'a>(app: &App, material: &'a Material, (office, logo): &'a Surroundings) -> PosterInput<'a> {
    PosterInput { material, office, logo: logo.as_deref(), day: app.host().today() }
}

/// A shipped picture for the picker. Its words are the label group `picture`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PictureChoice {
    /// The name a poster keeps.
    pub name: String,
    /// What it is of.
    pub kind: PictureKind,
    /// The picture.
    pub svg: String,
}

/// A language a poster can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LanguageChoice {
    /// Which.
    pub language: PrintLanguage,
    /// Whether its script runs from right to left.
    pub right_to_left: bool,
    /// Whether a native speaker has checked the product's own words in it.
    pub checked: bool,
}

/// What a poster can be made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PosterChoices {
    /// Pictures, people first.
    pub pictures: Vec<PictureChoice>,
    /// Languages.
    pub languages: Vec<LanguageChoice>,
}

/// The shipped pictures and languages.
///
/// # Errors
/// None.
pub fn poster_choices(_: &App, _: Nothing) -> Result<PosterChoices, ApiError> {
    let picture = |picture: &trinvis_print::Picture| PictureChoice {
        name: picture.name.to_owned(),
        kind: picture.kind,
        svg: picture.svg(PICKER_INK),
    };
    let language = |language: PrintLanguage| LanguageChoice {
        language,
        right_to_left: language.right_to_left(),
        checked: phrases().iter().any(|entry| entry.language == language && entry.checked),
    };
    Ok(PosterChoices {
        pictures: pictures().iter().map(picture).collect(),
        languages: PrintLanguage::ALL.into_iter().map(language).collect(),
    })
}

#[cfg(test)]
mod tests;
