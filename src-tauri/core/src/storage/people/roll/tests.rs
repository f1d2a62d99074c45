//! The roll is read again when somebody on it changes, and only then.

use std::sync::Arc;

use tempfile::TempDir;

use crate::{
    changes::Op,
    demo::demo_office,
    people::{PeopleFilter, PeopleOrder, archive_person, erase_person, save_person},
    storage::{
        Store,
        specimens::{by, key, monday},
    },
};

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
