//! What a write did: which operation it was, what changed, and whether it can be undone.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{ids::CoordinatorId, record::Kind};

/// Who writes, and when.
#[derive(Clone, Copy, Debug)]
pub struct By {
    /// The coordinator.
    pub who: CoordinatorId,
    /// The instant.
    pub now: DateTime<Utc>,
}

/// Every operation that writes; its label is in the labels file under `op`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Op {
    SetUpOffice,
    FillSample,
    SaveOffice,
    SaveCoordinator,
    AddColleague,
    SetAccess,
    RemoveColleague,
    SavePeopleView,
    RemovePeopleView,
    SavePerson,
    ArchivePerson,
    LabelPeople,
    SetPeopleState,
    ArchivePeople,
    ErasePerson,
    LogContact,
    MoveTalk,
    ArchiveContact,
    SaveActivity,
    ArchiveActivity,
    MoveActivity,
    ArchiveAgreement,
    SaveInvolvement,
    ArchiveInvolvement,
    SaveTask,
    ArchiveTask,
    SaveStory,
    ArchiveStory,
    UseStory,
    AddPhoto,
    SaveMaterial,
    ArchiveMaterial,
    Undo,
    Redo,
}

impl Op {
    /// Whether Undo may take it back. Who has access is also written in the vault, which Undo does not reach.
    #[must_use]
    pub fn is_undoable(self) -> bool {
        !matches!(self, Self::AddColleague | Self::SetAccess | Self::RemoveColleague)
    }
}

/// One record that a write touched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Change {
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: Uuid,
}

/// A committed write: its value, what to fetch again, and the operation that Undo would take back.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Saved<T> {
    /// What the operation made.
    pub value: T,
    /// Records that are different now; empty when nothing changed.
    pub changes: Vec<Change>,
    /// The operation to offer Undo for; none when there is nothing to take back.
    pub undo: Option<Op>,
}

/// A step of the history that was undone or redone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HistoryStep {
    /// The operation that was taken back or done again.
    pub op: Op,
}
