//! The first screen's one read.

use std::{cmp::Reverse, collections::BTreeMap};

use chrono::{NaiveDate, TimeDelta};
use rusqlite::named_params;
use uuid::Uuid;

use super::{Hit, Reader, StoreError, stored::parsed};
use crate::{
    activities::{Activity, ActivityName, ActivityState, Hands, carriers, hangs_on, people_in},
    ids::PersonId,
    involvements::Involvement,
    people::Person,
    stories::Story,
    today::{
        DueTalk, HangingActivity, ShownPerson, TalkPart, Today, TodayStory, WeekActivity, about_a_year_before,
        falls_in_week_of, place_in_week,
    },
};

/// Most stories waiting to be read back that are shown at once.
const STORIES: usize = 3;

impl Reader<'_> {
    /// What the first screen shows on `day`.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn today(&self, day: NaiveDate) -> Result<Today, StoreError> {
        let (week, hanging) = self.activities_now(day)?;
        let to_read_back = self.stories_to_read_back()?;
        Ok(Today { day, talks: self.due_talks(day)?, week, hanging, to_read_back, year_ago: self.year_ago(day)? })
    }

    /// What the records with these ids are called, in the order asked for; those that are gone are left out.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn titles(&self, ids: &[Uuid]) -> Result<Vec<Hit>, StoreError> {
        let mut find = self.sql().prepare_cached("SELECT kind, title FROM search_doc WHERE id = :id")?;
        let mut hits = Vec::new();
        for id in ids {
            let mut rows = find.query(named_params! { ":id": id })?;
            if let Some(row) = rows.next()? {
                hits.push(Hit { kind: parsed(row.get(0)?)?, id: *id, title: row.get(1)? });
            }
        }
        Ok(hits)
    }

    fn due_talks(&self, day: NaiveDate) -> Result<Vec<DueTalk>, StoreError> {
        let mut parts: BTreeMap<PersonId, Vec<(NaiveDate, TalkPart)>> = BTreeMap::new();
        let due: Vec<Involvement> = self.bodies(
            "SELECT body FROM involvement_index JOIN record USING (id) WHERE next_talk <= :day ORDER BY next_talk, id",
            named_params! { ":day": day },
        )?;
        for part in due {
            if let (Some(on), Some(activity)) = (part.next_talk, self.find::<Activity>(part.activity)?) {
                let talk = TalkPart { involvement: part.id, activity: activity.id, name: activity.name };
                parts.entry(part.person).or_default().push((on, talk));
            }
        }
        let mut people: Vec<Person> = self.bodies(
            "SELECT body FROM person_index JOIN record USING (id) WHERE next_talk <= :day ORDER BY next_talk, id",
            named_params! { ":day": day },
        )?;
        for id in parts.keys() {
            if !people.iter().any(|person| person.id == *id) {
                people.extend(self.find::<Person>(*id)?);
            }
        }
        let mut talks = Vec::new();
        for person in people {
            talks.push(self.due_talk(person, &mut parts, day)?);
        }
        talks.sort_by(|a, b| a.on.cmp(&b.on).then_with(|| super::danish(&a.person.called, &b.person.called)));
        Ok(talks)
    }

    fn due_talk(
        &self,
        person: Person,
        parts: &mut BTreeMap<PersonId, Vec<(NaiveDate, TalkPart)>>,
        day: NaiveDate,
    ) -> Result<DueTalk, StoreError> {
        let own = person.next_talk.as_ref().filter(|talk| talk.on <= day);
        let parts = parts.remove(&person.id).unwrap_or_default();
        let on = parts.iter().map(|(on, _)| *on).chain(own.map(|talk| talk.on)).min().unwrap_or(day);
        Ok(DueTalk {
            last_contact: self.last_contact(person.id)?,
            on,
            about: own.map(|talk| talk.about.clone()).unwrap_or_default(),
            parts: parts.into_iter().map(|(_, part)| part).collect(),
            later: person.next_talk.clone().filter(|talk| talk.on > day),
            state: person.state,
            phone: person.phones.first().cloned(),
            channel: person.channel,
            reach_when: person.reach_when.clone(),
            person: person.into(),
        })
    }

    fn activities_now(&self, day: NaiveDate) -> Result<(Vec<WeekActivity>, Vec<HangingActivity>), StoreError> {
        let mut running = self.activities()?;
        running.retain(|activity| activity.state == ActivityState::Running);
        running.sort_by_key(|activity| place_in_week(&activity.rhythm));
        let (mut week, mut hanging) = (Vec::new(), Vec::new());
        for activity in running {
            let parts = self.involvements_of_activity(activity.id)?;
            let tasks = self.tasks_of_activity(activity.id)?;
            if let Some(only) = hangs_on(activity.state, &carriers(&parts, &tasks, day))
                && let Some(person) = self.find::<Person>(only)?
            {
                let held = tasks.into_iter().filter(|task| !task.done && task.holders.contains(&only));
                hanging.push(HangingActivity {
                    id: activity.id,
                    name: activity.name.clone(),
                    person: person.into(),
                    tasks: held.map(|task| task.what).collect(),
                });
            }
            if falls_in_week_of(&activity.rhythm, day) {
                let current = u32::try_from(people_in(&parts, day).len()).unwrap_or(u32::MAX);
                week.push(WeekActivity {
                    id: activity.id,
                    name: activity.name,
                    icon: activity.icon,
                    place: activity.place,
                    every: activity.rhythm.every,
                    day: activity.rhythm.day,
                    from: activity.rhythm.from,
                    to: activity.rhythm.to,
                    hands: Hands::new(activity.hands_needed, current),
                });
            }
        }
        Ok((week, hanging))
    }

    fn stories_to_read_back(&self) -> Result<Vec<TodayStory>, StoreError> {
        let waiting: Vec<Story> = self.bodies(
            r#"SELECT body FROM story_index JOIN record USING (id)
               WHERE read_back IS NULL ORDER BY "on" DESC, id DESC LIMIT :limit"#,
            named_params! { ":limit": i64::try_from(STORIES).unwrap_or(i64::MAX) },
        )?;
        waiting.into_iter().map(|story| self.today_story(story)).collect()
    }

    fn year_ago(&self, day: NaiveDate) -> Result<Option<TodayStory>, StoreError> {
        let (first, then, last) = about_a_year_before(day);
        let near: Vec<Story> = self.bodies(
            r#"SELECT body FROM story_index JOIN record USING (id) WHERE "on" BETWEEN :first AND :last"#,
            named_params! { ":first": first, ":last": last },
        )?;
        let distance = |story: &Story| (story.on - then).max(TimeDelta::zero()).max(then - story.on);
        let nearest = near.into_iter().min_by_key(|story| (distance(story), Reverse(story.id)));
        nearest.map(|story| self.today_story(story)).transpose()
    }

    fn today_story(&self, story: Story) -> Result<TodayStory, StoreError> {
        let mut people = Vec::new();
        for link in story.people {
            // Whoever was put away leaves the link, so that no name leads nowhere.
            if let Some(Person { id, called, .. }) = self.find(link.person)? {
                let name = if link.shown_as.is_empty() { called } else { link.shown_as };
                people.push(ShownPerson { id, name });
            }
        }
        let activity = match story.activity {
            Some(id) => self.find::<Activity>(id)?.map(|Activity { id, name, .. }| ActivityName { id, name }),
            None => None,
        };
        Ok(TodayStory { id: story.id, title: story.title, on: story.on, people, activity })
    }
}
