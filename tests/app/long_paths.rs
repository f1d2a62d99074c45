//! An office in a folder whose path is longer than Windows takes unasked: a share with deep folders, a long user name.

use serde_json::{Value, json};

use crate::{
    codes::new_code,
    desk::{Desk, PASSWORD},
};

fn hits(desk: &Desk) -> Value {
    desk.ask("search", json!({ "text": "Fatima" }))
}

#[test]
fn an_office_is_kept_copied_put_back_and_given_a_new_key_in_a_deep_folder() {
    let desk = Desk::deep();
    assert!(desk.data().as_os_str().len() > 245, "the names of its files reach beyond 260");
    trinvis_api::open_demo(&desk.app, PASSWORD).expect("the demo office is made");
    let found = hits(&desk);
    assert_ne!(found, json!([]));
    desk.ask("make_copy", json!({}));
    let copy = desk.ask("list_copies", json!({ "place": "own" }))[0]["name"].clone();
    desk.ask("restore_copy", json!({ "place": "own", "name": copy, "opener": null }));
    desk.unlock(PASSWORD);
    assert_eq!(hits(&desk), found, "put back");
    // The file is written anew under another key.
    new_code(&desk);
    let desk = desk.restarted();
    desk.unlock(PASSWORD);
    assert_eq!(hits(&desk), found, "and opened with it");
}
