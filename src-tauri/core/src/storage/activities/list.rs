//! The list of activities as it stands on a day, from the index tables.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rusqlite::{Row, named_params};

use super::super::{Reader, StoreError};
use crate::{
    activities::{Activity, ActivityRow, CoordinatorName, Hands, StepOn, hangs_on},
    coordinators::Coordinator,
    ids::{ActivityId, PersonId},
    ladder::LadderStep,
    people::Person,
};

/// Who carries each activity.
type Carriers = BTreeMap<ActivityId, BTreeSet<PersonId>>;

/// What one row of `list.sql` says.
struct Listed {
    activity: Activity,
    step: Option<StepOn>,
    coming: Option<StepOn>,
    current: u32,
    next_talk: Option<NaiveDate>,
}

impl Reader<'_> {
    /// Every live activity as it stands on `on`, in Danish order of name.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn activity_rows(&self, on: NaiveDate) -> Result<Vec<ActivityRow>, StoreError> {
        let coordinators: Vec<Coordinator> = self.all()?;
        let carriers = self.carriers(on)?;
        let mut statement = self.sql().prepare_cached(include_str!("list.sql"))?;
        let mut found = statement.query(named_params! { ":on": on })?;
        let mut rows = Vec::new();
        while let Some(row) = found.next()? {
            rows.push(self.activity_row(listed(row)?, &carriers, &coordinators)?);
        }
        Ok(rows)
    }

    fn activity_row(
        &self,
        listed: Listed,
        carriers: &Carriers,
        coordinators: &[Coordinator],
    ) -> Result<ActivityRow, StoreError> {
        let Listed { activity, step, coming, current, next_talk } = listed;
        let alone = carriers.get(&activity.id).and_then(|people| hangs_on(activity.state, people));
        let hangs_on = match alone {
            Some(person) => self.find::<Person>(person)?.map(Into::into),
            None => None,
        };
        let responsible = coordinators.iter().find(|coordinator| Some(coordinator.id) == activity.responsible);
        Ok(ActivityRow {
            id: activity.id,
            name: activity.name,
            icon: activity.icon,
            state: activity.state,
            place: activity.place,
            rhythm: activity.rhythm,
            focus_area: activity.focus_area,
            step,
            coming,
            direction: activity.direction,
            hands: Hands::new(activity.hands_needed, current),
            responsible: responsible.map(|it| CoordinatorName { id: it.id, name: it.name.clone() }),
            hangs_on,
            next_talk,
        })
    }

    fn carriers(&self, on: NaiveDate) -> Result<Carriers, StoreError> {
        let mut statement = self.sql().prepare_cached(include_str!("carriers.sql"))?;
        let mut found = statement.query(named_params! { ":on": on })?;
        let mut carriers = Carriers::new();
        while let Some(row) = found.next()? {
            carriers.entry(ActivityId(row.get(0)?)).or_default().insert(PersonId(row.get(1)?));
        }
        Ok(carriers)
    }
}

fn listed(row: &Row<'_>) -> Result<Listed, StoreError> {
    let body = row.get_ref(0)?.as_str().map_err(|_| StoreError::Damaged)?;
    Ok(Listed {
        activity: serde_json::from_str(body)?,
        step: step_on(row.get(1)?, row.get(2)?)?,
        coming: step_on(row.get(3)?, row.get(4)?)?,
        current: row.get(5)?,
        next_talk: row.get(6)?,
    })
}

fn step_on(step: Option<u8>, on: Option<NaiveDate>) -> Result<Option<StepOn>, StoreError> {
    let (Some(step), Some(on)) = (step, on) else { return Ok(None) };
    Ok(Some(StepOn { step: LadderStep::try_from(step).map_err(|_| StoreError::Damaged)?, on }))
}
