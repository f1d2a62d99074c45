//! Conversations with the people of the sample office.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{DemoError, book::Book, book::id_of, days::Days, read};
use crate::{contacts::Contact, people::Channel};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ContactText {
    days_ago: i64,
    how: Channel,
    by: String,
    note: String,
}

pub(super) fn build(book: &Book, days: &Days) -> Result<Vec<Contact>, DemoError> {
    let texts: BTreeMap<String, Vec<ContactText>> = read("contacts.json", include_str!("content/contacts.json"))?;
    let talks = texts.into_iter().flat_map(|(key, talks)| talks.into_iter().map(move |talk| (key.clone(), talk)));
    talks
        .map(|(key, text)| {
            Ok(Contact {
                id: id_of("contact", format_args!("{key}/{}", text.days_ago)),
                person: book.people.find("person", &key)?,
                on: days.ago(text.days_ago)?,
                channel: text.how,
                note: text.note,
                by: book.coordinators.find("coordinator", &text.by)?,
            })
        })
        .collect()
}
