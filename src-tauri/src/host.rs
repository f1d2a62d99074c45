//! What the api asks of the desktop: the clock, chance, and the system's own dialogs and viewers.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Local, NaiveDate, Utc};
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::DialogExt;
use trinvis_api::{Host, HostError, Installing, PolicySource};

use crate::{clipboard::PrivateClipboard, policies, system, updates};

/// The desktop Trinvis runs on.
pub(crate) struct DesktopHost {
    app: AppHandle,
    clipboard: PrivateClipboard,
}

impl DesktopHost {
    pub(crate) fn new(app: AppHandle) -> DesktopHost {
        DesktopHost { app, clipboard: PrivateClipboard::default() }
    }
}

impl Host for DesktopHost {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn today(&self) -> NaiveDate {
        Local::now().date_naive()
    }

    fn fill_random(&self, bytes: &mut [u8]) -> Result<(), HostError> {
        fill_random(bytes)
    }

    fn ask_save_path(&self, suggested_name: &str) -> Option<PathBuf> {
        // A test drives the page and cannot reach the system's dialog; a release build knows no such way.
        #[cfg(debug_assertions)]
        if let Some(dir) = std::env::var_os("TRINVIS_TEST_SAVE_DIR") {
            return Some(PathBuf::from(dir).join(Path::new(suggested_name).file_name()?));
        }
        if let Some(folder) = test_save_folder() {
            return Some(folder.join(suggested_name));
        }
        let mut dialog = self.app.dialog().file();
        if let Some(extension) = Path::new(suggested_name).extension().and_then(|extension| extension.to_str()) {
            dialog = dialog.add_filter(extension.to_uppercase(), &[extension]);
        }
        if let Some(documents) = dirs::document_dir() {
            dialog = dialog.set_directory(documents);
        }
        if let Some(window) = self.app.get_webview_window("main") {
            dialog = dialog.set_parent(&window);
        }
        dialog.set_file_name(suggested_name).blocking_save_file()?.into_path().ok()
    }

    fn ask_folder(&self) -> Option<PathBuf> {
        if let Some(folder) = test_save_folder() {
            return Some(folder);
        }
        let mut dialog = self.app.dialog().file();
        if let Some(window) = self.app.get_webview_window("main") {
            dialog = dialog.set_parent(&window);
        }
        dialog.blocking_pick_folder()?.into_path().ok()
    }

    fn free_space(&self, folder: &Path) -> Option<u64> {
        fs4::available_space(folder).ok()
    }

    fn copy(&self, text: &str) -> Result<(), HostError> {
        self.clipboard.put(text)
    }

    fn clear_copied(&self, text: &str) -> Result<(), HostError> {
        self.clipboard.clear(text)
    }

    fn policies(&self) -> Vec<PolicySource> {
        policies::sources()
    }

    fn update_key(&self) -> Option<String> {
        updates::key()
    }

    fn install(&self, installer: &Path) -> Result<Installing, HostError> {
        updates::install(&self.app, installer)
    }

    fn system_version(&self) -> Option<String> {
        system::version()
    }

    fn web_view_version(&self) -> Option<String> {
        tauri::webview_version().ok()
    }

    fn open(&self, path: &Path) -> Result<(), HostError> {
        tauri_plugin_opener::open_path(path, None::<&str>).map_err(|_| HostError)
    }

    fn show_in_folder(&self, path: &Path) -> Result<(), HostError> {
        tauri_plugin_opener::reveal_item_in_dir(path).map_err(|_| HostError)
    }
}

/// Where the end-to-end tests want files saved: the system's own dialog cannot be driven. Never in a release.
fn test_save_folder() -> Option<PathBuf> {
    if cfg!(debug_assertions) { std::env::var_os("TRINVIS_TEST_SAVE_DIR").map(PathBuf::from) } else { None }
}

/// Fills `bytes` from the system's source of chance.
fn fill_random(bytes: &mut [u8]) -> Result<(), HostError> {
    getrandom::fill(bytes).map_err(|_| HostError)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chance_differs_from_call_to_call() {
        let (mut first, mut second) = ([0; 32], [0; 32]);
        fill_random(&mut first).unwrap();
        fill_random(&mut second).unwrap();
        assert_ne!(first, second);
    }
}
