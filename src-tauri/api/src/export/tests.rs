//! What is taken out: whole, readable, nothing that runs; and nothing when it is stopped.

use std::{fs, io::Read as _, path::Path, sync::Arc};

use serde_json::{Value, json};
use tempfile::TempDir;
use trinvis_core::{
    ids::PhotoId,
    photos::{Photo, add_photo},
};

use super::*;
use crate::{desk::Desk, dispatch};

fn office() -> (TempDir, Arc<Desk>, App) {
    let folder = TempDir::new().unwrap();
    let desk = Arc::new(Desk::default());
    let app = App::new(folder.path().join("data"), desk.clone());
    crate::open_demo(&app, "gul cykel under trappen").unwrap();
    let out = folder.path().join("out");
    fs::create_dir(&out).unwrap();
    *desk.folder.lock().unwrap() = Some(out);
    (folder, desk, app)
}

fn ask(app: &App, command: &str, request: Value) -> Value {
    dispatch(app, command, request).unwrap_or_else(|error| panic!("{command}: {error:?}"))
}

fn count(folder: &Path) -> usize {
    fs::read_dir(folder).map_or(0, Iterator::count)
}

/// Every program that reads JSON Schema can read what is taken out, and the schema refuses what is not as it says.
fn follows(schema: &Value, office: &Value) {
    let schema = jsonschema::options().should_validate_formats(true).build(schema).unwrap();
    let faults: Vec<_> =
        schema.iter_errors(office).map(|fault| format!("{fault} at {}", fault.instance_path())).collect();
    assert!(faults.is_empty(), "the file follows its schema: {faults:?}");
    for (kind, field, wrong) in [
        ("person", "called", json!(7)),
        ("story", "on", json!("i går")),
        ("agreement", "step", json!("tre")),
        ("agreement", "step", json!(0)),
        ("agreement", "step", json!(7)),
        ("agreement", "step", json!(2.5)),
    ] {
        let mut changed = office.clone();
        changed["records"][kind][0][field] = wrong.clone();
        assert!(!schema.is_valid(&changed), "{wrong} is told from what {kind}.{field} should be");
    }
    for kind in office["records"].as_object().unwrap().keys() {
        let mut changed = office.clone();
        changed["records"][kind] = Value::Null;
        assert!(!schema.is_valid(&changed), "a kind of which there are none is left out, never null: {kind}");
        changed["records"].as_object_mut().unwrap().remove(kind);
        assert!(schema.is_valid(&changed), "without any {kind}");
    }
}

/// The text of every part of a workbook.
fn parts(path: &Path) -> String {
    let mut book = zip::ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    let mut text = String::new();
    for at in 0..book.len() {
        book.by_index(at).unwrap().read_to_string(&mut text).unwrap();
    }
    text
}

#[test]
fn everything_is_taken_out_in_open_formats() {
    let (_folder, _desk, app) = office();
    let person = ask(&app, "search", json!({ "text": "Fatima" }))[0]["id"].clone();
    let mut nasty = ask(&app, "get_person", json!({ "id": person }))["person"].clone();
    nasty["note"] = json!("=cmd|' /C calc'!A0 \u{0} <b>&");
    ask(&app, "save_person", json!({ "person": nasty }));
    let photo = Photo { id: PhotoId(uuid::Uuid::from_u128(7)), jpeg: b"a picture".to_vec(), width: 1, height: 1 };
    app.write(|store, by| add_photo(store, by, &photo)).unwrap();
    let told = ask(&app, "export_office", json!({}));
    let folder = PathBuf::from(told["folder"].as_str().unwrap());
    assert_eq!(folder.file_name().unwrap(), "Trinvis-udtræk 2026-11-23");

    let office: Value = serde_json::from_slice(&fs::read(folder.join("kontor.json")).unwrap()).unwrap();
    assert_eq!((&office["format"], &office["version"]), (&json!("trinvis-export"), &json!(1)));
    assert_eq!(office["schema"], json!(trinvis_core::storage::SCHEMA));
    let people = office["records"]["person"].as_array().unwrap();
    assert!(people.contains(&nasty), "to the letter");
    let all: usize = ["records", "putAway"]
        .iter()
        .flat_map(|part| office[part].as_object().unwrap().values())
        .map(|records| records.as_array().unwrap().len())
        .sum();
    assert_eq!(told["records"], json!(all), "every record");
    assert_eq!(office["$schema"], "kontor.schema.json");
    let schema: Value = serde_json::from_slice(&fs::read(folder.join("kontor.schema.json")).unwrap()).unwrap();
    follows(&schema, &office);

    let book = parts(&folder.join("kontor.xlsx"));
    assert!(book.contains("Fatima Yusuf") && book.contains("Beboercafé"));
    assert!(!book.contains("<f>") && !book.contains("<f "), "no formula, whatever somebody has typed");
    assert!(book.contains("=cmd|"), "it is there as text");

    let picture = folder.join("billeder").join(format!("{}.jpg", photo.id.0));
    assert_eq!((fs::read(picture).unwrap(), &told["photos"]), (photo.jpeg, &json!(1)));
    assert_eq!(count(&folder.join("sider")), told["pages"].as_u64().unwrap() as usize);
    assert!(told["pages"].as_u64().unwrap() > 20, "{told}");
    assert_eq!(told["notPrinted"], 0);
    let readme = fs::read_to_string(folder.join("læs mig.txt")).unwrap();
    assert!(readme.contains("ikke låst"), "it says that anybody can read it: {readme}");

    let again = ask(&app, "export_office", json!({}));
    assert_ne!(again["folder"], told["folder"], "nothing is written over");
}

