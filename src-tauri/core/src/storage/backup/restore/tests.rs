//! Restoring: the old office or the new one, whatever happens; and what a copy must be to be put back.

use std::{fs, io, path::Path};

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use tempfile::TempDir;
use uuid::Uuid;

use super::*;
use crate::{
    changes::Op,
    coordinators::{Access, Coordinator},
    ids::CoordinatorId,
    storage::backup::{Outline, make},
    vault::{Cost, VaultError},
};

const METTE: CoordinatorId = CoordinatorId(Uuid::from_u128(0x0197_0000_0000_7000_8000_0000_0000_0001));

fn noon() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 23, 12, 0, 5).unwrap()
}

fn by() -> By {
    By { who: METTE, now: noon() }
}

fn vault(seed: u8) -> (KeyFile, DatabaseKey) {
    let mut byte = seed;
    let mut chance = |bytes: &mut [u8]| {
        bytes.fill_with(|| {
            byte = byte.wrapping_mul(5).wrapping_add(113);
            byte
        });
        io::Result::Ok(())
    };
    let made = KeyFile::create(METTE, "Mette", "gul cykel under trappen", Cost::TEST, &mut chance).unwrap();
    (made.0, made.1)
}

fn rename(store: &mut Store, name: &str) {
    let mette = Coordinator {
        id: METTE,
        name: name.into(),
        role: String::new(),
        phone: String::new(),
        volunteer_coordinator: true,
        planned_hours: None,
        access: Access::Leader,
        people_views: Vec::new(),
    };
    store.transact(Op::SaveCoordinator, by(), |tx| tx.put(&mette)).unwrap();
}

/// An office whose coordinator was called Før when its copy was made, and is called Nu in its own file, which is closed.
struct Office {
    keep: TempDir,
    key: DatabaseKey,
    copy: BackupCopy,
}

impl Office {
    fn new() -> Self {
        let keep = TempDir::new().unwrap();
        let (keys, key) = vault(0);
        keys.write_new(&keep.path().join(KEYS)).unwrap();
        let mut store = Store::create(&keep.path().join(DATABASE), &key).unwrap();
        rename(&mut store, "Før");
        let copy = make(&store, &key, &keep.path().join(KEYS), &keep.path().join("copies"), noon()).unwrap();
        rename(&mut store, "Nu");
        Self { keep, key, copy }
    }

    fn data(&self) -> &Path {
        self.keep.path()
    }

    fn prepare(&self, with_keys: bool) -> Result<u32, BackupError> {
        prepare(&self.copy, &self.key, with_keys, &Ledger::default(), by(), &ready(self.data()))
    }

    fn name(&self, database: &Path) -> String {
        let store = Store::open(database, &self.key).unwrap();
        store.sql().query_row("SELECT body ->> 'name' FROM record", [], |row| row.get(0)).unwrap()
    }

    fn now(&self) -> String {
        self.name(&self.data().join(DATABASE))
    }
}

#[test]
fn a_copy_takes_the_place_of_the_office_and_what_was_there_is_set_aside() {
    let office = Office::new();
    office.prepare(false).unwrap();
    assert_eq!(office.now(), "Nu", "made ready, nothing is touched");
    let aside = put_in_place(office.data(), noon()).unwrap();
    assert_eq!(office.now(), "Før");
    assert_eq!(office.name(&aside.join(DATABASE)), "Nu", "whole, and openable");
    assert!(!ready(office.data()).exists() && !is_decided(office.data()), "nothing is left half way");
    assert!(!aside.join(KEYS).exists(), "the passwords of today stay in force");

    office.prepare(true).unwrap();
    let again = put_in_place(office.data(), noon()).unwrap();
    assert_ne!(again, aside, "nothing set aside is ever written over");
    assert!(again.join(KEYS).is_file() && office.data().join(KEYS).is_file());
}

