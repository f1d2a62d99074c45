//! How far something slow has come, and the wish to stop it.

use std::sync::{
    Mutex, MutexGuard, PoisonError,
    atomic::{AtomicBool, Ordering},
};

use serde::Serialize;
use trinvis_core::storage::Watch;
use ts_rs::TS;

/// How far it has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WorkProgress {
    /// How many parts are done.
    pub done: u32,
    /// Of how many.
    pub total: u32,
}

/// One slow piece of work at a time.
#[derive(Default)]
pub(crate) struct Work {
    one: Mutex<()>,
    progress: Mutex<WorkProgress>,
    cancelled: AtomicBool,
}

impl Work {
    /// Begins, when whatever was under way is done.
    pub(crate) fn begin(&self) -> MutexGuard<'_, ()> {
        let one = self.one.lock().unwrap_or_else(PoisonError::into_inner);
        self.cancelled.store(false, Ordering::Relaxed);
        *self.at() = WorkProgress::default();
        one
    }

    /// How far it has come.
    pub(crate) fn progress(&self) -> WorkProgress {
        *self.at()
    }

    /// Wishes it to stop; what it has made so far is removed.
    pub(crate) fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    fn at(&self) -> MutexGuard<'_, WorkProgress> {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Watch for Work {
    fn expect(&self, parts: usize) {
        *self.at() = WorkProgress { done: 0, total: super::many(parts) };
    }

    fn step(&self) {
        self.at().done += 1;
    }

    fn is_stopped(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}