#[test]
fn a_changed_mind_and_a_lock_leave_nothing() {
    let (folder, desk, app) = office();
    let out = folder.path().join("out");
    *desk.folder.lock().unwrap() = None;
    assert_eq!(ask(&app, "export_office", json!({})), Value::Null);
    let records = app.read(|reader| reader.everything()).unwrap();
    let one = app.work().begin();
    app.work().cancel();
    assert_eq!(fill(&app, &records, &out.join("x.part")).unwrap(), None, "stopped on the way");
    drop(one);
    ask(&app, "lock", json!({}));
    assert_eq!(dispatch(&app, "export_office", json!({})).unwrap_err().code, Code::Locked);
    assert!(fill(&app, &records, &out.join("y.part")).is_err_and(|error| error.code == Code::Locked));
    for page in pages::all(&records) {
        let set = pages::set(&app, &page);
        assert!(set.is_err_and(|error| error.code == Code::Locked), "no page is taken for one that is not there");
    }
}

#[test]
fn it_says_how_far_it_has_come() {
    let (_folder, _desk, app) = office();
    ask(&app, "export_office", json!({}));
    let told = ask(&app, "work_progress", json!({}));
    assert!(told["total"].as_u64().unwrap() > 20 && told["done"] == told["total"], "{told}");
}

#[test]
fn a_folder_that_cannot_be_written_is_told_as_such() {
    let (folder, desk, app) = office();
    let file = folder.path().join("file");
    fs::write(&file, b"no folder").unwrap();
    *desk.folder.lock().unwrap() = Some(file);
    assert_eq!(dispatch(&app, "export_office", json!({})).unwrap_err().code, Code::CannotSave);
}

#[test]
fn what_was_put_away_is_told_from_what_is_in_use() {
    let (_folder, _desk, app) = office();
    let person = ask(&app, "search", json!({ "text": "Fatima" }))[0]["id"].clone();
    ask(&app, "archive_person", json!({ "id": person }));
    let folder = PathBuf::from(ask(&app, "export_office", json!({}))["folder"].as_str().unwrap());
    let office: Value = serde_json::from_slice(&fs::read(folder.join("kontor.json")).unwrap()).unwrap();
    let holds = |part: &str| office[part]["person"].as_array().unwrap().iter().any(|one| one["id"] == person);
    assert!(holds("putAway") && !holds("records"));
    assert!(parts(&folder.join("kontor.xlsx")).contains("2026-11-23"), "and since when");
}

