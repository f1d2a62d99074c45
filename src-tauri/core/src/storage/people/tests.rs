//! The list's filters and order, search that forgives spelling, and what erasing leaves behind: nothing.

use std::path::PathBuf;

use chrono::TimeDelta;
use tempfile::TempDir;
use uuid::Uuid;

use crate::{
    activities::Activity,
    changes::Op,
    contacts::Contact,
    demo::{DemoOffice, demo_office},
    ids::{ActivityId, ContactId, PersonId},
    ladder::Agreement,
    languages::LanguageCode,
    people::{
        Channel, PeopleFilter, PeopleOrder, PeopleSort, Person, PersonState, archive_person, erase_person, log_contact,
        save_person,
    },
    record::Kind,
    storage::{
        Store, StoreError,
        specimens::{by, key, monday},
    },
    stories::Story,
    tasks::Task,
};

struct Sample {
    keep: TempDir,
    store: Store,
    demo: DemoOffice,
}

fn path(keep: &TempDir) -> PathBuf {
    keep.path().join("trinvis.db")
}

fn sample() -> Sample {
    let keep = TempDir::new().unwrap();
    let mut store = Store::create(&path(&keep), &key(3)).unwrap();
    let demo = demo_office(monday(), by().who).unwrap();
    store.transact(Op::FillSample, by(), |tx| demo.put(tx)).unwrap();
    Sample { keep, store, demo }
}

fn named(number: u128, called: &str) -> Person {
    let mut person = demo_office(monday(), by().who).unwrap().people.remove(0);
    person.id = PersonId(Uuid::from_u128(number));
    person.called = called.to_owned();
    person.full_name = String::new();
    person.phones = vec![];
    person.state = PersonState::Involved;
    person
}

fn found(store: &Store, filter: &PeopleFilter, by: PeopleSort, backwards: bool) -> Vec<String> {
    let page = store.read().people(filter, PeopleOrder { by, backwards }, monday(), 0, 500).unwrap();
    assert_eq!(page.total as usize, page.rows.len(), "the count is of the same people");
    page.rows.into_iter().map(|row| row.called).collect()
}

#[test]
fn names_follow_danish_order_both_ways() {
    let keep = TempDir::new().unwrap();
    let mut store = Store::create(&path(&keep), &key(3)).unwrap();
    let order = ["Abdi", "Birthe", "Zahra", "Ægir", "Østen", "Aage", "Åse"];
    for (number, called) in order.iter().rev().enumerate() {
        save_person(&mut store, by(), named(number as u128, called)).unwrap();
    }
    assert_eq!(found(&store, &PeopleFilter::default(), PeopleSort::Called, false), order);
    let backwards: Vec<_> = order.iter().rev().copied().collect();
    assert_eq!(found(&store, &PeopleFilter::default(), PeopleSort::Called, true), backwards);
}

#[test]
fn search_forgives_spelling_and_spaces() {
    let keep = TempDir::new().unwrap();
    let mut store = Store::create(&path(&keep), &key(3)).unwrap();
    for (number, name) in ["Ålborg", "Søren", "José", "Ayşe"].iter().enumerate() {
        let mut person = named(number as u128, name);
        person.phones = vec![format!("+45 20 30 40 5{number}")];
        save_person(&mut store, by(), person).unwrap();
    }
    for (typed, expected) in [
        ("aalborg", "Ålborg"),
        ("soeren", "Søren"),
        ("jose", "José"),
        ("ayse", "Ayşe"),
        ("20304051", "Søren"),
        ("2030 4052", "José"),
    ] {
        let filter = PeopleFilter { text: typed.to_owned(), ..PeopleFilter::default() };
        assert_eq!(found(&store, &filter, PeopleSort::Called, false), [expected], "{typed} in the list");
        let hits = store.read().search(typed, &[Kind::Person], 5).unwrap();
        assert_eq!(hits.iter().map(|hit| &*hit.title).collect::<Vec<_>>(), [expected], "{typed} in the search");
    }
}

