//! Every command asks for the right it needs, of everybody.

use serde_json::{Value, json};
use trinvis_api::{COMMANDS, Code, dispatch};

use crate::{
    colleagues::{add, come_in},
    desk::Desk,
};

/// What nobody needs to be in for: before the door, or nothing of the office in it.
const ANYBODY: &[&str] = &[
    "session_state",
    "setup_draft",
    "save_setup_draft",
    "create_office",
    "unlock",
    "unlock_with_code",
    "accept_code",
    "lock",
    "password_advice",
    "get_settings",
    "save_settings",
    "leave_sample",
    "check_note",
    "ladder_steps",
    "poster_choices",
    "list_copies",
    "tend_copies",
    "copies_state",
    "check_progress",
    "cancel_check",
    "work_progress",
    "cancel_work",
    "copy_for_support",
    "about",
    "policies",
    "diagnostics",
    "crash_reports",
    "forget_crashes",
];
/// What everyone who is in may do.
const READER: &[&str] = &[
    "choose_start",
    "change_password",
    "open_sample",
    "get_office",
    "list_coordinators",
    "list_colleagues",
    "list_people",
    "get_person",
    "people_like",
    "people_tags",
    "people_ids",
    "people_views",
    "save_people_view",
    "remove_people_view",
    "counts",
    "today",
    "titles",
    "list_activities",
    "get_activity",
    "ladder_board",
    "role_card",
    "print_role_card",
    "preview_ladder",
    "print_ladder",
    "list_tasks",
    "list_stories",
    "get_story",
    "preview_story",
    "list_materials",
    "get_material",
    "material_from_task",
    "preview_material",
    "print_material",
    "search",
    "check_office",
    "copy_private",
    "disk_space",
    "updates",
];
/// What changes the office, or takes something out of it.
const COORDINATOR: &[&str] = &[
    "save_office",
    "save_coordinator",
    "save_person",
    "archive_person",
    "people_reach",
    "label_people",
    "set_people_state",
    "archive_people",
    "log_contact",
    "archive_contact",
    "move_talk",
    "read_back",
    "start_activity",
    "save_activity",
    "archive_activity",
    "move_activity",
    "archive_agreement",
    "save_involvement",
    "archive_involvement",
    "save_task",
    "archive_task",
    "print_story",
    "add_photo",
    "save_story",
    "archive_story",
    "save_material",
    "archive_material",
    "make_copy",
    "rehearse_copies",
    "undo",
    "redo",
];
/// What decides for everybody.
const LEADER: &[&str] = &[
    "print_colleague_code",
    "add_colleague",
    "new_colleague_code",
    "set_access",
    "remove_colleague",
    "erase_person",
    "export_office",
    "office_log",
    "confirm_recovery_code",
    "new_recovery_code",
    "print_recovery_sheet",
    "choose_second_place",
    "leave_second_place",
    "choose_update_folder",
    "leave_update_folder",
    "look_for_update",
    "install_update",
];
/// What may be done at a locked door, and of those who are in only by who leads.
const AT_THE_DOOR: &[&str] = &["find_copies", "preview_restore", "restore_copy", "salvage_office"];

/// From how much access on a command answers, from 0 for a reader to 2 for a leader.
fn least(command: &str) -> usize {
    let lists = [&[ANYBODY, READER][..], &[COORDINATOR], &[LEADER, AT_THE_DOOR]];
    let holds = |lists: &&[&[&str]]| lists.iter().any(|list| list.contains(&command));
    lists.iter().position(holds).unwrap_or_else(|| panic!("{command} is in no list: who may it?"))
}

#[test]
fn every_command_stands_once_in_the_lists_above() {
    let mut listed: Vec<&str> = [ANYBODY, READER, COORDINATOR, LEADER, AT_THE_DOOR].concat();
    let mut commands: Vec<&str> = COMMANDS.iter().map(|(command, _)| *command).collect();
    listed.sort_unstable();
    commands.sort_unstable();
    assert_eq!(listed, commands);
}

