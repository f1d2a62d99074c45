//! Files of every released schema still open: one small encrypted office for each, never written again.

use std::path::Path;

use serde_json::json;

use crate::desk::{Desk, PASSWORD};

/// A desk over a copy of a kept office.
fn desk_over(fixture: &str) -> Desk {
    Desk::of_files_in(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(fixture))
}

#[test]
fn an_office_of_schema_1_opens_with_its_password_and_holds_what_it_held() {
    let desk = desk_over("schema-1");
    desk.unlock(PASSWORD);
    let hit = &desk.ask("search", json!({ "text": "soeren" }))[0];
    assert_eq!(hit["title"], "Søren Ågård", "the person is found as he was");
    assert_eq!(desk.ask("get_person", json!({ "id": hit["id"] }))["person"]["phones"], json!(["20 30 40 50"]));
    let poster = &desk.ask("search", json!({ "text": "kaffe" }))[0];
    desk.ask("print_material", json!({ "id": poster["id"], "how": "save" }));
}

#[test]
fn an_office_of_schema_1_opens_with_its_recovery_code() {
    let desk = desk_over("schema-1");
    let code = include_str!("../fixtures/schema-1/recovery-code.txt");
    let request = json!({ "coordinator": desk.coordinator(), "code": code, "newPassword": "andre ord om sne og brød" });
    assert_eq!(desk.ask("unlock_with_code", request)["phase"], "start", "a new PC asks for sample or empty again");
}
