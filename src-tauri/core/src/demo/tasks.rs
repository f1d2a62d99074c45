//! Tasks of the sample office.

use serde::Deserialize;

use super::{DemoError, book::Book, book::id_of, read};
use crate::{languages::LanguageCode, people::Size, tasks::Task};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct TaskText {
    key: String,
    activity: Option<String>,
    what: String,
    why: String,
    gain: String,
    time: String,
    #[serde(default)]
    size: Size,
    #[serde(default)]
    drop_in: bool,
    #[serde(default)]
    languages: Vec<LanguageCode>,
    #[serde(default)]
    skills: Vec<String>,
    min: Option<u8>,
    holders: Vec<String>,
    #[serde(default)]
    done: bool,
}

pub(super) fn build(book: &mut Book) -> Result<Vec<Task>, DemoError> {
    let texts: Vec<TaskText> = read("tasks.json", include_str!("content/tasks.json"))?;
    texts
        .into_iter()
        .map(|text| {
            Ok(Task {
                id: book.tasks.enter(&text.key, id_of("task", &text.key)),
                activity: book.activities.find_any("activity", text.activity.as_ref())?,
                what: text.what,
                why: text.why,
                gain: text.gain,
                time: text.time,
                size: text.size,
                drop_in: text.drop_in,
                languages: text.languages,
                skills: text.skills,
                min_holders: text.min.unwrap_or(2),
                holders: book.people.find_all("person", &text.holders)?,
                done: text.done,
            })
        })
        .collect()
}
