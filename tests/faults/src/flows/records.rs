//! Flows inside the database.

use trinvis_core::{
    activities::{Activity, archive_activity, start_activity},
    ids::PersonId,
    ladder,
    people::{self, Person, PersonState},
    photos::add_photo,
    storage::StoreError,
    stories::{self, Story, StoryUse, StoryUsed},
};

use super::{Fault, World};
use crate::{office, work};

type Step = Result<(), Fault>;

fn minute(step: usize) -> i64 {
    20 + i64::try_from(step).unwrap_or(0)
}

fn person(world: &mut World, at: usize) -> Result<Person, Fault> {
    let mut all: Vec<Person> = world.store()?.read().all()?;
    if at < all.len() { Ok(all.swap_remove(at)) } else { Err(Fault::Flow("nobody is there".to_owned())) }
}

/// A new person, her page filled in, and put away.
pub(super) fn save_person(world: &mut World, step: usize) -> Step {
    let (mut dice, by) = (world.dice(step), office::by(minute(step)));
    let known = person(world, 3)?;
    let fresh = Person { id: work::id(&mut world.dice(0), office::by(minute(0))), ..known };
    let store = world.store()?;
    match step {
        0 => people::save_person(store, by, fresh).map(drop)?,
        1 => people::save_person(store, by, Person { note: work::text(&mut dice, 4_000), ..fresh }).map(drop)?,
        _ => people::archive_person(store, by, fresh.id).map(drop)?,
    }
    Ok(())
}

/// An activity starts on a step of the ladder, moves to another, and ends.
pub(super) fn move_activity(world: &mut World, step: usize) -> Step {
    let (mut dice, by) = (world.dice(step), office::by(minute(step)));
    let id = work::id(&mut world.dice(9), office::by(minute(0)));
    let store = world.store()?;
    match step {
        0 => {
            let known = store.read().all::<Activity>()?.remove(0);
            let fresh = Activity { id, name: "Bænken ved opgang 4".to_owned(), ..known };
            let agreement = work::agreement(&fresh, &mut dice, by);
            start_activity(store, by, fresh, Some(agreement))?;
        }
        1 => {
            let activity: Activity = store.read().get(id)?;
            ladder::move_activity(store, by, work::agreement(&activity, &mut dice, by))?;
        }
        _ => {
            archive_activity(store, by, id)?;
        }
    }
    Ok(())
}

/// A photo is added, the story with it is written, and it is used.
pub(super) fn story_with_photo(world: &mut World, step: usize) -> Step {
    let by = office::by(minute(step));
    // One photo and one story, whichever step asks.
    let mut dice = world.dice(0);
    let photo = work::photo(&mut dice, office::by(minute(0)));
    let store = world.store()?;
    let known = store.read().all::<Story>()?.remove(0);
    let story = work::with_photo(&known, &photo, &mut dice, office::by(minute(1)));
    match step {
        0 => add_photo(store, by, &photo).map(drop)?,
        1 => stories::save_story(store, by, story).map(drop)?,
        _ => {
            let used = StoryUsed { on: office::today(), to: StoryUse::Talk, place: "Beboermøde".to_owned() };
            stories::use_story(store, by, story.id, used).map(drop)?;
        }
    }
    Ok(())
}

/// Three people leave no trace, one after the other. Who is asked for again after an error, and is gone, is gone.
pub(super) fn erase_person(world: &mut World, step: usize) -> Step {
    let names: Vec<PersonId> = office::records()?.people.iter().skip(step).map(|person| person.id).collect();
    let id = names.first().copied().ok_or_else(|| Fault::Flow("nobody is there".to_owned()))?;
    match people::erase_person(world.store()?, office::by(minute(step)), id) {
        Ok(_) | Err(StoreError::NotFound) => Ok(()),
        Err(fault) => Err(fault.into()),
    }
}

/// A change, taken back, done again, and taken back.
pub(super) fn undo_redo(world: &mut World, step: usize) -> Step {
    let (mut dice, by) = (world.dice(step), office::by(minute(step)));
    let known = person(world, 5)?;
    let store = world.store()?;
    match step {
        0 => people::save_person(store, by, Person { wishes: work::text(&mut dice, 900), ..known }).map(drop)?,
        2 => store.redo(by).map(drop)?,
        _ => store.undo(by).map(drop)?,
    }
    Ok(())
}

/// Many people at once.
pub(super) fn several(world: &mut World, step: usize) -> Step {
    let by = office::by(minute(step));
    let store = world.store()?;
    let everybody: Vec<PersonId> = store.read().all::<Person>()?.iter().map(|person| person.id).collect();
    match step {
        0 => people::label_people(store, by, &everybody, "sommerfest").map(drop)?,
        1 => people::set_people_state(store, by, &everybody, PersonState::Former).map(drop)?,
        _ => people::archive_people(store, by, &everybody[..everybody.len() / 2]).map(drop)?,
    }
    Ok(())
}
