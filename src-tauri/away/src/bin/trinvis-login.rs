//! `trinvis-login`: stands in for systemd's login manager in the end-to-end test. Never in a release.
//!
//! It answers on the bus that `DBUS_SYSTEM_BUS_ADDRESS` names, says `heard` when somebody asks to be told before the PC
//! sleeps, and sends what it reads: `lock` or `sleep`, one a line.

#[cfg(target_os = "linux")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    linux::serve()
}

#[cfg(not(target_os = "linux"))]
fn main() {}

#[cfg(target_os = "linux")]
mod linux {
    use std::{
        error::Error,
        io::{self, Write},
        os::fd::OwnedFd,
    };

    use zbus::{
        blocking::{Connection, connection},
        fdo, interface,
        zvariant::{Fd, ObjectPath},
    };

    const MANAGER: &str = "/org/freedesktop/login1";
    const SESSION: &str = "/org/freedesktop/login1/session/_31";

    struct Manager;

    #[interface(name = "org.freedesktop.login1.Manager")]
    impl Manager {
        fn get_session(&self, _id: &str) -> fdo::Result<ObjectPath<'static>> {
            Ok(ObjectPath::from_static_str_unchecked(SESSION))
        }

        fn inhibit(&self, _what: &str, _who: &str, _why: &str, _mode: &str) -> fdo::Result<Fd<'static>> {
            let kept = io::pipe().and_then(|(_, writer)| {
                writeln!(io::stdout(), "heard")?;
                Ok(Fd::from(OwnedFd::from(writer)))
            });
            kept.map_err(|why| fdo::Error::Failed(why.to_string()))
        }
    }

    pub(crate) fn serve() -> Result<(), Box<dyn Error>> {
        let address = std::env::var("DBUS_SYSTEM_BUS_ADDRESS")?;
        let bus = connection::Builder::address(address.as_str())?
            .serve_at(MANAGER, Manager)?
            .name("org.freedesktop.login1")?
            .build()?;
        writeln!(io::stdout(), "ready")?;
        for line in io::stdin().lines() {
            tell(&bus, line?.trim())?;
        }
        Ok(())
    }

    fn tell(bus: &Connection, what: &str) -> zbus::Result<()> {
        match what {
            "lock" => bus.emit_signal(None::<&str>, SESSION, "org.freedesktop.login1.Session", "Lock", &()),
            "sleep" => {
                let manager = "org.freedesktop.login1.Manager";
                bus.emit_signal(None::<&str>, MANAGER, manager, "PrepareForSleep", &true)
            }
            _ => Ok(()),
        }
    }
}
