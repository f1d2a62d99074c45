//! A desktop for tests: saves without asking, and notes what would have been opened.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
    time::Instant,
};

use chrono::{DateTime, Duration, Local, NaiveDate, NaiveTime, Utc};
use trinvis_api::{Host, HostError, Installing, PolicySource};

/// What tests paste from.
const CLIPBOARD: &str = "clipboard.txt";

/// What tests let those who look after the PCs choose, written before the bridge starts.
const POLICIES: &str = "policy.json";

/// The key that tests sign updates with.
const UPDATE_KEY: &str = "update-key.txt";

/// Where tests write how many bytes are free.
const FREE: &str = "free-space.txt";

/// Answers for a desktop nobody sits at.
pub(crate) struct BridgeHost {
    dir: PathBuf,
    clock: Clock,
    next: Mutex<Option<PathBuf>>,
}

/// The real clock, or one that starts in the morning of a given day and never leaves that day.
enum Clock {
    Real,
    Fixed { day: NaiveDate, since: Instant },
}

impl BridgeHost {
    /// A host that keeps its files in `dir`; `today` fixes the day for tests.
    pub(crate) fn new(dir: PathBuf, today: Option<NaiveDate>) -> BridgeHost {
        let clock = today.map_or(Clock::Real, |day| Clock::Fixed { day, since: Instant::now() });
        BridgeHost { dir, clock, next: Mutex::new(None) }
    }

    /// The next file that is saved goes to `path`.
    pub(crate) fn save_next_as(&self, path: PathBuf) {
        *self.next.lock().unwrap_or_else(PoisonError::into_inner) = Some(path);
    }

    fn note(&self, what: &str, path: &Path) -> io::Result<()> {
        let mut log = OpenOptions::new().create(true).append(true).open(self.dir.join("opened.log"))?;
        writeln!(log, "{what} {}", path.display())
    }
}

impl Host for BridgeHost {
    fn now(&self) -> DateTime<Utc> {
        match self.clock {
            Clock::Real => Utc::now(),
            Clock::Fixed { day, since } => {
                let morning = day.and_time(NaiveTime::MIN).and_utc() + Duration::hours(9);
                morning + Duration::from_std(since.elapsed()).unwrap_or_default()
            }
        }
    }

    fn today(&self) -> NaiveDate {
        match self.clock {
            Clock::Real => Local::now().date_naive(),
            Clock::Fixed { day, .. } => day,
        }
    }

    fn fill_random(&self, bytes: &mut [u8]) -> Result<(), HostError> {
        fill_random(bytes)
    }

    fn ask_save_path(&self, suggested_name: &str) -> Option<PathBuf> {
        let next = self.next.lock().unwrap_or_else(PoisonError::into_inner).take();
        next.or_else(|| {
            let out = self.dir.join("out");
            fs::create_dir_all(&out).ok()?;
            Some(out.join(Path::new(suggested_name).file_name()?))
        })
    }

    fn ask_folder(&self) -> Option<PathBuf> {
        let stick = self.dir.parent()?.join("stick");
        fs::create_dir_all(&stick).ok()?;
        Some(stick)
    }

    fn free_space(&self, _: &Path) -> Option<u64> {
        fs::read_to_string(self.dir.join(FREE)).ok()?.trim().parse().ok()
    }

    fn policies(&self) -> Vec<PolicySource> {
        vec![PolicySource::File(self.dir.join(POLICIES))]
    }

    fn copy(&self, text: &str) -> Result<(), HostError> {
        fs::write(self.dir.join(CLIPBOARD), text).map_err(|_| HostError)
    }

    fn clear_copied(&self, text: &str) -> Result<(), HostError> {
        let path = self.dir.join(CLIPBOARD);
        match fs::read_to_string(&path) {
            Ok(now) if now == text => fs::remove_file(path).map_err(|_| HostError),
            Ok(_) | Err(_) => Ok(()),
        }
    }

    fn update_key(&self) -> Option<String> {
        fs::read_to_string(self.dir.join(UPDATE_KEY)).ok()
    }

    fn install(&self, installer: &Path) -> Result<Installing, HostError> {
        self.note("install", installer).map_err(|_| HostError)?;
        Ok(Installing::Started)
    }

    fn open(&self, path: &Path) -> Result<(), HostError> {
        self.note("open", path).map_err(|_| HostError)
    }

    fn show_in_folder(&self, path: &Path) -> Result<(), HostError> {
        self.note("show", path).map_err(|_| HostError)
    }
}

/// Fills `bytes` from the system's source of chance.
pub(crate) fn fill_random(bytes: &mut [u8]) -> Result<(), HostError> {
    getrandom::fill(bytes).map_err(|_| HostError)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn host(today: Option<&str>) -> (tempfile::TempDir, BridgeHost) {
        let dir = tempfile::tempdir().unwrap();
        let host = BridgeHost::new(dir.path().to_owned(), today.map(|day| day.parse().unwrap()));
        (dir, host)
    }

    #[test]
    fn saving_never_leaves_the_folder() {
        let (dir, host) = host(None);
        for name in ["Opslag.pdf", "../../x.pdf", "/etc/passwd", "..", ""] {
            let parent = host.ask_save_path(name).map(|path| path.parent().unwrap().to_owned());
            assert!(parent.is_none_or(|parent| parent == dir.path().join("out")), "{name:?}");
        }
        assert!(host.ask_save_path("Ærø.pdf").unwrap().ends_with("Ærø.pdf"));
    }

    #[test]
    fn what_would_have_been_opened_is_noted() {
        let (dir, host) = host(None);
        host.open(Path::new("/x/a.pdf")).unwrap();
        host.show_in_folder(Path::new("/x/b.pdf")).unwrap();
        assert_eq!(host.install(Path::new("/x/c.exe")), Ok(Installing::Started));
        let noted = fs::read_to_string(dir.path().join("opened.log")).unwrap();
        assert_eq!(noted, "open /x/a.pdf\nshow /x/b.pdf\ninstall /x/c.exe\n");
    }

    #[test]
    fn what_is_copied_lies_in_a_file_until_it_is_cleared() {
        let (dir, host) = host(None);
        let file = dir.path().join(CLIPBOARD);
        host.copy("20 30 40 50").unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "20 30 40 50");
        host.clear_copied("60").unwrap();
        assert!(file.exists(), "something else was copied since");
        host.clear_copied("20 30 40 50").unwrap();
        assert!(!file.exists());
    }

    #[test]
    fn a_fixed_day_stays_while_time_goes_on() {
        let (_dir, host) = host(Some("2026-11-23"));
        let (first, second) = (host.now(), host.now());
        assert_eq!(host.today().to_string(), "2026-11-23");
        assert!(first.to_rfc3339().starts_with("2026-11-23T09:00"), "{first}");
        assert!(second >= first);
    }
}
