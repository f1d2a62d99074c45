//! Whatever is damaged, what comes out is true, and with a copy it is all there.

mod stopping;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use tempfile::TempDir;
use uuid::Uuid;

use super::{Salvaged, salvage, wreck::Wreck};
use crate::{
    changes::Op,
    contacts::Contact,
    demo::demo_office,
    people::{Person, erase_person},
    record::Kind,
    storage::specimens::{by, key, monday},
    storage::{
        KeptRecord, Ledger, Store, StoreError,
        backup::{self, BackupError},
    },
};

const PAGE: usize = 4096;

/// A sample office in a closed file, with what it holds.
struct Wrecked {
    folder: TempDir,
    database: PathBuf,
    whole: Vec<u8>,
    held: BTreeMap<Uuid, KeptRecord>,
}

impl Wrecked {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("trinvis.db");
        let mut store = Store::create(&database, &key(3)).unwrap();
        let sample = demo_office(monday(), by().who).unwrap();
        store.transact(Op::FillSample, by(), |tx| sample.put(tx)).unwrap();
        // Its rows are in the journal twice, and one of its people is put away.
        let people: Vec<Person> = store.read().all().unwrap();
        for person in &people[..20] {
            let noted = Person { note: "Kender alle i opgangen".to_owned(), ..person.clone() };
            store.transact(Op::SavePerson, by(), |tx| tx.put(&noted)).unwrap();
        }
        store.transact(Op::ArchivePerson, by(), |tx| tx.archive::<Person>(people[3].id.0)).unwrap();
        let held = held(&store);
        drop(store);
        let whole = fs::read(&database).unwrap();
        Self { folder, database, whole, held }
    }

    fn pages(&self) -> usize {
        self.whole.len() / PAGE
    }

    /// Turns a bit in each of the pages.
    fn damage(&self, pages: impl IntoIterator<Item = usize>) {
        let mut bytes = self.whole.clone();
        pages.into_iter().for_each(|page| bytes[page * PAGE + 1000] ^= 16);
        fs::write(&self.database, bytes).unwrap();
    }

    fn salvage(&self, copy: Option<&Path>, ledger: &Ledger) -> Result<(Salvaged, Store), BackupError> {
        let folder = self.folder.path().join("restoring");
        let salvaged = salvage(&self.database, &key(3), copy, ledger, by(), &folder, &())?.unwrap();
        Ok((salvaged, Store::open(&folder.join("trinvis.db"), &key(3)).unwrap()))
    }

    /// A copy of the office before it was damaged.
    fn copy(&self) -> PathBuf {
        let copy = self.folder.path().join("copy.db");
        fs::write(&copy, &self.whole).unwrap();
        copy
    }
}

fn held(store: &Store) -> BTreeMap<Uuid, KeptRecord> {
    let id = |record: &KeptRecord| serde_json::from_value(record.body["id"].clone()).unwrap();
    store.read().everything().unwrap().into_iter().map(|record| (id(&record), record)).collect()
}

#[test]
fn one_damaged_page_costs_nothing_when_there_is_a_copy() {
    let office = Wrecked::new();
    let copy = office.copy();
    assert!(office.pages() > 60, "{}", office.pages());
    // The first page holds the salt of the seals; without it nothing can be read.
    office.damage([0]);
    assert!(matches!(office.salvage(Some(&copy), &Ledger::default()), Err(BackupError::Unsound)));
    for page in (20..office.pages()).step_by(office.pages() / 9) {
        office.damage([page]);
        let (salvaged, store) = office.salvage(Some(&copy), &Ledger::default()).unwrap();
        assert_eq!(held(&store), office.held, "page {page}: {salvaged:?}");
    }
}

