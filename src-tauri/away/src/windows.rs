//! Windows tells it to the procedure of a window that is never shown.
#![allow(unsafe_code, reason = "Windows offers no safe way to hear that the session locks or the PC sleeps")]

use std::{cell::RefCell, io, ptr::null, ptr::null_mut};

use windows_sys::{
    Win32::{
        Foundation::{HWND, LPARAM, LRESULT, WPARAM},
        System::{
            LibraryLoader::GetModuleHandleW,
            RemoteDesktop::{NOTIFY_FOR_THIS_SESSION, WTSRegisterSessionNotification},
        },
        UI::WindowsAndMessaging::{
            CreateWindowExW, DefWindowProcW, DispatchMessageW, GetMessageW, MSG, PBT_APMSUSPEND, RegisterClassW,
            WM_POWERBROADCAST, WM_WTSSESSION_CHANGE, WNDCLASSW, WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT,
            WTS_SESSION_LOCK,
        },
    },
    core::{PCWSTR, w},
};

use crate::Away;

const CLASS: PCWSTR = w!("TrinvisAway");

type Tell = Box<dyn Fn(Away)>;

thread_local! {
    /// Whom the window procedure tells; it runs on the thread that waits for messages, and on no other.
    static TELL: RefCell<Option<Tell>> = const { RefCell::new(None) };
}

/// Waits for messages on this thread until the program ends.
pub(crate) fn watch(tell: Tell) -> io::Result<()> {
    TELL.set(Some(tell));
    let window = unseen_window()?;
    // Refused where there are no sessions; sleep is told all the same.
    // SAFETY: the window was made on this thread and is never destroyed.
    unsafe { WTSRegisterSessionNotification(window, NOTIFY_FOR_THIS_SESSION) };
    let mut message = MSG::default();
    // SAFETY: `message` outlives the call, and a null window asks for every message of this thread.
    while unsafe { GetMessageW(&raw mut message, null_mut(), 0, 0) } > 0 {
        // SAFETY: `message` was filled by the call above.
        unsafe { DispatchMessageW(&raw const message) };
    }
    Ok(())
}

/// A window at the top level: windows for messages only are not told that the PC sleeps.
fn unseen_window() -> io::Result<HWND> {
    // SAFETY: a null name asks for this program's own module.
    let instance = unsafe { GetModuleHandleW(null()) };
    let class =
        WNDCLASSW { lpfnWndProc: Some(heard), hInstance: instance, lpszClassName: CLASS, ..WNDCLASSW::default() };
    // SAFETY: the class names a static text and a procedure that lives as long as the program.
    if unsafe { RegisterClassW(&raw const class) } == 0 {
        return Err(io::Error::last_os_error());
    }
    // SAFETY: the class is registered, and a window may be without name, parent, menu and creation data.
    let window = unsafe { CreateWindowExW(0, CLASS, null(), 0, 0, 0, 0, 0, null_mut(), null_mut(), instance, null()) };
    if window.is_null() { Err(io::Error::last_os_error()) } else { Ok(window) }
}

/// The window procedure.
unsafe extern "system" fn heard(window: HWND, message: u32, word: WPARAM, long: LPARAM) -> LRESULT {
    if let Some(away) = meaning(message, word) {
        TELL.with_borrow(|tell| {
            if let Some(tell) = tell {
                tell(away);
            }
        });
    }
    // SAFETY: these are the values that Windows has called with.
    unsafe { DefWindowProcW(window, message, word, long) }
}

/// What a message says about the user, if anything.
fn meaning(message: u32, word: WPARAM) -> Option<Away> {
    let word = u32::try_from(word).ok()?;
    match (message, word) {
        (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK | WTS_CONSOLE_DISCONNECT | WTS_REMOTE_DISCONNECT) => Some(Away::Locked),
        (WM_POWERBROADCAST, PBT_APMSUSPEND) => Some(Away::Sleeps),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locking_leaving_and_sleeping_are_told_apart_from_coming_back() {
        assert_eq!(meaning(WM_WTSSESSION_CHANGE, 7), Some(Away::Locked));
        assert_eq!(meaning(WM_WTSSESSION_CHANGE, 8), None, "she has unlocked it");
        assert_eq!(meaning(WM_POWERBROADCAST, 4), Some(Away::Sleeps));
        assert_eq!(meaning(WM_POWERBROADCAST, 18), None, "it wakes");
    }
}
