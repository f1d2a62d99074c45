//! The participation ladder.

use serde::Deserialize;
use trinvis_core::{
    changes::Saved,
    ids::AgreementId,
    ladder::{self, Agreement},
};
use ts_rs::TS;

use crate::{ApiError, App};

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
