//! What could be in a file or a field: nearly right, and quite wrong. Each is read or refused, without a panic; what is read
//! is written again the same.

mod fields;
mod files;
mod notes;
mod pictures;
mod records;
mod twist;

use std::fmt::Display;

use proptest::{
    strategy::Strategy,
    test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner},
};

use crate::{
    Outcome,
    dice::Dice,
    trial::{Case, Trial, Wrong},
};

pub use files::{Erased, Keys};
pub use notes::{Notes, Policies, SettingsFile};
pub use pictures::Pictures;
pub use records::{Records, Stories};

/// Whether a property holds, or why not.
pub type Held = Result<(), String>;

/// Something that reads bytes from outside, and what must be so whatever they are. The fuzz targets in `tests/fuzz` give it
/// bytes too.
pub trait Input: Sized {
    /// What it is tried on.
    ///
    /// # Errors
    /// What stands in the way on this machine.
    fn new() -> Result<Self, Box<dyn std::error::Error>>;

    /// Bytes that are right, to begin from.
    ///
    /// # Errors
    /// What stands in the way on this machine.
    fn seeds(&self) -> Result<Vec<Vec<u8>>, Box<dyn std::error::Error>>;

    /// Whether `bytes` are taken for what they should be.
    fn takes(&self, bytes: &[u8]) -> bool;

    /// Reads `bytes`.
    ///
    /// # Errors
    /// What should not be, in words.
    fn hold(&self, bytes: &[u8]) -> Held;
}

/// Runs of all sorts together, in every build and at night.
const FEW: usize = 20_000;
const MANY: usize = 1_000_000;

/// A sort of input: its name, how many of a thousand runs are its own, and what runs them.
type Sort = (&'static str, usize, fn(&mut Runs) -> Case);

const SORTS: [Sort; 13] = [
    ("keys", 150, Runs::twisted::<Keys>),
    ("codes", 140, fields::codes),
    ("erased", 20, Runs::twisted::<Erased>),
    ("plan", 10, files::plan),
    ("names", 10, files::names),
    ("notes", 40, Runs::twisted::<Notes>),
    ("settings", 20, Runs::twisted::<SettingsFile>),
    ("stories", 150, Runs::twisted::<Stories>),
    ("records", 280, Runs::twisted::<Records>),
    ("policies", 10, Runs::twisted::<Policies>),
    ("words", 140, fields::words),
    ("photos", 10, pictures::kept),
    ("pictures", 20, Runs::twisted::<Pictures>),
];

/// So many runs of one sort, with dice of their own.
pub(crate) struct Runs {
    count: usize,
    seed: [u8; 32],
    done: usize,
}

impl Runs {
    fn new(count: usize, dice: &mut Dice) -> Self {
        let mut seed = [0; 32];
        seed.copy_from_slice(&dice.bytes(32));
        Self { count, seed, done: 0 }
    }

    /// Holds a property against inputs; one that fails is made as small as it will go.
    fn hold<S: Strategy>(&mut self, inputs: &S, property: impl Fn(S::Value) -> Held) -> Case {
        let cases = u32::try_from(self.count).unwrap_or(u32::MAX);
        let config = Config { cases, failure_persistence: None, max_shrink_iters: 500, ..Config::default() };
        let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &self.seed);
        let held = |input| property(input).map_err(TestCaseError::fail);
        let outcome = TestRunner::new_with_rng(config, rng).run(inputs, held);
        self.done += self.count;
        outcome.map_err(|fault| match fault {
            TestError::Fail(why, input) => Wrong::Other(format!("{why}: {:.400}", format!("{input:?}"))),
            TestError::Abort(why) => Wrong::Other(why.to_string()),
        })
    }

    /// Holds an input against its seeds, with a few things done to them.
    fn twisted<I: Input>(&mut self) -> Case {
        let input = I::new()?;
        let seeds = input.seeds()?;
        // If what is right were refused, all the others would prove little.
        for (number, seed) in seeds.iter().enumerate() {
            check(input.takes(seed), &format!("seed {number} is refused"))?;
        }
        self.hold(&twist::twisted(seeds), |bytes| input.hold(&bytes))
    }
}

pub(crate) fn run(trial: &mut Trial<'_>) -> Outcome {
    let all = trial.many(FEW, MANY);
    for (name, share, sort) in SORTS {
        let mut done = 0;
        trial.case(name, |dice| {
            let mut runs = Runs::new(all * share / 1_000, dice);
            let outcome = sort(&mut runs);
            done = runs.done;
            outcome
        });
        trial.count("runs", done);
    }
    Ok(())
}

/// What does not hold, in words.
fn broken(why: impl Display) -> String {
    why.to_string()
}

/// Holds `is_so`, or says what is not.
fn check(is_so: bool, why: &str) -> Held {
    if is_so { Ok(()) } else { Err(broken(why)) }
}
