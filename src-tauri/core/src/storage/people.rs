//! People's rows, the list with its filters, and names that are alike.

mod erase;
mod list;
mod roll;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub(super) use roll::RollCell;
use rusqlite::{Connection, named_params};
use uuid::Uuid;

use super::{
    StoreError,
    search::SearchText,
    stored::{Stored, plain},
};
use crate::{people::Person, text::fold};

impl Stored for Person {
    fn index(&self, sql: &Connection) -> Result<(), StoreError> {
        sql.prepare_cached(
            "INSERT INTO person_index (id, called, full_name, state, area, stairwell, next_talk)
             VALUES (:id, :called, :full_name, :state, :area, :stairwell, :next_talk)
             ON CONFLICT (id) DO UPDATE SET called = :called, full_name = :full_name, state = :state, area = :area,
                 stairwell = :stairwell, next_talk = :next_talk
             WHERE (called COLLATE BINARY, full_name COLLATE BINARY, state, area, stairwell, next_talk)
                 IS NOT (:called, :full_name, :state, :area, :stairwell, :next_talk)",
        )?
        .execute(named_params! {
            ":id": self.id.0, ":called": self.called, ":full_name": self.full_name, ":state": plain(&self.state)?,
            ":area": self.area.map(|id| id.0), ":stairwell": self.stairwell.map(|id| id.0),
            ":next_talk": self.next_talk.as_ref().map(|talk| talk.on),
        })?;
        let tags = self.tags()?;
        if tags == kept_tags(sql, self.id.0)? {
            return Ok(());
        }
        forget_tags(sql, self.id.0)?;
        let mut insert = sql.prepare_cached(
            "INSERT INTO person_tag (person, facet, value, label) VALUES (:person, :facet, :value, :label)",
        )?;
        for ((facet, value), label) in tags {
            insert
                .execute(named_params! { ":person": self.id.0, ":facet": facet, ":value": value, ":label": label })?;
        }
        Ok(())
    }

    fn unindex(sql: &Connection, id: Uuid) -> Result<(), StoreError> {
        sql.prepare_cached("DELETE FROM person_index WHERE id = :id")?.execute(named_params! { ":id": id })?;
        forget_tags(sql, id)
    }

    fn search_text(&self) -> SearchText {
        let title = if self.full_name.is_empty() { &self.called } else { &self.full_name };
        let texts = [&self.interests, &self.strengths, &self.labels].into_iter().flatten();
        SearchText {
            title: title.clone(),
            names: vec![self.called.clone(), self.full_name.clone()],
            texts: texts.chain([&self.email, &self.wishes, &self.note]).cloned().collect(),
            phones: self.phones.clone(),
        }
    }
}

/// What people have in common: the label as it was written first, by facet and folded label.
type Tags = BTreeMap<(String, String), String>;

impl Person {
    fn tags(&self) -> Result<Tags, StoreError> {
        let mut labels: Vec<_> =
            self.languages.iter().map(|language| ("language", language.as_str().to_owned())).collect();
        labels.extend(self.interests.iter().map(|tag| ("interest", tag.clone())));
        labels.extend(self.strengths.iter().map(|tag| ("strength", tag.clone())));
        labels.extend(self.labels.iter().map(|tag| ("label", tag.clone())));
        for slot in &self.suits.times {
            labels.push(("time", format!("{}_{}", plain(&slot.day)?, plain(&slot.part)?)));
        }
        let mut tags = Tags::new();
        for (facet, label) in labels {
            tags.entry((facet.to_owned(), fold(&label))).or_insert(label);
        }
        Ok(tags)
    }
}

fn kept_tags(sql: &Connection, id: Uuid) -> Result<Tags, StoreError> {
    Ok(sql
        .prepare_cached("SELECT facet, value, label FROM person_tag WHERE person = :id")?
        .query_map(named_params! { ":id": id }, |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?
        .collect::<Result<_, _>>()?)
}

fn forget_tags(sql: &Connection, id: Uuid) -> Result<(), StoreError> {
    sql.prepare_cached("DELETE FROM person_tag WHERE person = :id")?.execute(named_params! { ":id": id })?;
    Ok(())
}
