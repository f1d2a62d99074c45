//! Measures a copy of an office with 50,000 people against a bare `VACUUM INTO` and its verification.
//!
//! `cargo run --release -p trinvis-core --example copy_figures`; the figure to hold is 1.3 times the two together. The
//! office is held only for the first part.
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a program for measuring")]

use std::{
    io,
    time::{Duration, Instant},
};

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Connection;
use trinvis_core::{
    changes::{By, Op},
    demo::many_people,
    ids::CoordinatorId,
    storage::{Store, backup, danish, unlock},
    vault::{Cost, KeyFile},
};

const PEOPLE: u32 = 50_000;
const ROUNDS: u32 = 5;

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let who = CoordinatorId(uuid::Uuid::from_u128(1));
    let mut chance = |bytes: &mut [u8]| {
        bytes.fill(9);
        io::Result::Ok(())
    };
    let (keys, key, _) = KeyFile::create(who, "Mette", "gul cykel under trappen", Cost::TEST, &mut chance).unwrap();
    let keys_path = folder.path().join("keys.json");
    keys.write_new(&keys_path).unwrap();
    let database = folder.path().join("trinvis.db");
    let mut store = Store::create(&database, &key).unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let by = By { who, now: DateTime::<Utc>::UNIX_EPOCH };
    store.transact(Op::FillSample, by, |tx| many_people(PEOPLE, today).try_for_each(|person| tx.put(&person))).unwrap();

    let (mut held, mut copy) = (Duration::ZERO, Duration::ZERO);
    for round in 0..ROUNDS {
        let begun = Instant::now();
        let made = by.now + chrono::TimeDelta::minutes(round.into());
        let draft = backup::begin(&store, &key, &keys_path, &folder.path().join("copies"), made).unwrap();
        held += begun.elapsed();
        draft.finish(&key).unwrap();
        copy += begun.elapsed();
    }
    drop(store);

    let (mut bare, mut read) = (Duration::ZERO, Duration::ZERO);
    for round in 0..ROUNDS {
        let path = folder.path().join(format!("bare-{round}.db"));
        let sql = Connection::open(&database).unwrap();
        unlock(&sql, &key).unwrap();
        sql.create_collation("danish", danish).unwrap();
        let begun = Instant::now();
        sql.execute("VACUUM INTO ?1", [path.to_str().unwrap()]).unwrap();
        bare += begun.elapsed();
        let begun = Instant::now();
        backup::verify(&path, &key).unwrap();
        read += begun.elapsed();
    }
    let mean = |time: Duration| (time / ROUNDS).as_millis();
    let bytes = database.metadata().unwrap().len() / 1_000_000;
    println!("{PEOPLE} people, {bytes} MB");
    println!("bare VACUUM INTO {} ms, its verification {} ms", mean(bare), mean(read));
    println!("copy {} ms, of which the office is held {} ms", mean(copy), mean(held));
    println!("{:.2} times", copy.as_secs_f64() / (bare + read).as_secs_f64());
}
