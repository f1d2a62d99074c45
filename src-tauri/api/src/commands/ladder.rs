//! The participation ladder.

mod sheet;

use chrono::NaiveDate;
use serde::Deserialize;
use trinvis_core::{
    activities::{Activity, ActivityRow},
    changes::Saved,
    coordinators::Coordinator,
    ids::{ActivityId, AgreementId},
    labels::UiLanguage,
    ladder::{self, Agreement, LadderStep, RoleCard, RoleRows, StepWording},
    record::Kind,
};
use trinvis_print::{Printed, RoleCardInput};
use ts_rs::TS;

use crate::{
    ApiError, App, Code,
    printing::{How, PrintedFile, Sheet, hand_out},
};

pub use sheet::*;

/// The ladder on a day.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LadderBoard {
    /// Which day; also one that has been, or one to come.
    pub on: NaiveDate,
}

/// A role card on a day.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetRoleCard {
    /// Of which activity.
    pub activity: ActivityId,
    /// Which day.
    pub on: NaiveDate,
    /// The language of rows that nobody has worded.
    pub language: UiLanguage,
}

/// The steps' words.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LadderSteps {
    /// The language of rows that nobody has worded.
    pub language: UiLanguage,
}

/// A role card to print.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PrintRoleCard {
    /// Of which activity.
    pub activity: ActivityId,
    /// Where the page goes.
    pub how: How,
}

/// An agreement about an activity's step.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MoveActivity {
    /// What was agreed.
    pub agreement: Agreement,
}

/// An agreement to put away.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ArchiveAgreement {
    /// Which.
    pub id: AgreementId,
}

/// Every activity as it stood, stands or will stand on a day.
///
/// # Errors
/// [`crate::Code::Locked`], or what the file failed with.
pub fn ladder_board(app: &App, request: LadderBoard) -> Result<Vec<ActivityRow>, ApiError> {
    app.read(|reader| reader.activity_rows(request.on))
}

/// An activity's role card on a day; none when no step was agreed by then.
///
/// # Errors
/// [`crate::Code::NotFound`] or [`crate::Code::Archived`] when the activity is gone; [`crate::Code::Locked`]; or what the file
/// failed with.
pub fn role_card(app: &App, request: GetRoleCard) -> Result<Option<RoleCard>, ApiError> {
    app.read(|reader| reader.role_card(request.activity, request.on, request.language))
}

/// The six steps as this office words them, every row filled in.
///
/// # Errors
/// [`crate::Code::Locked`], or what the file failed with.
pub fn ladder_steps(app: &App, request: LadderSteps) -> Result<Vec<StepWording>, ApiError> {
    let office = app.read(|reader| reader.office())?;
    let words = |step| ladder::worded(step, &RoleRows::default(), &office.ladder, request.language);
    Ok(LadderStep::ALL.into_iter().map(words).collect())
}

/// Keeps an agreement: the activity stands on its step from its day on.
///
/// # Errors
/// [`crate::Code::NotFound`] or [`crate::Code::Archived`] when the activity is gone; a field that cannot be kept; or what the file
/// failed with.
pub fn move_activity(app: &App, request: MoveActivity) -> Result<Saved<Agreement>, ApiError> {
    app.write(|store, by| ladder::move_activity(store, by, request.agreement))
}

/// Puts an agreement away.
///
/// # Errors
/// [`crate::Code::NotFound`] when it is gone already; [`crate::Code::Locked`]; or what the file failed with.
pub fn archive_agreement(app: &App, request: ArchiveAgreement) -> Result<Saved<AgreementId>, ApiError> {
    app.write(|store, by| ladder::archive_agreement(store, by, request.id))
}

/// Prints an activity's role card as it holds today.
///
/// # Errors
/// [`Code::NotFound`] when no step is agreed, or the activity is gone; what printing or the disk failed with; [`Code::Locked`].
pub fn print_role_card(app: &App, request: PrintRoleCard) -> Result<PrintedFile, ApiError> {
    let (name, printed) = set_role_card(app, request.activity)?;
    hand_out(app, Sheet::RoleCard, &name, &printed, request.how, Some((Kind::Activity, request.activity.0)))
}

/// Sets an activity's role card as it holds today, and tells the activity's name.
pub(crate) fn set_role_card(app: &App, id: ActivityId) -> Result<(String, Printed), ApiError> {
    let language = app.settings().language.unwrap_or_default();
    let day = app.host().today();
    let (activity, card, office, coordinator) = app.read(|reader| {
        let activity: Activity = reader.get(id)?;
        let coordinator = activity.responsible.map(|id| reader.find::<Coordinator>(id)).transpose()?.flatten();
        let card = reader.role_card(id, day, language)?;
        Ok::<_, ApiError>((activity, card.ok_or(Code::NotFound)?, reader.office()?, coordinator))
    })?;
    let with: Vec<String> = card.with.into_iter().map(|person| person.called).collect();
    let printed = app.printer()?.role_card(&RoleCardInput {
        activity: &activity,
        agreement: &card.agreement,
        office: &office,
        with: &with,
        coordinator: coordinator.as_ref().map_or("", |coordinator| &coordinator.name),
        language,
        day,
    })?;
    Ok((activity.name, printed))
}

#[cfg(test)]
mod tests;
