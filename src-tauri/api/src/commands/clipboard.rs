//! Numbers and codes on the clipboard.

use serde::Deserialize;
use ts_rs::TS;

use crate::{ApiError, App, Code, commands::Nothing};

/// More than every number and address of a large office.
const MOST: usize = 1_000_000;

/// A text that tells something about somebody, or lets her in.
#[derive(Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CopyPrivate {
    /// What to copy.
    pub text: String,
}

/// Puts a text on the clipboard, out of its history, and clears it after a minute, when the office locks and when the
/// program closes. What the user has copied elsewhere by then stays.
///
/// # Errors
/// [`Code::Locked`]; [`Code::TooLong`]; [`Code::CannotCopy`] when another program holds the clipboard.
pub fn copy_private(app: &App, request: CopyPrivate) -> Result<Nothing, ApiError> {
    if request.text.len() > MOST {
        return Err(Code::TooLong.into());
    }
    // Clipboards end a text there, and what is read back would not be what was put.
    let text = request.text.replace('\0', "");
    app.clipboard().copy(text).map_err(|_| Code::CannotCopy)?;
    Ok(Nothing {})
}
