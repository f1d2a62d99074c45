//! A colleague's day: random writes of every sort, the same for the same dice.

use chrono::TimeDelta;
use trinvis_core::{
    activities::{Activity, archive_activity, start_activity},
    changes::By,
    contacts::Contact,
    ids::{PersonId, PhotoId, new_id},
    ladder::{Agreement, LadderStep, move_activity},
    people::{
        Person, PersonState, archive_person, erase_person, label_people, log_contact, save_person, set_people_state,
    },
    photos::{Photo, add_photo},
    record::Kind,
    storage::{Act, Store, StoreError},
    stories::{RichText, Story, StoryPhoto, archive_story, save_story},
};

use crate::{Outcome, dice::Dice, office};

const WORDS: [&str; 12] = [
    "kaffe",
    "sommerfest",
    "bænken",
    "naboer",
    "øl & vand",
    "Çiğdem",
    "fødselsdag",
    "\u{1f469}\u{200d}\u{1f33e}",
    "“citat”",
    "æblegrød",
    "trappe 4",
    "cykel",
];

/// Does `count` things, a minute apart, from the minute `from` on.
pub(crate) fn day(store: &mut Store, dice: &mut Dice, from: i64, count: usize) -> Outcome {
    for minute in (from..).take(count) {
        match one(store, dice, office::by(minute)) {
            // She is gone already, or there was nothing to undo: as it happens in an office.
            Err(StoreError::NotFound | StoreError::Archived | StoreError::NothingToUndo) | Ok(()) => {}
            Err(fault) => return Err(fault.into()),
        }
    }
    Ok(())
}

fn one(store: &mut Store, dice: &mut Dice, by: By) -> Result<(), StoreError> {
    let people: Vec<Person> = store.read().all()?;
    let activities: Vec<Activity> = store.read().all()?;
    let stories: Vec<Story> = store.read().all()?;
    let several: Vec<PersonId> = people.iter().filter(|_| dice.one_in(3)).map(|person| person.id).collect();
    let (person, activity, story) = (dice.pick(&people), dice.pick(&activities), dice.pick(&stories));
    match (dice.below(14), person, activity, story) {
        (0..=2, Some(person), ..) => save_person(store, by, changed(person, dice)).map(drop),
        (3, Some(person), ..) => save_person(store, by, Person { id: id(dice, by), ..changed(person, dice) }).map(drop),
        (4, Some(person), ..) => archive_person(store, by, person.id).map(drop),
        (5, Some(person), ..) => erase_person(store, by, person.id).map(drop),
        (6, ..) => label_people(store, by, &several, &text(dice, 2)).map(drop),
        (7, ..) => set_people_state(store, by, &several, PersonState::Paused).map(drop),
        (8, Some(person), ..) => {
            let contact = Contact {
                id: id(dice, by),
                person: person.id,
                on: office::today(),
                channel: trinvis_core::people::Channel::Call,
                note: text(dice, 12),
                by: by.who,
            };
            log_contact(store, by, &contact, None).map(drop)
        }
        (9, _, Some(activity), _) => {
            let fresh = Activity { id: id(dice, by), name: text(dice, 3), ..activity.clone() };
            let agreement = agreement(&fresh, dice, by);
            start_activity(store, by, fresh, Some(agreement)).map(drop)
        }
        (10, _, Some(activity), _) => move_activity(store, by, agreement(activity, dice, by)).map(drop),
        (11, _, Some(activity), _) if dice.one_in(3) => archive_activity(store, by, activity.id).map(drop),
        (11, _, _, Some(story)) if dice.one_in(3) => archive_story(store, by, story.id).map(drop),
        (11 | 12, _, _, Some(story)) => {
            let photo = photo(dice, by);
            add_photo(store, by, &photo)?;
            save_story(store, by, with_photo(story, &photo, dice, by)).map(drop)
        }
        _ if dice.one_in(4) => store.note(by, Act::Saw, person.map(|person| (Kind::Person, person.id.0))),
        _ if dice.one_in(2) => store.undo(by).and_then(|_| store.redo(by)).map(drop),
        _ => store.undo(by).map(drop),
    }
}

/// A new id.
pub(crate) fn id<T: From<uuid::Uuid>>(dice: &mut Dice, by: By) -> T {
    let mut chance = [0; 10];
    chance.fill_with(|| dice.next().to_le_bytes()[7]);
    new_id(by.now + TimeDelta::milliseconds(1), chance)
}

pub(crate) fn text(dice: &mut Dice, words: usize) -> String {
    let words: Vec<&str> = (0..words).filter_map(|_| dice.pick(&WORDS).copied()).collect();
    words.join(" ")
}

pub(crate) fn changed(person: &Person, dice: &mut Dice) -> Person {
    let many = dice.below(40);
    Person { note: text(dice, many), wishes: text(dice, 5), ..person.clone() }
}

pub(crate) fn agreement(activity: &Activity, dice: &mut Dice, by: By) -> Agreement {
    Agreement {
        id: id(dice, by),
        activity: activity.id,
        step: dice.pick(&LadderStep::ALL).copied().unwrap_or(LadderStep::ALL[0]),
        on: office::today(),
        with_people: Vec::new(),
        with_others: text(dice, 2),
        agreed: text(dice, 9),
        roles: Default::default(),
    }
}

/// Bytes that are no picture: the store keeps what it is given.
pub(crate) fn photo(dice: &mut Dice, by: By) -> Photo {
    let size = 2_000 + dice.below(30_000);
    Photo { id: PhotoId(id(dice, by)), jpeg: dice.bytes(size), width: 640, height: 480 }
}

pub(crate) fn with_photo(story: &Story, photo: &Photo, dice: &mut Dice, by: By) -> Story {
    let shown = StoryPhoto { photo: photo.id, alt: text(dice, 4), consent: text(dice, 1) };
    Story { id: id(dice, by), body: RichText::from_plain(&text(dice, 60)), photos: vec![shown], ..story.clone() }
}
