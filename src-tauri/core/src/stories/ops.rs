//! Writes about stories.

use super::Story;
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
