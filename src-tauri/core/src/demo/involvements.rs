//! Who has, or had, a part in which activity.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{DemoError, book::Book, book::id_of, days::Days, read};
use crate::{
    involvements::{Commitment, Involvement, InvolvementRole},
    people::Size,
};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct InvolvementText {
    person: String,
    #[serde(default)]
    role: InvolvementRole,
    #[serde(default)]
    commitment: Commitment,
    #[serde(default)]
    size: Size,
    since: i64,
    until: Option<i64>,
    #[serde(default)]
    expectations: String,
    talk_in_days: Option<i64>,
}

pub(super) fn build(book: &Book, days: &Days) -> Result<Vec<Involvement>, DemoError> {
    let texts: BTreeMap<String, Vec<InvolvementText>> =
        read("involvements.json", include_str!("content/involvements.json"))?;
    let parts = texts.into_iter().flat_map(|(key, parts)| parts.into_iter().map(move |part| (key.clone(), part)));
    parts
        .map(|(key, text)| {
            Ok(Involvement {
                id: id_of("involvement", format_args!("{key}/{}", text.person)),
                person: book.people.find("person", &text.person)?,
                activity: book.activities.find("activity", &key)?,
                role: text.role,
                commitment: text.commitment,
                size: text.size,
                from: Some(days.ago(text.since)?),
                to: text.until.map(|until| days.ago(until)).transpose()?,
                expectations: text.expectations,
                next_talk: text.talk_in_days.map(|ahead| days.ahead(ahead)).transpose()?,
            })
        })
        .collect()
}
