//! The people of the sample office.

use serde::{
    Deserialize, Deserializer,
    de::{Error as _, IntoDeserializer, value::StrDeserializer},
};

use super::{DemoError, book::Book, book::id_of, days::Days, read};
use crate::{
    languages::LanguageCode,
    people::{Channel, NextTalk, Often, Origin, Person, PersonState, Size, Suits, TimeSlot},
};

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
struct PersonText {
    key: String,
    called: String,
    full_name: String,
    origin: Origin,
    phone: Option<String>,
    email: String,
    stairwell: Option<String>,
    channel: Option<Channel>,
    reach_when: String,
    languages: Vec<LanguageCode>,
    interests: Vec<String>,
    strengths: Vec<String>,
    wishes: String,
    times: Vec<TimeText>,
    often: Option<Often>,
    size: Option<Size>,
    labels: Vec<String>,
    note: String,
    state: PersonState,
    talk: Option<TalkText>,
}

/// A time of the week, written "tuesday afternoon".
struct TimeText(TimeSlot);

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct TalkText {
    in_days: i64,
    about: String,
}

impl<'de> Deserialize<'de> for TimeText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let (day, part) = text.split_once(' ').ok_or_else(|| D::Error::custom("a day and a part of it"))?;
        let day: StrDeserializer<'_, D::Error> = day.into_deserializer();
        let part: StrDeserializer<'_, D::Error> = part.into_deserializer();
        Ok(Self(TimeSlot { day: Deserialize::deserialize(day)?, part: Deserialize::deserialize(part)? }))
    }
}

pub(super) fn build(book: &mut Book, days: &Days) -> Result<Vec<Person>, DemoError> {
    let texts: Vec<PersonText> = read("people.json", include_str!("content/people.json"))?;
    texts.into_iter().map(|text| person(book, days, text)).collect()
}

fn person(book: &mut Book, days: &Days, text: PersonText) -> Result<Person, DemoError> {
    let home = book.stairwells.find_any("stairwell", text.stairwell.as_ref())?;
    let talk = |talk: TalkText| Ok(NextTalk { on: days.ahead(talk.in_days)?, about: talk.about });
    Ok(Person {
        id: book.people.enter(&text.key, id_of("person", &text.key)),
        called: text.called,
        full_name: text.full_name,
        origin: text.origin,
        phones: text.phone.into_iter().collect(),
        email: text.email,
        area: home.map(|(area, _)| area),
        stairwell: home.map(|(_, stairwell)| stairwell),
        channel: text.channel,
        reach_when: text.reach_when,
        languages: text.languages,
        interests: text.interests,
        strengths: text.strengths,
        wishes: text.wishes,
        suits: Suits {
            times: text.times.into_iter().map(|TimeText(slot)| slot).collect(),
            often: text.often,
            size: text.size,
        },
        labels: text.labels,
        note: text.note,
        state: text.state,
        next_talk: text.talk.map(talk).transpose()?,
    })
}
