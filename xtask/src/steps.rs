//! Named steps in a row: "step k of n", a sign of life while one takes long, and the time each took.

use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use crate::Outcome;

/// How often a step that is still running says so.
const SIGN_OF_LIFE: Duration = Duration::from_secs(30);

/// One step: a short name and the work.
pub struct Step {
    name: &'static str,
    work: Box<dyn FnOnce() -> Outcome>,
}

impl Step {
    /// A step to run later.
    pub fn new(name: &'static str, work: impl FnOnce() -> Outcome + 'static) -> Self {
        Self { name, work: Box::new(work) }
    }

    /// The name it is chosen by.
    pub fn name(&self) -> &'static str {
        self.name
    }
}

/// How far a row of steps came.
pub struct Tally {
    /// Steps that succeeded.
    pub passed: usize,
    /// The first step that failed and why; the steps after it did not run.
    pub failed: Option<String>,
}

/// Runs the steps in order and stops at the first that fails.
pub fn run(steps: Vec<Step>) -> Tally {
    let count = steps.len();
    let begin = Instant::now();
    for (index, step) in steps.into_iter().enumerate() {
        let label = format!("step {} of {count}: {}", index + 1, step.name);
        println!("\n=== {label}  ({} s so far)", begin.elapsed().as_secs());
        let started = Instant::now();
        let outcome = with_sign_of_life(label.clone(), step.work);
        let seconds = started.elapsed().as_secs_f32();
        if let Err(why) = outcome {
            println!("=== {label}: FAILED after {seconds:.1} s");
            return Tally { passed: index, failed: Some(format!("{} failed: {why}", step.name)) };
        }
        println!("=== {label}: ok, {seconds:.1} s");
    }
    Tally { passed: count, failed: None }
}

/// The same, for commands that want only to know whether all went well.
pub fn all(steps: Vec<Step>) -> Outcome {
    run(steps).failed.map_or(Ok(()), Err)
}

fn with_sign_of_life(label: String, work: Box<dyn FnOnce() -> Outcome>) -> Outcome {
    let (done, waiting) = mpsc::channel::<()>();
    let started = Instant::now();
    let watcher = thread::spawn(move || {
        while waiting.recv_timeout(SIGN_OF_LIFE) == Err(mpsc::RecvTimeoutError::Timeout) {
            println!("    … {label}, {} s", started.elapsed().as_secs());
        }
    });
    let outcome = work();
    drop(done);
    match watcher.join() {
        Ok(()) => outcome,
        Err(_) => outcome.and(Err("the progress watcher stopped".to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::{Step, run};

    #[test]
    fn stops_at_the_first_failure_and_names_it() {
        let tally = run(vec![
            Step::new("one", || Ok(())),
            Step::new("two", || Err("broken".to_owned())),
            Step::new("three", || Err("must not run".to_owned())),
        ]);
        assert_eq!(tally.passed, 1);
        assert_eq!(tally.failed.as_deref(), Some("two failed: broken"));
    }
}
