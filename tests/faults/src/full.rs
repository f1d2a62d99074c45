//! The disk is full, from every write on that needs more room: the user is told just that, nothing is lost, and when there is room
//! again the same step succeeds. Once with the shim, and once on a real file system of 2 MB where one can be mounted.

mod mounted;

use rusqlite::ffi;

use crate::{
    Outcome, failing,
    flows::{Flow, World},
    office,
    state::{self, State},
    trial::{Case, Trial, Wrong},
    vfs::{self, Fault, Op},
};

/// In every build so many writes of each flow are tried; all of them at night.
const FEW: usize = 10;

pub(crate) fn run(trial: &mut Trial<'_>) -> Outcome {
    for flow in trial.flows() {
        let expected = flow.expected()?;
        let points = failing::count(flow, Op::Growth)?;
        let stride = points.div_ceil(trial.many(FEW, points).max(1)).max(1);
        let first = 1 + trial.dice(flow.name()).below(stride);
        for nth in (first..=points).step_by(stride) {
            trial.case(&format!("{}/shim/{nth}", flow.name()), |_| {
                let folder = office::folder()?;
                flow.set_up(folder.path())?;
                vfs::reset();
                let mut world = World::open(flow, folder.path())?;
                vfs::fail(Fault { op: Op::Growth, nth, code: ffi::SQLITE_FULL, lasting: true });
                go_on(&mut world, &expected, vfs::make_room)
            });
        }
        mounted::run(trial, flow, &expected)?;
    }
    Ok(())
}

/// Goes through a flow on a disk that fills; where it is told so, makes room and does the same step again.
fn go_on(world: &mut World, expected: &[State], make_room: impl FnOnce()) -> Case {
    let flow = world.flow;
    let mut make_room = Some(make_room);
    let mut done = 0;
    while done < flow.steps() {
        match (flow.step(world, done), make_room.take()) {
            (Ok(()), room) => (done, make_room) = (done + 1, room),
            (Err(fault), Some(room)) if fault.is_full() => {
                room();
                // An office that could not be made is cleared away and made from the beginning.
                done = if flow == Flow::CreateOffice { 0 } else { done };
            }
            (Err(fault), Some(_)) => return Err(Wrong::Other(format!("step {done} says: {fault}"))),
            (Err(fault), None) => return Err(Wrong::Lost(format!("there is room, and step {done} says: {fault}"))),
        }
    }
    if let Some(room) = make_room {
        room();
    }
    world.close();
    vfs::reset();
    let found = state::look(&world.data, flow)?;
    let found = if flow == Flow::Migrate { found.of_one_attempt() } else { found };
    state::judge(&found, expected, flow.steps(), false)
}
