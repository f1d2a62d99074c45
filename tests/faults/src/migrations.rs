//! A migration is stopped at every statement, from every schema there was: interrupted there, or without power there.
//! The file is then as it was or as it is to be, and the next start brings it there.

use std::path::Path;

use rusqlite::ffi;
use trinvis_core::storage::SCHEMA;

use crate::{
    Outcome,
    dump::Dump,
    failing,
    flows::{Flow, World},
    office, power,
    state::{self, State},
    trial::{Case, Trial, Wrong},
    vfs::{self, Fault, Moment, Op},
};

/// From the first released schema, and from nothing: a new office is made by every migration.
const FROM: [Flow; 2] = [Flow::Migrate, Flow::CreateOffice];

/// How often the power goes at one statement.
const TIMES: usize = 2;
/// In every build one statement of so many is tried without power.
const FEW: usize = 5;

pub(crate) fn run(trial: &mut Trial<'_>) -> Outcome {
    for flow in FROM {
        let expected = flow.expected()?;
        let statements = failing::count(flow, Op::Statement)?;
        for nth in 1..=statements {
            trial.case(&format!("{}/stopped/{nth}", flow.name()), |_| stopped(flow, nth, &expected));
        }
        trial.count("statements", statements);
        without_power(trial, flow, &expected)?;
    }
    Ok(())
}

fn stopped(flow: Flow, nth: usize, expected: &[State]) -> Case {
    let folder = office::folder()?;
    flow.set_up(folder.path())?;
    vfs::reset();
    let mut world = World::open(flow, folder.path())?;
    vfs::fail(Fault { op: Op::Statement, nth, code: ffi::SQLITE_INTERRUPT, lasting: false });
    let done = (0..flow.steps()).take_while(|done| flow.step(&mut world, *done).is_ok()).count();
    vfs::make_room();
    drop(world);
    vfs::reset();
    if flow == Flow::CreateOffice {
        all_or_nothing(folder.path())?;
    }
    let found = state::look(folder.path(), flow)?;
    // Stopped after its commit, when the file is only asked for something: then the new one is there.
    state::judge(&found, expected, done, true)
}

/// A new file has every table or none, before the program clears away what it did not finish.
fn all_or_nothing(data: &Path) -> Case {
    let path = office::database(data);
    if path.metadata().map_or(0, |about| about.len()) == 0 {
        return Ok(());
    }
    let dump = Dump::read(&path, &office::key(data)?)?;
    let whole = dump.is_empty() || dump.version == SCHEMA;
    if whole { Ok(()) } else { Err(Wrong::Leaked("some of the tables of a new office".to_owned())) }
}

fn without_power(trial: &mut Trial<'_>, flow: Flow, expected: &[State]) -> Outcome {
    let (points, _) = power::once(flow, Vec::new(), true)?;
    let stride = trial.many(FEW, 1);
    let first = 1 + trial.dice(flow.name()).below(stride);
    for part in (first..=points).step_by(stride).collect::<Vec<_>>().chunks(40) {
        let moments = part.iter().flat_map(|point| {
            let name = move |time: usize| format!("{}/dark/{point}/{time}", flow.name());
            let seed = trial.choice.seed;
            (0..TIMES).map(move |time| Moment { point: *point, seed, name: name(time) })
        });
        for image in power::once(flow, moments.collect(), true)?.1 {
            trial.case(&image.name, |_| {
                let found = state::look(image.folder.path(), flow)?;
                state::judge(&found, expected, image.acknowledged, true)
            });
        }
    }
    Ok(())
}
