//! Every command asks for the right it needs, of everybody.

use serde_json::{Value, json};
use trinvis_api::{COMMANDS, Code, Needs, dispatch};

use crate::{
    colleagues::{add, come_in},
    desk::Desk,
};

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
        for (command, needs) in COMMANDS {
            let may = match needs {
                Needs::Nobody | Needs::Read => true,
                Needs::Write => most >= 1,
                Needs::Lead | Needs::LeadOwn | Needs::NobodyOrLead => most >= 2,
            };
            let expected = if may { Code::BadRequest } else { Code::NotAllowed };
            assert_eq!(refusal(&desk, command), expected, "{access}: {command}");
        }
    }
}

#[test]
fn a_locked_office_answers_only_what_needs_nobody() {
    let desk = Desk::demo();
    desk.ask("lock", json!({}));
    for (command, needs) in COMMANDS {
        let asks_nobody = matches!(needs, Needs::Nobody | Needs::NobodyOrLead);
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
    let today = desk.ask("today", json!({})).to_string();
    assert!(!today.contains(&phone) && !today.contains("\"phone\":\""), "{today}");
}

fn all(desk: &Desk) -> Vec<Value> {
    let filter = json!({ "states": ["possible", "involved", "paused", "former"] });
    let order = json!({ "by": "called", "backwards": false });
    let page = desk.ask("list_people", json!({ "filter": filter, "order": order, "offset": 0, "limit": 500 }));
    page["rows"].as_array().cloned().unwrap_or_default()
}
