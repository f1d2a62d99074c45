//! A writer is killed at random moments, two hundred times: nothing it acknowledged is lost, and the file opens.

use std::{
    env,
    error::Error,
    hint::spin_loop,
    io::{self, BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use chrono::{DateTime, Utc};
use trinvis_core::{
    changes::{By, Op},
    coordinators::{Access, Coordinator},
    ids::CoordinatorId,
    storage::{Store, StoreError, backup},
    vault::{Cost, DatabaseKey, KeyFile},
};
use uuid::Uuid;

const TEST: &str = "whatever_was_acknowledged_survives_a_kill";
const FOLDER: &str = "TRINVIS_KILL_TEST_FOLDER";
const ROUND: &str = "TRINVIS_KILL_TEST_ROUND";
const ROUNDS: u64 = 200;
const SEED: u64 = 20_261_123;
/// The record that every write changes, beside the new one it makes.
const COUNTER: CoordinatorId = CoordinatorId(Uuid::from_u128(1));

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// One program in two parts: without the folder in its environment it starts itself again as the writer to be killed.
#[test]
fn whatever_was_acknowledged_survives_a_kill() -> Outcome {
    match (env::var_os(FOLDER), env::var(ROUND)) {
        (Some(folder), Ok(round)) => write_until_killed(&PathBuf::from(folder), round.parse()?),
        _ => kill_and_check(),
    }
}

fn kill_and_check() -> Outcome {
    let folder = tempfile::tempdir()?;
    let keys = folder.path().join("keys.json");
    let (file, key) = vault()?;
    file.write_new(&keys)?;
    let mut dice = Dice(SEED);
    let (mut acknowledged, mut kills_with_writes) = (0, 0);
    let mut latest = 0;
    for round in 0..ROUNDS {
        let known = kill_one_writer(folder.path(), round, &mut dice)?;
        kills_with_writes += u64::from(!known.is_empty());
        acknowledged += known.len();
        let store = match Store::open(&database(folder.path()), &key) {
            Err(StoreError::Missing) if acknowledged == 0 => continue,
            opened => opened.map_err(|fault| format!("round {round}: {fault:?}"))?,
        };
        for id in known {
            let found: Coordinator = store.read().get(id).map_err(|fault| format!("round {round}: {id}: {fault:?}"))?;
            assert_eq!(found.name, id.to_string(), "what was written is what is there");
        }
        // Every write made one record, one journal step and one count, or none of the three.
        let records = store.read().count::<Coordinator>()?;
        let counted = count(&store)?;
        assert_eq!(records, counted + u32::from(counted > 0), "round {round}: a write came through in part");
        assert!(counted >= latest && counted as usize >= acknowledged, "round {round}: writes were lost");
        assert_eq!(store.read().journal_of(COUNTER, u32::MAX)?.len(), counted as usize, "round {round}: the journal");
        latest = counted;
        if round % 20 == 0 || round == ROUNDS - 1 {
            backup::make(&store, &key, &keys, &folder.path().join("copies"), DateTime::UNIX_EPOCH)?;
        }
    }
    assert!(kills_with_writes > ROUNDS / 3, "too few writers were hit while writing: {kills_with_writes}");
    Ok(())
}

/// Starts a writer, kills it at a random moment, and returns the ids it acknowledged.
fn kill_one_writer(folder: &Path, round: u64, dice: &mut Dice) -> Outcome<Vec<CoordinatorId>> {
    let mut writer = Command::new(env::current_exe()?)
        .args([TEST, "--exact", "--nocapture", "--test-threads=1"])
        .env(FOLDER, folder)
        .env(ROUND, round.to_string())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()?;
    let known = listen_and_kill(&mut writer, dice);
    // Also when listening failed: no writer is left running.
    let _ = writer.kill();
    let status = writer.wait()?;
    assert!(!status.success(), "a writer ends only by being killed");
    known
}

/// Half of the writers die some acknowledged writes in, half at any time after their start.
fn listen_and_kill(writer: &mut Child, dice: &mut Dice) -> Outcome<Vec<CoordinatorId>> {
    let output = writer.stdout.take().ok_or("no output")?;
    let mut lines = BufReader::new(output).lines();
    let mut known = Vec::new();
    let (after, most_micros) = if dice.below(2) == 0 { (0, 60_000) } else { (1 + dice.below(12), 4_000) };
    while known.len() < after as usize {
        let line = lines.next().ok_or("the writer gave up")??;
        known.extend(acknowledgement(&line));
    }
    let (start, wait) = (Instant::now(), Duration::from_micros(dice.below(most_micros)));
    while start.elapsed() < wait {
        spin_loop();
    }
    writer.kill()?;
    for line in lines {
        known.extend(acknowledgement(&line?));
    }
    Ok(known)
}

/// The id in a whole line; a line that the kill cut short acknowledges nothing.
fn acknowledgement(line: &str) -> Option<CoordinatorId> {
    let id = line.strip_prefix("saved ")?.strip_suffix('.')?;
    Uuid::parse_str(id).ok().map(CoordinatorId)
}

fn write_until_killed(folder: &Path, round: u64) -> Outcome {
    let (_, key) = vault()?;
    let path = database(folder);
    let mut store = match Store::open(&path, &key) {
        Err(StoreError::Missing) => Store::create(&path, &key)?,
        opened => opened?,
    };
    let by = By { who: COUNTER, now: DateTime::<Utc>::UNIX_EPOCH };
    for number in 1..u64::MAX {
        let id = CoordinatorId(Uuid::from_u64_pair(round + 1, number));
        let next = count(&store)? + 1;
        store.transact(Op::SaveCoordinator, by, |tx| {
            tx.put(&record(id, id.to_string(), String::new()))?;
            tx.put(&record(COUNTER, "count".to_owned(), next.to_string()))
        })?;
        let mut out = io::stdout().lock();
        writeln!(out, "\nsaved {id}.")?;
        out.flush()?;
    }
    Ok(())
}

fn count(store: &Store) -> Outcome<u32> {
    let counter: Option<Coordinator> = store.read().find(COUNTER)?;
    Ok(counter.map(|counter| counter.role.parse()).transpose()?.unwrap_or(0))
}

fn record(id: CoordinatorId, name: String, role: String) -> Coordinator {
    Coordinator {
        id,
        name,
        role,
        phone: String::new(),
        volunteer_coordinator: false,
        planned_hours: None,
        access: Access::Leader,
        people_views: Vec::new(),
    }
}

fn database(folder: &Path) -> PathBuf {
    folder.join("trinvis.db")
}

/// The same vault in every process.
fn vault() -> Outcome<(KeyFile, DatabaseKey)> {
    let mut dice = Dice(SEED);
    let mut chance = |bytes: &mut [u8]| {
        bytes.fill_with(|| dice.next().to_le_bytes()[7]);
        io::Result::Ok(())
    };
    let (file, key, _) = KeyFile::create(COUNTER, "Mette", "gul cykel under trappen", Cost::TEST, &mut chance)?;
    Ok((file, key))
}

/// The same throws each time (splitmix64).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }
}
