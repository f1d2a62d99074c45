//! What is done straight from the first screen.

use chrono::NaiveDate;

use crate::{
    changes::{By, Op, Saved},
    ids::{PersonId, StoryId},
    people::Person,
    storage::{Store, StoreError},
    stories::Story,
};

/// Moves the talks that are due with a person on `today` to another day: her own, and those about her parts.
///
/// # Errors
/// Any [`StoreError`]; nothing is changed then.
pub fn move_talk(
    store: &mut Store,
    by: By,
    person: PersonId,
    today: NaiveDate,
    to: NaiveDate,
) -> Result<Saved<PersonId>, StoreError> {
    store.transact(Op::MoveTalk, by, |tx| {
        let mut record: Person = tx.get(person)?;
        if let Some(talk) = record.next_talk.as_mut().filter(|talk| talk.on <= today) {
            talk.on = to;
            tx.put(&record)?;
        }
        for mut part in tx.involvements_of_person(person)? {
            if part.next_talk.is_some_and(|on| on <= today) {
                part.next_talk = Some(to);
                tx.put(&part)?;
            }
        }
        Ok(person)
    })
}

/// Notes that a story was read back to the one it is about.
///
/// # Errors
/// Any [`StoreError`]; nothing is changed then.
pub fn read_back(store: &mut Store, by: By, story: StoryId, on: NaiveDate) -> Result<Saved<Story>, StoreError> {
    store.transact(Op::SaveStory, by, |tx| {
        let mut story: Story = tx.get(story)?;
        story.read_back = Some(on);
        tx.put(&story)?;
        Ok(story)
    })
}
