//! The disk that fails does fail: what is not synced can be lost, and what is synced cannot.

use std::sync::Once;

use rusqlite::{Connection, ErrorCode, ffi};

use super::{Fault, Moment, Op, acknowledge, fail, install, make_room, points, record, watch};
use crate::office;

fn shim() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| install().unwrap());
}

/// A log of twenty commits, and of each image after a power cut how many commits were acknowledged and how many are left.
fn left(synchronous: &str) -> Vec<(i64, Option<i64>)> {
    shim();
    let folder = office::folder().unwrap();
    watch(folder.path());
    let sql = Connection::open(folder.path().join("log.db")).unwrap();
    sql.execute_batch(&format!(
        "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         CREATE TABLE log (line TEXT); PRAGMA synchronous = {synchronous};"
    ))
    .unwrap();
    let moment = |point: usize, time: usize| Moment { point, seed: 1, name: format!("{point}/{time}") };
    record(folder.path(), (1..60).flat_map(|point| (0..3).map(move |time| moment(point, time))).collect(), false);
    for _ in 0..20 {
        sql.execute("INSERT INTO log VALUES ('a line')", []).unwrap();
        acknowledge();
    }
    let (_, images) = points();
    drop(sql);
    assert!(images.len() > 100, "the power went often enough: {}", images.len());
    let count = |image: &super::Image| -> rusqlite::Result<i64> {
        let sql = Connection::open(image.folder.path().join("log.db"))?;
        sql.query_row("SELECT count(*) FROM log", [], |row| row.get(0))
    };
    images.iter().map(|image| (i64::try_from(image.acknowledged).unwrap(), count(image).ok())).collect()
}

#[test]
fn what_was_synced_is_left_and_at_most_one_commit_more() {
    for (acknowledged, lines) in left("FULL") {
        let lines = lines.expect("it opens");
        assert!(lines == acknowledged || lines == acknowledged + 1, "{acknowledged} acknowledged, {lines} left");
    }
}

#[test]
fn what_was_not_synced_can_be_lost() {
    assert!(left("OFF").iter().any(|(acknowledged, lines)| lines.is_none_or(|lines| lines < *acknowledged)));
}

#[test]
fn the_write_that_is_to_fail_fails_and_no_other() {
    shim();
    let folder = office::folder().unwrap();
    watch(folder.path());
    let sql = Connection::open(folder.path().join("log.db")).unwrap();
    sql.execute_batch("CREATE TABLE log (line TEXT)").unwrap();
    fail(Fault { op: Op::Write, nth: 2, code: ffi::SQLITE_FULL, lasting: false });
    let told = sql.execute("INSERT INTO log VALUES ('a line')", []).unwrap_err();
    assert_eq!(told.sqlite_error_code(), Some(ErrorCode::DiskFull));
    make_room();
    sql.execute("INSERT INTO log VALUES ('a line')", []).unwrap();
    assert_eq!(sql.query_row("SELECT count(*) FROM log", [], |row| row.get::<_, i64>(0)), Ok(1));
}
