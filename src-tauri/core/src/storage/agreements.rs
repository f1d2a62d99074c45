//! Agreements about steps of the ladder.

use chrono::NaiveDate;
use rusqlite::{Connection, named_params};
use uuid::Uuid;

use super::{Reader, StoreError, stored::Stored};
use crate::{
    activities::Activity,
    ids::ActivityId,
    involvements::PersonName,
    labels::UiLanguage,
    ladder::{Agreement, RoleCard, in_force, standing_since, worded},
    people::Person,
};

impl Stored for Agreement {
    fn index(&self, sql: &Connection) -> Result<(), StoreError> {
        sql.prepare_cached(
            r#"INSERT INTO agreement_index (id, activity, "on", step) VALUES (:id, :activity, :on, :step)
               ON CONFLICT (id) DO UPDATE SET activity = :activity, "on" = :on, step = :step
               WHERE (activity, "on", step) IS NOT (:activity, :on, :step)"#,
        )?
        .execute(named_params! {
            ":id": self.id.0, ":activity": self.activity.0, ":on": self.on, ":step": self.step.number(),
        })?;
        Ok(())
    }

    fn unindex(sql: &Connection, id: Uuid) -> Result<(), StoreError> {
        sql.prepare_cached("DELETE FROM agreement_index WHERE id = :id")?.execute(named_params! { ":id": id })?;
        Ok(())
    }
}

impl Reader<'_> {
    /// An activity's agreements, latest first; of two on one day the later made is first.
    ///
    /// # Errors
    /// What the file failed with.
    pub fn agreements_of(&self, activity: ActivityId) -> Result<Vec<Agreement>, StoreError> {
        self.bodies(
            r#"SELECT body FROM agreement_index JOIN record USING (id)
               WHERE activity = :activity ORDER BY "on" DESC, id DESC"#,
            named_params! { ":activity": activity.0 },
        )
    }

    /// An activity's role card on a day; none when no step was agreed by then.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] or [`StoreError::Archived`] when the activity is gone, or what the file failed with.
    pub fn role_card(
        &self,
        id: ActivityId,
        on: NaiveDate,
        language: UiLanguage,
    ) -> Result<Option<RoleCard>, StoreError> {
        let activity: Activity = self.get(id)?;
        let history = self.agreements_of(id)?;
        let (Some(agreement), Some(since)) = (in_force(&history, on), standing_since(&history, on)) else {
            return Ok(None);
        };
        let mut with = Vec::with_capacity(agreement.with_people.len());
        for person in &agreement.with_people {
            with.extend(self.find::<Person>(*person)?.map(PersonName::from));
        }
        Ok(Some(RoleCard {
            activity: id,
            name: activity.name,
            wording: worded(agreement.step, &agreement.roles, &self.office()?.ladder, language),
            since,
            agreement: agreement.clone(),
            with,
        }))
    }
}
