//! A message bus of the test's own, with a login manager that the test speaks for.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    sync::mpsc::{Receiver, Sender, channel},
    thread,
    time::Duration,
};

use zbus::{
    blocking::connection,
    fdo, interface,
    object_server::SignalEmitter,
    zvariant::{Fd, ObjectPath},
};

use super::*;

/// Only ever waited for in full when something is broken.
const LONG: Duration = Duration::from_secs(20);

const OWN: &str = "/org/freedesktop/login1/session/_32";
const OTHER: &str = "/org/freedesktop/login1/session/_33";

struct Manager {
    /// Told each time somebody asks to delay sleep.
    asked: Sender<std::io::PipeReader>,
}

#[interface(name = "org.freedesktop.login1.Manager")]
impl Manager {
    fn get_session(&self, id: &str) -> fdo::Result<ObjectPath<'static>> {
        if id == "auto" { Ok(ObjectPath::from_static_str_unchecked(OWN)) } else { Err(fdo::Error::Failed(id.into())) }
    }

    fn inhibit(&self, what: &str, _who: &str, _why: &str, mode: &str) -> fdo::Result<Fd<'static>> {
        assert_eq!((what, mode), ("sleep", "delay"));
        let (reader, writer) = std::io::pipe().unwrap();
        self.asked.send(reader).unwrap();
        Ok(Fd::from(std::os::fd::OwnedFd::from(writer)))
    }

    #[zbus(signal)]
    async fn prepare_for_sleep(emitter: &SignalEmitter<'_>, start: bool) -> zbus::Result<()>;
}

struct Session {
    locked: bool,
}

#[interface(name = "org.freedesktop.login1.Session")]
impl Session {
    #[zbus(signal)]
    async fn lock(emitter: &SignalEmitter<'_>) -> zbus::Result<()>;

    #[zbus(property)]
    fn locked_hint(&self) -> bool {
        self.locked
    }
}

/// The bus; it ends with the test.
struct Bus {
    daemon: Child,
    login: Connection,
    asked: Receiver<std::io::PipeReader>,
    told: Receiver<Away>,
}

impl Drop for Bus {
    fn drop(&mut self) {
        self.daemon.kill().unwrap();
        self.daemon.wait().unwrap();
    }
}

impl Bus {
    /// A bus on which somebody listens.
    fn start() -> Self {
        let mut daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--nopidfile", "--print-address=1"])
            .stdout(Stdio::piped())
            .spawn()
            .expect("dbus-daemon starts");
        let mut address = String::new();
        BufReader::new(daemon.stdout.take().unwrap()).read_line(&mut address).unwrap();
        let address = address.trim().to_owned();
        let (ask, asked) = channel();
        let login = connection::Builder::address(address.as_str())
            .unwrap()
            .serve_at(MANAGER_PATH, Manager { asked: ask })
            .unwrap()
            .serve_at(OWN, Session { locked: false })
            .unwrap()
            .serve_at(OTHER, Session { locked: false })
            .unwrap()
            .name(LOGIN)
            .unwrap()
            .build()
            .unwrap();
        let (say, told) = channel();
        thread::spawn(move || {
            let bus = connection::Builder::address(address.as_str()).unwrap().build().unwrap();
            // The bus is taken away when the test is over.
            drop(follow(&bus, &|away| say.send(away).unwrap()));
        });
        Self { daemon, login, asked, told }
    }

    fn signal<B: serde::Serialize + zbus::zvariant::DynamicType>(
        &self,
        path: &str,
        interface: &str,
        name: &str,
        body: &B,
    ) {
        self.login.emit_signal(None::<&str>, path, interface, name, body).unwrap();
    }

    fn told(&self) -> Away {
        self.told.recv_timeout(LONG).unwrap()
    }
}

#[test]
fn sleep_waits_until_it_is_told_and_waking_asks_for_the_next_delay() {
    let bus = Bus::start();
    for _ in 0..2 {
        let delay = bus.asked.recv_timeout(LONG).unwrap();
        bus.signal(MANAGER_PATH, MANAGER, "PrepareForSleep", &true);
        assert_eq!(bus.told(), Away::Sleeps);
        // The end of the pipe: the delay was given back.
        assert_eq!(std::io::read_to_string(delay).unwrap(), "");
        bus.signal(MANAGER_PATH, MANAGER, "PrepareForSleep", &false);
    }
}

#[test]
fn a_lock_of_ones_own_session_is_told_and_of_anothers_is_not() {
    let bus = Bus::start();
    drop(bus.asked.recv_timeout(LONG).unwrap());
    bus.signal(OTHER, SESSION, "Lock", &());
    bus.signal(OWN, SESSION, "Unlock", &());
    bus.signal(OWN, SESSION, "Lock", &());
    assert_eq!(bus.told(), Away::Locked);
    // In order: had the others been told, they would stand before this.
    bus.signal(MANAGER_PATH, MANAGER, "PrepareForSleep", &true);
    assert_eq!(bus.told(), Away::Sleeps);
}

#[test]
fn a_desktop_that_only_sets_the_hint_is_heard() {
    let bus = Bus::start();
    drop(bus.asked.recv_timeout(LONG).unwrap());
    let hint = |locked: bool| {
        let changed = std::collections::HashMap::from([("LockedHint", zbus::zvariant::Value::from(locked))]);
        bus.signal(
            OWN,
            "org.freedesktop.DBus.Properties",
            "PropertiesChanged",
            &(SESSION, changed, Vec::<&str>::new()),
        );
    };
    hint(false);
    hint(true);
    assert_eq!(bus.told(), Away::Locked);
    bus.signal(MANAGER_PATH, MANAGER, "PrepareForSleep", &true);
    assert_eq!(bus.told(), Away::Sleeps);
}
