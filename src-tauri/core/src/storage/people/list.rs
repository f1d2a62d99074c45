//! The list of people: filtered, sorted and cut in SQL.

use chrono::NaiveDate;
use rusqlite::{ToSql, named_params};
use uuid::Uuid;

use super::super::{Reader, StoreError, search, stored::plain};
use crate::{
    ids::PersonId,
    people::{PeopleFilter, PeopleOrder, PeoplePage, PeopleSort, Person, PersonRow, PersonState, Tag},
    record::Kind,
    text::fold,
};

const FILTER: &str = include_str!("filter.sql");

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
        let wanted = Wanted::new(filter)?;
        let total = self
            .sql()
            .prepare_cached(&format!("SELECT count(*) {}", FILTER))?
            .query_row(&wanted.params()[..], |row| row.get(0))?;
        let page = format!("SELECT p.id {} ORDER BY {} LIMIT :limit OFFSET :offset", FILTER, sorted(order));
        let mut params = wanted.params();
        params.push((":limit", &limit));
        params.push((":offset", &offset));
        let mut statement = self.sql().prepare_cached(&page)?;
        let ids = statement.query_map(&params[..], |row| row.get::<_, Uuid>(0))?.collect::<Result<Vec<_>, _>>()?;
        let rows = ids.into_iter().map(|id| self.person_row(PersonId(id), today)).collect::<Result<_, _>>()?;
        Ok(PeoplePage { total, rows })
    }

    fn person_row(&self, id: PersonId, today: NaiveDate) -> Result<PersonRow, StoreError> {
        let person: Person = self.get(id.0)?;
        let activities = self
            .sql()
            .prepare_cached(
                r#"SELECT name FROM involvement_index AS i JOIN activity_index AS a ON a.id = i.activity
                   WHERE person = :id AND coalesce("from", '') <= :today AND coalesce("to", '9999') >= :today ORDER BY name"#,
            )?
            .query_map(named_params! { ":id": id.0, ":today": today }, |row| row.get(0))?
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

const fn sorted(order: PeopleOrder) -> &'static str {
    match (order.by, order.backwards) {
        (PeopleSort::Called, false) => "p.called, p.full_name, p.id",
        (PeopleSort::Called, true) => "p.called DESC, p.full_name DESC, p.id DESC",
        (PeopleSort::State, false) => "instr('possible involved paused former', p.state), p.called, p.full_name, p.id",
        (PeopleSort::State, true) => {
            "instr('possible involved paused former', p.state) DESC, p.called, p.full_name, p.id"
        }
        (PeopleSort::LastContact, false) => {
            r#"(SELECT max("on") FROM contact_index WHERE person = p.id), p.called, p.full_name, p.id"#
        }
        (PeopleSort::LastContact, true) => {
            r#"(SELECT max("on") FROM contact_index WHERE person = p.id) DESC, p.called, p.full_name, p.id"#
        }
        (PeopleSort::NextTalk, false) => "p.next_talk IS NULL, p.next_talk, p.called, p.full_name, p.id",
        (PeopleSort::NextTalk, true) => "p.next_talk IS NULL, p.next_talk DESC, p.called, p.full_name, p.id",
    }
}

/// A filter as SQL takes it: an absent wish is NULL.
struct Wanted {
    query: Option<String>,
    docs: (i64, i64),
    states: String,
    languages: Option<String>,
    tags: Option<String>,
    times: Option<String>,
    area: Option<Uuid>,
    activity: Option<Uuid>,
    not_talked_since: Option<NaiveDate>,
    talk_due_by: Option<NaiveDate>,
}

impl Wanted {
    fn new(filter: &PeopleFilter) -> Result<Self, StoreError> {
        let all_but_former = [PersonState::Possible, PersonState::Involved, PersonState::Paused];
        let states = if filter.states.is_empty() { &all_but_former[..] } else { &filter.states };
        let states = states.iter().map(plain).collect::<Result<Vec<_>, _>>()?;
        let languages: Vec<_> = filter.languages.iter().map(|language| language.as_str().to_owned()).collect();
        Ok(Self {
            query: search::query(&filter.text),
            docs: search::docs(Kind::Person),
            states: serde_json::to_string(&states)?,
            languages: list(&languages)?,
            tags: list(&filter.tags.iter().map(|tag| fold(tag)).collect::<Vec<_>>())?,
            times: list(&filter.times.iter().map(|time| fold(time)).collect::<Vec<_>>())?,
            area: filter.area.map(|id| id.0),
            activity: filter.activity.map(|id| id.0),
            not_talked_since: filter.not_talked_since,
            talk_due_by: filter.talk_due_by,
        })
    }

    fn params(&self) -> Vec<(&'static str, &dyn ToSql)> {
        vec![
            (":query", &self.query),
            (":first", &self.docs.0),
            (":last", &self.docs.1),
            (":states", &self.states),
            (":languages", &self.languages),
            (":tags", &self.tags),
            (":times", &self.times),
            (":area", &self.area),
            (":activity", &self.activity),
            (":not_talked_since", &self.not_talked_since),
            (":talk_due_by", &self.talk_due_by),
        ]
    }
}

fn list(values: &[String]) -> Result<Option<String>, StoreError> {
    if values.is_empty() { Ok(None) } else { Ok(Some(serde_json::to_string(values)?)) }
}
