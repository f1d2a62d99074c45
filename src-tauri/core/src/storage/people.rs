//! People's rows, the list with its filters, and names that are alike.

mod erase;
mod list;
mod roll;
#[cfg(test)]
mod tests;

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
             VALUES (:id, :called, :full_name, :state, :area, :stairwell, :next_talk)",
        )?
        .execute(named_params! {
            ":id": self.id.0, ":called": self.called, ":full_name": self.full_name, ":state": plain(&self.state)?,
            ":area": self.area.map(|id| id.0), ":stairwell": self.stairwell.map(|id| id.0),
            ":next_talk": self.next_talk.as_ref().map(|talk| talk.on),
        })?;
        for (facet, label) in self.tags()? {
            sql.prepare_cached(
                "INSERT OR IGNORE INTO person_tag (person, facet, value, label) VALUES (:person, :facet, :value, :label)",
            )?
            .execute(named_params! { ":person": self.id.0, ":facet": facet, ":value": fold(&label), ":label": label })?;
        }
        Ok(())
    }

    fn unindex(sql: &Connection, id: Uuid) -> Result<(), StoreError> {
        sql.prepare_cached("DELETE FROM person_index WHERE id = :id")?.execute(named_params! { ":id": id })?;
        sql.prepare_cached("DELETE FROM person_tag WHERE person = :id")?.execute(named_params! { ":id": id })?;
        Ok(())
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

impl Person {
    fn tags(&self) -> Result<Vec<(&'static str, String)>, StoreError> {
        let mut tags: Vec<_> =
            self.languages.iter().map(|language| ("language", language.as_str().to_owned())).collect();
        tags.extend(self.interests.iter().map(|tag| ("interest", tag.clone())));
        tags.extend(self.strengths.iter().map(|tag| ("strength", tag.clone())));
        tags.extend(self.labels.iter().map(|tag| ("label", tag.clone())));
        for slot in &self.suits.times {
            tags.push(("time", format!("{}_{}", plain(&slot.day)?, plain(&slot.part)?)));
        }
        Ok(tags)
    }
}
