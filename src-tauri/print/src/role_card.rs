//! The role card: who does what in an activity on its step, to agree on and sign.

use chrono::NaiveDate;
use serde_json::json;
use trinvis_core::{
    activities::Activity,
    labels::UiLanguage,
    ladder::{Agreement, LadderStep, RoleRows, worded},
    office::Office,
};

use crate::{
    PrintError, Printed, Printer,
    printer::Job,
    sheet::{Cleaner, colours, count_pages},
    words,
};

/// What a role card is made from.
#[derive(Clone, Copy, Debug)]
pub struct RoleCardInput<'a> {
    /// The activity.
    pub activity: &'a Activity,
    /// The agreement that puts it on its step.
    pub agreement: &'a Agreement,
    /// The office, with its own words for steps.
    pub office: &'a Office,
    /// Names of the people it was agreed with, as they are to be shown.
    pub with: &'a [String],
    /// The coordinator's name; empty when nobody is named.
    pub coordinator: &'a str,
    /// The language of the card's own words.
    pub language: UiLanguage,
    /// The day the document is dated.
    pub day: NaiveDate,
}

impl Printer {
    /// Sets a role card; a long agreement runs on to more pages and says so.
    ///
    /// # Errors
    /// Only faults of the program; what the user wrote shows up in [`Printed::issues`].
    pub fn role_card(&self, input: &RoleCardInput) -> Result<Printed, PrintError> {
        let (agreement, language) = (input.agreement, input.language);
        let mut clean = Cleaner::new(self);
        let ladder = &input.office.ladder;
        let rows = worded(agreement.step, &agreement.roles, ladder, language).roles;
        let words = words::words(language);
        let rows = [
            ("initiative", rows.initiative),
            ("decides", rows.decides),
            ("coordinates", rows.coordinates),
            ("practical", rows.practical),
            ("officeGives", rows.office_gives),
        ]
        .map(|(key, value)| json!({ "label": words[key], "value": clean.line(&value) }));
        let name = |step| worded(step, &RoleRows::default(), ladder, language).name;
        let steps: Vec<_> =
            LadderStep::ALL.map(|step| json!({ "number": step.number(), "name": clean.line(&name(step)) })).to_vec();
        let mut with: Vec<String> =
            input.with.iter().map(|name| clean.line(name)).filter(|name| !name.is_empty()).collect();
        let others = clean.line(&agreement.with_others);
        let signers: Vec<String> =
            [clean.line(input.coordinator)].into_iter().chain(with.iter().take(3).cloned()).collect();
        if !others.is_empty() {
            with.push(others);
        }
        let name = clean.line(&input.activity.name);
        let data = json!({
            "colours": colours(), "words": words, "lang": words::code(language), "date": words::ymd(input.day),
            "title": if name.is_empty() { words["roleCard"].as_str().unwrap_or_default().to_owned() } else { name },
            "office": clean.line(&input.office.name),
            "step": agreement.step.number(), "steps": steps, "rows": rows,
            "agreed": clean.text(&agreement.agreed), "with": with, "on": words::date(agreement.on, language), "signers": signers,
        });
        self.set(Job { template: "/role-card.typ", data, files: Vec::new(), issues: clean.issues() }).map(count_pages)
    }
}
