//! What could be in a file or a field: nearly right, and quite wrong. Each is read or refused, without a panic; what is read
//! is written again the same.

mod files;
mod notes;
mod records;
mod twist;

use proptest::{
    strategy::Strategy,
    test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner},
};

use crate::{
    Outcome,
    dice::Dice,
    trial::{Case, Trial, Wrong},
};

/// How a run of a property ends.
type Property = Result<(), TestCaseError>;

/// Runs of all sorts together, in every build and at night.
const FEW: usize = 20_000;
const MANY: usize = 1_000_000;

/// A sort of input: its name, how many of a thousand runs are its own, and what runs them.
type Sort = (&'static str, usize, fn(&mut Runs) -> Case);

const SORTS: [Sort; 11] = [
    ("keys", 150, files::keys),
    ("codes", 140, files::codes),
    ("erased", 20, files::erased),
    ("plan", 10, files::plan),
    ("names", 10, files::names),
    ("notes", 40, notes::copies),
    ("settings", 20, notes::settings),
    ("stories", 150, records::stories),
    ("records", 300, records::all),
    ("words", 150, records::words),
    ("photos", 10, records::photos),
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
    fn hold<S: Strategy>(&mut self, inputs: &S, property: impl Fn(S::Value) -> Property) -> Case {
        let cases = u32::try_from(self.count).unwrap_or(u32::MAX);
        let config = Config { cases, failure_persistence: None, max_shrink_iters: 500, ..Config::default() };
        let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &self.seed);
        let outcome = TestRunner::new_with_rng(config, rng).run(inputs, property);
        self.done += self.count;
        outcome.map_err(|fault| match fault {
            TestError::Fail(why, input) => Wrong::Other(format!("{why}: {:.400}", format!("{input:?}"))),
            TestError::Abort(why) => Wrong::Other(why.to_string()),
        })
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

/// A property that does not hold.
fn broken(why: impl std::fmt::Display) -> TestCaseError {
    TestCaseError::fail(why.to_string())
}

/// Holds `is_so`, or says what is not.
fn check(is_so: bool, why: &str) -> Property {
    if is_so { Ok(()) } else { Err(broken(why)) }
}