#[test]
fn the_workbook_is_in_the_words_of_the_screens() {
    let (_folder, _desk, app) = office();
    let folder = PathBuf::from(ask(&app, "export_office", json!({}))["folder"].as_str().unwrap());
    let office: Value = serde_json::from_slice(&fs::read(folder.join("kontor.json")).unwrap()).unwrap();
    let mut fields = Vec::new();
    for (kind, records) in office["records"].as_object().unwrap() {
        records.as_array().unwrap().iter().for_each(|record| fields_of(kind, record, &mut fields));
    }
    // The text of a story is one cell, and what has a name is called by it.
    let bare = |path: &str| path.ends_with("reas.name") || path.ends_with("stairwells.name");
    let known =
        |path: &str| path.ends_with(".id") || path.starts_with("story.body.") || bare(path) || columns::is_known(path);
    let strange: Vec<_> = fields.iter().filter(|path| !known(path)).collect();
    assert!(fields.len() > 100 && strange.is_empty(), "{strange:?}");

    let book = parts(&folder.join("kontor.xlsx"));
    for said in ["Fulde navn", "Bor i området", "Hver uge", "I gang", "Koordinator", ">ja<", "Lagt væk"] {
        assert!(book.contains(said), "{said}");
    }
    for told in ["fullName", "resident", "weekly", ">true<", "italic", "runs:", "paragraph"] {
        assert!(!book.contains(told), "{told}");
    }
    assert!(book.contains("Omar samler på ord"), "a story is its text");
}

fn fields_of(path: &str, value: &Value, fields: &mut Vec<String>) {
    match value {
        Value::Object(inner) => inner.iter().for_each(|(name, value)| {
            fields_of(&format!("{path}.{name}"), value, fields);
        }),
        Value::Array(entries) if entries.iter().any(Value::is_object) => {
            entries.iter().for_each(|entry| fields_of(path, entry, fields));
        }
        _ => fields.push(path.to_owned()),
    }
}

#[test]
fn a_text_too_long_for_a_cell_is_cut_there_and_whole_in_the_file() {
    let (_folder, _desk, app) = office();
    let id = ask(&app, "search", json!({ "text": "Fatima" }))[0]["id"].clone();
    let mut person = ask(&app, "get_person", json!({ "id": id }))["person"].clone();
    let note = "å".repeat(32_768);
    person["note"] = json!(note);
    ask(&app, "save_person", json!({ "person": person }));
    let folder = PathBuf::from(ask(&app, "export_office", json!({}))["folder"].as_str().unwrap());
    let book = parts(&folder.join("kontor.xlsx"));
    assert!(book.contains(&format!("{}…", "å".repeat(32_766))) && !book.contains(&note));
    assert!(fs::read_to_string(folder.join("kontor.json")).unwrap().contains(&note));
}

#[test]
fn a_page_that_cannot_be_set_is_counted_and_one_that_is_not_there_is_not_missed() {
    let (_folder, _desk, app) = office();
    let before = ask(&app, "export_office", json!({}));
    let (mut activity, mut story) =
        app.read(|reader| Ok::<_, ApiError>((reader.activities()?.remove(0), reader.stories()?.remove(0)))).unwrap();
    activity.id = trinvis_core::ids::ActivityId(uuid::Uuid::from_u128(71));
    story.id = trinvis_core::ids::StoryId(uuid::Uuid::from_u128(72));
    let gone = PhotoId(uuid::Uuid::from_u128(404));
    let photo = trinvis_core::stories::StoryPhoto { photo: gone, alt: String::new(), consent: "ja".to_owned() };
    story.photos.push(photo);
    app.write(|store, by| trinvis_core::activities::save_activity(store, by, activity)).unwrap();
    app.write(|store, by| trinvis_core::stories::save_story(store, by, story)).unwrap();
    let told = ask(&app, "export_office", json!({}));
    assert_eq!(told["notPrinted"], 1, "the story's picture is lost");
    assert_eq!(told["pages"], before["pages"], "an activity without a step has no role card");
}

#[test]
fn it_can_be_stopped_among_the_pictures_too() {
    let (folder, _desk, app) = office();
    let photo = Photo { id: PhotoId(uuid::Uuid::from_u128(7)), jpeg: b"a picture".to_vec(), width: 1, height: 1 };
    app.write(|store, by| add_photo(store, by, &photo)).unwrap();
    let records = app.read(|reader| reader.everything()).unwrap();
    let one = app.work().begin();
    app.work().cancel();
    let part = folder.path().join("x.part");
    assert_eq!(fill(&app, &records, &part).unwrap(), None);
    assert!(!part.join("billeder").exists(), "before the first of them");
    drop(one);
}
