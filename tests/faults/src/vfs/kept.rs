//! What of a file lasts, and what has been written to it since.

/// One write since the last sync.
pub(super) enum Change {
    Write { at: usize, bytes: Vec<u8> },
    Truncate(usize),
}

impl Change {
    pub(super) fn apply(&self, file: &mut Vec<u8>) {
        match self {
            Self::Write { at, bytes } => {
                if file.len() < at + bytes.len() {
                    file.resize(at + bytes.len(), 0);
                }
                file[*at..at + bytes.len()].copy_from_slice(bytes);
            }
            Self::Truncate(size) => file.truncate(*size),
        }
    }
}

/// A file as the disk has it.
#[derive(Default)]
pub(super) struct Kept {
    pub synced: Vec<u8>,
    pub since: Vec<Change>,
    /// Whether its name lasts: until a sync, a new file may not be there after a power cut.
    pub named: bool,
}

impl Kept {
    pub(super) fn now(&self) -> Vec<u8> {
        let mut bytes = self.synced.clone();
        self.since.iter().for_each(|change| change.apply(&mut bytes));
        bytes
    }

    pub(super) fn settle(&mut self) {
        self.synced = self.now();
        self.since.clear();
        self.named = true;
    }
}
