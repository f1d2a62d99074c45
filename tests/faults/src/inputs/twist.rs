//! Inputs that were right once: a valid text with a few things done to it.

use proptest::{
    collection::vec,
    prelude::{Just, any, prop_oneof},
    sample::{Index, select},
    strategy::{BoxedStrategy, Strategy},
};
use serde_json::Value;

/// What people, other programs and broken disks put into a file.
const SCRAPS: [&str; 22] = [
    "\"",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "null",
    "true",
    "-1",
    "0",
    "1e999",
    "99999999999999999999",
    "\\ud800",
    "\\u0000",
    "\u{0}",
    "æ",
    "\u{feff}",
    "\u{202e}",
    "a\u{30a}",
    "=",
    "\\",
];

#[derive(Clone, Debug)]
enum Twist {
    Flip(Index, u8),
    Insert(Index, String),
    Remove(Index, usize),
    Double(Index, usize),
    Cut(Index),
    /// Another value in the place of one in the tree.
    Graft(Index, Value),
}

/// Any JSON, small.
pub(super) fn value() -> BoxedStrategy<Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,40}".prop_map(Value::from),
        select(vec!["", "da", "2026-11-23", "9999-99-99", "+262142-12-31", "0197", "\u{0}", "leader", "12:00:00"])
            .prop_map(Value::from),
        (1_usize..70_000).prop_map(|count| Value::from("ø".repeat(count))),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            vec((".{0,8}", inner), 0..4).prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
    .boxed()
}

fn twist() -> BoxedStrategy<Twist> {
    prop_oneof![
        2 => (any::<Index>(), 0_u8..8).prop_map(|(at, bit)| Twist::Flip(at, bit)),
        2 => (any::<Index>(), select(SCRAPS.to_vec())).prop_map(|(at, text)| Twist::Insert(at, text.to_owned())),
        1 => (any::<Index>(), 1_usize..40).prop_map(|(at, count)| Twist::Remove(at, count)),
        1 => (any::<Index>(), 1_usize..200).prop_map(|(at, count)| Twist::Double(at, count)),
        1 => any::<Index>().prop_map(Twist::Cut),
        4 => (any::<Index>(), value()).prop_map(|(at, value)| Twist::Graft(at, value)),
    ]
    .boxed()
}

/// One of `texts`, twisted up to four times.
pub(super) fn twisted(texts: Vec<Vec<u8>>) -> BoxedStrategy<Vec<u8>> {
    (select(texts), vec(twist(), 0..5)).prop_map(|(text, twists)| twists.into_iter().fold(text, apply)).boxed()
}

/// The same as text; what is no text any more is told apart by a sign.
pub(super) fn twisted_text(texts: Vec<String>) -> BoxedStrategy<String> {
    let texts = texts.into_iter().map(String::into_bytes).collect();
    twisted(texts).prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).boxed()
}

fn apply(mut bytes: Vec<u8>, twist: Twist) -> Vec<u8> {
    if bytes.is_empty() {
        return bytes;
    }
    let place = |at: Index| at.index(bytes.len());
    let stretch = |at: usize, count: usize| at..bytes.len().min(at + count);
    match twist {
        Twist::Flip(at, bit) => {
            let at = place(at);
            bytes[at] ^= 1 << bit;
        }
        Twist::Insert(at, text) => {
            let at = place(at);
            bytes.splice(at..at, text.into_bytes());
        }
        Twist::Remove(at, count) => {
            let stretch = stretch(place(at), count);
            bytes.drain(stretch);
        }
        Twist::Double(at, count) => {
            let at = place(at);
            let again = bytes[stretch(at, count)].to_vec();
            bytes.splice(at..at, again);
        }
        Twist::Cut(at) => {
            let at = place(at);
            bytes.truncate(at);
        }
        Twist::Graft(at, value) => {
            if let Ok(mut tree) = serde_json::from_slice::<Value>(&bytes) {
                let count = nodes(&tree);
                graft(&mut tree, &mut at.index(count), &value);
                bytes = tree.to_string().into_bytes();
            }
        }
    }
    bytes
}

fn nodes(tree: &Value) -> usize {
    1 + match tree {
        Value::Array(entries) => entries.iter().map(nodes).sum(),
        Value::Object(fields) => fields.values().map(nodes).sum(),
        _ => 0,
    }
}

/// Puts `value` in the place of the node with this number.
fn graft(tree: &mut Value, number: &mut usize, value: &Value) -> bool {
    if *number == 0 {
        *tree = value.clone();
        return true;
    }
    *number -= 1;
    match tree {
        Value::Array(entries) => entries.iter_mut().any(|entry| graft(entry, number, value)),
        Value::Object(fields) => fields.values_mut().any(|field| graft(field, number, value)),
        _ => false,
    }
}