#[test]
fn the_journal_tells_what_a_row_does_not_and_all_of_it_is_true() {
    let office = Wrecked::new();
    let mut complete = 0;
    let pages: Vec<_> = (10..office.pages()).step_by(office.pages() / 9).collect();
    for page in &pages {
        office.damage([*page]);
        let (salvaged, store) = office.salvage(None, &Ledger::default()).unwrap();
        let found = held(&store);
        complete += usize::from(found.len() == office.held.len());
        for (id, record) in &found {
            let (now, then) = (record, &office.held[id]);
            assert_eq!(now.body, then.body, "page {page}: what is there is true ({salvaged:?})");
            assert!(now.put_away == then.put_away || salvaged.untied > 0, "page {page}: and stands as it stood");
        }
    }
    assert_eq!(complete, pages.len(), "each record lies in two places");
}

#[test]
fn a_file_in_shreds_gives_what_it_has_and_the_copy_the_rest() {
    let office = Wrecked::new();
    let copy = office.copy();
    office.damage((1..office.pages()).filter(|page| page % 3 == 0));
    let (bare, _) = office.salvage(None, &Ledger::default()).unwrap();
    assert!(bare.records + bare.from_journal < office.held.len() as u32, "much is lost: {bare:?}");
    let (salvaged, store) = office.salvage(Some(&copy), &Ledger::default()).unwrap();
    assert!(salvaged.from_copy > 0, "{salvaged:?}");
    assert_eq!(held(&store).keys().collect::<Vec<_>>(), office.held.keys().collect::<Vec<_>>(), "all of them");
    let hits = store.read().search("Amina", &[Kind::Person], 5).unwrap();
    assert!(!hits.is_empty(), "and they are found");
}

#[test]
fn whoever_was_erased_stays_erased() {
    let office = Wrecked::new();
    let copy = office.copy();
    let mut store = Store::open(&office.database, &key(3)).unwrap();
    let amina = store.read().all::<Person>().unwrap().into_iter().find(|person| person.called == "Amina").unwrap();
    erase_person(&mut store, by(), amina.id).unwrap();
    let ledger = store.read().erased().unwrap();
    drop(store);
    let (_, store) = office.salvage(Some(&copy), &ledger).unwrap();
    assert!(matches!(store.read().get::<Person>(amina.id), Err(StoreError::NotFound)), "by the ledger");
    drop(store);
    let (_, store) = office.salvage(Some(&copy), &Ledger::default()).unwrap();
    assert!(matches!(store.read().get::<Person>(amina.id), Err(StoreError::NotFound)), "and by the journal");
}

/// The ledger after this person was erased.
fn ledger_of(person: &Person) -> Ledger {
    let mut ledger = Ledger::default();
    ledger.note(person.id.0, by().now.date_naive());
    ledger
}

