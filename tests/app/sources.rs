//! Rules a compiler does not know, read off the source text.

use std::path::Path;

use crate::tree::{Source, sources};

/// Files that may be longer than [`MOST_LINES`], each with its reason.
const LONG: &[(&str, &str)] = &[];

/// A file nobody needs to scroll far in.
const MOST_LINES: usize = 300;

/// Fails with every finding at once, not with the first.
fn none(findings: &[String], rule: &str) {
    assert!(findings.is_empty(), "{rule}:\n  {}", findings.join("\n  "));
}

/// The numbered lines of a source for which `is_bad` holds.
fn lines(sources: &[Source], is_bad: impl Fn(&Source, &str) -> bool) -> Vec<String> {
    let mut findings = Vec::new();
    for source in sources {
        for (index, line) in source.text.lines().enumerate() {
            if is_bad(source, line) {
                findings.push(format!("{}:{}: {}", source.path, index + 1, line.trim()));
            }
        }
    }
    findings
}

/// The part of a Rust file before its unit tests.
fn before_tests(source: Source) -> Source {
    let text = source.text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
    Source { path: source.path, text }
}

#[test]
fn models_and_rules_know_nothing_of_storage() {
    let pure: Vec<Source> =
        sources("src-tauri/core/src", &["/model.rs", "/rules.rs"]).into_iter().map(before_tests).collect();
    assert!(pure.len() > 8, "every record has its model");
    let storage = ["rusqlite", "storage", "Store", "vault", "Connection"];
    let findings = lines(&pure, |_, line| {
        let code = line.split("//").next().unwrap_or_default();
        storage.iter().any(|word| code.split(|c: char| !c.is_alphanumeric() && c != '_').any(|part| part == *word))
    });
    none(&findings, "model.rs and rules.rs hold values and decisions, not where they are kept");
}

#[test]
fn core_and_print_ask_no_clock_and_throw_no_dice() {
    let mut quiet = sources("src-tauri/core/src", &[".rs"]);
    quiet.extend(sources("src-tauri/print/src", &[".rs"]));
    quiet.retain(|source| !source.path.contains("/tests"));
    let quiet: Vec<Source> = quiet.into_iter().map(before_tests).collect();
    let asks = [
        "Utc::now",
        "Local::now",
        "SystemTime::now",
        "Instant::now",
        "now_v7",
        "new_v4",
        "getrandom::",
        "OsRng",
        "SysRng",
        "thread_rng",
    ];
    let findings = lines(&quiet, |_, line| asks.iter().any(|call| line.contains(call)));
    none(&findings, "time and chance come in as arguments");
}

#[test]
fn files_stay_short() {
    let mut all = Vec::new();
    for folder in ["src-tauri", "ui/src", "ui/tests", "xtask/src", "tests"] {
        all.extend(sources(folder, &[".rs", ".ts", ".tsx", ".css", ".typ"]));
    }
    let is_long =
        |source: &&Source| source.text.lines().count() > MOST_LINES && !source.path.contains("/ipc/bindings/");
    let is_known = |source: &&Source| LONG.iter().any(|(path, _)| *path == source.path);
    let findings: Vec<String> = all
        .iter()
        .filter(is_long)
        .filter(|source| !is_known(source))
        .map(|source| format!("{}: {} lines", source.path, source.text.lines().count()))
        .collect();
    none(&findings, "split by verb, or name the file in LONG with its reason");
    for (path, _) in LONG {
        assert!(all.iter().filter(is_long).any(|source| source.path == *path), "{path} is short: take it off LONG");
    }
}

#[test]
fn nothing_is_put_off() {
    // Written in two halves, or this file would find itself.
    let marks = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X:"), concat!("HA", "CK:")];
    let mut all = Vec::new();
    for folder in ["src-tauri", "ui/src", "ui/tests", "xtask/src", "tests"] {
        all.extend(sources(folder, &[".rs", ".ts", ".tsx", ".css", ".typ", ".sql"]));
    }
    none(&lines(&all, |_, line| marks.iter().any(|mark| line.contains(mark))), "do it or leave it out");
}

