//! Hostile and hasty input: every command, every text field, to disk, search and print.

use serde_json::{Value, json};
use trinvis_api::{COMMANDS, Code};

use crate::desk::Desk;

/// What people paste, and what people try.
fn nasty() -> Vec<String> {
    [
        "#import \"/etc/passwd\": *",
        "<script>alert('x')</script><img src=x onerror=alert(1)>",
        "=cmd|' /C calc'!A0",
        "'; DROP TABLE record; --",
        "\u{202e}gnirts desrever\u{202c} \u{2066}x\u{2069}",
        "nul\0inside\u{feff}",
        "👩🏽‍🌾🏳️‍🌈 e\u{301}\u{301}\u{301}",
        "${jndi:ldap://x} {{7*7}} %s%n",
        "«»\"'`\\/:*?<>|",
    ]
    .map(str::to_owned)
    .into_iter()
    .chain(["ord ".repeat(12_500), "æ".repeat(50_000)])
    .collect()
}

#[test]
fn every_command_refuses_a_request_of_another_shape() {
    let desk = Desk::demo();
    for (command, _) in COMMANDS {
        for request in [json!({ "nonsense": 1 }), json!([1, 2]), json!("x"), Value::Null] {
            let code = desk.refused(command, request.clone());
            assert_eq!(code, Code::BadRequest, "{command} with {request}");
        }
    }
    assert_eq!(desk.refused("no_such_command", json!({})), Code::UnknownCommand);
}

#[test]
fn nothing_of_the_office_is_answered_while_it_is_locked() {
    let desk = Desk::demo();
    let id = "01890a5d-ac96-774b-bcce-b302099a8001";
    desk.ask("lock", json!({}));
    for (command, request) in [
        ("get_office", json!({})),
        ("list_coordinators", json!({})),
        ("get_person", json!({ "id": id })),
        ("people_tags", json!({})),
        ("counts", json!({})),
        ("today", json!({})),
        ("list_activities", json!({})),
        ("list_tasks", json!({})),
        ("list_stories", json!({})),
        ("get_story", json!({ "id": id })),
        ("list_materials", json!({})),
        ("search", json!({ "text": "a" })),
        ("make_copy", json!({})),
        ("choose_second_place", json!({})),
        ("choose_update_folder", json!({})),
        ("install_update", json!({})),
        ("export_office", json!({})),
        ("rehearse_copies", json!({ "place": "own" })),
        ("undo", json!({})),
        ("open_sample", json!({})),
    ] {
        assert_eq!(desk.refused(command, request), Code::Locked, "{command}");
    }
    assert!(trinvis_api::photo(&desk.app, id).is_err_and(|error| error.code == Code::Locked), "nor its photos");
}

/// Replaces every free text in a record by `text`; ids, days and choices stay.
fn infest(value: &Value, text: &str, free: &[&str]) -> Value {
    let mut infested = value.clone();
    if let Value::Object(fields) = &mut infested {
        for (name, field) in fields {
            match field {
                Value::String(_) if free.contains(&name.as_str()) => *field = json!(text),
                Value::Array(entries) if free.contains(&name.as_str()) => *entries = vec![json!(text)],
                Value::Object(_) => *field = infest(field, text, free),
                Value::Array(entries) => {
                    for entry in entries {
                        *entry = infest(entry, text, free);
                    }
                }
                _ => {}
            }
        }
    }
    infested
}

/// Saves a record with every free text replaced; what is taken comes back to the letter, what is not says which field.
fn try_save(desk: &Desk, kind: &str, record: &Value, free: &[&str]) -> Option<Value> {
    let mut taken = None;
    for text in nasty() {
        let infested = infest(record, &text, free);
        match trinvis_api::dispatch(&desk.app, &format!("save_{kind}"), json!({ (kind): infested })) {
            Ok(saved) => {
                assert_eq!(saved["value"], infested, "{kind}: kept to the letter");
                taken = Some(saved["value"].clone());
            }
            Err(error) => {
                assert_eq!(error.code, Code::TooLong, "{kind}: only length is refused");
                assert!(error.field.is_some(), "{kind}: and the field is named");
            }
        }
        desk.ask("search", json!({ "text": text.chars().take(200).collect::<String>() }));
    }
    taken
}

#[test]
fn hostile_text_is_kept_found_and_printed_as_text() {
    let desk = Desk::demo();
    let rows = desk.ask("search", json!({ "text": "a" }));
    let first = |kind: &str| {
        let hit = rows.as_array().expect("hits").iter().find(|hit| hit["kind"] == kind).expect(kind);
        hit["id"].clone()
    };
    let person = desk.ask("get_person", json!({ "id": first("person") }))["person"].clone();
    let free = [
        "called",
        "fullName",
        "phones",
        "email",
        "reachWhen",
        "interests",
        "strengths",
        "wishes",
        "labels",
        "note",
        "about",
    ];
    assert!(try_save(&desk, "person", &person, &free).is_some(), "a person takes what people write");

    let story = desk.ask("get_story", json!({ "id": first("story") }))["story"].clone();
    let free = ["title", "text", "quote", "quoteBy", "toldBy", "why", "shownAs", "note", "place"];
    assert!(try_save(&desk, "story", &story, &free).is_some(), "so does a story");
    desk.ask("preview_story", json!({ "story": infest(&story, &nasty()[0], &free), "page": 0 }));

    let poster = desk.ask("list_materials", json!({}))[0].clone();
    let mut poster = desk.ask("get_material", json!({ "id": poster["id"] }));
    for text in poster["texts"].as_array_mut().expect("texts") {
        // What is typed anew has not been read by anyone.
        text["review"] = json!({ "state": "draft" });
    }
    let free = [
        "title",
        "campaign",
        "headline",
        "what",
        "why",
        "gain",
        "time",
        "comeBy",
        "place",
        "contactName",
        "contactPhone",
        "qr",
    ];
    assert!(try_save(&desk, "material", &poster, &free).is_some(), "and a poster");
    for text in nasty() {
        let texts = infest(&poster, &text, &["headline", "what", "why", "gain", "time"]);
        desk.ask("preview_material", json!({ "material": texts }));
    }
    let office = desk.ask("get_office", json!({}));
    let free = ["place", "address", "hours", "phone", "email", "web"];
    assert!(try_save(&desk, "office", &office, &free).is_some(), "and the office");
}

#[test]
fn undo_after_hostile_saves_returns_to_the_start() {
    let desk = Desk::demo();
    let id = desk.ask("search", json!({ "text": "Fatima" }))[0]["id"].clone();
    let before = desk.ask("get_person", json!({ "id": id }))["person"].clone();
    for text in nasty() {
        let mut person = before.clone();
        person["note"] = json!(text);
        desk.ask("save_person", json!({ "person": person }));
    }
    for _ in nasty() {
        desk.ask("undo", json!({}));
    }
    assert_eq!(desk.ask("get_person", json!({ "id": id }))["person"], before, "step by step, back to the start");
}
