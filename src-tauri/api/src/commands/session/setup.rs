//! First run: the office, the first coordinator, the recovery code, and sample or empty.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
    sync::Arc,
};

use serde::{Deserialize, Serialize};
use trinvis_core::{
    changes::By,
    coordinators::{Access, Coordinator},
    ids::CoordinatorId,
    languages::LanguageCode,
    office::{self, Area, FocusArea, Office, Reach, WordChoice},
    storage::{Store, backup, making},
    vault::{Cost, DatabaseKey, KeyFile, RecoveryCode},
};
use ts_rs::TS;

use crate::{
    ApiError, App, Code,
    commands::Nothing,
    copies::{CopyNotes, second},
    open_office::OpenOffice,
    patience::patiently,
    place::Place,
};

/// What the first-run wizard has asked about the office.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct NewOffice {
    /// The helhedsplan's name.
    pub name: String,
    /// First year of the plan.
    pub plan_from: Option<u16>,
    /// Last year of the plan.
    pub plan_to: Option<u16>,
    /// Areas with stairwells.
    pub areas: Vec<Area>,
    /// Focus areas.
    pub focus_areas: Vec<FocusArea>,
    /// Languages in the area.
    pub languages: Vec<LanguageCode>,
    /// How residents reach the office.
    pub reach: Reach,
    /// The office's words.
    pub words: WordChoice,
}

/// What the wizard has asked about the user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewCoordinator {
    /// Her name.
    pub name: String,
    /// Her role.
    pub role: String,
    /// Her phone.
    pub phone: String,
}

/// Makes the office.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreateOffice {
    /// The office.
    pub office: NewOffice,
    /// Its first coordinator.
    pub coordinator: NewCoordinator,
    /// Her password.
    pub password: String,
}

/// A recovery code, shown once.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NewCode {
    /// Nine groups of four characters.
    pub groups: Vec<String>,
}

/// The wizard's office page, kept until the office is made. It holds nothing personal, for it is not encrypted.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct SetupDraft {
    /// The office so far.
    pub office: NewOffice,
}

/// Sample or empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChooseStart {
    /// Whether to open the sample office first.
    pub sample: bool,
}

/// Makes the office, its file and its keys, and opens it.
///
/// # Errors
/// [`Code::KeysExist`] when there is an office already; [`Code::WeakPassword`]; a field that cannot be kept; or what the
/// disk failed with. Nothing is left behind then. Copies of an office that was here before are set aside.
pub fn create_office(app: &App, request: CreateOffice) -> Result<NewCode, ApiError> {
    let mut open = app.office();
    if open.is_some() {
        return Err(Code::AlreadyOpen.into());
    }
    let id: CoordinatorId = app.fresh_id()?;
    let office = Office {
        id: app.fresh_id()?,
        name: request.office.name,
        plan_from: request.office.plan_from,
        plan_to: request.office.plan_to,
        areas: request.office.areas,
        focus_areas: request.office.focus_areas,
        languages: request.office.languages,
        reach: request.office.reach,
        logo: None,
        words: request.office.words,
        ladder: Vec::new(),
        sample: false,
    };
    let coordinator = Coordinator {
        id,
        name: request.coordinator.name,
        role: request.coordinator.role,
        phone: request.coordinator.phone,
        volunteer_coordinator: true,
        planned_hours: None,
        access: Access::Leader,
        people_views: Vec::new(),
    };
    let by = By { who: id, now: app.host().now() };
    let (made, code) = in_place_of_copies(app, || {
        make(app, Place::own(app.data()), &coordinator, &request.password, Cost::STANDARD, |store| {
            office::set_up_office(store, by, office, &coordinator)?;
            Ok(())
        })
    })?;
    let groups = code.groups().to_vec();
    *open = Some(OpenOffice { code: Some(code), ..made });
    drop(open);
    second::follow_policy(app);
    let _ = fs::remove_file(draft_path(app));
    Ok(NewCode { groups })
}

