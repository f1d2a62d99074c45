//! Several people at once, and saved views, in the demo office.

use std::sync::Arc;

use serde_json::json;
use trinvis_core::{
    activities::Activity,
    changes::Op,
    coordinators::Coordinator,
    involvements::Involvement,
    people::{PeopleOrder, PeopleView, PeopleWishes, PersonState, VIEWS, WantedState},
    storage::{StoreError, Tx},
};

use super::*;
use crate::{
    Code,
    commands::{
        coordinators::{SaveCoordinator, list_coordinators, save_coordinator},
        history::{redo, undo},
    },
    copies::office::Office,
    desk::Desk,
    open_demo,
};

fn room() -> (tempfile::TempDir, App) {
    let dir = tempfile::tempdir().unwrap();
    let app = App::new(dir.path().join("data"), Arc::new(Desk::default()));
    open_demo(&app, "en lang nok kode til proeven").unwrap();
    (dir, app)
}

fn everybody(app: &App) -> Vec<PersonId> {
    people_ids(app, FindPeople { filter: PeopleFilter::default(), order: PeopleOrder::default() }).unwrap()
}

fn person(app: &App, id: PersonId) -> PersonDetail {
    get_person(app, GetPerson { id }).unwrap()
}

#[test]
fn ids_come_in_the_order_of_the_list() {
    let (_dir, app) = room();
    let order = PeopleOrder { backwards: true, ..PeopleOrder::default() };
    let filter = PeopleFilter { text: "a".to_owned(), ..PeopleFilter::default() };
    let ids = people_ids(&app, FindPeople { filter: filter.clone(), order }).unwrap();
    let page = list_people(&app, ListPeople { filter, order, offset: 0, limit: ROWS }).unwrap();
    assert!(page.total > 5);
    assert_eq!(ids, page.rows.iter().map(|row| row.id).collect::<Vec<_>>());
}

#[test]
fn a_label_for_several_is_one_step_and_nobody_gets_it_twice() {
    let (_dir, app) = room();
    let people = everybody(&app)[..4].to_vec();
    let label = |label: &str| label_people(&app, LabelPeople { people: people.clone(), label: label.to_owned() });
    assert_eq!(label("  Sommerfest ").unwrap().value, 4);
    assert!(person(&app, people[3]).person.labels.contains(&"Sommerfest".to_owned()));

    let again = label("sommerfest").unwrap();
    assert_eq!((again.value, again.undo), (0, None), "all have it, however it is spelt");
    undo(&app, Nothing {}).unwrap();
    assert!(people.iter().all(|id| !person(&app, *id).person.labels.contains(&"Sommerfest".to_owned())));
    redo(&app, Nothing {}).unwrap();
    assert!(person(&app, people[0]).person.labels.contains(&"Sommerfest".to_owned()));

    let refused = label("   ").unwrap_err();
    assert_eq!((refused.code, refused.field.as_deref()), (Code::Required, Some("label")));
    assert_eq!(label(&"x".repeat(201)).unwrap_err().code, Code::TooLong);
}

#[test]
fn whoever_is_gone_does_not_stop_the_others() {
    let (_dir, app) = room();
    let people = everybody(&app)[..3].to_vec();
    archive_person(&app, ArchivePerson { id: people[0] }).unwrap();
    let request = SetPeopleState { people: people.clone(), state: PersonState::Former };
    assert_eq!(set_people_state(&app, request).unwrap().value, 2);
    assert_eq!(person(&app, people[2]).person.state, PersonState::Former);
    assert_eq!(archive_people(&app, SomePeople { people }).unwrap().value, 2);
}

#[test]
fn several_are_put_away_and_come_back_with_their_parts() {
    let (_dir, app) = room();
    let people: Vec<_> = everybody(&app).into_iter().filter(|id| !person(&app, *id).parts.is_empty()).take(3).collect();
    let before: Vec<_> = people.iter().map(|id| person(&app, *id).parts.len()).collect();
    archive_people(&app, SomePeople { people: people.clone() }).unwrap();
    assert_eq!(get_person(&app, GetPerson { id: people[1] }).unwrap_err().code, Code::Archived);
    undo(&app, Nothing {}).unwrap();
    assert_eq!(people.iter().map(|id| person(&app, *id).parts.len()).collect::<Vec<_>>(), before);
}