#[test]
fn no_danish_is_written_into_the_page() {
    let mut page = sources("ui/src", &[".ts", ".tsx"]);
    page.retain(|source| {
        source.is_typescript() && !source.path.starts_with("ui/src/i18n/") && !source.path.contains(".test.")
    });
    let findings = lines(&page, |_, line| {
        let code = line.trim_start();
        !code.starts_with("//")
            && !code.starts_with('*')
            && !code.starts_with("/*")
            && code.contains(['æ', 'ø', 'å', 'Æ', 'Ø', 'Å'])
    });
    none(&findings, "texts live in ui/src/i18n");
}

#[test]
fn the_page_imports_downwards_only() {
    let page: Vec<Source> = sources("ui/src", &[".ts", ".tsx"]).into_iter().filter(Source::is_typescript).collect();
    let mut findings = Vec::new();
    for source in &page {
        for target in imports(source) {
            if !may_import(&source.path, &target) {
                findings.push(format!("{} imports {target}", source.path));
            }
        }
    }
    none(&findings, "app → features → ipc, components, design; a feature never imports another");
}

/// What the file imports from our own source, as `layer/…` below `ui/src`.
fn imports(source: &Source) -> Vec<String> {
    let mut found = Vec::new();
    for start in ["from \"", "import(\"", "import \""] {
        for part in source.text.split(start).skip(1) {
            let Some(name) = part.split('"').next() else { continue };
            if let Some(own) = name.strip_prefix("@/") {
                found.push(own.to_owned());
            } else if name.starts_with('.') {
                found.push(resolve(&source.path, name));
            }
        }
    }
    found
}

/// A relative import as a path below `ui/src`.
fn resolve(path: &str, name: &str) -> String {
    let mut parts: Vec<&str> = path.trim_start_matches("ui/src/").split('/').collect();
    parts.pop();
    for step in name.split('/') {
        match step {
            "." => {}
            ".." => {
                parts.pop();
            }
            other => parts.push(other),
        }
    }
    parts.join("/")
}

fn may_import(path: &str, target: &str) -> bool {
    let from: Vec<&str> = path.trim_start_matches("ui/src/").split('/').collect();
    let to: Vec<&str> = target.split('/').collect();
    let low = ["components", "design", "i18n", "labels"];
    match (from[0], to[0]) {
        (one, other) if one == other => one != "features" || from.get(1) == to.get(1),
        ("app", _) | ("features", "ipc") => true,
        ("features" | "ipc", other) => low.contains(&other),
        (one, other) if low.contains(&one) => low.contains(&other),
        // main.tsx and what lies beside it start the app.
        (_, other) => other != "features" && from.len() == 1,
    }
}

#[test]
fn the_import_rule_bites() {
    assert!(may_import("ui/src/features/people/Grid.tsx", "components"));
    assert!(may_import("ui/src/features/people/Grid.tsx", &resolve("ui/src/features/people/Grid.tsx", "./Row")));
    assert!(!may_import("ui/src/features/people/Grid.tsx", "features/stories"));
    assert!(!may_import(
        "ui/src/features/people/Grid.tsx",
        &resolve("ui/src/features/people/Grid.tsx", "../stories/api")
    ));
    assert!(!may_import("ui/src/components/Button.tsx", "ipc/client"));
    assert!(!may_import("ui/src/ipc/client.ts", "app/routes"));
    assert!(may_import("ui/src/main.tsx", "app/App"));
}

#[test]
fn the_screen_and_the_printed_role_card_call_what_people_do_the_same() {
    let read = |path: &str| -> serde_json::Value {
        let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
        serde_json::from_str(&text).unwrap()
    };
    let printed = read("src-tauri/print/src/words.json");
    for language in ["da", "en"] {
        let shown = read(&format!("ui/src/i18n/{language}/activities.json"));
        for row in ["initiative", "decides", "coordinates", "practical", "officeGives"] {
            let name = &shown[format!("activities.roles.{row}")];
            assert!(name.is_string() && *name == printed[language][row], "{language}, {row}: {name}");
        }
    }
}
