//! Every write, sync, opening, renaming and removal of every flow fails once, and every statement is interrupted once: the flow is told, or
//! goes on; nothing is half done, and where a step is one transaction, it can be done again at once.

use rusqlite::ffi;

use crate::{
    Outcome,
    flows::{Flow, World},
    office,
    state::{self, State},
    trial::{Case, Trial, Wrong},
    vfs::{self, Fault, Op},
};

/// A fault of the disk, as the C library tells it.
const IO: i32 = 5;

/// What fails, and what SQLite is told then.
const FAULTS: [(&str, Op, i32); 8] = [
    ("write", Op::Write, ffi::SQLITE_IOERR_WRITE),
    ("full", Op::Write, ffi::SQLITE_FULL),
    ("sync", Op::Sync, ffi::SQLITE_IOERR_FSYNC),
    ("open", Op::Open, ffi::SQLITE_CANTOPEN),
    ("statement", Op::Statement, ffi::SQLITE_INTERRUPT),
    ("rename", Op::Rename, IO),
    ("remove", Op::Remove, IO),
    ("flush", Op::Flush, IO),
];

/// In every build so many points of each sort are tried, here and there; all of them at night.
const FEW: usize = 6;

pub(crate) fn run(trial: &mut Trial<'_>) -> Outcome {
    for flow in trial.flows() {
        let expected = flow.expected()?;
        for (name, op, code) in FAULTS {
            let points = count(flow, op)?;
            let stride = points.div_ceil(trial.many(FEW, points).max(1)).max(1);
            // Other points with another seed.
            let first = 1 + trial.dice(&format!("{}/{name}", flow.name())).below(stride);
            for nth in (first..=points).step_by(stride) {
                let fault = Fault { op, nth, code, lasting: false };
                trial.case(&format!("{}/{name}/{nth}", flow.name()), |_| one(flow, fault, &expected));
            }
            trial.count("points", points);
        }
    }
    Ok(())
}

/// How many operations of a sort a flow asks for.
pub(crate) fn count(flow: Flow, op: Op) -> Outcome<usize> {
    let folder = office::folder()?;
    flow.set_up(folder.path())?;
    vfs::reset();
    let mut world = World::open(flow, folder.path())?;
    vfs::fail(Fault { op, nth: 0, code: 0, lasting: false });
    for done in 0..flow.steps() {
        flow.step(&mut world, done).map_err(|fault| format!("{}, step {done}: {fault}", flow.name()))?;
    }
    drop(world);
    Ok(vfs::asked(op))
}

fn one(flow: Flow, fault: Fault, expected: &[State]) -> Case {
    let folder = office::folder()?;
    flow.set_up(folder.path())?;
    vfs::reset();
    let mut world = World::open(flow, folder.path())?;
    vfs::fail(fault);
    let (mut acknowledged, mut told) = (0, None);
    while acknowledged < flow.steps() && told.is_none() {
        match flow.step(&mut world, acknowledged) {
            Ok(()) => acknowledged += 1,
            Err(why) => told = Some(why),
        }
    }
    vfs::make_room();
    if told.is_some() && flow.is_transactions() && fault.nth.is_multiple_of(2) {
        // Every other time the same office goes on, without being opened anew, to the end.
        for done in acknowledged..flow.steps() {
            flow.step(&mut world, done)
                .map_err(|again| Wrong::Lost(format!("not done again: {again}, {told:?} before")))?;
        }
        acknowledged = flow.steps();
    }
    drop(world);
    vfs::reset();
    let found = state::look(folder.path(), flow)?;
    // A step of several parts that failed in a later one may stand, if it stands whole; a transaction that failed does not.
    state::judge(&found, expected, acknowledged, told.is_some() && !flow.is_transactions())
}
