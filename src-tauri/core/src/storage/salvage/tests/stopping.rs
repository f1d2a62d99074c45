//! Whoever waits may stop it.

use std::{cell::Cell, fs};

use super::{super::salvage, Wrecked};
use crate::storage::{
    Ledger, Watch,
    specimens::{by, key},
};

/// Lets so many parts be done, and then wishes it to stop.
struct Patience {
    parts: usize,
    done: Cell<usize>,
    expected: Cell<usize>,
}

impl Watch for Patience {
    fn expect(&self, parts: usize) {
        self.expected.set(parts);
    }

    fn step(&self) {
        self.done.set(self.done.get() + 1);
    }

    fn is_stopped(&self) -> bool {
        self.done.get() >= self.parts
    }
}

#[test]
fn it_can_be_stopped_after_any_part_and_counts_what_it_announced() {
    let office = Wrecked::new();
    let copy = office.copy();
    office.damage([30]);
    let damaged = fs::read(&office.database).unwrap();
    let folder = office.folder.path().join("restoring");
    let wait = |parts| {
        let watch = Patience { parts, done: Cell::new(0), expected: Cell::new(0) };
        let made = salvage(&office.database, &key(3), Some(&copy), &Ledger::default(), by(), &folder, &watch).unwrap();
        (made, watch.done.get(), watch.expected.get())
    };
    let (made, done, expected) = wait(usize::MAX);
    assert!(made.is_some() && done == expected, "{done} of {expected}");
    for parts in 0..expected {
        let (made, ..) = wait(parts);
        assert_eq!(made, None, "stopped after {parts}");
        assert_eq!(fs::read(&office.database).unwrap(), damaged, "the damaged file is only read");
    }
}
