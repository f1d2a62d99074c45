//! What the page may do: the configuration and the capability, to the letter.

use serde_json::{Value, json};

use crate::tree;

fn read(path: &str) -> Value {
    let text = std::fs::read_to_string(tree::root().join(path)).unwrap_or_else(|why| panic!("{path}: {why}"));
    serde_json::from_str(&text).unwrap_or_else(|why| panic!("{path}: {why}"))
}

#[test]
fn the_policy_lets_in_the_programs_own_files_and_nothing_else() {
    let config = read("tauri.conf.json");
    let policy = [
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src ipc: http://ipc.localhost 'self'",
        "img-src 'self' blob: photo: http://photo.localhost",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    ];
    let security = &config["app"]["security"];
    let expected = json!({
        "csp": policy.join("; "),
        "freezePrototype": true,
        "assetProtocol": { "enable": false },
        "capabilities": ["main"],
    });
    assert_eq!(*security, expected, "a change here is a change of SECURITY.md");
    assert_eq!(config["app"]["withGlobalTauri"], false);
    assert_eq!(config["plugins"], Value::Null, "no plugin is opened to the page by configuration");
    assert_eq!(config["bundle"]["resources"], Value::Null);
}

#[test]
fn there_is_one_window_without_drops_autofill_or_extensions() {
    let config = read("tauri.conf.json");
    let windows = config["app"]["windows"].as_array().expect("windows");
    assert_eq!(windows.len(), 1);
    for (setting, value) in [
        ("label", json!("main")),
        ("url", Value::Null),
        ("dragDropEnabled", json!(false)),
        ("generalAutofillEnabled", json!(false)),
        ("browserExtensionsEnabled", json!(false)),
        ("devtools", Value::Null),
        ("additionalBrowserArgs", Value::Null),
    ] {
        assert_eq!(windows[0][setting], value, "{setting}");
    }
}

#[test]
fn one_capability_gives_the_page_zoom_and_nothing_else() {
    let folder = tree::root().join("src-tauri/capabilities");
    let names: Vec<_> =
        std::fs::read_dir(folder).expect("the capabilities").flatten().map(|entry| entry.file_name()).collect();
    assert_eq!(names, ["main.json"]);
    let mut main = read("src-tauri/capabilities/main.json");
    main["description"].take();
    let expected = json!({
        "identifier": "main",
        "description": null,
        "windows": ["main"],
        "permissions": ["core:webview:allow-set-webview-zoom"],
    });
    assert_eq!(main, expected, "no remote addresses, no platforms, no plugins");
}
