//! The ladder on paper: a look at the page, and the PDF.

use chrono::NaiveDate;
use serde::Deserialize;
use trinvis_core::{
    activities::{ActivityRow, ActivityState},
    ids::FocusAreaId,
    labels::UiLanguage,
    materials::Paper,
    office::Office,
};
use trinvis_print::{LadderEntry, LadderInput, Printed};
use ts_rs::TS;

use crate::{
    ApiError, App, Code,
    commands::stories::StoryPreview,
    printing::{How, PrintedFile, Sheet, hand_out},
};

/// Which ladder, on which paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LadderSheet {
    /// The day it is shown on.
    pub on: NaiveDate,
    /// Only the activities of this focus area.
    pub area: Option<FocusAreaId>,
    /// The paper, which lies across.
    pub paper: Paper,
}

/// A page of the ladder to look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreviewLadder {
    /// Which.
    pub sheet: LadderSheet,
    /// Which page, counted from 0.
    pub page: u32,
}

/// A ladder to print.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PrintLadder {
    /// Which.
    pub sheet: LadderSheet,
    /// Where the page goes.
    pub how: How,
}

/// Shows a page of the ladder as it would be printed.
///
/// # Errors
/// [`Code::Locked`]; [`Code::PrintFailed`]; or what the file failed with.
pub fn preview_ladder(app: &App, request: PreviewLadder) -> Result<StoryPreview, ApiError> {
    let printed = set(app, request.sheet, language(app))?;
    let pages = printed.pages();
    let page = usize::try_from(request.page).unwrap_or(0).min(pages.saturating_sub(1));
    Ok(StoryPreview {
        svg: printed.svg(page).ok_or(Code::PrintFailed)?,
        pages: u32::try_from(pages).unwrap_or(u32::MAX),
        issues: printed.issues().to_vec(),
    })
}

/// Hands the ladder out as PDF.
///
/// # Errors
/// Those of handing out; [`Code::Locked`]; or what the file failed with.
pub fn print_ladder(app: &App, request: PrintLadder) -> Result<PrintedFile, ApiError> {
    let printed = set(app, request.sheet, language(app))?;
    hand_out(app, Sheet::Ladder, &request.sheet.on.format("%d-%m-%Y").to_string(), &printed, request.how, None)
}

fn language(app: &App) -> UiLanguage {
    app.settings().language.unwrap_or_default()
}

fn set(app: &App, sheet: LadderSheet, language: UiLanguage) -> Result<Printed, ApiError> {
    let day = app.host().today();
    let (rows, office): (Vec<ActivityRow>, Office) =
        app.read(|reader| Ok::<_, ApiError>((reader.activity_rows(sheet.on)?, reader.office()?)))?;
    let area = sheet.area.and_then(|id| office.focus_areas.iter().find(|area| area.id == id));
    let is_shown = |row: &&ActivityRow| {
        // As on the screen: what is over is not on the ladder of today; on another day whatever stood there is.
        let on_board = if sheet.on == day { row.state != ActivityState::Closed } else { row.step.is_some() };
        on_board && (sheet.area.is_none() || row.focus_area == sheet.area)
    };
    let entries: Vec<LadderEntry> = rows
        .iter()
        .filter(is_shown)
        .map(|row| LadderEntry {
            name: &row.name,
            step: row.step.map(|step| step.step),
            responsible: row.responsible.as_ref().map_or("", |responsible| &responsible.name),
        })
        .collect();
    let printed = app.printer()?.ladder(&LadderInput {
        entries: &entries,
        on: sheet.on,
        office: &office,
        area: area.map_or("", |area| &area.name),
        paper: sheet.paper,
        language,
        day,
    })?;
    Ok(printed)
}
