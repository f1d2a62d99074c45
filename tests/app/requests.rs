//! A request for every command, as the page would send it to the demo office.

use serde_json::{Value, json};
use trinvis_api::COMMANDS;

use crate::desk::{Desk, PASSWORD};

/// Every command with a request of its shape. A command that takes something is listed here, or [`all`] fails.
pub fn all(desk: &Desk) -> Vec<(&'static str, Value)> {
    let shaped = shaped(desk);
    for (command, _) in &shaped {
        assert!(COMMANDS.iter().any(|(name, _)| name == command), "there is no command {command}");
    }
    let request = |command: &str| shaped.iter().find(|(name, _)| *name == command).map(|(_, request)| request.clone());
    let all: Vec<_> =
        COMMANDS.iter().map(|(command, _)| (*command, request(command).unwrap_or_else(|| json!({})))).collect();
    for (command, request) in &all {
        let takes_nothing = trinvis_api::dispatch(&desk.app, command, json!({ "nothing": 0 }))
            .is_err_and(|error| error.code == trinvis_api::Code::BadRequest);
        assert!(takes_nothing, "{command} takes anything");
        assert!(*request != json!({}) || TAKES_NOTHING.contains(command), "{command} has no request in requests.rs");
    }
    all
}

/// Commands that take nothing.
const TAKES_NOTHING: [&str; 42] = [
    "session_state",
    "setup_draft",
    "lock",
    "get_settings",
    "open_sample",
    "leave_sample",
    "get_office",
    "list_coordinators",
    "list_colleagues",
    "people_tags",
    "people_views",
    "counts",
    "today",
    "list_activities",
    "list_tasks",
    "list_materials",
    "poster_choices",
    "make_copy",
    "tend_copies",
    "copies_state",
    "choose_second_place",
    "leave_second_place",
    "find_copies",
    "export_office",
    "work_progress",
    "cancel_work",
    "check_office",
    "check_progress",
    "cancel_check",
    "disk_space",
    "about",
    "policies",
    "updates",
    "choose_update_folder",
    "leave_update_folder",
    "look_for_update",
    "install_update",
    "diagnostics",
    "crash_reports",
    "forget_crashes",
    "undo",
    "redo",
];

