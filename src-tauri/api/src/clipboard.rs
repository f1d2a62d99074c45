//! What is private on the clipboard, and that it does not stay there.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use zeroize::Zeroizing;

use crate::{Host, HostError};

/// How long a number or a code stays on the clipboard.
const KEPT: Duration = Duration::from_secs(60);

/// How often and how long another program that has the clipboard open is waited for.
const TRIES: u32 = 10;
const BETWEEN: Duration = Duration::from_millis(100);

/// The last text that was put on the clipboard to be cleared again.
pub(crate) struct Clipboard {
    host: Arc<dyn Host>,
    last: Mutex<Last>,
}

/// The text, until it is cleared, and which one in the row it is.
#[derive(Default)]
struct Last {
    turn: u64,
    text: Option<Zeroizing<String>>,
}

impl Clipboard {
    pub(crate) fn new(host: Arc<dyn Host>) -> Self {
        Self { host, last: Mutex::default() }
    }

    /// Puts text on the clipboard for a minute.
    ///
    /// # Errors
    /// The desktop has no clipboard, or could not promise to clear it.
    pub(crate) fn copy(self: &Arc<Self>, text: String) -> Result<(), HostError> {
        let mut last = self.last();
        self.host.copy(&text)?;
        last.turn += 1;
        last.text = Some(Zeroizing::new(text));
        let (this, turn) = (Arc::clone(self), last.turn);
        drop(last);
        let promised = self.host.later(KEPT, Box::new(move || this.clear_if(|last| last == turn)));
        if promised.is_err() {
            self.clear();
        }
        promised
    }

    /// Clears what was copied last, if it is still there.
    pub(crate) fn clear(&self) {
        self.clear_if(|_| true);
    }

    fn clear_if(&self, is_due: impl FnOnce(u64) -> bool) {
        let mut last = self.last();
        if !is_due(last.turn) {
            return;
        }
        let Some(text) = last.text.take() else { return };
        for _ in 0..TRIES {
            if self.host.clear_copied(&text).is_ok() {
                return;
            }
            self.host.wait(BETWEEN);
        }
    }

    fn last(&self) -> MutexGuard<'_, Last> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests;
