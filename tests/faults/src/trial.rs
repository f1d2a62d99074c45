//! A part's cases: each named, counted, and told with the command that repeats it when it fails.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::{Choice, dice::Dice, flows::Flow};

/// What is wrong after a fault.
#[derive(Debug)]
pub(crate) enum Wrong {
    /// Something that was acknowledged is not there, or the file does not open.
    Lost(String),
    /// Something is there in part, or that should not be there.
    Leaked(String),
    /// Anything else.
    Other(String),
}

impl<E: std::fmt::Display> From<E> for Wrong {
    fn from(fault: E) -> Self {
        Self::Other(fault.to_string())
    }
}

/// How a case ends.
pub(crate) type Case<T = ()> = Result<T, Wrong>;

/// How many findings are told one by one.
const TOLD: usize = 10;

/// One part of the run.
pub(crate) struct Trial<'a> {
    pub(crate) choice: &'a Choice,
    part: &'static str,
    tried: usize,
    lost: usize,
    leaked: usize,
    panics: usize,
    other: usize,
    /// What this part counts besides, such as kills.
    pub(crate) counts: Vec<(&'static str, usize)>,
}

impl<'a> Trial<'a> {
    pub(crate) fn new(choice: &'a Choice, part: &'static str) -> Self {
        Self { choice, part, tried: 0, lost: 0, leaked: 0, panics: 0, other: 0, counts: Vec::new() }
    }

    /// How many cases: few in every build, many at night.
    pub(crate) fn many(&self, few: usize, many: usize) -> usize {
        if self.choice.nightly { many } else { few }
    }

    /// Whether a case, or one below a name, was asked for.
    pub(crate) fn wants(&self, name: &str) -> bool {
        self.choice.at.as_ref().is_none_or(|at| at.starts_with(name) || name.starts_with(at.as_str()))
    }

    /// The flows that were asked for.
    pub(crate) fn flows(&self) -> Vec<Flow> {
        Flow::ALL.into_iter().filter(|flow| self.wants(flow.name())).collect()
    }

    pub(crate) fn dice(&self, name: &str) -> Dice {
        Dice::of(self.choice.seed, name)
    }

    pub(crate) fn count(&mut self, what: &'static str, more: usize) {
        match self.counts.iter_mut().find(|(name, _)| *name == what) {
            Some((_, count)) => *count += more,
            None => self.counts.push((what, more)),
        }
    }

    /// Runs a case, if it is wanted. A panic is a finding like any other.
    pub(crate) fn case(&mut self, name: &str, work: impl FnOnce(&mut Dice) -> Case) {
        let is_asked_for =
            |at: &String| name.strip_prefix(at.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        if !self.choice.at.as_ref().is_none_or(is_asked_for) {
            return;
        }
        let mut dice = self.dice(name);
        let outcome = catch_unwind(AssertUnwindSafe(|| work(&mut dice)));
        self.tally(name, outcome.unwrap_or_else(|_| Err(Wrong::Other("it panicked".to_owned()))));
    }

    /// Counts a case that was run elsewhere.
    pub(crate) fn tally(&mut self, name: &str, outcome: Case) {
        self.tried += 1;
        let Err(wrong) = outcome else { return };
        let (kind, why) = match wrong {
            Wrong::Lost(why) => (&mut self.lost, why),
            Wrong::Leaked(why) => (&mut self.leaked, why),
            Wrong::Other(why) if why == "it panicked" => (&mut self.panics, why),
            Wrong::Other(why) => (&mut self.other, why),
        };
        *kind += 1;
        if self.failed() <= TOLD {
            let nightly = if self.choice.nightly { " --nightly" } else { "" };
            println!("    {name}: {why}");
            println!(
                "      again: cargo xtask faults{nightly} --seed {} --only {} --at {name}",
                self.choice.seed, self.part
            );
        }
    }

    pub(crate) fn failed(&self) -> usize {
        self.lost + self.leaked + self.panics + self.other
    }

    /// The part's one line.
    pub(crate) fn line(&self, seconds: f32) -> String {
        let besides: String = self.counts.iter().map(|(what, count)| format!(", {count} {what}")).collect();
        let other = if self.other == 0 { String::new() } else { format!(", {} other faults", self.other) };
        format!(
            "{:<10} {:>7} states{besides}; {} lost, {} leaked, {} panics{other}; {seconds:.1} s",
            self.part, self.tried, self.lost, self.leaked, self.panics
        )
    }
}
