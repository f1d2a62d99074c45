//! What erasing a person needs to find and to clean.

use rusqlite::named_params;
use uuid::Uuid;

use super::super::{
    Store, StoreError,
    stored::{self, Stored},
    tx::Tx,
};
use crate::{ids::PersonId, people::Person, text::fold};

impl Tx<'_> {
    /// The names a person has or has had, folded; none of those so short that they are found everywhere.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn names_of(&self, person: PersonId) -> Result<Vec<String>, StoreError> {
        let mut statement = self.sql().prepare_cached(
            "SELECT body FROM record WHERE id = :id
             UNION SELECT before FROM journal WHERE id = :id AND before IS NOT NULL
             UNION SELECT after FROM journal WHERE id = :id AND after IS NOT NULL",
        )?;
        let mut rows = statement.query(named_params! { ":id": person.0 })?;
        let mut names = Vec::new();
        while let Some(row) = rows.next()? {
            let form: Person = serde_json::from_str(&row.get::<_, String>(0)?)?;
            names.extend([fold(&form.called), fold(&form.full_name)]);
        }
        names.retain(|name| name.len() > 1);
        names.sort_unstable();
        names.dedup();
        Ok(names)
    }

    /// Every record of a kind that is about the person, those put away too.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn ids_about<R: Stored>(&self, person: PersonId) -> Result<Vec<Uuid>, StoreError> {
        let mut statement =
            self.sql().prepare_cached("SELECT id FROM record WHERE kind = :kind AND body ->> 'person' = :person")?;
        let ids = statement
            .query_map(named_params! { ":kind": stored::name(R::KIND)?, ":person": person.0.to_string() }, |row| {
                row.get(0)
            })?
            .collect::<Result<_, _>>()?;
        Ok(ids)
    }

    /// Takes the person out of every record of a kind that points to her, and out of its earlier forms; an earlier form
    /// that still says her name is scrubbed.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn unlink<R: Stored>(
        &mut self,
        person: PersonId,
        names: &[String],
        remove: impl Fn(&mut R),
    ) -> Result<(), StoreError> {
        let kind = stored::name(R::KIND)?;
        let mention = person.0.to_string();
        for id in self.ids_mentioning(&kind, &mention)? {
            if let Some(mut record) = self.find::<R>(id)? {
                remove(&mut record);
                self.put(&record)?;
                self.forget_before(id);
            } else {
                self.unlink_archived(id, &remove)?;
            }
            self.unlink_history(id, names, &remove)?;
        }
        Ok(())
    }

    fn ids_mentioning(&self, kind: &str, mention: &str) -> Result<Vec<Uuid>, StoreError> {
        let mut statement = self.sql().prepare_cached(
            "SELECT id FROM record WHERE kind = :kind AND instr(body, :mention)
             UNION SELECT id FROM journal WHERE kind = :kind
               AND (instr(coalesce(before, ''), :mention) OR instr(coalesce(after, ''), :mention))",
        )?;
        let ids = statement
            .query_map(named_params! { ":kind": kind, ":mention": mention }, |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        Ok(ids)
    }

    fn unlink_archived<R: Stored>(&self, id: Uuid, remove: &impl Fn(&mut R)) -> Result<(), StoreError> {
        let mut statement = self.sql().prepare_cached("SELECT body FROM record WHERE id = :id")?;
        let bodies = statement
            .query_map(named_params! { ":id": id }, |row| row.get::<_, String>(0))?
            .collect::<Result<Vec<_>, _>>()?;
        for body in bodies {
            self.sql().execute(
                "UPDATE record SET body = :body WHERE id = :id",
                named_params! { ":id": id, ":body": without(&body, remove)? },
            )?;
        }
        Ok(())
    }

    fn unlink_history<R: Stored>(
        &self,
        id: Uuid,
        names: &[String],
        remove: &impl Fn(&mut R),
    ) -> Result<(), StoreError> {
        let mut statement = self.sql().prepare_cached("SELECT step, before, after FROM journal WHERE id = :id")?;
        let forms = statement
            .query_map(named_params! { ":id": id }, |row| {
                Ok((row.get::<_, i64>(0)?, row.get::<_, Option<String>>(1)?, row.get::<_, Option<String>>(2)?))
            })?
            .collect::<Result<Vec<_>, _>>()?;
        for (step, before, after) in forms {
            let before = before.map(|body| without(&body, remove)).transpose()?;
            let after = after.map(|body| without(&body, remove)).transpose()?;
            let said = [&before, &after].into_iter().flatten().any(|body| says(body, names));
            self.sql().execute(
                "UPDATE journal SET before = :before, after = :after, erased = max(erased, :erased)
                 WHERE step = :step AND id = :id",
                named_params! {
                    ":before": before.filter(|_| !said), ":after": after.filter(|_| !said),
                    ":erased": said, ":step": step, ":id": id,
                },
            )?;
        }
        Ok(())
    }
}

impl Store {
    /// Moves everything from the write-ahead log into the file and empties it, so that nothing erased lies there still.
    /// Inside the file, `secure_delete` has overwritten what was removed.
    ///
    /// # Errors
    /// What the file failed with; what was committed stands.
    pub fn clean(&self) -> Result<(), StoreError> {
        self.sql().query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(())
    }
}

fn without<R: Stored>(body: &str, remove: &impl Fn(&mut R)) -> Result<String, StoreError> {
    let mut record: R = serde_json::from_str(body)?;
    remove(&mut record);
    Ok(serde_json::to_string(&record)?)
}

/// Whether a record's text says one of the names, as whole words.
fn says(body: &str, names: &[String]) -> bool {
    let folded = format!(" {} ", fold(body));
    names.iter().any(|name| folded.contains(&format!(" {name} ")))
}

#[cfg(test)]
mod tests;
