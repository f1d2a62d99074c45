//! Errors as the user interface gets them: a code it has words for, and never the user's own text.

use serde::{Deserialize, Serialize};
use trinvis_core::{
    record::{Fault, Invalid},
    storage::StoreError,
    vault::VaultError,
};
use ts_rs::TS;

use crate::HostError;

/// What went wrong, as far as someone can act on it. Each has its text in `ui/src/ipc/errors.ts`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Code {
    /// The request does not have the shape the command takes.
    BadRequest,
    UnknownCommand,
    /// The office is locked.
    Locked,
    /// The office is open already.
    AlreadyOpen,
    NotFound,
    Archived,
    Required,
    TooLong,
    OutOfRange,
    /// The one who asks does not have the access it takes.
    NotAllowed,
    /// Nobody would be left who leads the office.
    LastLeader,
    Taken,
    NothingToUndo,
    /// A copy did not read back whole, and was removed.
    CopyUnsound,
    /// A later version of Trinvis made the copy.
    CopyNewer,
    /// Another program holds a file fast.
    FileBusy,
    /// The second place for copies is not there.
    PlaceUnreached,
    /// A policy has chosen it, and the user cannot.
    ByPolicy,
    /// The folder would be the data folder itself, or in it.
    PlaceSame,
    /// The copy to put back is not whole.
    CopyDamaged,
    /// The copy to put back is of another office.
    CopyForeign,
    /// The copy to put back is from before a colleague left, and takes the password of its time.
    CopyOlderKey,
    /// Nothing in the damaged file can be read.
    NothingReadable,
    DatabaseMissing,
    DatabaseExists,
    DatabaseDamaged,
    /// A part of the open office's file cannot be read, and none of it written to.
    FileDamaged,
    DatabaseNewer,
    /// The data folder lies on another machine.
    PlaceRemote,
    /// The data folder is one that a cloud service copies.
    PlaceCloud,
    KeysMissing,
    KeysExist,
    KeysDamaged,
    KeysNewer,
    KeysTampered,
    InUse,
    ReadOnly,
    DiskFull,
    OutOfMemory,
    WrongPassword,
    WeakPassword,
    WrongCode,
    /// A one-time code's last day is over.
    CodeExpired,
    /// Too many wrong tries; the detail is the seconds to wait.
    TooManyTries,
    CodeMistyped,
    /// The story may not be used for this.
    NoConsent,
    PhotoTooLarge,
    PhotoUnreadable,
    PhotoNotAPhoto,
    PrintFailed,
    /// The file could not be written where the user wanted it.
    CannotSave,
    /// The desktop would not open the file or folder.
    CannotOpen,
    /// The clipboard was not to be had.
    CannotCopy,
    /// The folder for updates is not there.
    UpdateUnreached,
    /// What lies in the folder cannot be read, or is no update.
    UpdateUnreadable,
    /// The update is not whole.
    UpdateDamaged,
    /// Somebody else has made or changed the update.
    UpdateForged,
    /// The update is older than what runs, or the same.
    UpdateOlder,
    /// The update is for other systems.
    UpdateOtherSystem,
    /// The desktop would not start the installer.
    UpdateNotStarted,
    /// Something no one can act on but to try again.
    Internal,
}

/// A command that failed. Whatever the code, nothing was half done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[error("{code:?}")]
pub struct ApiError {
    /// What went wrong.
    pub code: Code,
    /// Which field it is about, on the wire's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub field: Option<String>,
    /// A number or name the text needs, such as the group of a recovery code.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub detail: Option<String>,
}

impl ApiError {
    /// The code with a detail for its text.
    #[must_use]
    pub fn with_detail(code: Code, detail: impl Into<String>) -> Self {
        Self { code, field: None, detail: Some(detail.into()) }
    }
}

impl From<Code> for ApiError {
    fn from(code: Code) -> Self {
        Self { code, field: None, detail: None }
    }
}

impl From<Invalid> for ApiError {
    fn from(invalid: Invalid) -> Self {
        let code = match invalid.fault {
            Fault::Required => Code::Required,
            Fault::TooLong => Code::TooLong,
            Fault::OutOfRange => Code::OutOfRange,
            Fault::Taken => Code::Taken,
        };
        Self { code, field: Some(invalid.field.to_owned()), detail: None }
    }
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Code::NotFound.into(),
            StoreError::Archived => Code::Archived.into(),
            StoreError::Invalid(invalid) => invalid.into(),
            StoreError::NotAllowed => Code::NotAllowed.into(),
            StoreError::LastLeader => Code::LastLeader.into(),
            StoreError::NothingToUndo => Code::NothingToUndo.into(),
            StoreError::Missing => Code::DatabaseMissing.into(),
            StoreError::Exists => Code::DatabaseExists.into(),
            StoreError::Damaged | StoreError::Unreadable(_) => Code::DatabaseDamaged.into(),
            StoreError::Newer { .. } => Code::DatabaseNewer.into(),
            StoreError::InUse => Code::InUse.into(),
            StoreError::ReadOnly => Code::ReadOnly.into(),
            StoreError::DiskFull => Code::DiskFull.into(),
            StoreError::Sql(_) => Code::Internal.into(),
        }
    }
}

impl From<VaultError> for ApiError {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::Missing => Code::KeysMissing.into(),
            VaultError::Exists => Code::KeysExist.into(),
            VaultError::Damaged => Code::KeysDamaged.into(),
            VaultError::Newer { .. } => Code::KeysNewer.into(),
            VaultError::Tampered => Code::KeysTampered.into(),
            VaultError::WrongPassword | VaultError::UnknownCoordinator => Code::WrongPassword.into(),
            VaultError::Expired => Code::CodeExpired.into(),
            VaultError::LastCoordinator => Code::LastLeader.into(),
            VaultError::WrongCode => Code::WrongCode.into(),
            VaultError::CodeMistyped { group: Some(group) } => Self::with_detail(Code::CodeMistyped, group.to_string()),
            VaultError::CodeMistyped { group: None } => Code::CodeMistyped.into(),
            VaultError::WeakPassword(_) => Code::WeakPassword.into(),
            VaultError::Name(invalid) => invalid.into(),
            VaultError::Memory => Code::OutOfMemory.into(),
            VaultError::DiskFull => Code::DiskFull.into(),
            VaultError::ReadOnly => Code::ReadOnly.into(),
            VaultError::Busy => Code::FileBusy.into(),
            VaultError::CannotAdd | VaultError::Chance(_) | VaultError::Sealing | VaultError::Disk(_) => {
                Code::Internal.into()
            }
        }
    }
}

impl From<HostError> for ApiError {
    fn from(_: HostError) -> Self {
        Code::CannotOpen.into()
    }
}
