//! Any JSON to any command of an open office: the first byte says which command, the rest is the request. The office is as
//! the requests before have left it, so a fault may take more than the last bytes to come back.

#![no_main]

#[path = "../../app/desk.rs"]
#[allow(dead_code, reason = "the tests of the app as a whole use more of it")]
mod desk;
#[path = "../../app/kept_open.rs"]
mod kept_open;
#[path = "../../app/requests.rs"]
mod requests;

use std::cell::RefCell;

use kept_open::{KeptOpen, SLOW, SPARED};
use libfuzzer_sys::fuzz_target;

thread_local! {
    static OFFICE: RefCell<KeptOpen> = RefCell::new(KeptOpen::new());
}

fn seeds() -> Vec<Vec<u8>> {
    OFFICE.with_borrow(|office| {
        let seed = |(at, (_, request)): (usize, &(&str, serde_json::Value))| {
            let at = u8::try_from(at).expect("fewer commands than a byte can tell");
            [vec![at], request.to_string().into_bytes()].concat()
        };
        office.requests.iter().enumerate().map(seed).collect()
    })
}

/// Whether a slow command is spared with this request: the bytes alone decide, so that they can be tried again.
fn is_spared(command: &str, request: &[u8]) -> bool {
    SLOW.contains(&command) && !request.len().is_multiple_of(SPARED as usize)
}

fuzz_target!(
    init: trinvis_fuzz::plant("commands", &seeds()).unwrap_or_else(|why| panic!("{why}")),
    |bytes: &[u8]| {
        let [at, request @ ..] = bytes else { return };
        let Ok(value) = serde_json::from_slice(request) else { return };
        OFFICE.with_borrow_mut(|office| {
            let Some((command, _)) = office.requests.get(usize::from(*at)) else { return };
            let command = *command;
            if is_spared(command, request) {
                return;
            }
            if let Err(why) = office.holds(command, value) {
                panic!("{why}");
            }
        });
    }
);
