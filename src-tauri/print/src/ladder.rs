//! The ladder on a day: an overview to hang up or bring to a meeting.

use chrono::NaiveDate;
use serde_json::json;
use trinvis_core::{
    labels::UiLanguage,
    ladder::{LadderStep, RoleRows, worded},
    materials::Paper,
    office::Office,
};

use crate::{
    PrintError, Printed, Printer,
    printer::Job,
    sheet::{Cleaner, colours, count_pages},
    words,
};

/// An activity as the ladder shows it.
#[derive(Clone, Copy, Debug)]
pub struct LadderEntry<'a> {
    /// Its name.
    pub name: &'a str,
    /// The step it stands on; none when no step is agreed.
    pub step: Option<LadderStep>,
    /// The name of the one responsible, of which the first word is shown; may be empty.
    pub responsible: &'a str,
}

/// What an overview of the ladder is made from.
#[derive(Clone, Copy, Debug)]
pub struct LadderInput<'a> {
    /// The activities, in the order they are to be read.
    pub entries: &'a [LadderEntry<'a>],
    /// The day they are shown on.
    pub on: NaiveDate,
    /// The office, with its own names for the steps.
    pub office: &'a Office,
    /// The focus area the activities belong to; empty when it is all of them.
    pub area: &'a str,
    /// The paper, which lies across; A5 is too small to be read and becomes A4.
    pub paper: Paper,
    /// The language of the sheet's own words.
    pub language: UiLanguage,
    /// The day the document is dated.
    pub day: NaiveDate,
}

impl Printer {
    /// Sets an overview of the ladder; many activities run on to more pages and it says so.
    ///
    /// # Errors
    /// Only faults of the program; what the user wrote shows up in [`Printed::issues`].
    pub fn ladder(&self, input: &LadderInput) -> Result<Printed, PrintError> {
        let language = input.language;
        let words = words::words(language);
        let said = |key: &str| words[key].as_str().unwrap_or_default();
        let mut clean = Cleaner::new(self);
        let mut steps = Vec::new();
        for step in LadderStep::ALL {
            let name = worded(step, &RoleRows::default(), &input.office.ladder, language).name;
            let here = input.entries.iter().filter(|entry| entry.step == Some(step));
            let activities: Vec<_> = here
                .map(|entry| {
                    let who = entry.responsible.split_whitespace().next().unwrap_or_default();
                    json!({ "name": clean.line(entry.name), "who": clean.line(who) })
                })
                .collect();
            steps.push(json!({ "number": step.number(), "name": clean.line(&name), "activities": activities }));
        }
        let unplaced = input.entries.iter().filter(|entry| entry.step.is_none());
        let unplaced: Vec<_> = unplaced.map(|entry| clean.line(entry.name)).collect();
        let (width, height) = if input.paper == Paper::A3 { (420, 297) } else { (297, 210) };
        let data = json!({
            "colours": colours(), "words": words, "lang": words::code(language), "date": words::ymd(input.day),
            "title": said("ladder"), "office": clean.line(&input.office.name), "area": clean.line(input.area),
            "lead": format!("{}. {}", words::date(input.on, language), said("ladderLead")),
            "page": { "width": width, "height": height },
            "steps": steps, "unplaced": unplaced, "empty": input.entries.iter().all(|entry| entry.step.is_none()),
        });
        self.set(Job { template: "/ladder.typ", data, files: Vec::new(), issues: clean.issues() }).map(count_pages)
    }
}
