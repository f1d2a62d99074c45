//! The one window: how it is made, remembered, brought forward and closed.

use std::{env, path::Path, thread, time::Duration};

use tauri::{
    AppHandle, Manager, RunEvent, Url, WebviewWindowBuilder, Window, WindowEvent, Wry,
    plugin::TauriPlugin,
    webview::{NewWindowResponse, PageLoadEvent, PermissionResponse},
};
use tauri_plugin_window_state::StateFlags;

use crate::desk::{Closing, Desk};

const MAIN: &str = "main";

/// Asks the page to save and answers with `page_is_done`.
const CLOSING: &str = include_str!("closing.js");

/// How long closing waits for the page to save what is typed.
const PATIENCE: Duration = Duration::from_secs(5);

/// Remembers the window's size and place beside the office it shows.
pub(crate) fn place_plugin(dir: &Path) -> TauriPlugin<Wry> {
    tauri_plugin_window_state::Builder::new()
        .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
        .with_filename(dir.join("window.json").to_string_lossy())
        .build()
}

/// Makes the window. It shows itself when its page is there, so that no empty frame flashes by.
pub(crate) fn create(app: &tauri::App) -> Result<(), Box<dyn std::error::Error>> {
    let config = app.config().app.windows.iter().find(|window| window.label == MAIN);
    let config = config.ok_or("tauri.conf.json has no main window")?;
    // Nothing the page shows may be left on disk by the webview: the office is encrypted, its cache is not.
    // A webview under test belongs to the test's own session and cannot be private.
    let under_test = env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some();
    WebviewWindowBuilder::from_config(app, config)?
        .incognito(!under_test)
        .on_navigation(is_own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_permission_request(|_, _| PermissionResponse::Deny)
        .on_page_load(|window, load| {
            if load.event() == PageLoadEvent::Finished
                && let Err(error) = window.show().and_then(|()| window.set_focus())
            {
                crate::complain(&error);
            }
        })
        .build()?;
    Ok(())
}

/// The webview shows the program's own page and nothing else, wherever a link may point.
fn is_own_page(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        "http" | "https" => cfg!(windows) && url.host_str() == Some("tauri.localhost"),
        "about" => url.path() == "blank",
        _ => false,
    }
}

/// Runs a script in the page; false when there is no page.
pub(crate) fn run_in_page(app: &AppHandle, script: &str) -> bool {
    app.get_webview_window(MAIN).is_some_and(|window| window.eval(script).is_ok())
}

/// A second start shows the window that is already open.
pub(crate) fn bring_forward(app: &AppHandle) {
    if app.state::<Desk>().is_closing() {
        return;
    }
    if let Some(window) = app.get_webview_window(MAIN)
        && let Err(error) = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus())
    {
        crate::complain(&error);
    }
}

/// Closing the window first lets the page and the office finish.
pub(crate) fn on_event(window: &Window, event: &WindowEvent) {
    if let WindowEvent::CloseRequested { api, .. } = event {
        api.prevent_close();
        close(window.app_handle());
    }
}

/// When the session ends without the window being closed, the office still closes in order.
#[allow(clippy::needless_pass_by_value, reason = "the signature is Tauri's")]
pub(crate) fn on_run_event(app: &AppHandle, event: RunEvent) {
    if matches!(event, RunEvent::Exit) {
        let desk = app.state::<Desk>();
        if desk.start_closing() {
            desk.app().close();
        }
    }
}

/// Lets the page save what is typed, hides the window, closes the office and ends the program.
///
/// If something typed cannot be saved, the window stays and the page says why; closing once more closes all the same.
pub(crate) fn close(app: &AppHandle) {
    let desk = app.state::<Desk>().inner().clone();
    if !desk.start_closing() {
        return;
    }
    let app = app.clone();
    thread::spawn(move || {
        let window = app.get_webview_window(MAIN);
        if run_in_page(&app, CLOSING) && desk.settle(PATIENCE) == Closing::Stay {
            return;
        }
        if let Some(Err(error)) = window.map(|window| window.hide()) {
            crate::complain(&error);
        }
        desk.app().close();
        app.exit(0);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_stays_on_its_own_page() {
        let own = |url: &str| is_own_page(&url.parse().unwrap());
        assert!(own("tauri://localhost/aktiviteter"));
        for elsewhere in [
            "https://example.org/",
            "http://tauri.localhost.example.org/",
            "file:///etc/passwd",
            "tauri://elsewhere/",
            "javascript:alert(1)",
            "data:text/html,x",
            "photo://localhost/1",
        ] {
            assert!(!own(elsewhere), "{elsewhere} must not be shown in the window");
        }
    }
}
