//! What readers do not see: contact details and notes about people.

use trinvis_core::{
    involvements::Involvement,
    people::{PeoplePage, Person, Tag},
    today::{DueTalk, Today},
};

use crate::commands::{activities::ActivityDetail, people::PersonDetail};

/// An answer that can be given without contact details and notes.
pub(crate) trait Veil {
    /// Takes them out.
    fn veil(&mut self);
}

impl Veil for Person {
    fn veil(&mut self) {
        self.phones.clear();
        self.email.clear();
        self.channel = None;
        self.reach_when.clear();
        self.note.clear();
        self.labels.clear();
        if let Some(talk) = &mut self.next_talk {
            talk.about.clear();
        }
    }
}

impl Veil for Involvement {
    fn veil(&mut self) {
        self.expectations.clear();
    }
}

impl Veil for PeoplePage {
    fn veil(&mut self) {
        self.rows.iter_mut().for_each(|row| row.phone = None);
    }
}

/// A label is a note in a word.
impl Veil for Vec<Tag> {
    fn veil(&mut self) {
        self.retain(|tag| tag.facet != "label");
    }
}

impl Veil for PersonDetail {
    fn veil(&mut self) {
        self.person.veil();
        self.parts.iter_mut().for_each(|part| part.involvement.veil());
        self.contacts.iter_mut().for_each(|contact| contact.note.clear());
    }
}

impl Veil for DueTalk {
    fn veil(&mut self) {
        self.phone = None;
        self.channel = None;
        self.reach_when.clear();
        self.about.clear();
        if let Some(later) = &mut self.later {
            later.about.clear();
        }
    }
}

impl Veil for Today {
    fn veil(&mut self) {
        self.talks.iter_mut().for_each(Veil::veil);
    }
}

impl Veil for ActivityDetail {
    fn veil(&mut self) {
        self.parts.iter_mut().for_each(|part| part.involvement.veil());
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use trinvis_core::people::NextTalk;

    use super::*;
    use crate::{ApiError, copies::office::Office};

    #[test]
    fn what_a_talk_is_to_be_about_is_a_note_too() {
        let office = Office::open();
        let talk = NextTalk { on: "2026-12-24".parse().unwrap(), about: "hendes sygdom".to_owned() };
        let (mut person, mut today) = office
            .app
            .read(|reader| {
                let person = reader.all::<Person>()?.remove(0);
                Ok::<_, ApiError>((person, reader.today("2026-11-23".parse().unwrap())?))
            })
            .unwrap();
        person.next_talk = Some(talk.clone());
        person.veil();
        assert_eq!(person.next_talk.unwrap(), NextTalk { about: String::new(), ..talk.clone() }, "the day stands");
        today.talks[0].later = Some(talk.clone());
        today.talks[0].about = talk.about.clone();
        today.veil();
        assert!(!json!(today).to_string().contains("sygdom"));
        assert_eq!(today.talks[0].later.as_ref().unwrap().on, talk.on);
    }
}
