//! The list of people: filtered, sorted and cut over the roll.

use std::{cmp::Reverse, ops::Range};

use chrono::NaiveDate;
use rusqlite::{Params, named_params};

use super::{
    super::{Reader, StoreError, search},
    roll::Roll,
};
use crate::{
    activities::ActivityName,
    ids::{ActivityId, PersonId},
    people::{PeopleFilter, PeopleOrder, PeoplePage, PeopleSort, Person, PersonRow, PersonState, Tag},
    record::Kind,
    text::fold,
};

const BY_TEXT: &str = "SELECT rowid FROM search_text WHERE search_text MATCH :query AND rowid BETWEEN :first AND :last";
const BY_LANGUAGE: &str = "SELECT person FROM person_tag WHERE facet = 'language' AND value = :value";
const BY_TAG: &str =
    "SELECT person FROM person_tag WHERE facet IN ('interest', 'strength', 'label') AND value = :value";
/// Labels are the office's own words about her, as its notes are: whoever gets names alone finds nobody by them.
const BY_OWN_TAG: &str = "SELECT person FROM person_tag WHERE facet IN ('interest', 'strength') AND value = :value";
const BY_TIME: &str = "SELECT person FROM person_tag WHERE facet = 'time' AND value = :value";
const BY_ACTIVITY: &str = "SELECT person FROM involvement_index WHERE activity = :activity";
const TALKED_SINCE: &str = r#"SELECT person FROM contact_index WHERE "on" >= :day"#;
const LAST_TALKS: &str = r#"SELECT person, max("on") FROM contact_index GROUP BY person"#;