#[test]
fn killed_at_any_moment_the_office_is_the_old_one_or_the_new_one() {
    for with_keys in [false, true] {
        for after in 0..=6 {
            let office = Office::new();
            // What a killed program leaves beside its database.
            fs::write(office.data().join("trinvis.db-wal"), b"half a page").unwrap();
            fs::write(office.data().join("keys.json.old"), b"older").unwrap();
            office.prepare(with_keys).unwrap();
            let aside = office.data().join(ASIDE).join("moment");
            decide(office.data(), &Plan { aside: "moment".into() }).unwrap();
            fs::create_dir_all(&aside).unwrap();
            for (from, to) in moves(office.data(), &aside).into_iter().take(after) {
                fs::rename(from, to).unwrap();
            }
            // The next program starts.
            assert!(is_decided(office.data()), "it is not forgotten");
            assert_eq!(carry_out(office.data()).unwrap(), Some(aside.clone()), "after {after} moves");
            assert_eq!(office.now(), "Før", "after {after} moves");
            assert_eq!(fs::read(aside.join("trinvis.db-wal")).unwrap(), b"half a page", "no old log over a new file");
            assert!(aside.join(DATABASE).is_file());
            assert_eq!(aside.join(KEYS).is_file(), with_keys);
            assert_eq!(carry_out(office.data()).unwrap(), None, "and it is done once");
        }
    }
}

#[test]
fn killed_before_it_was_decided_everything_is_as_it_was() {
    let office = Office::new();
    office.prepare(true).unwrap();
    fs::write(ready(office.data()).join("plan.json.new"), b"{\"asi").unwrap();
    assert_eq!(carry_out(office.data()).unwrap(), None);
    assert_eq!(office.now(), "Nu");
    assert!(!ready(office.data()).exists() && !office.data().join(ASIDE).exists());
}

#[test]
fn a_copy_of_another_office_a_damaged_and_a_newer_one_are_refused() {
    let mut office = Office::new();
    let (keys, _) = vault(77);
    let own = fs::read(&office.copy.keys).unwrap();
    fs::remove_file(&office.copy.keys).unwrap();
    keys.write_new(&office.copy.keys).unwrap();
    assert!(matches!(office.prepare(true), Err(BackupError::Keys(VaultError::Tampered))), "another office");
    fs::write(&office.copy.keys, own).unwrap();

    let whole = fs::read(&office.copy.database).unwrap();
    fs::write(&office.copy.database, &whole[..whole.len() - 4096]).unwrap();
    assert!(matches!(office.prepare(false), Err(BackupError::Unsound)), "damaged");
    fs::write(&office.copy.database, &whole).unwrap();

    let newer = office.data().join("newer.db");
    let store = Store::open(&office.data().join(DATABASE), &office.key).unwrap();
    store.sql().pragma_update(None, "user_version", 99).unwrap();
    store.sql().execute("VACUUM INTO ?1", [newer.to_str().unwrap()]).unwrap();
    drop(store);
    office.copy.database = newer;
    assert!(matches!(office.prepare(false), Err(BackupError::Newer)), "newer");
    assert!(!is_decided(office.data()));
}

#[test]
fn the_difference_is_told_before_anything_is_done() {
    let office = Office::new();
    let mut store = Store::open(&office.data().join(DATABASE), &office.key).unwrap();
    let mut other = store.read().all::<Coordinator>().unwrap().remove(0);
    other.id = CoordinatorId(Uuid::from_u128(5));
    let later = By { now: noon() + TimeDelta::minutes(1), ..by() };
    store.transact(Op::SaveCoordinator, later, |tx| tx.put(&other)).unwrap();
    let present = Outline::of(store.read()).unwrap();
    let copy = Outline::of_copy(&office.copy.database, &office.key).unwrap();
    let told = Outline::against(Some(&present), &copy, &Ledger::default());
    let [kind] = told.kinds[..] else { panic!("one kind: {told:?}") };
    assert_eq!((kind.in_copy, kind.newer, kind.changed, kind.back), (1, 1, 1, 0));
    assert_eq!(told.steps, 2);
    assert_eq!(told.latest[0].at, later.now, "the newest first");
    let alone = Outline::against(None, &copy, &Ledger::default());
    assert_eq!((alone.kinds[0].in_copy, alone.kinds[0].newer, alone.steps), (1, 0, 0));
    let backwards = Outline::against(Some(&copy), &present, &Ledger::default());
    assert_eq!(backwards.kinds[0].back, 1, "what was put away since comes back");
}
