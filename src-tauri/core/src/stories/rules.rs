//! What a story may be used for, and what it still waits for.

use serde::Serialize;
use ts_rs::TS;

use super::{Story, StoryUse};
use crate::{ids::PersonId, people::Person, text::fold};

/// Why a story may not go out for a use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "type", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Obstacle {
    /// Nobody has said yes to this use, or the yes was withdrawn.
    NoConsent {
        /// The use.
        to: StoryUse,
    },
    /// A person in the story has not said yes to being in it.
    PersonNotAsked {
        /// Who.
        person: PersonId,
    },
    /// The text names a person who is to be shown under another name.
    NameShown {
        /// Who.
        person: PersonId,
    },
}

impl Story {
    /// Whether consent to `to` holds: given, and not withdrawn since.
    #[must_use]
    pub fn may_be_used_for(&self, to: StoryUse) -> bool {
        self.consents.iter().any(|consent| consent.to == to && consent.withdrawn_on.is_none())
    }

    /// What stands between the story and a use; empty when it may go out. Inside the office nobody has to be asked for
    /// being in it, only for the use itself. `people` are those in the story who are still here.
    #[must_use]
    pub fn obstacles(&self, to: StoryUse, people: &[Person]) -> Vec<Obstacle> {
        let mut obstacles = Vec::new();
        if !self.may_be_used_for(to) {
            obstacles.push(Obstacle::NoConsent { to });
        }
        if to == StoryUse::Internal {
            return obstacles;
        }
        let text = self.folded();
        for link in &self.people {
            if link.agreed_on.is_none() {
                obstacles.push(Obstacle::PersonNotAsked { person: link.person });
            }
            let known = people.iter().find(|person| person.id == link.person);
            if known.is_some_and(|person| names_through(&text, &link.shown_as, person)) {
                obstacles.push(Obstacle::NameShown { person: link.person });
            }
        }
        obstacles
    }

    /// All that a reader sees, folded, with a space at each end.
    fn folded(&self) -> String {
        let body = self.body.plain();
        let parts = [&self.title, &body, &self.quote, &self.quote_by, &self.told_by, &self.why].map(|part| fold(part));
        format!(" {} ", parts.join(" "))
    }

    /// Photos that those in them have said yes to; only these leave the office.
    pub fn photos_with_consent(&self) -> impl Iterator<Item = &super::StoryPhoto> {
        self.photos.iter().filter(|photo| !photo.consent.trim().is_empty())
    }

    /// Minutes it takes to read aloud, at 130 words a minute, at least one.
    #[must_use]
    pub fn minutes_aloud(&self) -> u32 {
        let words = self.body.plain().split_whitespace().count() + self.quote.split_whitespace().count();
        u32::try_from(words.div_ceil(130)).unwrap_or(u32::MAX).max(1)
    }
}

/// Whether `text` tells a real name of someone who is shown as `shown_as`, alone or in the genitive.
fn names_through(text: &str, shown_as: &str, person: &Person) -> bool {
    let shown = fold(shown_as);
    let real = [fold(&person.called), fold(&person.full_name)];
    !shown.is_empty()
        && real
            .iter()
            .filter(|name| !name.is_empty() && **name != shown)
            .any(|name| text.contains(&format!(" {name} ")) || text.contains(&format!(" {name}s ")))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::Obstacle;
    use crate::{
        demo::demo_office,
        ids::{CoordinatorId, PersonId},
        people::Person,
        stories::{RichText, Story, StoryConsent, StoryPerson, StoryUse},
    };

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
    }

    fn story() -> Story {
        let demo = demo_office(day(), CoordinatorId(uuid::Uuid::nil())).unwrap();
        Story { consents: Vec::new(), people: Vec::new(), ..demo.stories.into_iter().next().unwrap() }
    }

    fn yes(to: StoryUse) -> StoryConsent {
        StoryConsent { to, given_on: day(), note: String::new(), withdrawn_on: None }
    }

    #[test]
    fn a_yes_to_one_use_is_no_yes_to_another() {
        let story = Story { consents: vec![yes(StoryUse::Print)], ..story() };
        assert!(story.obstacles(StoryUse::Print, &[]).is_empty(), "print was allowed");
        assert_eq!(story.obstacles(StoryUse::Web, &[]), [Obstacle::NoConsent { to: StoryUse::Web }], "the web was not");
    }

    #[test]
    fn a_withdrawn_yes_no_longer_holds() {
        let withdrawn = StoryConsent { withdrawn_on: Some(day()), ..yes(StoryUse::Talk) };
        let story = Story { consents: vec![withdrawn], ..story() };
        assert!(!story.may_be_used_for(StoryUse::Talk), "withdrawal takes the story out");
    }

    #[test]
    fn everyone_in_a_story_is_asked_before_it_leaves_the_office() {
        let person = PersonId(uuid::Uuid::from_u128(7));
        let link = StoryPerson { person, shown_as: String::new(), agreed_on: None };
        let story =
            Story { consents: vec![yes(StoryUse::Internal), yes(StoryUse::Talk)], people: vec![link], ..story() };
        assert_eq!(story.obstacles(StoryUse::Talk, &[]), [Obstacle::PersonNotAsked { person }], "a talk needs her yes");
        assert!(story.obstacles(StoryUse::Internal, &[]).is_empty(), "remembering it in the office does not");
    }

    #[test]
    fn a_person_under_another_name_is_not_named_in_the_text() {
        let person = demo_office(day(), CoordinatorId(uuid::Uuid::nil())).unwrap().people.remove(0);
        let link =
            |shown_as: &str| StoryPerson { person: person.id, shown_as: shown_as.to_owned(), agreed_on: Some(day()) };
        let told = |shown_as: &str| Story {
            body: RichText::from_plain(&format!("Vi stod i {}s gård.", person.called)),
            quote_by: String::new(),
            told_by: String::new(),
            consents: vec![yes(StoryUse::Print), yes(StoryUse::Internal)],
            people: vec![link(shown_as)],
            ..story()
        };
        let plain =
            Story { body: RichText::from_plain(&format!("Så kom {} forbi.", person.called)), ..told("Henrik") };
        let short = Person { full_name: String::new(), ..person.clone() };
        let named = [Obstacle::NameShown { person: person.id }];
        assert_eq!(plain.obstacles(StoryUse::Print, std::slice::from_ref(&short)), named, "also of who has no other");
        let of_another = Story { body: RichText::from_plain("Så kom en nabo forbi."), ..told("Henrik") };
        assert_eq!(of_another.obstacles(StoryUse::Print, &[short]), [], "a name that is not there is in no text");
        let people = [person.clone()];
        let found = told("Henrik").obstacles(StoryUse::Print, &people);
        assert_eq!(found, [Obstacle::NameShown { person: person.id }], "the genitive tells it too");
        assert!(told("Henrik").obstacles(StoryUse::Internal, &people).is_empty(), "inside the office it may stand");
        assert!(told(&person.called).obstacles(StoryUse::Print, &people).is_empty(), "her own name is no secret");
        assert!(told("").obstacles(StoryUse::Print, &people).is_empty(), "nor where no other name is wanted");
    }

    #[test]
    fn reading_aloud_takes_a_minute_for_130_words() {
        let words =
            |count| Story { body: RichText::from_plain(&"ord ".repeat(count)), quote: String::new(), ..story() };
        assert_eq!(words(0).minutes_aloud(), 1, "never none");
        assert_eq!(words(130).minutes_aloud(), 1);
        assert_eq!(words(131).minutes_aloud(), 2);
    }
}