impl Reader<'_> {
    /// A stretch of the filtered, sorted list; `today` decides which parts are current.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn people(
        &self,
        filter: &PeopleFilter,
        order: PeopleOrder,
        today: NaiveDate,
        offset: u32,
        limit: u32,
    ) -> Result<PeoplePage, StoreError> {
        let roll = Roll::now(self.sql(), self.kept_roll())?;
        let fits = self.fitting(&roll, filter)?;
        let total = fits.iter().filter(|fits| **fits).count();
        let page = self.stretch(&roll, &fits, order, offset as usize..offset.saturating_add(limit) as usize)?;
        Ok(PeoplePage {
            total: u32::try_from(total).unwrap_or(u32::MAX),
            rows: page
                .into_iter()
                .map(|at| self.person_row(PersonId(roll.ids[at]), today))
                .collect::<Result<_, _>>()?,
        })
    }

    /// Everybody the filter finds, in that order.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn people_ids(&self, filter: &PeopleFilter, order: PeopleOrder) -> Result<Vec<PersonId>, StoreError> {
        let roll = Roll::now(self.sql(), self.kept_roll())?;
        let fits = self.fitting(&roll, filter)?;
        let places = self.stretch(&roll, &fits, order, 0..usize::MAX)?;
        Ok(places.into_iter().map(|at| PersonId(roll.ids[at])).collect())
    }

    /// For each place, whether every wish fits.
    fn fitting(&self, roll: &Roll, filter: &PeopleFilter) -> Result<Vec<bool>, StoreError> {
        let mut fits = fits_by_itself(roll, filter);
        if let Some(query) = self.query(&filter.text) {
            let (first, last) = search::docs(Kind::Person);
            let params = named_params! { ":query": query, ":first": first, ":last": last };
            both(&mut fits, &roll.found(self.sql(), BY_TEXT, params)?);
        }
        for language in &filter.languages {
            self.narrow(roll, &mut fits, BY_LANGUAGE, named_params! { ":value": language.as_str() })?;
        }
        for tag in &filter.tags {
            let by_tag = if self.is_names_only() { BY_OWN_TAG } else { BY_TAG };
            self.narrow(roll, &mut fits, by_tag, named_params! { ":value": fold(tag) })?;
        }
        for time in &filter.times {
            self.narrow(roll, &mut fits, BY_TIME, named_params! { ":value": fold(time) })?;
        }
        if let Some(activity) = filter.activity {
            self.narrow(roll, &mut fits, BY_ACTIVITY, named_params! { ":activity": activity.0 })?;
        }
        if let Some(day) = filter.not_talked_since {
            let talked = roll.marked(self.sql(), TALKED_SINCE, named_params! { ":day": day })?;
            fits.iter_mut().zip(talked).for_each(|(fits, talked)| *fits &= !talked);
        }
        Ok(fits)
    }

    fn narrow(&self, roll: &Roll, fits: &mut [bool], query: &str, params: impl Params) -> Result<(), StoreError> {
        both(fits, &roll.marked(self.sql(), query, params)?);
        Ok(())
    }

    /// The places that fit, in the wished order, cut to a stretch of it.
    fn stretch(
        &self,
        roll: &Roll,
        fits: &[bool],
        order: PeopleOrder,
        wanted: Range<usize>,
    ) -> Result<Vec<usize>, StoreError> {
        let places = roll.order.iter().copied().filter(|at| fits[*at]);
        // They are in order of name: only as far as the stretch goes is read.
        if order == PeopleOrder::default() {
            return Ok(places.skip(wanted.start).take(wanted.len()).collect());
        }
        let mut places: Vec<usize> = places.collect();
        self.sort(roll, &mut places, order)?;
        Ok(places.into_iter().skip(wanted.start).take(wanted.len()).collect())
    }

    /// Sorts places that are in order of name; equals keep it.
    fn sort(&self, roll: &Roll, places: &mut [usize], order: PeopleOrder) -> Result<(), StoreError> {
        let next_talk = |at: &usize| roll.next_talks[*at];
        match (order.by, order.backwards) {
            (PeopleSort::Called, false) => {}
            (PeopleSort::Called, true) => places.reverse(),
            (PeopleSort::State, false) => places.sort_by_key(|at| roll.states[*at]),
            (PeopleSort::State, true) => places.sort_by_key(|at| Reverse(roll.states[*at])),
            (PeopleSort::LastContact, backwards) => {
                let days = roll.days(self.sql(), LAST_TALKS)?;
                if backwards {
                    places.sort_by_key(|at| Reverse(days[*at]));
                } else {
                    places.sort_by_key(|at| days[*at]);
                }
            }
            (PeopleSort::NextTalk, false) => places.sort_by_key(|at| (next_talk(at).is_none(), next_talk(at))),
            (PeopleSort::NextTalk, true) => places.sort_by_key(|at| Reverse(next_talk(at))),
        }
        Ok(())
    }

    fn person_row(&self, id: PersonId, today: NaiveDate) -> Result<PersonRow, StoreError> {
        let person: Person = self.get(id.0)?;
        let activities = self
            .sql()
            .prepare_cached(
                r#"SELECT a.id, name FROM involvement_index AS i JOIN activity_index AS a ON a.id = i.activity
                   WHERE person = :id AND coalesce("from", '') <= :today AND coalesce("to", '9999') >= :today ORDER BY name"#,
            )?
            .query_map(named_params! { ":id": id.0, ":today": today }, |row| {
                Ok(ActivityName { id: ActivityId(row.get(0)?), name: row.get(1)? })
            })?
            .collect::<Result<_, _>>()?;
        Ok(PersonRow {
            id,
            called: person.called,
            full_name: person.full_name,
            state: person.state,
            area: person.area,
            stairwell: person.stairwell,
            phone: person.phones.into_iter().next(),
            languages: person.languages,
            activities,
            last_contact: self.last_contact(id)?,
            next_talk: person.next_talk.map(|talk| talk.on),
        })
    }

    /// People whose names are like `name`, for the warning while a name is typed; at most `limit`.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn people_like(&self, name: &str, limit: u32) -> Result<Vec<search::Hit>, StoreError> {
        self.search(name, &[Kind::Person], limit)
    }

    /// Everything people have in common, the most common first.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn tags(&self) -> Result<Vec<Tag>, StoreError> {
        let mut statement = self.sql().prepare_cached(
            "SELECT facet, min(label), count(*) AS many FROM person_tag GROUP BY facet, value ORDER BY many DESC, value",
        )?;
        let tags = statement
            .query_map([], |row| Ok(Tag { facet: row.get(0)?, label: row.get(1)?, count: row.get(2)? }))?
            .collect::<Result<_, _>>()?;
        Ok(tags)
    }
}

/// For each place, whether the wishes fit that the roll itself can answer.
fn fits_by_itself(roll: &Roll, filter: &PeopleFilter) -> Vec<bool> {
    let state = |state: &PersonState| match filter.states.as_slice() {
        [] => *state != PersonState::Former,
        states => states.contains(state),
    };
    let mut fits: Vec<bool> = roll.states.iter().map(state).collect();
    if let Some(area) = filter.area {
        fits.iter_mut().zip(&roll.areas).for_each(|(fits, of)| *fits &= *of == Some(area.0));
    }
    if let Some(day) = filter.talk_due_by {
        fits.iter_mut().zip(&roll.next_talks).for_each(|(fits, on)| *fits &= on.is_some_and(|on| on <= day));
    }
    fits
}

fn both(fits: &mut [bool], found: &[bool]) {
    fits.iter_mut().zip(found).for_each(|(fits, found)| *fits &= found);
}