fn shaped(desk: &Desk) -> Vec<(&'static str, Value)> {
    let hits = desk.ask("search", json!({ "text": "a" }));
    let first = |kind: &str| {
        let hit = hits.as_array().expect("hits").iter().find(|hit| hit["kind"] == kind).expect(kind);
        hit["id"].clone()
    };
    let (person, activity, story) = (first("person"), first("activity"), first("story"));
    let task = desk.ask("list_tasks", json!({}))[0].clone();
    let material = desk.ask("list_materials", json!({}))[0]["id"].clone();
    let material = desk.ask("get_material", json!({ "id": material }));
    let detail = desk.ask("get_activity", json!({ "id": activity }));
    let office = desk.ask("get_office", json!({}));
    let me = desk.ask("list_coordinators", json!({}))[0].clone();
    let who = me["id"].clone();
    let person_record = desk.ask("get_person", json!({ "id": person }))["person"].clone();
    let story_record = desk.ask("get_story", json!({ "id": story }))["story"].clone();
    let fresh = |last: u8| json!(format!("01890a5d-ac96-774b-bcce-b302099a9{last:03}"));
    let filter = json!({ "text": "a", "states": ["possible"], "languages": ["ar"], "tags": [], "area": null,
        "activity": null, "notTalkedSince": null, "talkDueBy": "2026-12-01", "times": [] });
    let order = json!({ "by": "called", "backwards": false });
    let agreement = json!({ "id": fresh(1), "activity": activity, "step": 3, "on": "2026-11-23", "withPeople": [person],
        "withOthers": "", "agreed": "", "roles": { "initiative": "", "decides": "", "coordinates": "",
        "practical": "", "officeGives": "" } });
    let involvement = json!({ "id": fresh(2), "person": person, "activity": activity, "role": "core",
        "commitment": "fixed", "size": "hand", "from": null, "to": null, "expectations": "", "nextTalk": null });
    let contact =
        json!({ "id": fresh(3), "person": person, "on": "2026-11-23", "channel": "call", "note": "", "by": who });
    let sheet = json!({ "on": "2026-11-23", "area": null, "paper": "a4" });
    let wishes = json!({ "who": "all", "languages": ["ar"], "tags": [], "silent": null, "due": null,
        "activity": null, "area": null, "times": [] });
    let new_office = json!({ "name": "Et kontor", "languages": ["da", "ar"] });
    let restore = json!({ "place": "own", "name": "2026-11-23T09-00-00Z", "opener": { "coordinator": who, "password": "x", "isCode": false } });
    vec![
        ("save_setup_draft", json!({ "office": new_office })),
        (
            "create_office",
            json!({ "office": new_office, "coordinator": { "name": "M", "role": "", "phone": "" }, "password": PASSWORD }),
        ),
        ("confirm_recovery_code", json!({ "groups": [{ "group": 1, "text": "ABCD" }] })),
        ("choose_start", json!({ "sample": false })),
        ("unlock", json!({ "coordinator": who, "password": PASSWORD })),
        ("unlock_with_code", json!({ "coordinator": who, "code": "ABCD-EFGH", "newPassword": "fire nye ord om sne" })),
        ("accept_code", json!({ "coordinator": who, "code": "ABCD-EFGH", "newPassword": "fire nye ord om sne" })),
        ("change_password", json!({ "old": "ikke den rigtige", "new": "fire nye ord om sne" })),
        ("new_recovery_code", json!({ "password": "ikke den rigtige" })),
        ("print_recovery_sheet", json!({ "how": "open" })),
        ("print_colleague_code", json!({ "how": "open" })),
        ("password_advice", json!({ "password": "sommer", "words": ["Mette"] })),
        ("save_settings", json!({ "settings": desk.ask("get_settings", json!({})) })),
        ("save_office", json!({ "office": office })),
        ("save_coordinator", json!({ "coordinator": me })),
        ("add_colleague", json!({ "name": "Amina Warsame", "role": "", "phone": "", "access": "reader" })),
        ("new_colleague_code", json!({ "id": who })),
        ("set_access", json!({ "id": who, "access": "leader" })),
        ("remove_colleague", json!({ "id": who })),
        ("list_people", json!({ "filter": filter, "order": order, "offset": 0, "limit": 50 })),
        ("get_person", json!({ "id": person })),
        ("save_person", json!({ "person": person_record })),
        ("archive_person", json!({ "id": person })),
        ("erase_person", json!({ "id": person })),
        ("check_note", json!({ "text": "Hun er 123456-7890" })),
        ("people_like", json!({ "name": "Fatima" })),
        ("people_ids", json!({ "filter": filter, "order": order })),
        ("people_reach", json!({ "people": [person] })),
        ("label_people", json!({ "people": [person], "label": "Nøgle" })),
        ("set_people_state", json!({ "people": [person], "state": "paused" })),
        ("archive_people", json!({ "people": [person] })),
        ("save_people_view", json!({ "view": { "id": fresh(4), "name": "Mine", "wishes": wishes, "order": order } })),
        ("remove_people_view", json!({ "id": fresh(4) })),
        ("log_contact", json!({ "contact": contact, "nextTalk": { "on": "2026-12-01", "about": "Nøglen" } })),
        ("archive_contact", json!({ "id": fresh(3) })),
        ("move_talk", json!({ "person": person, "to": "2026-12-01" })),
        ("read_back", json!({ "story": story })),
        ("titles", json!({ "ids": [person] })),
        ("get_activity", json!({ "id": activity })),
        ("start_activity", json!({ "activity": detail["activity"], "agreement": agreement })),
        ("save_activity", json!({ "activity": detail["activity"] })),
        ("archive_activity", json!({ "id": activity })),
        ("ladder_board", json!({ "on": "2026-11-23" })),
        ("role_card", json!({ "activity": activity, "on": "2026-11-23", "language": "da" })),
        ("ladder_steps", json!({ "language": "da" })),
        ("print_role_card", json!({ "activity": activity, "how": "save" })),
        ("preview_ladder", json!({ "sheet": sheet, "page": 0 })),
        ("print_ladder", json!({ "sheet": sheet, "how": "save" })),
        ("move_activity", json!({ "agreement": agreement })),
        ("archive_agreement", json!({ "id": fresh(1) })),
        ("save_involvement", json!({ "involvement": involvement })),
        ("archive_involvement", json!({ "id": fresh(2) })),
        ("save_task", json!({ "task": task })),
        ("archive_task", json!({ "id": task["id"] })),
        ("list_stories", json!({ "text": "a", "domain": null, "activity": null })),
        ("get_story", json!({ "id": story })),
        ("preview_story", json!({ "story": story_record, "page": 0 })),
        ("print_story", json!({ "id": story, "use": "internal", "place": "", "how": "save" })),
        ("add_photo", json!({ "data": "aGVq" })),
        ("save_story", json!({ "story": story_record })),
        ("archive_story", json!({ "id": story })),
        ("get_material", json!({ "id": material["id"] })),
        ("material_from_task", json!({ "task": task["id"] })),
        ("save_material", json!({ "material": material })),
        ("archive_material", json!({ "id": material["id"] })),
        ("preview_material", json!({ "material": material })),
        ("print_material", json!({ "id": material["id"], "how": "save" })),
        ("search", json!({ "text": "kaffe" })),
        ("list_copies", json!({ "place": "own" })),
        ("rehearse_copies", json!({ "place": "own" })),
        ("preview_restore", json!(restore)),
        ("restore_copy", json!(restore)),
        ("salvage_office", json!({ "opener": restore["opener"] })),
        ("copy_private", json!({ "text": "20 30 40 50" })),
        ("copy_for_support", json!({ "text": "Trinvis 0.1.0" })),
        (
            "office_log",
            json!({ "filter": { "who": null, "changes": null, "from": null, "to": null }, "offset": 0, "limit": 20 }),
        ),
    ]
}
