//! Tells when the user leaves the PC: its screen locks, or it goes to sleep.
//!
//! A crate of its own because Windows tells it to a window procedure only, which takes a few unsafe calls: they are in
//! `windows.rs` and nowhere else in what is shipped.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(windows)]
mod windows;

/// How the user left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Away {
    /// The system has locked its screen, or another user has come in.
    Locked,
    /// The PC is about to sleep.
    Sleeps,
}

/// Calls `tell` each time the user leaves, from a thread of its own. The PC waits with sleeping until `tell` has returned,
/// but no longer than the system allows: two seconds on Windows, five under systemd.
///
/// # Errors
/// The system has no thread to spare. A system that does not tell is no error: then nothing is told.
pub fn watch(tell: impl Fn(Away) + Send + 'static) -> std::io::Result<()> {
    let watch = move || {
        #[cfg(target_os = "linux")]
        drop(linux::watch(&tell));
        #[cfg(windows)]
        drop(windows::watch(Box::new(tell)));
        #[cfg(not(any(target_os = "linux", windows)))]
        drop(tell);
    };
    std::thread::Builder::new().name("away".into()).spawn(watch).map(drop)
}
