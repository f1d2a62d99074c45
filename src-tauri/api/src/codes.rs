//! Which errors there have been since the start: their codes, and nothing of what they were about.

use std::{
    collections::VecDeque,
    sync::{Mutex, PoisonError},
};

use crate::Code;

/// So many are remembered.
const KEPT: usize = 20;

/// The codes of the last errors.
#[derive(Default)]
pub(crate) struct SeenCodes(Mutex<VecDeque<Code>>);

impl SeenCodes {
    /// Remembers one; the oldest is forgotten.
    pub(crate) fn note(&self, code: Code) {
        let mut codes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if codes.len() == KEPT {
            codes.pop_front();
        }
        codes.push_back(code);
    }

    /// Those that are remembered, the newest last.
    pub(crate) fn all(&self) -> Vec<Code> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).iter().copied().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_is_forgotten() {
        let seen = SeenCodes::default();
        assert!(seen.all().is_empty());
        seen.note(Code::DiskFull);
        (0..KEPT - 1).for_each(|_| seen.note(Code::Locked));
        assert_eq!((seen.all().len(), seen.all()[0]), (KEPT, Code::DiskFull));
        seen.note(Code::ReadOnly);
        let all = seen.all();
        assert_eq!((all.len(), all[0], all[KEPT - 1]), (KEPT, Code::Locked, Code::ReadOnly));
    }
}
