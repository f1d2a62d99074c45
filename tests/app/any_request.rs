//! Any JSON to any command: nothing falls over, and every refusal is one the page has words for.
//!
//! `TRINVIS_REQUESTS` says how many requests are tried instead of the few thousand of every run.

use std::cell::RefCell;

use proptest::{
    prelude::*,
    test_runner::{Config, TestCaseError, TestRunner},
};
use serde_json::{Map, Value, json};
use trinvis_api::{Code, dispatch};

use crate::kept_open::{KeptOpen, SLOW, SPARED};

/// How many requests are tried when nobody says.
const FEW: u32 = 3_000;

/// One thing done to a request that was right.
#[derive(Clone, Debug)]
enum Change {
    /// Something else in a place.
    Put(usize, Value),
    /// A place less.
    Drop(usize),
    /// A field more, at the top.
    Add(String, Value),
    /// What is in one place in another too.
    Move(usize, usize),
}

#[test]
fn no_request_makes_a_command_fall_over() {
    let tries = std::env::var("TRINVIS_REQUESTS").ok().and_then(|text| text.parse().ok()).unwrap_or(FEW);
    let office = RefCell::new(KeptOpen::new());
    let commands = office.borrow().requests.len();
    let strategy =
        (0..commands, 0..SPARED, prop_oneof![3 => change().prop_map(Some), 1 => Just(None)], changes(), any_json());
    let config = Config { cases: tries, failure_persistence: None, max_shrink_iters: 200, ..Config::default() };
    let tried = TestRunner::new(config).run(&strategy, |(at, lot, first, more, other)| {
        let mut office = office.borrow_mut();
        let (command, right) = office.requests[at].clone();
        if SLOW.contains(&command) && lot > 0 {
            return Ok(());
        }
        let request = match first {
            Some(first) => std::iter::once(first).chain(more).fold(right, changed),
            None => other,
        };
        office.holds(command, request).map_err(TestCaseError::fail)
    });
    if let Err(error) = tried {
        panic!("{error}");
    }
}

#[test]
fn the_requests_that_are_changed_have_the_shape_each_command_takes() {
    let mut office = KeptOpen::new();
    for (command, request) in office.requests.clone() {
        let refused = dispatch(&office.desk.app, command, request).err().map(|error| error.code);
        assert!(refused != Some(Code::BadRequest) && refused != Some(Code::Locked), "{command}: {refused:?}");
        office.keep_open();
    }
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        6 => (any::<usize>(), any_json()).prop_map(|(at, value)| Change::Put(at, value)),
        1 => any::<usize>().prop_map(Change::Drop),
        1 => ("[a-zA-Z]{1,12}", any_json()).prop_map(|(name, value)| Change::Add(name, value)),
        2 => (any::<usize>(), any::<usize>()).prop_map(|(from, to)| Change::Move(from, to)),
    ]
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    prop_oneof![3 => Just(Vec::new()), 1 => prop::collection::vec(change(), 1..4)]
}

/// JSON of any shape: what people paste, the ends of every range, deep, wide and long.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        4 => prop::sample::select(telling()),
        2 => any::<String>().prop_map(Value::from),
        1 => any::<i64>().prop_map(Value::from),
        1 => any::<f64>().prop_map(Value::from),
    ];
    let tree = leaf.prop_recursive(4, 24, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::hash_map("[a-zA-Z]{1,8}", inner, 0..5)
                .prop_map(|fields| Value::Object(fields.into_iter().collect::<Map<_, _>>())),
        ]
    });
    prop_oneof![20 => tree, 1 => Just(deep()), 1 => Just(json!("æ".repeat(200_000))), 1 => Just(json!(vec![1; 50_000]))]
}

fn telling() -> Vec<Value> {
    let mut all = vec![Value::Null, json!(true), json!(0), json!(-1), json!(1), json!(1e308), json!(-0.0)];
    all.extend([i64::MIN, i64::MAX, i64::from(i32::MAX), 4_294_967_296].map(Value::from));
    all.push(json!(u64::MAX));
    let texts = [
        "",
        " ",
        "\0",
        "\u{202e}x\u{2069}",
        "👩🏽‍🌾",
        "0000-00-00",
        "2026-02-30",
        "2024-02-29",
        "-262143-01-01",
        "+262142-12-31",
        "9999-12-31",
        "25:61:00",
        "00000000-0000-0000-0000-000000000000",
        "ffffffff-ffff-ffff-ffff-ffffffffffff",
        "../../etc/passwd",
        "\\\\server\\share",
        "CON",
        "' OR 1=1 --",
        "\" NEAR(\"",
        "*",
        "%s%n",
        "=1+1",
        "leader",
        "a3",
    ];
    all.extend(texts.map(Value::from));
    all
}

/// As deep as a text of JSON may be: the reader refuses what is deeper.
fn deep() -> Value {
    let text = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(serde_json::from_str::<Value>(&text(100_000)).is_err(), "a request that deep is not even read");
    serde_json::from_str(&text(120)).expect("a request that is read")
}

fn changed(mut request: Value, change: Change) -> Value {
    let places = places(&request);
    let place = |at: usize| places[at % places.len()].clone();
    match change {
        Change::Put(at, value) => put(&mut request, &place(at), value),
        Change::Drop(at) => drop_at(&mut request, &place(at)),
        Change::Add(name, value) => {
            if let Value::Object(fields) = &mut request {
                fields.insert(name, value);
            }
        }
        Change::Move(from, to) => {
            let value = request.pointer(&place(from)).cloned().unwrap_or_default();
            put(&mut request, &place(to), value);
        }
    }
    request
}

/// Every place in a request, as a JSON pointer.
fn places(value: &Value) -> Vec<String> {
    fn walk(value: &Value, at: &str, found: &mut Vec<String>) {
        found.push(at.to_owned());
        match value {
            Value::Object(fields) => {
                fields.iter().for_each(|(name, field)| walk(field, &format!("{at}/{name}"), found));
            }
            Value::Array(entries) => {
                entries.iter().enumerate().for_each(|(index, entry)| walk(entry, &format!("{at}/{index}"), found));
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(value, "", &mut found);
    found
}

fn put(request: &mut Value, place: &str, value: Value) {
    if let Some(there) = request.pointer_mut(place) {
        *there = value;
    }
}

fn drop_at(request: &mut Value, place: &str) {
    let Some((parent, name)) = place.rsplit_once('/') else { return };
    match request.pointer_mut(parent) {
        Some(Value::Object(fields)) => drop(fields.remove(name)),
        Some(Value::Array(entries)) => drop(name.parse().ok().map(|index: usize| entries.remove(index))),
        _ => {}
    }
}
