//! One activity with everything about it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use trinvis_core::{
    activities::{Activity, Hands, carriers, hangs_on, people_in},
    ids::{ActivityId, PersonId, StoryId},
    involvements::{Involvement, PersonName},
    ladder::Agreement,
    people::Person,
    storage::{Reader, StoreError},
    tasks::Task,
};
use ts_rs::TS;

use crate::{ApiError, App};

/// Which activity.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetActivity {
    /// Its id.
    pub id: ActivityId,
}

/// A part with the name of the person who has it.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ActivityPart {
    /// The part.
    pub involvement: Involvement,
    /// Whose it is.
    pub person: PersonName,
    /// Whether she is in it today.
    pub current: bool,
}

/// A task with the names of those who hold it.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ActivityTask {
    /// The task.
    pub task: Task,
    /// Who holds it, in the task's order.
    pub holders: Vec<PersonName>,
}

/// An agreement with the names of those it was made with.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ActivityAgreement {
    /// The agreement.
    pub agreement: Agreement,
    /// Those who are known, in the agreement's order.
    pub with: Vec<PersonName>,
}

/// A story that happened in the activity.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ActivityStory {
    /// Identity.
    pub id: StoryId,
    /// Title.
    pub title: String,
    /// The day it is dated.
    pub on: NaiveDate,
}

/// An activity with everything about it.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ActivityDetail {
    /// The activity.
    pub activity: Activity,
    /// What was agreed about its step, latest first.
    pub agreements: Vec<ActivityAgreement>,
    /// Who has a part in it, or had.
    pub parts: Vec<ActivityPart>,
    /// Its tasks, those not done first.
    pub tasks: Vec<ActivityTask>,
    /// Stories about it, the latest first.
    pub stories: Vec<ActivityStory>,
    /// Hands today.
    pub hands: Hands,
    /// The one person it hangs on today.
    pub hangs_on: Option<PersonName>,
}

/// An activity with everything about it, as it stands today.
///
/// # Errors
/// [`crate::Code::NotFound`] or [`crate::Code::Archived`] when it is gone; [`crate::Code::Locked`]; or what the file failed with.
pub fn get_activity(app: &App, request: GetActivity) -> Result<ActivityDetail, ApiError> {
    let today = app.host().today();
    app.read(|reader| detail(reader, request.id, today))
}

fn detail(reader: Reader<'_>, id: ActivityId, today: NaiveDate) -> Result<ActivityDetail, StoreError> {
    let activity: Activity = reader.get(id)?;
    let (parts, tasks) = (reader.involvements_of_activity(id)?, reader.tasks_of_activity(id)?);
    let mut names = Names { reader, known: BTreeMap::new() };
    let current = u32::try_from(people_in(&parts, today).len()).unwrap_or(u32::MAX);
    let alone = hangs_on(activity.state, &carriers(&parts, &tasks, today));
    Ok(ActivityDetail {
        hands: Hands::new(activity.hands_needed, current),
        hangs_on: alone.map(|person| names.of(person)).transpose()?.flatten(),
        agreements: reader.agreements_of(id)?.into_iter().map(|it| names.agreement(it)).collect::<Result<_, _>>()?,
        parts: names.parts(parts, today)?,
        tasks: tasks.into_iter().map(|it| names.task(it)).collect::<Result<_, _>>()?,
        stories: stories(reader, id)?,
        activity,
    })
}

fn stories(reader: Reader<'_>, id: ActivityId) -> Result<Vec<ActivityStory>, StoreError> {
    let stories = reader.stories_about(id)?;
    Ok(stories.into_iter().map(|story| ActivityStory { id: story.id, title: story.title, on: story.on }).collect())
}

/// People's names, each read once.
struct Names<'a> {
    reader: Reader<'a>,
    known: BTreeMap<PersonId, Option<PersonName>>,
}

impl Names<'_> {
    /// None for someone who has been put away.
    fn of(&mut self, id: PersonId) -> Result<Option<PersonName>, StoreError> {
        if let Some(known) = self.known.get(&id) {
            return Ok(known.clone());
        }
        let name = self.reader.find::<Person>(id)?.map(PersonName::from);
        self.known.insert(id, name.clone());
        Ok(name)
    }

    fn all(&mut self, ids: &[PersonId]) -> Result<Vec<PersonName>, StoreError> {
        let mut names = Vec::with_capacity(ids.len());
        for id in ids {
            names.extend(self.of(*id)?);
        }
        Ok(names)
    }

    fn agreement(&mut self, agreement: Agreement) -> Result<ActivityAgreement, StoreError> {
        Ok(ActivityAgreement { with: self.all(&agreement.with_people)?, agreement })
    }

    fn task(&mut self, task: Task) -> Result<ActivityTask, StoreError> {
        Ok(ActivityTask { holders: self.all(&task.holders)?, task })
    }

    fn parts(&mut self, parts: Vec<Involvement>, today: NaiveDate) -> Result<Vec<ActivityPart>, StoreError> {
        let mut shown = Vec::with_capacity(parts.len());
        for involvement in parts {
            if let Some(person) = self.of(involvement.person)? {
                shown.push(ActivityPart { current: involvement.current_on(today), person, involvement });
            }
        }
        Ok(shown)
    }
}