/// What a request without shape is refused with: it is the right that is asked first.
fn refusal(desk: &Desk, command: &str) -> Code {
    dispatch(&desk.app, command, Value::Null).expect_err("no command takes nothing at all").code
}

#[test]
fn every_command_is_refused_to_everyone_below_what_it_needs() {
    for (access, most) in [("leader", 2), ("coordinator", 1), ("reader", 0)] {
        let desk = Desk::demo();
        let code = add(&desk, "Amina Warsame", access);
        come_in(&desk, &code);
        for (command, _) in COMMANDS {
            let expected = if most >= least(command) { Code::BadRequest } else { Code::NotAllowed };
            assert_eq!(refusal(&desk, command), expected, "{access}: {command}");
        }
    }
}

#[test]
fn a_locked_office_answers_only_what_needs_nobody() {
    let desk = Desk::demo();
    desk.ask("lock", json!({}));
    for (command, _) in COMMANDS {
        let asks_nobody = ANYBODY.contains(command) || AT_THE_DOOR.contains(command);
        let expected = if asks_nobody { Code::BadRequest } else { Code::Locked };
        assert_eq!(refusal(&desk, command), expected, "{command}");
    }
}

#[test]
fn a_reader_gets_no_contact_details_and_no_notes_and_finds_nothing_by_them() {
    let desk = Desk::demo();
    let people = all(&desk);
    let with_note = |id: &Value| {
        let detail = desk.ask("get_person", json!({ "id": id }));
        let phone = detail["person"]["phones"][0].as_str().map(str::to_owned)?;
        (detail["person"]["note"] != "" && detail["contacts"][0]["note"].is_string()).then_some((detail, phone))
    };
    let (person, phone) = people
        .iter()
        .find_map(|row| with_note(&row["id"]))
        .expect("somebody in the demo has a phone, a note and a talk");
    let id = person["person"]["id"].clone();
    desk.ask("label_people", json!({ "people": [id], "label": "ringer om aftenen" }));
    let labelled = || {
        let filter = json!({ "tags": ["ringer om aftenen"] });
        let order = json!({ "by": "called", "backwards": false });
        let ids = desk.ask("people_ids", json!({ "filter": filter, "order": order }));
        let page = desk.ask("list_people", json!({ "filter": filter, "order": order, "offset": 0, "limit": 5 }));
        (ids.as_array().map(Vec::len), page["total"].clone())
    };
    assert_eq!(labelled(), (Some(1), json!(1)));
    let found = |text: &str| desk.ask("search", json!({ "text": text })).as_array().map_or(0, Vec::len);
    assert!(found(&phone) > 0, "a leader finds her by her number");

    let code = add(&desk, "Sara Holm", "reader");
    come_in(&desk, &code);
    let seen = desk.ask("get_person", json!({ "id": id }));
    assert_eq!(seen["person"]["called"], person["person"]["called"]);
    assert_eq!((&seen["person"]["phones"], &seen["person"]["note"]), (&json!([]), &json!("")));
    assert_eq!((&seen["person"]["email"], &seen["person"]["reachWhen"]), (&json!(""), &json!("")));
    assert!(seen["contacts"].as_array().is_some_and(|all| all.iter().all(|contact| contact["note"] == "")));
    assert!(all(&desk).iter().all(|row| row["phone"].is_null()));
    assert_eq!(found(&phone), 0, "nor by guessing at it");
    assert_eq!(labelled(), (Some(0), json!(0)), "nor by a label");
    let today = desk.ask("today", json!({})).to_string();
    assert!(!today.contains(&phone) && !today.contains("\"phone\":\""), "{today}");
}

fn all(desk: &Desk) -> Vec<Value> {
    let filter = json!({ "states": ["possible", "involved", "paused", "former"] });
    let order = json!({ "by": "called", "backwards": false });
    let page = desk.ask("list_people", json!({ "filter": filter, "order": order, "offset": 0, "limit": 500 }));
    page["rows"].as_array().cloned().unwrap_or_default()
}