#[test]
fn reach_leaves_out_those_without_and_names_a_shared_number_once() {
    let (_dir, app) = room();
    let people = everybody(&app)[..3].to_vec();
    for (id, phones) in people.iter().zip([vec!["20 30 40 50".to_owned()], vec![], vec!["20 30 40 50".to_owned()]]) {
        let known = person(&app, *id).person;
        save_person(&app, SavePerson { person: Person { phones, email: String::new(), ..known } }).unwrap();
    }
    let reach = people_reach(&app, SomePeople { people }).unwrap();
    assert_eq!(reach, PeopleReach { phones: vec!["20 30 40 50".to_owned()], emails: vec![] });
}

fn view(app: &App, name: &str) -> PeopleView {
    PeopleView {
        id: app.fresh_id().unwrap(),
        name: name.to_owned(),
        wishes: PeopleWishes {
            who: WantedState::All,
            languages: vec![],
            tags: vec!["bagning".to_owned()],
            silent: Some(3),
            due: None,
            activity: None,
            area: None,
            times: vec![],
        },
        order: PeopleOrder::default(),
    }
}

fn names(app: &App) -> Vec<String> {
    people_views(app, Nothing {}).unwrap().into_iter().map(|view| view.name).collect()
}

#[test]
fn a_view_is_kept_renamed_and_removed_and_undo_brings_it_back() {
    let (_dir, app) = room();
    let bakers = save_people_view(&app, SavePeopleView { view: view(&app, " Bagere ") }).unwrap().value;
    save_people_view(&app, SavePeopleView { view: view(&app, "Nye") }).unwrap();
    save_people_view(&app, SavePeopleView { view: PeopleView { name: "De, der bager".to_owned(), ..bakers.clone() } })
        .unwrap();
    assert_eq!(names(&app), ["De, der bager", "Nye"], "a rename keeps its place");
    remove_people_view(&app, RemovePeopleView { id: bakers.id }).unwrap();
    assert_eq!(names(&app), ["Nye"]);
    undo(&app, Nothing {}).unwrap();
    assert_eq!(names(&app), ["De, der bager", "Nye"]);
}

#[test]
fn a_view_needs_a_short_name_of_its_own_and_there_are_not_too_many() {
    let (_dir, app) = room();
    let refused = |name: &str| {
        let error = save_people_view(&app, SavePeopleView { view: view(&app, name) }).unwrap_err();
        (error.code, error.field.unwrap_or_default())
    };
    save_people_view(&app, SavePeopleView { view: view(&app, "Ågade") }).unwrap();
    assert_eq!(refused("aagade"), (Code::Taken, "name".to_owned()));
    assert_eq!(refused("  "), (Code::Required, "name".to_owned()));
    assert_eq!(refused(&"x".repeat(61)), (Code::TooLong, "name".to_owned()));
    for number in 1..VIEWS {
        save_people_view(&app, SavePeopleView { view: view(&app, &format!("Nr. {number}")) }).unwrap();
    }
    assert_eq!(refused("En til"), (Code::TooLong, "peopleViews".to_owned()));
}

#[test]
fn the_form_about_a_colleague_leaves_her_views_alone() {
    let (_dir, app) = room();
    save_people_view(&app, SavePeopleView { view: view(&app, "Bagere") }).unwrap();
    for known in list_coordinators(&app, Nothing {}).unwrap() {
        let coordinator = Coordinator { people_views: vec![], phone: "20304050".to_owned(), ..known };
        save_coordinator(&app, SaveCoordinator { coordinator }).unwrap();
    }
    assert_eq!(names(&app), ["Bagere"]);
}

#[test]
fn neither_page_leads_to_the_other_when_that_was_put_away() {
    let office = Office::open();
    let part = office.app.read(|reader| Ok::<_, ApiError>(reader.all::<Involvement>()?.remove(0))).unwrap();
    let parts = |command: &str, id: uuid::Uuid| {
        let parts = office.ask(command, json!({ "id": id }))["parts"].as_array().unwrap().clone();
        parts.iter().any(|one| one["involvement"]["id"] == json!(part.id))
    };
    assert!(parts("get_person", part.person.0) && parts("get_activity", part.activity.0));
    // As a mended file may have it: the part itself stands.
    let put_away = |kind: Op, work: fn(&mut Tx<'_>, &Involvement) -> Result<(), StoreError>| {
        office.app.write(|store, by| store.transact(kind, by, |tx| work(tx, &part))).unwrap();
    };
    put_away(Op::ArchiveActivity, |tx, part| tx.archive::<Activity>(part.activity.0));
    assert!(!parts("get_person", part.person.0));
    office.ask("undo", json!({}));
    put_away(Op::ArchivePerson, |tx, part| tx.archive::<Person>(part.person.0));
    assert!(!parts("get_activity", part.activity.0));
}
