//! How far something slow has come, and the wish to stop it.

use std::sync::{
    Mutex, MutexGuard, PoisonError,
    atomic::{AtomicBool, Ordering},
};

use serde::Serialize;
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

    /// Says how many parts there are.
    pub(crate) fn expect(&self, parts: usize) {
        self.at().total = super::many(parts);
    }

    /// One part is done.
    pub(crate) fn step(&self) {
        self.at().done += 1;
    }

    /// How far it has come.
    pub(crate) fn progress(&self) -> WorkProgress {
        *self.at()
    }

    /// Wishes it to stop; what it has made so far is removed.
    pub(crate) fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    pub(crate) fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    fn at(&self) -> MutexGuard<'_, WorkProgress> {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
