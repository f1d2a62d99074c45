//! What Trinvis keeps when the machine fails, and what it takes in.
//!
//! [`run`] is the program `trinvis-faults`; the fuzz targets in `tests/fuzz` hold the same [`inputs`].
//!
//! Each part prints one line: how many states it tried, and how many of them lost something that was acknowledged, let
//! something half done through, or panicked. All three are to be 0. `--nightly` tries many more; `--only A,B` runs parts;
//! `--seed N` throws the dice of an earlier run, and `--at CASE` one case of it.

mod copies;
mod dice;
mod dump;
mod failing;
mod flips;
mod flows;
mod full;
pub mod inputs;
mod kills;
mod migrations;
mod office;
mod power;
mod state;
mod trial;
mod vfs;
mod work;

use std::{error::Error, path::PathBuf, process::ExitCode, time::Instant};

use trial::Trial;

/// How a part of the run ends when it could not be run.
type Outcome<T = ()> = Result<T, Box<dyn Error>>;
/// A part: its name, and what it tries.
type Part = (&'static str, fn(&mut Trial<'_>) -> Outcome);

const PARTS: [Part; 8] = [
    ("kills", kills::run),
    ("power", power::run),
    ("failing", failing::run),
    ("migrations", migrations::run),
    ("full", full::run),
    ("flips", flips::run),
    ("copies", copies::run),
    ("inputs", inputs::run),
];

/// The seed when none is given: every run tries the same, until someone asks for others.
const SEED: u64 = 20_261_123;

/// What was asked for on the command line.
struct Choice {
    only: Vec<String>,
    nightly: bool,
    seed: u64,
    at: Option<String>,
    /// Goes through this flow in this folder, to be killed: what `kills` starts.
    write: Option<(String, PathBuf)>,
}

impl Choice {
    fn read() -> Outcome<Self> {
        use lexopt::prelude::{Long, ValueExt as _};
        let mut choice = Self { only: Vec::new(), nightly: false, seed: SEED, at: None, write: None };
        let mut arguments = lexopt::Parser::from_env();
        while let Some(argument) = arguments.next()? {
            match argument {
                Long("only") => choice.only = arguments.value()?.string()?.split(',').map(str::to_owned).collect(),
                Long("nightly") => choice.nightly = true,
                Long("seed") => choice.seed = arguments.value()?.parse()?,
                Long("at") => choice.at = Some(arguments.value()?.string()?),
                Long("write") => choice.write = Some((arguments.value()?.string()?, arguments.value()?.into())),
                other => return Err(other.unexpected().into()),
            }
        }
        match choice.only.iter().find(|name| PARTS.iter().all(|(part, _)| part != name)) {
            Some(unknown) => Err(format!("no part is called \"{unknown}\"").into()),
            None => Ok(choice),
        }
    }
}

/// Reads the command line, tries what it asks for, and prints a line for each part. A failure when something was lost, let
/// through or fell over.
///
/// # Errors
/// A command line that is not understood, or a part that cannot be tried on this machine.
pub fn run() -> Result<ExitCode, Box<dyn Error>> {
    let choice = Choice::read()?;
    if let Some((flow, data)) = &choice.write {
        return kills::write(flow, data).map(|()| ExitCode::SUCCESS);
    }
    vfs::install()?;
    vfs::statements();
    quiet()?;
    println!("seed {}", choice.seed);
    let mut failed = 0;
    for (name, part) in PARTS {
        if choice.only.is_empty() || choice.only.iter().any(|only| only == name) {
            let begin = Instant::now();
            let mut trial = Trial::new(&choice, name);
            part(&mut trial).map_err(|fault| format!("{name}: {fault}"))?;
            println!("{}", trial.line(begin.elapsed().as_secs_f32()));
            failed += trial.failed();
        }
    }
    Ok(if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// SQLCipher tells of every page it refuses; thousands of them are refused here.
fn quiet() -> Outcome {
    Ok(rusqlite::Connection::open_in_memory()?.execute_batch("PRAGMA cipher_log_level = NONE;")?)
}
