//! `trinvis-bench`: what Trinvis costs, each figure beside a rival or a floor measured in the same run.
//!
//! Every figure is a median or a 95th percentile of many; see BENCHMARKS.md for the last table and how to repeat it.
//! `--only A,B` measures parts; `--quick` takes a tenth of the records, for a look while working; `--out FILE` keeps
//! the rows as JSON. `--with FILE` adds rows that another part of the
//! bench has kept; `--app FILE` is the program to weigh. Parts: opening, reading, saving, copies, growth, posters, sizes.

mod copies;
mod desk;
mod figure;
mod growth;
mod large;
mod opening;
mod plain;
mod posters;
mod reading;
mod saving;
mod sizes;

use std::{error::Error, fs, path::PathBuf};

use figure::{Figure, table};
use large::Size;

/// How a part of the bench ends.
type Outcome<T = ()> = Result<T, Box<dyn Error>>;
/// A part: its name, and what it measures.
type Part = (&'static str, fn(&Choice) -> Outcome<Vec<Figure>>);

const PARTS: [Part; 7] = [
    ("opening", opening::figures),
    ("reading", reading::figures),
    ("saving", saving::figures),
    ("copies", copies::figures),
    ("growth", growth::figures),
    ("posters", posters::figures),
    ("sizes", sizes::figures),
];

/// What was asked for on the command line.
#[derive(Default)]
struct Choice {
    only: Vec<String>,
    quick: bool,
    out: Option<PathBuf>,
    with: Option<PathBuf>,
    app: Option<PathBuf>,
    /// Makes the large office in this folder and ends, for the browser's part of the bench.
    office: Option<PathBuf>,
    /// Prints one poster to this file and ends: the whole process that the rivals' processes are compared with.
    page: Option<PathBuf>,
}

impl Choice {
    fn read() -> Outcome<Self> {
        use lexopt::prelude::{Long, ValueExt as _};
        let mut choice = Self::default();
        let mut arguments = lexopt::Parser::from_env();
        while let Some(argument) = arguments.next()? {
            match argument {
                Long("only") => choice.only = arguments.value()?.string()?.split(',').map(str::to_owned).collect(),
                Long("quick") => choice.quick = true,
                Long("out") => choice.out = Some(arguments.value()?.into()),
                Long("with") => choice.with = Some(arguments.value()?.into()),
                Long("app") => choice.app = Some(arguments.value()?.into()),
                Long("office") => choice.office = Some(arguments.value()?.into()),
                Long("page") => choice.page = Some(arguments.value()?.into()),
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(choice)
    }

    /// The records of the large office.
    fn size(&self) -> Size {
        let part = if self.quick { 10 } else { 1 };
        Size { people: 50_000 / part, activities: 16_000 / part, stories: 20_000 / part }
    }
}

fn main() -> Outcome {
    let choice = Choice::read()?;
    if let Some(path) = &choice.page {
        return posters::print_one(path);
    }
    if let Some(folder) = &choice.office {
        return large::make_in(folder, choice.size()).map(drop);
    }
    if let Some(unknown) = choice.only.iter().find(|name| PARTS.iter().all(|(part, _)| part != name)) {
        return Err(format!("no part is called \"{unknown}\"").into());
    }
    let mut figures = Vec::new();
    for (name, part) in PARTS {
        if choice.only.is_empty() || choice.only.iter().any(|only| only == name) {
            eprintln!("{name} …");
            figures.extend(part(&choice)?);
        }
    }
    if let Some(file) = &choice.with {
        figures.extend(serde_json::from_slice::<Vec<Figure>>(&fs::read(file)?)?);
    }
    print!("{}", table(&figures));
    if let Some(out) = &choice.out {
        fs::write(out, serde_json::to_vec_pretty(&figures)?)?;
    }
    Ok(())
}
