//! The roll follows those who were changed, and reads everybody anew only where they are many.

mod following;

use std::sync::Arc;

use chrono::NaiveDate;
use tempfile::TempDir;
use uuid::Uuid;

use super::Roll;
use crate::{
    changes::Op,
    demo::{demo_office, many_people},
    ids::PersonId,
    people::{
        PeopleFilter, PeopleOrder, Person, PersonState, archive_person, erase_person, save_person, set_people_state,
    },
    storage::{
        Store,
        specimens::{by, key, monday},
    },
};

/// An area that only the roll in memory knows: whoever reads anew does not find it.
const MARK: Uuid = Uuid::from_u128(0xA11);

fn empty() -> (TempDir, Store) {
    let keep = TempDir::new().unwrap();
    let store = Store::create(&keep.path().join("trinvis.db"), &key(3)).unwrap();
    (keep, store)
}

fn holding(count: u32) -> (TempDir, Store, Vec<Person>) {
    let (keep, mut store) = empty();
    let people: Vec<Person> = many_people(count, monday()).collect();
    store.transact(Op::FillSample, by(), |tx| people.iter().try_for_each(|person| tx.put(person))).unwrap();
    names(&store);
    (keep, store, people)
}

/// What the roll knows of one person: id, document, state, area and the day of the next talk.
type Known = (Uuid, Option<i64>, PersonState, Option<Uuid>, Option<NaiveDate>);

/// Everything the roll knows, in its order, after a look at whether its parts agree.
fn known(roll: &Roll) -> Vec<Known> {
    let count = roll.ids.len();
    let lengths = [roll.docs.len(), roll.states.len(), roll.areas.len(), roll.next_talks.len(), roll.by_id.len()];
    assert_eq!(lengths, [count; 5], "each list has a place for everybody, and nobody is found without one");
    assert_eq!(roll.by_doc.len(), roll.docs.iter().flatten().count(), "each document is somebody's");
    for (place, (id, doc)) in roll.ids.iter().zip(&roll.docs).enumerate() {
        assert_eq!(roll.by_id[id], place, "she is found by her id");
        assert!(doc.is_none_or(|doc| roll.by_doc[&doc] == place), "and by her document");
    }
    let of = |at: &usize| (roll.ids[*at], roll.docs[*at], roll.states[*at], roll.areas[*at], roll.next_talks[*at]);
    roll.order.iter().map(of).collect()
}

fn kept(store: &Store) -> Vec<Known> {
    known(&store.roll.borrow().as_ref().unwrap().1)
}

fn fresh(store: &Store) -> Vec<Known> {
    known(&Roll::read(store.sql()).unwrap())
}

/// Marks somebody on the kept roll, and answers where it lies.
fn mark(store: &Store, id: Uuid) -> *const Uuid {
    let mut kept = store.roll.borrow_mut();
    let roll = Arc::get_mut(&mut kept.as_mut().unwrap().1).unwrap();
    let place = roll.by_id[&id];
    roll.areas[place] = Some(MARK);
    roll.ids.as_ptr()
}

fn is_marked(store: &Store) -> bool {
    kept(store).iter().any(|(.., area, _)| *area == Some(MARK))
}

fn names(store: &Store) -> Vec<String> {
    let page = store.read().people(&PeopleFilter::default(), PeopleOrder::default(), monday(), 0, 500).unwrap();
    page.rows.into_iter().map(|row| row.called).collect()
}

#[test]
fn the_roll_is_kept_until_somebody_on_it_changes() {
    let keep = TempDir::new().unwrap();
    let mut store = Store::create(&keep.path().join("trinvis.db"), &key(3)).unwrap();
    let demo = demo_office(monday(), by().who).unwrap();
    store.transact(Op::FillSample, by(), |tx| demo.put(tx)).unwrap();
    let kept = |store: &Store| store.roll.borrow().clone().unwrap().1;

    let before = names(&store);
    let first = kept(&store);
    let mut story = demo.stories[0].clone();
    story.why = "Fordi nogen spurgte.".into();
    store.transact(Op::SaveStory, by(), |tx| tx.put(&story)).unwrap();
    assert_eq!(names(&store), before);
    assert!(Arc::ptr_eq(&kept(&store), &first), "a story changes nobody, and nothing is read again");

    let mut person = demo.people.iter().find(|person| person.called == before[0]).unwrap().clone();
    person.called = "Åse Aagaard".into();
    save_person(&mut store, by(), person.clone()).unwrap();
    assert_eq!(names(&store).last(), Some(&person.called), "another name has another place");
    store.undo(by()).unwrap();
    assert_eq!(names(&store), before, "undone, she is where she was");
    archive_person(&mut store, by(), person.id).unwrap();
    assert_eq!(names(&store), before[1..], "put away, she is not there");
    store.undo(by()).unwrap();
    erase_person(&mut store, by(), person.id).unwrap();
    assert_eq!(names(&store), before[1..], "nor erased");
}

#[test]
fn a_phone_number_is_followed_without_reading_everybody_anew() {
    let (_keep, mut store, people) = holding(300);
    let before = kept(&store);
    let lies = mark(&store, people[7].id.0);
    let mut person = people[42].clone();
    person.phones = vec!["20 30 40 50".into()];
    save_person(&mut store, by(), person).unwrap();
    names(&store);
    assert!(is_marked(&store), "nobody else was read");
    assert_eq!(store.roll.borrow().as_ref().unwrap().1.ids.as_ptr(), lies, "and the roll was not copied");
    let order = |known: &[Known]| known.iter().map(|(id, ..)| *id).collect::<Vec<_>>();
    assert_eq!(order(&kept(&store)), order(&before), "everybody stands where she stood");
}

#[test]
fn many_changes_are_read_anew() {
    let (_keep, mut store, people) = holding(300);
    for (count, state, stays) in [(100, PersonState::Paused, true), (101, PersonState::Former, false)] {
        let others = people.iter().filter(|person| person.state != state);
        let ids: Vec<_> = others.map(|person| person.id).take(count).collect();
        mark(&store, people.iter().find(|person| !ids.contains(&person.id)).unwrap().id.0);
        assert_eq!(set_people_state(&mut store, by(), &ids, state).unwrap().value as usize, count);
        names(&store);
        assert_eq!(is_marked(&store), stays, "{count} people");
    }
    assert_eq!(kept(&store), fresh(&store));
}

#[test]
fn a_roll_that_lacks_a_neighbour_is_read_anew() {
    let (_keep, mut store, people) = holding(3);
    let named = |at: usize, called: &str| Person { called: called.into(), ..people[at].clone() };
    save_person(&mut store, by(), named(0, "Åse")).unwrap();
    names(&store);
    let unseen = Person { id: PersonId(Uuid::from_u128(1)), ..named(1, "Åsf") };
    let id = unseen.id.0;
    save_person(&mut store, by(), unseen).unwrap();
    store.sql().execute("DELETE FROM journal WHERE id = ?1", [id]).unwrap();
    save_person(&mut store, by(), named(2, "Åsg")).unwrap();
    assert_eq!(names(&store).last().unwrap(), "Åsg");
    assert_eq!(kept(&store), fresh(&store), "she who came past the journal is there, too");
}
