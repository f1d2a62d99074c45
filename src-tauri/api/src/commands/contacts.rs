//! The contact log.

use serde::Deserialize;
use trinvis_core::{
    changes::Saved,
    contacts::{self, Contact},
    ids::ContactId,
    people::{self, NextTalk, Person},
};
use ts_rs::TS;

use crate::{ApiError, App};

/// A record to put away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ArchiveContact {
    /// Which.
    pub id: ContactId,
}

/// Puts a record away; Undo brings it back.
///
/// # Errors
/// [`crate::Code::NotFound`] when it is gone already; [`crate::Code::Locked`]; or what the file failed with.
pub fn archive_contact(app: &App, request: ArchiveContact) -> Result<Saved<ContactId>, ApiError> {
    app.write(|store, by| contacts::archive_contact(store, by, request.id))
}

/// A conversation to log.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LogContact {
    /// The conversation.
    pub contact: Contact,
    /// The next talk that was agreed; none ends the one that was due.
    pub next_talk: Option<NextTalk>,
}

/// Logs a conversation and sets the next talk.
///
/// # Errors
/// [`crate::Code::NotFound`] or [`crate::Code::Archived`] when the person is gone; a field that cannot be kept; or what the
/// file failed with.
pub fn log_contact(app: &App, request: LogContact) -> Result<Saved<Person>, ApiError> {
    app.write(|store, by| people::log_contact(store, by, &request.contact, request.next_talk))
}
