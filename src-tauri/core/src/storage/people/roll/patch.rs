//! Following the few people who were changed since the roll was right, instead of reading everybody anew.

use std::{collections::BTreeSet, sync::Arc};

use rusqlite::{Connection, OptionalExtension, Row, named_params};
use uuid::Uuid;

use super::{
    super::super::{StoreError, journal, stored},
    Roll,
};
use crate::record::Kind;

/// Where more people than these were changed, everybody is read anew: each of them takes a walk through the order.
const FEW: usize = 100;

impl Roll {
    /// A roll that was right up to a step, as of now: the same where it lies, unless somebody else holds it, or a fresh one.
    pub(super) fn followed(mut roll: Arc<Self>, sql: &Connection, until: i64) -> Result<Arc<Self>, StoreError> {
        let changed = journal::changed(sql, Kind::Person, until, FEW + 1)?;
        if changed.is_empty() {
            return Ok(roll);
        }
        let follows = changed.len() <= FEW && Arc::make_mut(&mut roll).follow(sql, &changed, until)?;
        if follows { Ok(roll) } else { Ok(Arc::new(Self::read(sql)?)) }
    }

    /// Brings everybody who was changed up to now. False where the roll lacks somebody it should have: it is of no use then.
    fn follow(&mut self, sql: &Connection, changed: &BTreeSet<Uuid>, until: i64) -> Result<bool, StoreError> {
        changed.iter().for_each(|id| self.take_out(*id));
        let mut statement = sql.prepare_cached(include_str!("changed.sql"))?;
        let mut rows = statement.query(named_params! { ":after": until, ":kind": stored::name(Kind::Person)? })?;
        // They come in Danish order: whoever stands before one of them is back by then.
        while let Some(row) = rows.next()? {
            let Some(turn) = self.turn(sql, row)? else { return Ok(false) };
            let place = self.put_last(row)?;
            self.order.insert(turn, place);
        }
        Ok(true)
    }

    /// When it is the turn of a row's person: after whoever stands before her by name. None where that one is not on the roll.
    fn turn(&self, sql: &Connection, row: &Row<'_>) -> Result<Option<usize>, StoreError> {
        let before: Option<Uuid> = sql
            .prepare_cached(include_str!("before.sql"))?
            .query_row(
                named_params! {
                    ":id": row.get::<_, Uuid>(0)?,
                    ":called": row.get::<_, String>(5)?, ":full_name": row.get::<_, String>(6)?,
                },
                |row| row.get(0),
            )
            .optional()?;
        let Some(before) = before else { return Ok(Some(0)) };
        let place = self.by_id.get(&before);
        Ok(place.and_then(|place| self.order.iter().position(|at| at == place)).map(|turn| turn + 1))
    }

    /// Takes a person out, if she is there. Whoever had the last place gets hers.
    fn take_out(&mut self, id: Uuid) {
        let Some(place) = self.by_id.remove(&id) else { return };
        self.ids.swap_remove(place);
        self.states.swap_remove(place);
        self.areas.swap_remove(place);
        self.next_talks.swap_remove(place);
        if let Some(doc) = self.docs.swap_remove(place) {
            self.by_doc.remove(&doc);
        }
        self.order.retain(|at| *at != place);
        let last = self.ids.len();
        if place < last {
            self.order.iter_mut().filter(|at| **at == last).for_each(|at| *at = place);
            self.by_id.insert(self.ids[place], place);
            self.by_doc.extend(self.docs[place].map(|doc| (doc, place)));
        }
    }
}
