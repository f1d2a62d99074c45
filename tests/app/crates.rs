//! The direction of the layers, read off the crates cargo would really build.

use std::collections::{BTreeSet, HashMap};
use std::process::Command;
use std::sync::LazyLock;

use serde_json::Value;

use crate::tree;

/// Package names and what each depends on outside its tests.
struct Graph {
    direct: HashMap<String, BTreeSet<String>>,
}

/// What we ship to and what we develop on.
const PLATFORMS: [&str; 2] = ["x86_64-pc-windows-msvc", "x86_64-unknown-linux-gnu"];

static GRAPHS: LazyLock<Vec<Graph>> = LazyLock::new(|| PLATFORMS.map(Graph::read).into());

impl Graph {
    fn read(platform: &str) -> Self {
        let output = Command::new(env!("CARGO"))
            .args(["metadata", "--format-version", "1", "--locked", "--filter-platform", platform])
            .current_dir(tree::root())
            .output()
            .expect("cargo metadata starts");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo metadata is JSON");
        let names: HashMap<&str, &str> =
            list(&metadata["packages"]).iter().map(|package| (text(&package["id"]), text(&package["name"]))).collect();
        let mut direct: HashMap<String, BTreeSet<String>> = HashMap::new();
        for node in list(&metadata["resolve"]["nodes"]) {
            let needs = direct.entry(names[text(&node["id"])].to_owned()).or_default();
            let shipped = list(&node["deps"])
                .iter()
                .filter(|dep| list(&dep["dep_kinds"]).iter().any(|kind| kind["kind"].as_str() != Some("dev")));
            needs.extend(shipped.map(|dep| names[text(&dep["pkg"])].to_owned()));
        }
        Self { direct }
    }

    fn direct(&self, package: &str) -> &BTreeSet<String> {
        self.direct.get(package).unwrap_or_else(|| panic!("there is no package {package}"))
    }

    /// Everything `package` is built from, itself left out.
    fn all(&self, package: &str) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        let mut waiting: Vec<&String> = self.direct(package).iter().collect();
        while let Some(next) = waiting.pop() {
            if found.insert(next.clone()) {
                waiting.extend(self.direct(next));
            }
        }
        found
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list in cargo's metadata")
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a string in cargo's metadata")
}

fn without(packages: &BTreeSet<String>, of: &str, unwanted: &[&str]) {
    for name in packages {
        let hit = unwanted.iter().find(|start| name.as_str() == **start || name.starts_with(&format!("{start}-")));
        assert!(hit.is_none(), "{of} must not depend on {name}: see the dependency rule in README.md");
    }
}

#[test]
fn core_knows_no_window_no_page_and_no_upper_layer() {
    for graph in GRAPHS.iter() {
        let upper = ["tauri", "wry", "tao", "typst", "trinvis", "axum", "hyper"];
        without(&graph.all("trinvis-core"), "core", &upper);
    }
}

#[test]
fn print_stands_on_core_alone_and_keeps_nothing() {
    for graph in GRAPHS.iter() {
        assert!(graph.direct("trinvis-print").contains("trinvis-core"), "print takes core's values");
        without(graph.direct("trinvis-print"), "print", &["rusqlite", "sqlcipher-src"]);
        without(
            &graph.all("trinvis-print"),
            "print",
            &["tauri", "wry", "tao", "trinvis-api", "trinvis-bridge", "axum"],
        );
    }
}

#[test]
fn api_knows_no_desktop() {
    for graph in GRAPHS.iter() {
        let direct = graph.direct("trinvis-api");
        assert!(direct.contains("trinvis-core") && direct.contains("trinvis-print"), "api calls core and print");
        without(direct, "api", &["rusqlite", "typst"]);
        without(&graph.all("trinvis-api"), "api", &["tauri", "wry", "tao", "trinvis-bridge", "axum", "hyper"]);
    }
}

#[test]
fn the_app_holds_no_server_and_reaches_data_only_through_the_api() {
    for graph in GRAPHS.iter() {
        without(graph.direct("trinvis"), "the app", &["trinvis-core", "trinvis-print", "rusqlite", "typst"]);
        let unwanted = ["trinvis-bridge", "axum", "tower-http", "reqwest", "rustls", "native-tls"];
        without(&graph.all("trinvis"), "the app", &unwanted);
    }
}

#[test]
fn the_bridge_is_the_api_and_a_server_only() {
    for graph in GRAPHS.iter() {
        without(graph.direct("trinvis-bridge"), "the bridge", &["trinvis-core", "trinvis-print", "rusqlite", "typst"]);
        without(&graph.all("trinvis-bridge"), "the bridge", &["tauri", "wry", "tao"]);
    }
}

#[test]
fn xtask_builds_in_seconds_because_it_needs_nothing() {
    for graph in GRAPHS.iter() {
        assert!(graph.direct("xtask").is_empty(), "keep xtask on std alone, or take this rule back with a reason");
    }
}

#[test]
fn programs_and_tests_are_built_from_the_same_libraries() {
    let [programs, tests] = ["normal,build", "normal,build,dev"].map(|edges| {
        let output = Command::new(env!("CARGO"))
            .args(["tree", "--workspace", "--locked", "--prefix", "none", "--format", "{p} [{f}]", "--edges", edges])
            .current_dir(tree::root())
            .output()
            .expect("cargo tree starts");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let told = String::from_utf8(output.stdout).expect("cargo tree writes UTF-8");
        told.lines().map(|line| line.trim_end_matches(" (*)").to_owned()).collect::<BTreeSet<String>>()
    });
    let only = tests.symmetric_difference(&programs).cloned().collect::<Vec<_>>();
    assert!(
        only.is_empty(),
        "cargo would build all that stands on these twice; see tests/faults/Cargo.toml: {only:#?}"
    );
}
