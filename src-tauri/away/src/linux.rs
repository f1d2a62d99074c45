//! systemd's login manager tells it over the system's message bus.

use zbus::{
    MatchRule, Message,
    blocking::{Connection, MessageIterator, Proxy},
    message::Type,
    zvariant::{OwnedFd, OwnedObjectPath, OwnedValue},
};

use crate::Away;

const LOGIN: &str = "org.freedesktop.login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";
const MANAGER_PATH: &str = "/org/freedesktop/login1";
const SESSION: &str = "org.freedesktop.login1.Session";

/// Listens until the bus goes away.
pub(crate) fn watch(tell: &impl Fn(Away)) -> zbus::Result<()> {
    follow(&Connection::system()?, tell)
}

/// What a message from the login manager says.
#[derive(Debug, PartialEq, Eq)]
enum News {
    Locked,
    Sleeps,
    Woke,
}

fn follow(bus: &Connection, tell: &impl Fn(Away)) -> zbus::Result<()> {
    let rule = MatchRule::builder().msg_type(Type::Signal).sender(LOGIN)?.path_namespace(MANAGER_PATH)?.build();
    // Listened to before anything is asked, so that nothing is missed.
    let messages = MessageIterator::for_match_rule(rule, bus, None)?;
    let manager = Proxy::new(bus, LOGIN, MANAGER_PATH, MANAGER)?;
    let own = own_session(&manager);
    let mut delay = delay_sleep(&manager);
    for message in messages {
        match news(&message?, own.as_ref()) {
            Some(News::Locked) => tell(Away::Locked),
            Some(News::Sleeps) => {
                tell(Away::Sleeps);
                drop(delay.take());
            }
            Some(News::Woke) => delay = delay_sleep(&manager),
            None => {}
        }
    }
    Ok(())
}

/// The session the window is shown in; programs that the desktop starts may have none of their own.
fn own_session(manager: &Proxy<'_>) -> Option<OwnedObjectPath> {
    let named = std::env::var("XDG_SESSION_ID");
    ["auto"].into_iter().chain(named.as_deref()).find_map(|id| manager.call("GetSession", &(id,)).ok())
}

/// As long as it is kept, the PC waits a moment before it sleeps.
fn delay_sleep(manager: &Proxy<'_>) -> Option<OwnedFd> {
    manager.call("Inhibit", &("sleep", "Trinvis", "Trinvis locks", "delay")).ok()
}

fn news(message: &Message, own: Option<&OwnedObjectPath>) -> Option<News> {
    let header = message.header();
    let of_own = || header.path().is_some_and(|path| own.is_some_and(|own| own.as_str() == path.as_str()));
    match header.member()?.as_str() {
        "PrepareForSleep" => {
            let sleeps: bool = message.body().deserialize().ok()?;
            Some(if sleeps { News::Sleeps } else { News::Woke })
        }
        "Lock" if of_own() => Some(News::Locked),
        // Desktops that lock by themselves only set a hint.
        "PropertiesChanged" if of_own() => {
            type Changes = (String, std::collections::HashMap<String, OwnedValue>, Vec<String>);
            let (interface, changed, _): Changes = message.body().deserialize().ok()?;
            let hint = changed.get("LockedHint").and_then(|hint| bool::try_from(hint).ok());
            (interface == SESSION && hint == Some(true)).then_some(News::Locked)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;
