//! Writes about stories.

use super::{Story, StoryUsed};
use crate::{
    changes::{By, Op, Saved},
    ids::StoryId,
    storage::{Store, StoreError},
};

/// Keeps a story as it is on the form.
///
/// # Errors
/// Any [`StoreError`]; nothing is changed then.
pub fn save_story(store: &mut Store, by: By, story: Story) -> Result<Saved<Story>, StoreError> {
    store.transact(Op::SaveStory, by, |tx| {
        tx.put(&story)?;
        Ok(story)
    })
}

/// Notes that a story went out, so that a later withdrawal can list where it was used. The same use of the same day
/// and place is noted once.
///
/// # Errors
/// Any [`StoreError`]; nothing is changed then.
pub fn use_story(store: &mut Store, by: By, id: StoryId, used: StoryUsed) -> Result<Saved<Story>, StoreError> {
    store.transact(Op::UseStory, by, |tx| {
        let mut story: Story = tx.get(id)?;
        if !story.used.contains(&used) {
            story.used.push(used);
            tx.put(&story)?;
        }
        Ok(story)
    })
}

/// Puts a story away.
///
/// # Errors
/// Any [`StoreError`]; nothing is changed then.
pub fn archive_story(store: &mut Store, by: By, id: StoryId) -> Result<Saved<StoryId>, StoreError> {
    store.transact(Op::ArchiveStory, by, |tx| {
        tx.archive::<Story>(id.0)?;
        Ok(id)
    })
}
