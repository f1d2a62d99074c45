//! The power goes: at any point of every flow, with any part of what was not synced left.

use crate::{
    Outcome,
    flows::{Flow, World},
    office, state,
    trial::Trial,
    vfs::{self, Image, Moment},
};

/// Points of one run at which the power goes, and how often at each.
const POINTS: usize = 8;
const TIMES: usize = 3;

pub(crate) fn run(trial: &mut Trial<'_>) -> Outcome {
    let wanted = trial.many(520, 10_000);
    let runs = wanted.div_ceil(Flow::ALL.len() * POINTS * TIMES);
    for flow in trial.flows() {
        let expected = flow.expected()?;
        let (points, _) = once(flow, Vec::new(), false)?;
        for run in 0..runs {
            let name = format!("{}/{run}", flow.name());
            if !trial.wants(&name) {
                continue;
            }
            let moments = moments(trial, &name, points);
            let (_, images) = once(flow, moments, false)?;
            for image in images {
                trial.case(&image.name, |_| {
                    let found = state::look(image.folder.path(), flow)?;
                    state::judge(&found, &expected, image.acknowledged, true)
                });
            }
        }
        trial.count("points", points);
    }
    Ok(())
}

fn moments(trial: &Trial<'_>, run: &str, points: usize) -> Vec<Moment> {
    let mut dice = trial.dice(run);
    let mut moments = Vec::with_capacity(POINTS * TIMES);
    for _ in 0..POINTS {
        let point = 1 + dice.below(points);
        for time in 0..TIMES {
            moments.push(Moment { point, seed: trial.choice.seed, name: format!("{run}/{point}/{time}") });
        }
    }
    moments
}

/// Runs a flow from its beginning to the closing of the office; answers how many points there were, and what a power cut
/// would have left.
pub(crate) fn once(flow: Flow, moments: Vec<Moment>, statements: bool) -> Outcome<(usize, Vec<Image>)> {
    let folder = office::folder()?;
    flow.set_up(folder.path())?;
    vfs::watch(folder.path());
    let mut world = World::open(flow, folder.path())?;
    vfs::record(folder.path(), moments, statements);
    for done in 0..flow.steps() {
        flow.step(&mut world, done).map_err(|fault| format!("{}, step {done}: {fault}", flow.name()))?;
        vfs::acknowledge();
    }
    drop(world);
    let kept = vfs::points();
    vfs::reset();
    Ok(kept)
}
