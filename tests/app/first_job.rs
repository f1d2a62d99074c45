//! The first real job from end to end: an office, a person, a step on the ladder, a story, a poster; closed, opened, found.

use serde_json::{Value, json};
use trinvis_api::Code;

use crate::desk::{Desk, PASSWORD};

const PERSON: &str = "01890a5d-ac96-774b-bcce-b302099a8001";
const ACTIVITY: &str = "01890a5d-ac96-774b-bcce-b302099a8002";
const AGREEMENT: &str = "01890a5d-ac96-774b-bcce-b302099a8003";
const STORY: &str = "01890a5d-ac96-774b-bcce-b302099a8004";
const POSTER: &str = "01890a5d-ac96-774b-bcce-b302099a8005";

/// Sets up the office and answers the recovery code's groups.
pub fn set_up(desk: &Desk) -> Vec<String> {
    assert_eq!(desk.ask("session_state", json!({}))["phase"], "fresh", "an empty folder starts the first run");
    let office = json!({ "name": "Søbakken", "languages": ["da", "ar", "so"] });
    desk.ask("save_setup_draft", json!({ "office": office }));
    let draft = desk.ask("setup_draft", json!({}));
    assert_eq!(draft["office"]["name"], "Søbakken", "the wizard can be left and taken up again");
    let code = desk.ask(
        "create_office",
        json!({
            "office": draft["office"],
            "coordinator": { "name": "Mette", "role": "Koordinator", "phone": "20 30 40 50" },
            "password": PASSWORD,
        }),
    );
    assert_eq!(desk.ask("session_state", json!({}))["phase"], "recovery", "the code is put away first");
    let groups: Vec<String> = serde_json::from_value(code["groups"].clone()).expect("groups of text");
    let wrong = json!({ "groups": [{ "group": 1, "text": "xxxx" }] });
    assert_eq!(desk.refused("confirm_recovery_code", wrong), Code::CodeMistyped, "a guess is no proof");
    let typed = json!({ "groups": [{ "group": 2, "text": groups[1].to_lowercase() }] });
    desk.ask("confirm_recovery_code", typed);
    desk.ask("choose_start", json!({ "sample": false }));
    assert_eq!(desk.ask("session_state", json!({}))["phase"], "open", "and the office is open");
    groups
}

/// The one volunteer of the first job.
pub fn person() -> Value {
    json!({
        "id": PERSON, "called": "Amina", "fullName": "Amina Warsame", "origin": "resident", "phones": ["20 30 40 51"],
        "email": "", "area": null, "stairwell": null, "channel": null, "reachWhen": "", "languages": ["so", "da"],
        "interests": ["at lave mad"], "strengths": [], "wishes": "",
        "suits": { "times": [{ "day": "tuesday", "part": "afternoon" }], "often": null, "size": null },
        "labels": [], "note": "", "state": "involved", "nextTalk": { "on": "2026-11-24", "about": "Nøglen" },
    })
}

/// One record of each kind that matters.
pub fn work(desk: &Desk) {
    desk.ask("save_person", json!({ "person": person() }));
    let activity = json!({
        "id": ACTIVITY, "name": "Beboercafé", "icon": "coffee", "purpose": "", "targetGroup": "", "place": "Beboerhuset",
        "rhythm": { "every": "week", "day": "tuesday", "from": "15:00:00", "to": "18:00:00", "note": "" },
        "focusArea": null, "initiator": "residents", "responsible": null, "deputy": null, "handsNeeded": 3,
        "state": "running", "direction": null, "steering": null,
    });
    desk.ask("save_activity", json!({ "activity": activity }));
    let agreement = json!({
        "id": AGREEMENT, "activity": ACTIVITY, "step": 4, "on": "2026-11-20", "withPeople": [PERSON], "withOthers": "",
        "agreed": "Amina får vagtplanen.",
        "roles": { "initiative": "", "decides": "", "coordinates": "", "practical": "Amina", "officeGives": "" },
    });
    desk.ask("move_activity", json!({ "agreement": agreement }));
    let story = json!({
        "id": STORY, "title": "Nøglen", "body": { "blocks": [{ "type": "paragraph", "runs": [{ "text": "Amina låste op." }] }] },
        "quote": "Nu er det vores.", "quoteBy": "Amina", "toldBy": "Amina", "writtenBy": desk.coordinator(),
        "on": "2026-11-21", "activity": ACTIVITY, "people": [{ "person": PERSON, "shownAs": "", "agreedOn": null }],
        "domains": ["influence"], "why": "", "readBack": null, "consents": [], "photos": [], "used": [],
    });
    desk.ask("save_story", json!({ "story": story }));
    let text = |language: &str, headline: &str| {
        json!({ "language": language, "headline": headline, "what": headline, "why": "", "gain": "", "time": "",
                "review": { "state": "draft" } })
    };
    let poster = json!({
        "id": POSTER, "title": "Kan du lave kaffe?", "campaign": "", "task": null, "activity": ACTIVITY, "template": "picture",
        "paper": "a4", "palette": "petrol", "whiteGround": false, "pictures": [], "comeBy": "tirsdag kl. 15–18",
        "place": "", "contactName": "Mette", "contactPhone": "20 30 40 50", "qr": "", "tearOffs": true,
        "texts": [text("da", "Kan du lave kaffe?"), text("ar", "هل تستطيع إعداد القهوة؟"), text("so", "Ma samayn kartaa qaxwo?")],
    });
    desk.ask("save_material", json!({ "material": poster }));
}

