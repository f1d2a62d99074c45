//! A save with its journal, index and search rows, beside one bare transaction that writes the same text.

use std::{
    cell::{Cell, RefCell},
    path::Path,
};

use rusqlite::{Connection, params};
use trinvis_core::{
    demo::many_people,
    people::{Person, save_person},
    storage::Store,
};

use crate::{
    Choice, Outcome,
    figure::{Figure, Times},
    large::{self, Large, by, today},
    plain,
};

const ROUNDS: usize = 20;

/// Saves of people in the large office: in memory, where the work itself is seen, and on the disk, where the user waits
/// for the disk too.
pub(crate) fn figures(choice: &Choice) -> Outcome<Vec<Figure>> {
    let size = choice.size();
    let Large { mut store, key, path, folder } = large::make(size)?;
    let people: Vec<Person> = many_people(size.people, today()).step_by(size.people as usize / 50).collect();
    let mut figures = compare("save a person", &mut store, &bare(folder.path(), size.people)?, &people)?;
    // Closed, it is one whole file.
    drop(store);
    let disk = tempfile::tempdir_in(std::env::current_exe()?.parent().ok_or("no folder of its own")?)?;
    let copy = disk.path().join("trinvis.db");
    std::fs::copy(path, &copy)?;
    let mut store = Store::open(&copy, &key)?;
    figures.extend(compare("save on the disk", &mut store, &bare(disk.path(), size.people)?, &people)?);
    Ok(figures)
}

fn compare(name: &str, store: &mut Store, bare: &Connection, people: &[Person]) -> Outcome<Vec<Figure>> {
    let round = Cell::new(0_u32);
    let edited = |person: &Person| {
        round.set(round.get() + 1);
        Person { note: format!("Ringede {}. gang.", round.get()), ..person.clone() }
    };
    let faults = RefCell::new(Vec::new());
    let (ours, theirs) = Times::pair(
        ROUNDS,
        people,
        |person| faults.borrow_mut().extend(ours(store, edited(person)).err()),
        |person| faults.borrow_mut().extend(write(bare, &edited(person)).err()),
    );
    if let Some(fault) = faults.into_inner().pop() {
        return Err(fault);
    }
    let rival = "one bare transaction, plain SQLite, the same text";
    Ok(vec![
        Figure::times(&format!("{name}, median"), ours.median(), rival, theirs.median()),
        Figure::times(&format!("{name}, p95"), ours.p95(), rival, theirs.p95()),
    ])
}

fn ours(store: &mut Store, person: Person) -> Outcome {
    save_person(store, by(), person)?;
    Ok(())
}

/// The least that keeps a person: her text in one row, and one row that says who wrote it.
fn bare(folder: &Path, people: u32) -> Outcome<Connection> {
    let sql = plain::open(&folder.join("bare.db"))?;
    sql.execute_batch(
        "CREATE TABLE record (id BLOB PRIMARY KEY, body TEXT NOT NULL) STRICT;
         CREATE TABLE journal (seq INTEGER PRIMARY KEY, id BLOB NOT NULL, before TEXT, after TEXT) STRICT; BEGIN",
    )?;
    for person in many_people(people, today()) {
        sql.prepare_cached("INSERT INTO record (id, body) VALUES (?1, ?2)")?
            .execute(params![person.id.0, serde_json::to_string(&person)?])?;
    }
    sql.execute_batch("COMMIT")?;
    Ok(sql)
}

fn write(sql: &Connection, person: &Person) -> Outcome {
    let body = serde_json::to_string(person)?;
    sql.execute_batch("BEGIN IMMEDIATE")?;
    sql.prepare_cached(
        "INSERT INTO journal (id, before, after) VALUES (?1, (SELECT body FROM record WHERE id = ?1), ?2)",
    )?
    .execute(params![person.id.0, body])?;
    sql.prepare_cached("UPDATE record SET body = ?2 WHERE id = ?1")?.execute(params![person.id.0, body])?;
    sql.execute_batch("COMMIT")?;
    Ok(())
}
