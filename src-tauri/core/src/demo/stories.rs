//! Stories of the sample office.

use serde::Deserialize;

use super::{DemoError, book::Book, book::id_of, days::Days, read};
use crate::stories::{Block, RichText, Run, Story, StoryConsent, StoryDomain, StoryPerson, StoryUse, StoryUsed};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct StoryText {
    key: String,
    title: String,
    activity: Option<String>,
    days_ago: i64,
    told_by: String,
    written_by: String,
    body: Vec<BlockText>,
    quote: String,
    quote_by: String,
    why: String,
    domains: Vec<StoryDomain>,
    read_back: Option<i64>,
    people: Vec<StoryPersonText>,
    consents: Vec<ConsentText>,
    used: Vec<UsedText>,
}

/// A paragraph, a quote (after "> ") or a list; *stars* set words in italics.
#[derive(Deserialize)]
#[serde(untagged)]
enum BlockText {
    Line(String),
    Bullets(Vec<String>),
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct StoryPersonText {
    person: String,
    #[serde(default)]
    shown_as: String,
    agreed: Option<i64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ConsentText {
    #[serde(rename = "use")]
    to: StoryUse,
    given: i64,
    note: String,
    withdrawn: Option<i64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct UsedText {
    days_ago: i64,
    #[serde(rename = "use")]
    to: StoryUse,
    place: String,
}

pub(super) fn build(book: &Book, days: &Days) -> Result<Vec<Story>, DemoError> {
    let texts: Vec<StoryText> = read("stories.json", include_str!("content/stories.json"))?;
    texts.into_iter().map(|text| story(book, days, text)).collect()
}

fn story(book: &Book, days: &Days, text: StoryText) -> Result<Story, DemoError> {
    Ok(Story {
        id: id_of("story", &text.key),
        title: text.title,
        body: RichText { blocks: text.body.iter().map(block).collect() },
        quote: text.quote,
        quote_by: text.quote_by,
        told_by: text.told_by,
        written_by: book.coordinators.find("coordinator", &text.written_by)?,
        on: days.ago(text.days_ago)?,
        activity: book.activities.find_any("activity", text.activity.as_ref())?,
        people: text.people.into_iter().map(|who| person(book, days, who)).collect::<Result<_, _>>()?,
        domains: text.domains,
        why: text.why,
        read_back: text.read_back.map(|ago| days.ago(ago)).transpose()?,
        consents: text.consents.into_iter().map(|yes| consent(days, yes)).collect::<Result<_, _>>()?,
        photos: Vec::new(),
        used: text.used.into_iter().map(|once| used(days, once)).collect::<Result<_, _>>()?,
    })
}

fn person(book: &Book, days: &Days, text: StoryPersonText) -> Result<StoryPerson, DemoError> {
    Ok(StoryPerson {
        person: book.people.find("person", &text.person)?,
        shown_as: text.shown_as,
        agreed_on: text.agreed.map(|ago| days.ago(ago)).transpose()?,
    })
}

fn consent(days: &Days, text: ConsentText) -> Result<StoryConsent, DemoError> {
    Ok(StoryConsent {
        to: text.to,
        given_on: days.ago(text.given)?,
        note: text.note,
        withdrawn_on: text.withdrawn.map(|ago| days.ago(ago)).transpose()?,
    })
}

fn used(days: &Days, text: UsedText) -> Result<StoryUsed, DemoError> {
    Ok(StoryUsed { on: days.ago(text.days_ago)?, to: text.to, place: text.place })
}

fn block(text: &BlockText) -> Block {
    match text {
        BlockText::Bullets(items) => Block::Bullets { items: items.iter().map(|item| runs(item)).collect() },
        BlockText::Line(line) => match line.strip_prefix("> ") {
            Some(said) => Block::Quote { runs: runs(said) },
            None => Block::Paragraph { runs: runs(line) },
        },
    }
}

fn runs(line: &str) -> Vec<Run> {
    let parts = line.split('*').enumerate().filter(|(_, part)| !part.is_empty());
    parts.map(|(at, part)| Run { text: part.to_owned(), bold: false, italic: at % 2 == 1 }).collect()
}
