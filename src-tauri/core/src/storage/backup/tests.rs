//! Copies that open, faults that leave nothing half made, and thinning.

use std::{fs, io, path::Path};

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use uuid::Uuid;

use super::{BackupError, carry, list, make, make::draft, thin, thin_out, verify};
use crate::{
    changes::{By, Op},
    coordinators::{Access, Coordinator},
    ids::CoordinatorId,
    storage::{Store, StoreError},
    vault::{Cost, DatabaseKey, FILE_NAME, KeyFile, VaultError},
};

const PASSWORD: &str = "gul cykel under trappen";
const METTE: CoordinatorId = CoordinatorId(Uuid::from_u128(0x0197_0000_0000_7000_8000_0000_0000_0001));

fn noon() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 23, 12, 0, 5).unwrap()
}

struct Office {
    folder: tempfile::TempDir,
    store: Store,
    key: DatabaseKey,
}

impl Office {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut byte = 0u8;
        let mut chance = |bytes: &mut [u8]| {
            bytes.fill_with(|| {
                byte = byte.wrapping_mul(5).wrapping_add(113);
                byte
            });
            io::Result::Ok(())
        };
        let (keys, key, _) = KeyFile::create(METTE, "Mette", PASSWORD, Cost::TEST, &mut chance).unwrap();
        keys.write_new(&folder.path().join(FILE_NAME)).unwrap();
        let mut store = Store::create(&folder.path().join("trinvis.db"), &key).unwrap();
        let mette = Coordinator {
            id: METTE,
            name: "Mette Sørensen".into(),
            role: "frivilligkoordinator".into(),
            phone: "20304050".into(),
            volunteer_coordinator: true,
            planned_hours: Some(12),
            access: Access::Leader,
            people_views: Vec::new(),
        };
        store.transact(Op::SaveCoordinator, By { who: METTE, now: noon() }, |tx| tx.put(&mette)).unwrap();
        Self { folder, store, key }
    }

    fn copies(&self) -> std::path::PathBuf {
        self.folder.path().join("copies")
    }

    fn make(&self) -> Result<super::BackupCopy, BackupError> {
        make(&self.store, &self.key, &self.folder.path().join(FILE_NAME), &self.copies(), noon())
    }
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_copy_opens_with_the_password_and_holds_everything() {
    let office = Office::new();
    let copy = office.make().unwrap();
    assert_eq!(names(&office.copies()), ["trinvis-20261123-120005.db", "trinvis-20261123-120005.keys.json"]);
    assert_eq!(list(&office.copies()).unwrap(), std::slice::from_ref(&copy));
    assert_eq!(copy.made, noon());
    assert!(!fs::read(&copy.database).unwrap().starts_with(b"SQLite format 3"), "the copy is encrypted");

    let key = KeyFile::read(&copy.keys).unwrap().unlock(METTE, PASSWORD).unwrap().key;
    let store = Store::open(&copy.database, &key).unwrap();
    let name: String = store.sql().query_row("SELECT body ->> 'name' FROM record", [], |row| row.get(0)).unwrap();
    assert_eq!(name, "Mette Sørensen");
}

#[test]
fn a_copy_of_the_same_second_gets_a_name_of_its_own() {
    let office = Office::new();
    let first = office.make().unwrap();
    let second = office.make().unwrap();
    assert_eq!(list(&office.copies()).unwrap(), [second, first]);
}

#[test]
fn what_a_cut_off_copy_left_is_swept_and_never_listed() {
    let office = Office::new();
    fs::create_dir(office.copies()).unwrap();
    for left in ["trinvis-20261122-120000.db.part", "trinvis-20261122-120000.db.part-journal"] {
        fs::write(office.copies().join(left), b"half").unwrap();
    }
    fs::write(office.copies().join("trinvis-20261121-120000.db"), b"without keys").unwrap();
    fs::write(office.copies().join("notes.txt"), b"hers").unwrap();
    assert_eq!(list(&office.copies()).unwrap(), []);
    office.make().unwrap();
    let kept =
        ["notes.txt", "trinvis-20261121-120000.db", "trinvis-20261123-120005.db", "trinvis-20261123-120005.keys.json"];
    assert_eq!(names(&office.copies()), kept, "only our own remains are removed");
}