/// Fails where anything in the file still points to her, or shows a form of her.
fn nothing_tells_of(store: &Store, person: &Person, page: usize) {
    let mention = person.id.0.to_string();
    let told: i64 = store
        .sql()
        .query_row(
            "SELECT (SELECT count(*) FROM record WHERE instr(body, ?1))
                  + (SELECT count(*) FROM journal WHERE instr(coalesce(before, '') || coalesce(after, ''), ?1))",
            [mention],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(told, 0, "page {page}");
}

#[test]
fn nothing_tells_of_whoever_was_erased_whatever_is_damaged() {
    let office = Wrecked::new();
    let copy = office.copy();
    let store = Store::open(&office.database, &key(3)).unwrap();
    let amina = store.read().all::<Person>().unwrap().into_iter().find(|person| person.called == "Amina").unwrap();
    drop(store);
    // By the ledger alone, from a file that holds her still.
    for page in (10..office.pages()).step_by(office.pages() / 14) {
        office.damage([page]);
        let (_, store) =
            office.salvage(Some(&copy), &ledger_of(&amina)).unwrap_or_else(|fault| panic!("{page}: {fault:?}"));
        nothing_tells_of(&store, &amina, page);
    }
    // By the journal alone, while much of the file is lost and the copy holds her.
    fs::write(&office.database, &office.whole).unwrap();
    let mut store = Store::open(&office.database, &key(3)).unwrap();
    erase_person(&mut store, by(), amina.id).unwrap();
    drop(store);
    let erased = Wrecked { whole: fs::read(&office.database).unwrap(), ..office };
    for shift in 0..4 {
        erased.damage((10..erased.pages()).filter(|page| page % 4 == shift));
        let Ok((_, store)) = erased.salvage(Some(&copy), &ledger_of(&amina)) else { continue };
        nothing_tells_of(&store, &amina, shift);
    }
}

#[test]
fn what_points_to_something_lost_is_put_away_and_kept() {
    let office = Wrecked::new();
    let store = Store::open(&office.database, &key(3)).unwrap();
    let contact = store.read().all::<Contact>().unwrap().remove(0);
    // As damage would: her row is gone, and nothing tells of her.
    store.sql().execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    for table in ["journal", "record"] {
        store.sql().execute(&format!("DELETE FROM {table} WHERE id = ?1"), [contact.person.0]).unwrap();
    }
    drop(store);
    let (salvaged, store) = office.salvage(None, &Ledger::default()).unwrap();
    assert!(salvaged.untied > 0, "{salvaged:?}");
    assert!(matches!(store.read().get::<Contact>(contact.id), Err(StoreError::Archived)));
    assert!(backup::verify(&office.folder.path().join("restoring/trinvis.db"), &key(3)).is_err(), "it is open");
}

#[test]
fn a_long_journal_is_read_to_its_end_also_when_nobody_knows_where_that_is() {
    let (office, key) = (Wrecked::new(), key(3));
    let store = Store::open(&office.database, &key).unwrap();
    store
        .sql()
        .execute_batch(
            "WITH RECURSIVE many (at) AS (SELECT 1000 UNION ALL SELECT at + 1 FROM many WHERE at < 6999)
             INSERT INTO access (seq, at, who, act) SELECT at, '', x'00', 'opened' FROM many",
        )
        .unwrap();
    drop(store);
    let mut wreck = Wreck::at(&office.database, &key, &());
    let both_ways = ["SELECT seq FROM access WHERE seq = ?1", "SELECT seq FROM access WHERE seq = ?1"];
    let read = |row: &rusqlite::Row<'_>| row.get::<_, i64>(0);
    // A question that has no answer stands for a damaged last page.
    let rows = wreck.ranges("SELECT max(seq) FROM lost", both_ways, read, |seq| *seq).unwrap();
    assert_eq!(rows.into_iter().filter(|seq| *seq >= 1000).collect::<Vec<_>>(), (1000..7000).collect::<Vec<_>>());
}

#[test]
fn what_a_later_program_wrote_is_left_to_it() {
    let office = Wrecked::new();
    let store = Store::open(&office.database, &key(3)).unwrap();
    store.sql().pragma_update(None, "user_version", 99).unwrap();
    drop(store);
    assert!(matches!(office.salvage(None, &Ledger::default()), Err(BackupError::Newer)));
}

#[test]
fn a_record_that_makes_no_sense_does_not_keep_the_others_back() {
    let office = Wrecked::new();
    let store = Store::open(&office.database, &key(3)).unwrap();
    let people = store.read().all::<Person>().unwrap();
    let tell = |query: &str, person: &Person| assert_eq!(store.sql().execute(query, [person.id.0]).unwrap(), 1);
    tell("UPDATE record SET kind = 'ghost' WHERE id = ?1", &people[30]);
    tell("UPDATE journal SET kind = 'ghost', after = '{}' WHERE id = ?1", &people[30]);
    tell("UPDATE record SET body = '{' WHERE id = ?1", &people[31]);
    tell("UPDATE journal SET before = NULL, after = NULL WHERE id = ?1", &people[31]);
    drop(store);
    let (salvaged, store) = office.salvage(None, &Ledger::default()).unwrap();
    assert!(matches!(store.read().get::<Person>(people[30].id), Err(StoreError::NotFound)));
    assert!(matches!(store.read().get::<Person>(people[31].id), Err(StoreError::NotFound)));
    assert!(held(&store).len() == office.held.len() - 2, "{salvaged:?}");
}
