//! What is written is worth reading, and says nothing it should not.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::{DemoOffice, demo};
use crate::{
    materials::Review,
    record::Record,
    stories::{StoryDomain, StoryUse},
    text::{fold, seems_to_hold_cpr},
};

/// Every piece of text a person could read, as one string for each record.
fn texts(demo: &DemoOffice) -> Vec<String> {
    fn all<T: Record>(records: &[T]) -> impl Iterator<Item = String> {
        records.iter().map(|record| serde_json::to_string(record).unwrap())
    }
    let records = all(&demo.people)
        .chain(all(&demo.contacts))
        .chain(all(&demo.activities))
        .chain(all(&demo.agreements))
        .chain(all(&demo.involvements))
        .chain(all(&demo.tasks))
        .chain(all(&demo.stories))
        .chain(all(&demo.materials));
    let without_ids =
        |json: String| json.split('"').filter(|part| Uuid::parse_str(part).is_err()).collect::<Vec<_>>().join(" ");
    records.map(without_ids).collect()
}

#[test]
fn stories_are_worth_the_time_and_easy_to_read() {
    for story in demo().stories {
        let text = story.body.plain();
        let words: Vec<_> = text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).collect();
        assert!((60..=180).contains(&words.len()), "{} has {} words", story.title, words.len());
        let ends = text.matches(['.', '!', '?', ':']).count();
        let letters = |word: &str| word.chars().filter(|symbol| symbol.is_alphanumeric()).count();
        let long = words.iter().filter(|word| letters(word) > 6).count();
        let lix = words.len() / ends + 100 * long / words.len();
        assert!(lix < 35, "{} has LIX {lix}", story.title);
        assert!(!story.quote.is_empty() && !story.why.is_empty() && !story.people.is_empty(), "{}", story.title);
    }
}

#[test]
fn stories_show_the_whole_of_consent() {
    let stories = demo().stories;
    let cycle = stories.iter().find(|story| story.title == "Da cyklen blev en nøgle til gården").unwrap();
    assert!(cycle.may_be_used_for(StoryUse::Talk) && !cycle.may_be_used_for(StoryUse::Web));
    assert!(cycle.people.iter().any(|who| who.shown_as == "Sami" && who.agreed_on.is_none()), "Sami is to be asked");
    let withdrawn = stories.iter().filter(|story| story.consents.iter().any(|consent| consent.withdrawn_on.is_some()));
    assert_eq!(withdrawn.count(), 1);
    assert!(stories.iter().filter(|story| story.read_back.is_none()).count() >= 2, "some wait to be read back");
    assert!(stories.iter().filter(|story| story.why.starts_with("Det gik ikke, som vi håbede.")).count() == 3);
    let domains: BTreeSet<_> = stories.iter().flat_map(|story| &story.domains).collect();
    assert_eq!(domains.len(), 5, "every domain has an example");
    assert!(domains.contains(&StoryDomain::Learning));
    for story in &stories {
        for used in &story.used {
            let given = story.consents.iter().any(|consent| consent.to == used.to && consent.given_on <= used.on);
            assert!(given, "{} went out with consent", story.title);
        }
    }
}

#[test]
fn posters_say_who_has_read_them() {
    let demo = demo();
    let readers: BTreeSet<_> = demo.people.iter().map(|person| person.full_name.as_str()).collect();
    let reviews = || demo.materials.iter().flat_map(|material| &material.texts).map(|text| &text.review);
    assert!(reviews().any(|review| *review == Review::Draft), "some are drafts");
    for review in reviews() {
        if let Review::Read { by, .. } = review {
            assert!(readers.contains(by.as_str()), "{by} lives here");
        }
    }
}

#[test]
fn nothing_sensitive_is_written_down() {
    let forbidden = [
        "diagnos",
        "sygdom",
        "syge",
        "psyk",
        "depress",
        "angst",
        "medicin",
        "laege",
        "hospital",
        "handicap",
        "kraeft",
        "misbrug",
        "muslim",
        "kristen",
        "moske",
        "kirke",
        "imam",
        "praest",
        "ramadan",
        "religi",
        "etnisk",
        "flygtning",
        "asyl",
        "statsborger",
        "opholdstilladelse",
        "kontanthjaelp",
        "dagpenge",
        "ledig",
        "arbejdsloes",
        "jobcenter",
        "foertidspension",
        "ydelse",
        "sagsbehandler",
        "gaeld",
        "straf",
        "politi",
        "cpr",
    ];
    for text in texts(&demo()) {
        assert!(!seems_to_hold_cpr(&text), "{text}");
        for word in fold(&text).split(' ') {
            assert!(!forbidden.iter().any(|start| word.starts_with(start)), "{word} in {text}");
        }
    }
}

#[test]
fn contact_details_are_plainly_fictional() {
    let demo = demo();
    let phones: Vec<_> = demo.people.iter().flat_map(|person| &person.phones).collect();
    assert_eq!(phones.iter().collect::<BTreeSet<_>>().len(), phones.len(), "no number twice");
    assert!(phones.iter().all(|phone| phone.starts_with("20 30 40 ") && phone.len() == 11));
    let emails = demo.people.iter().map(|person| person.email.as_str()).filter(|email| !email.is_empty());
    assert!(emails.chain([demo.office.reach.email.as_str()]).all(|email| email.ends_with("@mosevangen.example")));
    assert_eq!(demo.office.reach.web, "https://mosevangen.example");
}
