//! The sample office: fictional, beside the user's own, gone in one click.

use std::fs;

use trinvis_core::{
    changes::{By, Op},
    demo::{DemoOffice, demo_office},
    ids::CoordinatorId,
    storage::{Store, StoreError},
    vault::Cost,
};

use super::session::{ChooseStart, SessionState, choose_start, make, session_state};
use crate::{ApiError, App, Code, commands::Nothing, open_office::OpenOffice, place::Place};

/// The sample's password. It is no secret: everyone in the sample is invented.
const PASSWORD: &str = "mosevangen-er-et-opdigtet-sted";

/// Opens the sample office, made afresh if it is not there; the user's own stays open behind it.
///
/// # Errors
/// [`Code::Locked`], or what the disk failed with; the user's own office is open then.
pub fn open_sample(app: &App, _: Nothing) -> Result<SessionState, ApiError> {
    let place = Place::sample(app.data());
    if app.office().as_ref().ok_or(Code::Locked)?.place.sample {
        return session_state(app, Nothing {});
    }
    // It is a sample: made afresh, its days are around today.
    remove(&place)?;
    let sample = make_demo(app, place, PASSWORD, true)?;
    let mut office = app.office();
    let own = office.take().ok_or(Code::Locked)?;
    *office = Some(OpenOffice { behind: Some(Box::new(own)), ..sample });
    drop(office);
    session_state(app, Nothing {})
}

/// Goes back to the user's own office and removes the sample.
///
/// # Errors
/// [`Code::NotFound`] when the sample is not open, or what the disk failed with.
pub fn leave_sample(app: &App, _: Nothing) -> Result<SessionState, ApiError> {
    let mut office = app.office();
    match office.take() {
        Some(OpenOffice { behind: Some(own), place, store, .. }) => {
            *office = Some(*own);
            drop(office);
            drop(store);
            remove(&place)?;
            session_state(app, Nothing {})
        }
        other => {
            *office = other;
            Err(Code::NotFound.into())
        }
    }
}

/// Makes the demo office the user's own, behind `password`, and opens it: for `cargo xtask demo` and tests, not a command.
///
/// # Errors
/// [`Code::KeysExist`] when there is an office already; [`Code::WeakPassword`]; or what the disk failed with.
pub fn open_demo(app: &App, password: &str) -> Result<SessionState, ApiError> {
    let mut own = make_demo(app, Place::own(app.data()), password, false)?;
    let mut keys = own.keys(app.host())?;
    keys.confirm_recovery(&own.key)?;
    own.put_keys(app.host(), keys)?;
    *app.office() = Some(own);
    choose_start(app, ChooseStart { sample: false })?;
    session_state(app, Nothing {})
}

/// Makes the demo office at a place and fills it.
fn make_demo(app: &App, place: Place, password: &str, sample: bool) -> Result<OpenOffice, ApiError> {
    let me: CoordinatorId = app.fresh_id()?;
    let mut demo = demo_office(app.host().today(), me).map_err(|_| Code::Internal)?;
    demo.office.sample = sample;
    let first = demo.coordinators.iter().find(|coordinator| coordinator.id == me).cloned().ok_or(Code::Internal)?;
    let by = By { who: me, now: app.host().now() };
    let (open, _) = make(app, place, &first, password, Cost::TEST, |store| Ok(fill(store, by, &demo)?))?;
    Ok(open)
}

fn fill(store: &mut Store, by: By, demo: &DemoOffice) -> Result<(), StoreError> {
    store.transact(Op::FillSample, by, |tx| demo.put(tx))?;
    Ok(())
}

fn remove(place: &Place) -> Result<(), ApiError> {
    match fs::remove_dir_all(place.dir()) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(trinvis_core::vault::VaultError::from(error).into())
        }
        _ => Ok(()),
    }
}
