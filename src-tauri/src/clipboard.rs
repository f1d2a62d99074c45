//! The system's clipboard, for what must not stay there.

use std::sync::{Mutex, PoisonError};

#[cfg(target_os = "macos")]
use arboard::SetExtApple as _;
#[cfg(all(unix, not(target_os = "macos")))]
use arboard::SetExtLinux as _;
#[cfg(windows)]
use arboard::SetExtWindows as _;
use arboard::{Clipboard, Error};
use trinvis_api::HostError;

/// Opened when it is first needed, and kept: on X11 a text is gone with the one who copied it.
#[derive(Default)]
pub(crate) struct PrivateClipboard(Mutex<Option<Clipboard>>);

impl PrivateClipboard {
    /// Puts text there, and asks the system to keep it out of the clipboard's history and off other devices.
    pub(crate) fn put(&self, text: &str) -> Result<(), HostError> {
        self.with(|clipboard| {
            let set = clipboard.set().exclude_from_history();
            #[cfg(windows)]
            let set = set.exclude_from_cloud().exclude_from_monitoring();
            set.text(text)
        })
    }

    /// Empties it if it still holds `text`.
    pub(crate) fn clear(&self, text: &str) -> Result<(), HostError> {
        self.with(|clipboard| match clipboard.get_text() {
            Ok(now) if now == text => clipboard.clear(),
            Ok(_) | Err(Error::ContentNotAvailable) => Ok(()),
            Err(error) => Err(error),
        })
    }

    fn with(&self, work: impl FnOnce(&mut Clipboard) -> Result<(), Error>) -> Result<(), HostError> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut clipboard = match kept.take() {
            Some(clipboard) => clipboard,
            None => Clipboard::new().map_err(|_| HostError)?,
        };
        let done = work(&mut clipboard);
        *kept = Some(clipboard);
        done.map_err(|_| HostError)
    }
}