#[test]
fn whatever_fails_nothing_half_made_is_left() {
    let office = Office::new();
    let keys = KeyFile::read(&office.folder.path().join(FILE_NAME)).unwrap();
    let faults: [fn() -> BackupError; 2] = [|| BackupError::DiskFull, || StoreError::DiskFull.into()];
    for fault in faults {
        let result = draft(&office.copies(), noon(), &keys, 1, |path| {
            fs::write(path, b"half")?;
            Err(fault())
        });
        assert!(matches!(result, Err(BackupError::DiskFull)));
        assert!(names(&office.copies()).is_empty());
    }
    fs::create_dir(office.copies().join("trinvis-20261123-120005.db")).unwrap();
    assert!(office.make().is_err(), "the last rename fails");
    assert_eq!(names(&office.copies()), ["trinvis-20261123-120005.db"]);
    assert_eq!(list(&office.copies()).unwrap(), [], "a folder is no copy, whatever it is called");
}

#[test]
fn a_copy_that_is_not_whole_is_refused() {
    let office = Office::new();
    let copy = office.make().unwrap();
    let whole = fs::read(&copy.database).unwrap();
    let check = |bytes: &[u8]| {
        let path = office.folder.path().join("tried.db");
        fs::write(&path, bytes).unwrap();
        verify(&path, &office.key)
    };
    assert_eq!(check(&whole).unwrap(), 1, "it ends with the last step");
    assert!(matches!(check(&whole[..whole.len() / 2]), Err(BackupError::Unsound)), "cut short");
    assert!(matches!(check(&[]), Err(BackupError::Unsound)), "empty");
    let gone = verify(&office.folder.path().join("gone.db"), &office.key);
    assert!(matches!(gone, Err(BackupError::Store(StoreError::Missing))), "not there is not broken: {gone:?}");
    for at in (0..whole.len()).step_by(whole.len() / 40) {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        assert!(matches!(check(&bytes), Err(BackupError::Unsound)), "one bit at {at}");
    }
}

#[test]
fn a_copy_that_lacks_a_step_is_removed_again() {
    let office = Office::new();
    let keys = KeyFile::read(&office.folder.path().join(FILE_NAME)).unwrap();
    let whole = fs::read(office.make().unwrap().database).unwrap();
    let later = noon() + TimeDelta::hours(1);
    let draft = draft(&office.copies(), later, &keys, 2, |path| Ok(fs::write(path, &whole)?)).unwrap();
    assert!(matches!(draft.finish(&office.key), Err(BackupError::Unsound)));
    assert_eq!(list(&office.copies()).unwrap().len(), 1, "only the whole one is there");
    assert_eq!(names(&office.copies()).len(), 2);
}

#[test]
fn a_copy_is_carried_to_a_second_place_and_reads_back_there() {
    let office = Office::new();
    let copy = office.make().unwrap();
    let stick = office.folder.path().join("stick");
    let there = stick.join("Trinvis");
    assert!(matches!(carry(&copy, &office.key, &there), Err(BackupError::Unreached)), "it is not plugged in");
    assert!(!stick.exists(), "and no folder takes its place");
    fs::create_dir(&stick).unwrap();
    let carried = carry(&copy, &office.key, &there).unwrap();
    assert_eq!(list(&there).unwrap(), std::slice::from_ref(&carried));
    assert_eq!(fs::read(&carried.database).unwrap(), fs::read(&copy.database).unwrap());
    assert_eq!(carried.made, copy.made);
}

#[test]
fn a_stick_pulled_half_way_holds_no_copy() {
    let office = Office::new();
    let copy = office.make().unwrap();
    let whole = fs::read(&copy.database).unwrap();
    let there = office.folder.path().join("stick").join("Trinvis");
    fs::create_dir_all(&there).unwrap();
    for ending in [".db.part", ".keys.json.part"] {
        fs::write(there.join(format!("trinvis-20261123-120005{ending}")), &whole[..whole.len() / 2]).unwrap();
    }
    fs::copy(&copy.keys, there.join("trinvis-20261123-120005.keys.json")).unwrap();
    assert_eq!(list(&there).unwrap(), [], "what was cut off counts for nothing");
    carry(&copy, &office.key, &there).unwrap();
    assert_eq!(names(&there).len(), 2, "and makes way for the next one");
}

