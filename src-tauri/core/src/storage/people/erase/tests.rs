//! What was put away before she was erased holds nothing of her either.

use rusqlite::MAIN_DB;
use uuid::Uuid;

use crate::{
    changes::Op,
    demo::demo_office,
    ids::PersonId,
    people::{Person, erase_person, save_person},
    storage::{
        Store, StoreError,
        specimens::{by, key, monday},
    },
    stories::{Story, StoryPerson, archive_story},
    tasks::{Task, archive_task},
};

#[test]
fn no_word_of_hers_stays_in_the_index_of_words_whenever_it_was_written() {
    let keep = tempfile::tempdir().unwrap();
    let mut store = Store::create(&keep.path().join("trinvis.db"), &key(3)).unwrap();
    let demo = demo_office(monday(), by().who).unwrap();
    store.transact(Op::FillSample, by(), |tx| demo.put(tx)).unwrap();
    let id = PersonId(Uuid::from_u128(77));
    let named = |called: &str| Person { id, called: called.to_owned(), ..demo.people[0].clone() };
    // Each save lays its words in a part of the index of its own, beside those of the other saves.
    let words = ["Xylander", "Zwarthout", "Wquist"];
    for word in words {
        save_person(&mut store, by(), named(word)).unwrap();
        for other in &demo.people[..3] {
            let noted = Person { note: format!("Kender {}", other.called), ..other.clone() };
            save_person(&mut store, by(), noted).unwrap();
        }
    }
    let said = |store: &Store, word: &str| {
        let mut parts = store.sql().prepare("SELECT block FROM search_text_data").unwrap();
        let blocks: Vec<Vec<u8>> = parts.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        // A word's beginning may lie in the one before it.
        let end = &word.to_lowercase().into_bytes()[2..];
        blocks.iter().any(|block| block.windows(end.len()).any(|window| window == end))
    };
    assert!(words.iter().all(|word| said(&store, word)), "a save does not rewrite the index");

    erase_person(&mut store, by(), id).unwrap();

    let pages = store.sql.serialize(MAIN_DB).unwrap().to_vec();
    for word in words {
        assert!(!said(&store, word), "{word}");
        let end = &word.as_bytes()[2..];
        assert!(!pages.windows(end.len()).any(|window| window.eq_ignore_ascii_case(end)), "{word}");
    }
}

#[test]
fn a_story_and_a_task_that_were_put_away_point_to_her_no_more_and_come_back_without_her() {
    let keep = tempfile::tempdir().unwrap();
    let mut store = Store::create(&keep.path().join("trinvis.db"), &key(3)).unwrap();
    let demo = demo_office(monday(), by().who).unwrap();
    store.transact(Op::FillSample, by(), |tx| demo.put(tx)).unwrap();
    let id = PersonId(Uuid::from_u128(77));
    let person =
        Person { id, called: "Qvist".to_owned(), full_name: "Qvist Zwarthout".to_owned(), ..demo.people[0].clone() };
    save_person(&mut store, by(), person).unwrap();
    let (mut story, mut task) = (demo.stories[0].clone(), demo.tasks[0].clone());
    story.people.push(StoryPerson { person: id, shown_as: String::new(), agreed_on: None });
    task.holders.push(id);
    store
        .transact(Op::SaveStory, by(), |tx| {
            tx.put(&story)?;
            tx.put(&task)
        })
        .unwrap();
    archive_story(&mut store, by(), story.id).unwrap();
    archive_task(&mut store, by(), task.id).unwrap();

    erase_person(&mut store, by(), id).unwrap();

    let pages = store.sql.serialize(MAIN_DB).unwrap().to_vec();
    let (mention, sign) = (id.0.to_string(), b"Zwarthout");
    assert!(!pages.windows(mention.len()).any(|window| window == mention.as_bytes()), "no record points to her");
    assert!(!pages.windows(sign.len()).any(|window| window.eq_ignore_ascii_case(sign)));
    for kept in [story.id.0, task.id.0] {
        let body: String =
            store.sql().query_row("SELECT body FROM record WHERE id = ?1", [kept], |row| row.get(0)).unwrap();
        assert!(!body.contains(&mention));
    }
    assert!(matches!(store.read().get::<Story>(story.id), Err(StoreError::Archived)), "it stays put away");
    assert!(matches!(store.read().get::<Task>(task.id), Err(StoreError::Archived)));
}
