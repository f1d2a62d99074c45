//! A verified copy of the large office, beside a bare `VACUUM INTO` and the check that every copy has.

use std::{fs, path::Path, time::Duration};

use rusqlite::Connection;
use trinvis_core::{
    storage::{backup, danish, unlock},
    vault::{DatabaseKey, FILE_NAME},
};

use crate::{
    Choice, Outcome,
    figure::{Figure, Times, time},
    large::{self, by},
};

const ROUNDS: u32 = 3;

/// Copies of the large office.
pub(crate) fn figures(choice: &Choice) -> Outcome<Vec<Figure>> {
    let large = large::make(choice.size())?;
    let folder = large.folder.path();
    let (mut ours, mut vacuums, mut checks) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let copies = folder.join(format!("copies-{round}"));
        let mut made = None;
        let make = || made = Some(backup::make(&large.store, &large.key, &folder.join(FILE_NAME), &copies, by().now));
        ours.push(time(make));
        made.ok_or("no copy was tried")??;
        fs::remove_dir_all(&copies)?;
        let (vacuum, check) = bare_copy(&large.path, &large.key)?;
        vacuums.push(vacuum);
        checks.push(check);
    }
    let [ours, vacuum, check] = [ours, vacuums, checks].map(|times| Times::sorted(times).median());
    Ok(vec![
        Figure::times("verified copy, median", ours, "bare VACUUM INTO and integrity checks", vacuum + check),
        Figure::times("verified copy, median", ours, "bare VACUUM INTO alone, unchecked", vacuum),
    ])
}

/// What SQLCipher itself takes to write a copy, and to check one.
fn bare_copy(from: &Path, key: &DatabaseKey) -> Outcome<(Duration, Duration)> {
    // The office's own connection holds its file, so the floor reads a twin.
    let (twin, to) = (from.with_extension("twin"), from.with_extension("bare"));
    fs::copy(from, &twin)?;
    let sql = open(&twin, key)?;
    let name = to.to_str().ok_or("the folder's name")?.to_owned();
    let mut wrote = Ok(0);
    let vacuum = time(|| wrote = sql.execute("VACUUM INTO ?1", [name]));
    wrote?;
    let copy = open(&to, key)?;
    let mut checked = Ok(());
    let check = time(|| checked = checks(&copy));
    checked?;
    drop((sql, copy));
    fs::remove_file(&twin)?;
    fs::remove_file(&to)?;
    Ok((vacuum, check))
}

fn open(path: &Path, key: &DatabaseKey) -> Outcome<Connection> {
    let sql = Connection::open(path)?;
    unlock(&sql, key)?;
    sql.create_collation("danish", danish)?;
    sql.query_row("SELECT count(*) FROM record", [], |row| row.get::<_, i64>(0))?;
    Ok(sql)
}

fn checks(sql: &Connection) -> Outcome {
    for pragma in ["PRAGMA cipher_integrity_check", "PRAGMA integrity_check", "PRAGMA foreign_key_check"] {
        let mut statement = sql.prepare(pragma)?;
        let mut rows = statement.query([])?;
        while rows.next()?.is_some() {}
    }
    Ok(())
}