/// Fails unless all of that work is there.
pub fn everything_is_there(desk: &Desk) {
    assert_eq!(desk.ask("get_person", json!({ "id": PERSON }))["person"], person(), "the person, field by field");
    let card = desk.ask("role_card", json!({ "activity": ACTIVITY, "on": "2026-11-23", "language": "da" }));
    assert_eq!(card["wording"]["step"], 4, "the step that was agreed");
    assert_eq!(desk.ask("get_story", json!({ "id": STORY }))["story"]["quote"], "Nu er det vores.", "the story");
    let hits = desk.ask("search", json!({ "text": "20304051" }));
    assert_eq!(hits[0]["title"], "Amina Warsame", "and she is found by her number");
}

#[test]
fn the_first_job_from_first_run_to_recovery_code() {
    let desk = Desk::fresh();
    let code = set_up(&desk).join("-");
    work(&desk);
    everything_is_there(&desk);

    let printed = desk.ask("print_material", json!({ "id": POSTER, "how": "save" }));
    let path = printed["path"].as_str().expect("a path").to_owned();
    let pdf = std::fs::read(&path).expect("the poster lies where it was saved");
    assert!(pdf.starts_with(b"%PDF-") && pdf.len() > 10_000, "a whole PDF");
    let unread =
        printed["issues"].as_array().expect("issues").iter().filter(|issue| issue["code"] == "unread_language");
    assert_eq!(unread.count(), 3, "no unread language is printed without saying so");
    desk.ask("print_role_card", json!({ "activity": ACTIVITY, "how": "save" }));
    let blocked = json!({ "id": STORY, "use": "print", "place": "", "how": "save" });
    assert_eq!(desk.refused("print_story", blocked), Code::NoConsent, "a story goes nowhere without a yes");

    desk.ask("lock", json!({}));
    assert_eq!(desk.refused("get_person", json!({ "id": PERSON })), Code::Locked, "locked is locked");
    let wrong = json!({ "coordinator": desk.coordinator(), "password": "fire ord om te og solskin" });
    assert_eq!(desk.refused("unlock", wrong), Code::WrongPassword, "the wrong password opens nothing");
    desk.unlock(PASSWORD);
    everything_is_there(&desk);

    let desk = desk.restarted();
    assert_eq!(desk.ask("session_state", json!({}))["phase"], "locked", "a start is a locked door");
    desk.unlock(PASSWORD);
    everything_is_there(&desk);
    let copies = desk.ask("list_copies", json!({ "place": "own" }));
    assert!(copies.as_array().is_some_and(|copies| !copies.is_empty()), "closing made a verified copy");

    desk.ask("lock", json!({}));
    let rescue = |code: &str| json!({ "coordinator": desk.coordinator(), "code": code, "newPassword": "helt nye ord om sne og brød" });
    assert_eq!(desk.refused("unlock_with_code", rescue(&code.replace('-', "x"))), Code::CodeMistyped, "a slip is told");
    desk.ask("unlock_with_code", rescue(&code));
    everything_is_there(&desk);
    desk.ask("lock", json!({}));
    let old = json!({ "coordinator": desk.coordinator(), "password": PASSWORD });
    assert_eq!(desk.refused("unlock", old), Code::WrongPassword, "the lost password is lost to everyone");
    desk.unlock("helt nye ord om sne og brød");
}

#[test]
fn the_sample_office_comes_and_goes_without_touching_the_own() {
    let desk = Desk::fresh();
    set_up(&desk);
    work(&desk);
    let sample = desk.ask("open_sample", json!({}));
    assert_eq!((&sample["sample"], &sample["officeName"]), (&json!(true), &json!("Mosevangen")), "the sample is open");
    assert_eq!(desk.refused("get_person", json!({ "id": PERSON })), Code::NotFound, "nobody real is in it");
    let own = desk.ask("leave_sample", json!({}));
    assert_eq!(own["officeName"], "Søbakken", "one click leads home");
    assert!(!desk.data().join("sample").exists(), "and the sample is gone");
    everything_is_there(&desk);
}