#[test]
fn keys_that_do_not_open_the_database_are_not_copied() {
    let office = Office::new();
    let path = office.folder.path().join(FILE_NAME);
    let mut other = |bytes: &mut [u8]| {
        bytes.fill(7);
        io::Result::Ok(())
    };
    fs::remove_file(&path).unwrap();
    assert!(matches!(office.make(), Err(BackupError::Keys(VaultError::Missing))));
    KeyFile::create(METTE, "Mette", PASSWORD, Cost::TEST, &mut other).unwrap().0.write_new(&path).unwrap();
    assert!(matches!(office.make(), Err(BackupError::Keys(VaultError::Tampered))));
    assert!(!office.copies().exists());
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_cannot_be_written_is_told_as_such() {
    let office = Office::new();
    let keys = office.folder.path().join(FILE_NAME);
    // Nobody makes files in sysfs, not even an administrator.
    let made = make(&office.store, &office.key, &keys, Path::new("/sys/trinvis-copies"), noon());
    assert!(matches!(made, Err(BackupError::ReadOnly)), "{made:?}");
}

/// Which of the copies of these ages, in hours before noon, are kept.
fn kept(ages: &[i64]) -> Vec<i64> {
    let made: Vec<DateTime<Utc>> = ages.iter().map(|&hours| noon() - TimeDelta::hours(hours)).collect();
    let keep = thin(&made, noon());
    ages.iter().zip(keep).filter_map(|(&age, keep)| keep.then_some(age)).collect()
}

#[test]
fn thinning_keeps_many_new_and_few_old() {
    let day = 24;
    // noon() is a Monday.
    let cases: [(&str, &[i64], &[i64]); 11] = [
        ("none", &[], &[]),
        ("all of the last day", &[0, 1, 2, 3, 23, 24], &[0, 1, 2, 3, 23, 24]),
        ("the last of the day before that", &[0, 37, 38, 60, 61], &[0, 37, 61]),
        ("in any order", &[61, 37, 60, 0, 38], &[61, 37, 0]),
        ("days without copies do not count", &[0, 20 * day, 21 * day, 21 * day + 1], &[0, 20 * day, 21 * day]),
        ("up to ninety days", &[0, day, 2 * day, 90 * day, 91 * day], &[0, day, 2 * day, 90 * day]),
        ("none goes for two days on a clock far ahead", &[0, 1, day, 400 * day], &[0, 1, day, 400 * day]),
        ("they go on the third", &[0, day, 2 * day, 400 * day], &[0, day, 2 * day]),
        ("the future counts for nothing", &[-9 * day, -8 * day, 400 * day], &[-9 * day, -8 * day, 400 * day]),
        ("all of a day, on a clock a year ahead", &[0, 365 * day, 365 * day + 1], &[0, 365 * day, 365 * day + 1]),
        ("all of the only day, however old", &[400 * day, 400 * day + 1], &[400 * day, 400 * day + 1]),
    ];
    for (what, ages, expected) in cases {
        assert_eq!(kept(ages), expected, "{what}");
    }
}

#[test]
fn a_year_of_daily_copies_becomes_two_weeks_and_then_two_months_of_weeks() {
    let daily: Vec<i64> = (0..365).map(|days| days * 24).collect();
    let days: Vec<i64> = kept(&daily).into_iter().map(|hours| hours / 24).collect();
    let fortnight: Vec<i64> = (0..14).collect();
    // Sundays, since noon() is a Monday; the week of today is the first of the eight.
    let sundays = [15, 22, 29, 36, 43];
    assert_eq!(days, [fortnight.as_slice(), &sundays].concat());
}

#[test]
fn thinning_a_folder_removes_both_files() {
    let office = Office::new();
    for days in [0, 1, 2, 100, 200] {
        let made = noon() - TimeDelta::days(days);
        make(&office.store, &office.key, &office.folder.path().join(FILE_NAME), &office.copies(), made).unwrap();
    }
    assert_eq!(thin_out(&office.copies(), noon()).unwrap(), 2);
    assert_eq!(names(&office.copies()).len(), 6);
    assert_eq!(list(&office.copies()).unwrap()[0].made, noon(), "newest first");
    assert_eq!(thin_out(Path::new("/nowhere/at/all"), noon()).unwrap(), 0, "no folder, no copies");
}

#[test]
fn faults_of_the_disk_are_told_apart() {
    let of = |kind: io::ErrorKind| BackupError::from(io::Error::from(kind));
    assert!(matches!(of(io::ErrorKind::ResourceBusy), BackupError::Busy), "it is tried again for a moment");
    assert!(matches!(of(io::ErrorKind::StorageFull), BackupError::DiskFull));
    assert!(matches!(of(io::ErrorKind::QuotaExceeded), BackupError::DiskFull));
    assert!(matches!(of(io::ErrorKind::ReadOnlyFilesystem), BackupError::ReadOnly));
    assert!(matches!(of(io::ErrorKind::TimedOut), BackupError::Disk(_)));
}