/// Does `work` with the copies of an office that was here before set aside: they are not this office's to thin out. Where
/// it fails, they lie where they lay.
fn in_place_of_copies<T>(app: &App, work: impl FnOnce() -> Result<T, ApiError>) -> Result<T, ApiError> {
    let place = Place::own(app.data());
    if place.is_taken() {
        return work();
    }
    let copies = place.copies();
    let aside = patiently(app.host(), || backup::copies_aside(place.dir(), &copies, app.host().now()))?;
    let made = work().inspect_err(|_| {
        if let Some(aside) = &aside {
            // What cannot be put back now lies whole where it was set aside.
            let _ = backup::copies_back(aside, &copies);
        }
    })?;
    if aside.is_some() {
        app.copy_notes().change(app.data(), CopyNotes::begin_anew);
    }
    Ok(made)
}

/// Makes keys and file at a place where there is no office, and fills it. Whatever fails, the place is as it was.
pub(crate) fn make(
    app: &App,
    place: Place,
    coordinator: &Coordinator,
    password: &str,
    cost: Cost,
    fill: impl FnOnce(&mut Store) -> Result<(), ApiError>,
) -> Result<(OpenOffice, RecoveryCode), ApiError> {
    clear_half_made(&place);
    if place.is_taken() {
        return Err(Code::KeysExist.into());
    }
    let (keys, key, code) = KeyFile::create(coordinator.id, &coordinator.name, password, cost, &mut app.chance())?;
    fs::create_dir_all(place.dir()).map_err(disk)?;
    making::begin(place.dir()).map_err(disk)?;
    let store = write(&place, &keys, &key, fill).inspect_err(|_| clear_half_made(&place))?;
    making::end(place.dir()).map_err(disk)?;
    let (who, key) = (coordinator.id, Arc::new(key));
    Ok((OpenOffice { store, who, place, key, vault: keys, code: None, one_time: None, behind: None }, code))
}

fn write(
    place: &Place,
    keys: &KeyFile,
    key: &DatabaseKey,
    fill: impl FnOnce(&mut Store) -> Result<(), ApiError>,
) -> Result<Store, ApiError> {
    keys.write_new(&place.keys())?;
    let mut store = Store::create(&place.database(), key)?;
    fill(&mut store)?;
    Ok(store)
}

/// Clears away an office whose making was cut off; what cannot be removed now is removed the next time.
pub(super) fn clear_half_made(place: &Place) {
    let _ = making::clear(place.dir());
}

fn disk(error: io::Error) -> ApiError {
    trinvis_core::vault::VaultError::from(error).into()
}

/// Writes a file whole or not at all: when the power fails midway, the one before is still there.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let fresh = path.with_extension("json.new");
    let written = File::create(&fresh).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    written.and_then(|()| fs::rename(&fresh, path)).inspect_err(|_| drop(fs::remove_file(&fresh)))
}

fn draft_path(app: &App) -> PathBuf {
    app.data().join("setup.json")
}

/// The wizard's office page as it was left.
///
/// # Errors
/// None; an unreadable draft is an empty one.
pub fn setup_draft(app: &App, _: Nothing) -> Result<SetupDraft, ApiError> {
    let bytes = fs::read(draft_path(app)).unwrap_or_default();
    Ok(serde_json::from_slice(&bytes).unwrap_or_default())
}

/// Keeps the wizard's office page.
///
/// # Errors
/// What the disk failed with; [`Code::KeysExist`] when there is an office already.
pub fn save_setup_draft(app: &App, request: SetupDraft) -> Result<Nothing, ApiError> {
    if Place::own(app.data()).is_taken() {
        return Err(Code::KeysExist.into());
    }
    fs::create_dir_all(app.data()).map_err(disk)?;
    let bytes = serde_json::to_vec_pretty(&request).map_err(|_| Code::Internal)?;
    replace(&draft_path(app), &bytes).map_err(disk)?;
    Ok(Nothing {})
}

/// Ends the first run: with the sample office open, or the user's own empty one.
///
/// # Errors
/// [`Code::Locked`], or what the disk failed with.
pub fn choose_start(app: &App, request: ChooseStart) -> Result<Nothing, ApiError> {
    if app.office().is_none() {
        return Err(Code::Locked.into());
    }
    if request.sample {
        crate::commands::sample::open_sample(app, Nothing {})?;
    }
    let mut settings = app.own_settings();
    settings.start_chosen = true;
    settings.write(app.data()).map_err(disk)?;
    Ok(Nothing {})
}