#[test]
fn every_wish_of_a_filter_narrows_the_list() {
    let mut sample = sample();
    let all = found(&sample.store, &PeopleFilter::default(), PeopleSort::Called, false);
    assert!(
        sample.demo.people.iter().any(|person| person.state == PersonState::Former),
        "the sample has someone who left"
    );
    assert!(all.len() < sample.demo.people.len(), "who left is not in the plain list");

    let arabic = LanguageCode::new("ar").unwrap();
    let mut filter = PeopleFilter { languages: vec![arabic.clone()], ..PeopleFilter::default() };
    let speak = sample
        .demo
        .people
        .iter()
        .filter(|person| person.state != PersonState::Former && person.languages.contains(&arabic));
    assert_eq!(found(&sample.store, &filter, PeopleSort::Called, false).len(), speak.count());

    filter.tags = vec!["Bagning".to_owned()];
    filter.times = vec!["tuesday_afternoon".to_owned()];
    filter.not_talked_since = Some(monday());
    let names = found(&sample.store, &filter, PeopleSort::Called, false);
    assert!(names.contains(&"Fatima".to_owned()), "she speaks Arabic, bakes and can on Tuesday afternoons: {names:?}");

    let fatima = sample.demo.people.iter().find(|person| person.called == "Fatima").unwrap().id;
    let contact = Contact {
        id: ContactId(Uuid::from_u128(9)),
        person: fatima,
        on: monday(),
        channel: Channel::Call,
        note: String::new(),
        by: by().who,
    };
    log_contact(&mut sample.store, by(), &contact, None).unwrap();
    let names = found(&sample.store, &filter, PeopleSort::Called, false);
    assert!(!names.contains(&"Fatima".to_owned()), "now somebody has talked with her");
}

#[test]
fn an_activity_and_a_state_narrow_the_list_and_talks_sort_it() {
    let sample = sample();
    let cafe: ActivityId = sample.demo.activities.iter().find(|activity| activity.name == "Beboercafé").unwrap().id;
    let filter = PeopleFilter { activity: Some(cafe), ..PeopleFilter::default() };
    let names = found(&sample.store, &filter, PeopleSort::Called, false);
    assert!(names.contains(&"Amina".to_owned()) && !names.contains(&"Nasrin".to_owned()), "{names:?}");

    let filter = PeopleFilter { states: vec![PersonState::Former], ..PeopleFilter::default() };
    let page = sample.store.read().people(&filter, PeopleOrder::default(), monday(), 0, 500).unwrap();
    assert!(page.total > 0 && page.rows.iter().all(|row| row.state == PersonState::Former));

    for backwards in [false, true] {
        let order = PeopleOrder { by: PeopleSort::NextTalk, backwards };
        let rows = sample.store.read().people(&PeopleFilter::default(), order, monday(), 0, 500).unwrap().rows;
        let talks: Vec<_> = rows.iter().map_while(|row| row.next_talk).collect();
        assert!(rows[talks.len()..].iter().all(|row| row.next_talk.is_none()), "who has no talk comes last");
        let sorted = if backwards { talks.iter().rev().is_sorted() } else { talks.is_sorted() };
        assert!(talks.len() > 3 && sorted, "{talks:?}");
    }
}

#[test]
fn talks_had_sort_the_list_and_those_of_who_was_put_away_count_for_nobody() {
    let keep = TempDir::new().unwrap();
    let mut store = Store::create(&path(&keep), &key(3)).unwrap();
    for (number, (called, last)) in
        [("Aage", None), ("Birthe", Some(9)), ("Carla", Some(2)), ("Dagny", Some(5))].into_iter().enumerate()
    {
        let person = named(number as u128, called);
        save_person(&mut store, by(), person.clone()).unwrap();
        let Some(days) = last else { continue };
        let contact = Contact {
            id: ContactId(Uuid::from_u128(100 + number as u128)),
            person: person.id,
            on: monday() - TimeDelta::days(days),
            channel: Channel::Call,
            note: String::new(),
            by: by().who,
        };
        log_contact(&mut store, by(), &contact, None).unwrap();
    }
    archive_person(&mut store, by(), PersonId(Uuid::from_u128(3))).unwrap();
    let all = PeopleFilter::default();
    assert_eq!(
        found(&store, &all, PeopleSort::LastContact, false),
        ["Aage", "Birthe", "Carla"],
        "never, then long ago"
    );
    assert_eq!(found(&store, &all, PeopleSort::LastContact, true), ["Carla", "Birthe", "Aage"]);
    let silent = PeopleFilter { not_talked_since: Some(monday() - TimeDelta::days(6)), ..all };
    assert_eq!(found(&store, &silent, PeopleSort::Called, false), ["Birthe", "Aage"]);
}

#[test]
fn an_area_narrows_the_list() {
    let sample = sample();
    let area = sample.demo.people.iter().find_map(|person| person.area).unwrap();
    let filter = PeopleFilter { area: Some(area), ..PeopleFilter::default() };
    let lives_there = |person: &&Person| person.state != PersonState::Former && person.area == Some(area);
    let all = found(&sample.store, &PeopleFilter::default(), PeopleSort::Called, false).len();
    let there = found(&sample.store, &filter, PeopleSort::Called, false).len();
    assert_eq!(there, sample.demo.people.iter().filter(lives_there).count());
    assert!(there < all, "somebody lives elsewhere");
}

