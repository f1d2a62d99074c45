//! One figure beside its rival, and how times become figures.

use std::{
    fmt::Write as _,
    time::{Duration, Instant},
};

use serde::{Deserialize, Serialize};

/// A figure beside its rival or floor.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Figure {
    name: String,
    value: f64,
    unit: String,
    /// What it is compared with; a limit of our own where there is no rival.
    rival: String,
    rival_value: f64,
    /// Ours over the rival's: below 1 is better.
    ratio: f64,
}

impl Figure {
    pub(crate) fn new(name: &str, value: f64, unit: &str, rival: &str, rival_value: f64) -> Self {
        let ratio = if rival_value == 0.0 { f64::NAN } else { value / rival_value };
        Self { name: name.to_owned(), value, unit: unit.to_owned(), rival: rival.to_owned(), rival_value, ratio }
    }

    /// Two times in milliseconds.
    pub(crate) fn times(name: &str, ours: Duration, rival: &str, theirs: Duration) -> Self {
        Self::new(name, millis(ours), "ms", rival, millis(theirs))
    }
}

/// Sorted times of repeated work.
pub(crate) struct Times(Vec<Duration>);

impl Times {
    /// Does each case `rounds` times after one round that warms up.
    pub(crate) fn of<T, A>(rounds: usize, cases: &[T], mut work: impl FnMut(&T) -> A) -> Self {
        let mut times = Vec::with_capacity(rounds * cases.len());
        for round in 0..=rounds {
            for case in cases {
                let took = time(|| work(case));
                if round > 0 {
                    times.push(took);
                }
            }
        }
        Self::sorted(times)
    }

    /// Two kinds of work in turn, so that a busy moment of the machine hits both.
    pub(crate) fn pair<T>(
        rounds: usize,
        cases: &[T],
        mut ours: impl FnMut(&T),
        mut theirs: impl FnMut(&T),
    ) -> (Self, Self) {
        let (mut our_times, mut their_times) = (Vec::new(), Vec::new());
        for round in 0..=rounds {
            for case in cases {
                let (our_time, their_time) = (time(|| ours(case)), time(|| theirs(case)));
                if round > 0 {
                    our_times.push(our_time);
                    their_times.push(their_time);
                }
            }
        }
        (Self::sorted(our_times), Self::sorted(their_times))
    }

    pub(crate) fn sorted(mut times: Vec<Duration>) -> Self {
        times.sort_unstable();
        Self(times)
    }

    pub(crate) fn median(&self) -> Duration {
        self.at(50)
    }

    /// What 95 of 100 stay under.
    pub(crate) fn p95(&self) -> Duration {
        self.at(95)
    }

    fn at(&self, percent: usize) -> Duration {
        let last = self.0.len().saturating_sub(1);
        self.0.get(last * percent / 100).copied().unwrap_or_default()
    }
}

/// How long `work` takes.
pub(crate) fn time<T>(work: impl FnOnce() -> T) -> Duration {
    let begun = Instant::now();
    let made = std::hint::black_box(work());
    let took = begun.elapsed();
    drop(made);
    took
}

pub(crate) fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// The figures in columns.
pub(crate) fn table(figures: &[Figure]) -> String {
    let mut text = format!("{:<52}{:>12}      {:<44}{:>12}{:>8}\n", "", "Trinvis", "beside", "", "ratio");
    for figure in figures {
        let _ = writeln!(
            text,
            "{:<52}{:>12} {:<4} {:<44}{:>12}{:>8}",
            figure.name,
            shown(figure.value),
            figure.unit,
            figure.rival,
            shown(figure.rival_value),
            format!("{:.2}", figure.ratio),
        );
    }
    text
}

fn shown(value: f64) -> String {
    if value >= 100.0 { format!("{value:.0}") } else { format!("{value:.2}") }
}
