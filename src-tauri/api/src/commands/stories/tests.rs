//! Finding a story, and what is noted when one leaves the office.

use serde_json::{Value, json};
use trinvis_core::{
    people::{Person, archive_person},
    stories::{Story, StoryConsent, StoryPerson, StoryUse},
};

use crate::{ApiError, copies::office::Office};

fn stories(office: &Office) -> Vec<Story> {
    office.app.read(|reader| Ok::<_, ApiError>(reader.stories()?)).unwrap()
}

#[test]
fn the_list_is_narrowed_by_what_a_story_shows_and_where_it_comes_from() {
    let office = Office::open();
    let all = stories(&office);
    let listed = |asked: Value| office.ask("list_stories", asked).as_array().unwrap().len();
    let activity = all.iter().find_map(|story| story.activity).unwrap();
    let domain = all[0].domains[0];
    let from = all.iter().filter(|story| story.activity == Some(activity)).count();
    let shows = all.iter().filter(|story| story.domains.contains(&domain)).count();
    assert!(from < all.len() && shows < all.len(), "neither is all of them");
    assert_eq!(listed(json!({})), all.len());
    assert_eq!(listed(json!({ "activity": activity })), from);
    assert_eq!(listed(json!({ "domain": domain })), shows);
    let both = |story: &&Story| story.activity == Some(activity) && story.domains.contains(&domain);
    assert_eq!(listed(json!({ "activity": activity, "domain": domain })), all.iter().filter(both).count());
}

#[test]
fn a_story_is_noted_as_used_only_when_it_has_left_the_office() {
    let office = Office::open();
    let day = "2026-11-23".parse().unwrap();
    let yes = |to| StoryConsent { to, given_on: day, note: String::new(), withdrawn_on: None };
    let mut story = stories(&office).remove(0);
    (story.people, story.photos, story.used) = (vec![], vec![], vec![]);
    story.consents = vec![yes(StoryUse::Print), yes(StoryUse::Internal)];
    office.ask("save_story", json!({ "story": story }));
    let print = |to: &str| {
        let request = json!({ "id": story.id, "use": to, "place": "Beboerbladet", "how": "save" });
        office.ask("print_story", request)["path"].clone()
    };
    let used = || stories(&office).into_iter().find(|one| one.id == story.id).unwrap().used;
    assert_eq!(print("print"), Value::Null);
    assert_eq!(used(), [], "she closed the dialog");
    *office.desk.save_at.lock().unwrap() = Some(office.stick().join("historie.pdf"));
    assert!(print("internal").is_string());
    assert_eq!(used(), [], "inside the office nobody has to be told");
    assert!(print("print").is_string());
    let [noted] = &used()[..] else { panic!("noted once") };
    assert_eq!((noted.on, noted.to, &*noted.place), (day, StoryUse::Print, "Beboerbladet"));
}

#[test]
fn who_was_put_away_is_not_named_on_the_sheet() {
    let office = Office::open();
    let mut story = stories(&office).remove(0);
    let people = office.app.read(|reader| Ok::<_, ApiError>(reader.all::<Person>()?)).unwrap();
    let link = |at: usize, shown_as: &str| StoryPerson {
        person: people[at].id,
        shown_as: shown_as.to_owned(),
        agreed_on: None,
    };
    story.people = vec![link(0, ""), link(1, ""), link(2, "En nabo")];
    let names = || office.app.read(|reader| Ok::<_, ApiError>(super::sheet::names(reader, &story)?)).unwrap();
    assert_eq!(names(), [people[0].called.as_str(), people[1].called.as_str(), "En nabo"]);
    for gone in [0, 2] {
        office.app.write(|store, by| archive_person(store, by, people[gone].id)).unwrap();
    }
    assert_eq!(names(), [people[1].called.as_str(), "En nabo"], "another name is no name of hers");
}