#[test]
fn inside_a_write_the_list_is_of_what_is_being_written_and_none_of_it_stays_when_it_fails() {
    let mut sample = sample();
    let before = found(&sample.store, &PeopleFilter::default(), PeopleSort::Called, false);
    let failed = sample.store.transact(Op::SavePerson, by(), |tx| {
        tx.put(&named(77, "Qvist"))?;
        let ids = tx.people_ids(&PeopleFilter::default(), PeopleOrder::default())?;
        assert!(ids.contains(&PersonId(Uuid::from_u128(77))) && ids.len() == before.len() + 1);
        Err::<(), _>(StoreError::NotFound)
    });
    assert!(failed.is_err());
    assert_eq!(found(&sample.store, &PeopleFilter::default(), PeopleSort::Called, false), before);
}

/// The file's pages as SQLite sees them, free ones and unused space in them too.
fn pages(store: &mut Store) -> Vec<u8> {
    store.sql.serialize(rusqlite::MAIN_DB).unwrap().to_vec()
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window.eq_ignore_ascii_case(text.as_bytes()))
}

#[test]
fn an_erased_person_is_nowhere_in_the_file() {
    let mut sample = sample();
    let (id, name) = (PersonId(Uuid::from_u128(77)), "Qvistgaardine");
    let mut person = named(77, name);
    person.full_name = format!("{name} Zwarthout");
    person.note = "Kvædetræet i gården er hendes".repeat(200);
    save_person(&mut sample.store, by(), person.clone()).unwrap();
    person.called = "Zwarthout".to_owned();
    save_person(&mut sample.store, by(), person).unwrap();
    let contact = Contact {
        id: ContactId(Uuid::from_u128(78)),
        person: id,
        on: monday(),
        channel: Channel::InPerson,
        note: format!("{name} fortalte om kvædetræet"),
        by: by().who,
    };
    log_contact(&mut sample.store, by(), &contact, None).unwrap();
    let (mut part, mut task) = (sample.demo.involvements[0].clone(), sample.demo.tasks[0].clone());
    let (mut story, mut agreement) = (sample.demo.stories[0].clone(), sample.demo.agreements[0].clone());
    (part.id.0, part.person, part.expectations) = (Uuid::from_u128(79), id, format!("{name} låser op"));
    task.holders.push(id);
    agreement.with_people.push(id);
    let told = std::mem::replace(&mut story.told_by, format!("{name} fra nummer ni"));
    story.people.push(crate::stories::StoryPerson { person: id, shown_as: String::new(), agreed_on: None });
    sample
        .store
        .transact(Op::SaveStory, by(), |tx| {
            tx.put(&part)?;
            tx.put(&task)?;
            tx.put(&agreement)?;
            tx.put(&story)
        })
        .unwrap();
    // The text itself is put right by hand; its earlier form still says her name.
    story.told_by = told;
    sample.store.transact(Op::SaveStory, by(), |tx| tx.put(&story)).unwrap();
    assert!(holds(&pages(&mut sample.store), name), "she is there before");

    erase_person(&mut sample.store, by(), id).unwrap();

    let bytes = pages(&mut sample.store);
    for trace in [name, "Zwarthout", "kvædetræet", "kvaedetraeet", &id.0.to_string()] {
        assert!(!holds(&bytes, trace), "{trace} is still in the file");
    }
    let log = std::fs::metadata(path(&sample.keep).with_extension("db-wal")).map_or(0, |log| log.len());
    assert_eq!(log, 0, "and the write-ahead log is empty");
    assert!(matches!(sample.store.read().get::<Person>(id), Err(StoreError::NotFound)));
    assert!(!sample.store.read().get::<Task>(task.id).unwrap().holders.contains(&id));
    assert!(sample.store.read().get::<Story>(story.id).unwrap().people.iter().all(|link| link.person != id));
    assert!(!sample.store.read().get::<Agreement>(agreement.id).unwrap().with_people.contains(&id));
    assert!(sample.store.read().get::<Activity>(part.activity).is_ok(), "what she was in stands");
    assert!(!sample.store.undo(by()).is_ok_and(|step| step.value.op == Op::ErasePerson), "it cannot be taken back");
}

#[test]
fn a_person_who_was_put_away_can_be_erased_too() {
    let mut sample = sample();
    // No colleague has his name.
    let khalid = sample.demo.people.iter().find(|person| person.called == "Khalid").unwrap().clone();
    archive_person(&mut sample.store, by(), khalid.id).unwrap();
    erase_person(&mut sample.store, by(), khalid.id).unwrap();
    let bytes = pages(&mut sample.store);
    assert!(!holds(&bytes, &khalid.id.0.to_string()), "no record points to him");
    assert!(!holds(&bytes, &khalid.full_name), "and none of them says his whole name");
}
