//! Numbers and codes on the clipboard.

use serde::Deserialize;
use ts_rs::TS;

use crate::{ApiError, App, Code, commands::Nothing};

/// More than every number and address of a large office.
const MOST: usize = 1_000_000;

/// More than anything we tell for support.
const MOST_FOR_SUPPORT: usize = 20_000;

/// A text that tells something about somebody, or lets her in.
#[derive(Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CopyPrivate {
    /// What to copy.
    pub text: String,
}

/// What the user has seen and wants to send to whoever helps her.
#[derive(Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CopyForSupport {
    /// What to copy.
    pub text: String,
}

/// Puts a text that tells nothing about anybody on the clipboard, where it stays; on Linux as long as Trinvis is open.
///
/// # Errors
/// [`Code::TooLong`]; [`Code::CannotCopy`] when another program holds the clipboard.
pub fn copy_for_support(app: &App, request: CopyForSupport) -> Result<Nothing, ApiError> {
    if request.text.len() > MOST_FOR_SUPPORT {
        return Err(Code::TooLong.into());
    }
    app.host().copy(&request.text.replace('\0', "")).map_err(|_| Code::CannotCopy)?;
    Ok(Nothing {})
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
