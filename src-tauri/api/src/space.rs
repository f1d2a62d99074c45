//! Room on the disk: what is left, and whether something fits before it is begun.

use std::{fs, path::Path};

use serde::Serialize;
use ts_rs::TS;

use crate::{App, place::Place};

/// Less than this is little on any PC.
const LITTLE: u64 = 200 << 20;

/// Less than so many times the office's file is little too: it is copied, and written anew.
const TIMES: u64 = 3;

/// Kept free beside what is written, for everything else the PC does.
const SLACK: u64 = 16 << 20;

/// How much is left on the disk that the office lies on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DiskSpace {
    /// Whole megabytes; none when it cannot be told.
    pub left_mb: Option<u32>,
    /// Whether it is so little that the user should know.
    pub is_little: bool,
}

impl DiskSpace {
    pub(crate) fn of(app: &App) -> Self {
        let free = app.host().free_space(app.data());
        let enough = LITTLE.max(TIMES.saturating_mul(office(app)));
        Self {
            left_mb: free.map(|bytes| u32::try_from(bytes >> 20).unwrap_or(u32::MAX)),
            is_little: free.is_some_and(|bytes| bytes < enough),
        }
    }
}

/// How large the user's own office is; nothing where there is none.
pub(crate) fn office(app: &App) -> u64 {
    size(&Place::own(app.data()).database())
}

/// How large a file is; nothing where there is none.
pub(crate) fn size(file: &Path) -> u64 {
    fs::metadata(file).map_or(0, |file| file.len())
}

/// Whether so many bytes fit into a folder that is there. What cannot be told is tried.
pub(crate) fn fits(app: &App, folder: &Path, bytes: u64) -> bool {
    app.host().free_space(folder).is_none_or(|free| free >= bytes.saturating_add(SLACK))
}

#[cfg(test)]
mod tests;
