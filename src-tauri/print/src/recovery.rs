//! A code on paper: the one that opens the office when every password is gone, or the one that lets a colleague in once.

use chrono::NaiveDate;
use serde_json::{Value, json};
use trinvis_core::labels::UiLanguage;

use crate::{
    PrintError, Printed, Printer,
    printer::Job,
    sheet::{Cleaner, colours},
    words,
};

/// What a code on paper is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeFor<'a> {
    /// It opens the office when every password is gone.
    Recovery,
    /// It lets a colleague in once.
    Colleague {
        /// Her name.
        name: &'a str,
        /// The last day on which it does.
        until: NaiveDate,
    },
}

/// What the sheet is made from. Nothing of it is kept.
#[derive(Clone, Copy)]
pub struct RecoveryInput<'a> {
    /// What the code is for.
    pub purpose: CodeFor<'a>,
    /// The code in groups as it is to be typed.
    pub groups: &'a [String],
    /// The office's name.
    pub office: &'a str,
    /// Who made it.
    pub coordinator: &'a str,
    /// The language of the sheet.
    pub language: UiLanguage,
    /// The day the code was made.
    pub day: NaiveDate,
}

impl Printer {
    /// Sets the sheet, and drops every trace of the code from the layout cache.
    ///
    /// # Errors
    /// Only faults of the program.
    pub fn recovery(&self, input: &RecoveryInput) -> Result<Printed, PrintError> {
        let mut clean = Cleaner::new(self);
        let words = words::words(input.language);
        let (name, lead) = match input.purpose {
            CodeFor::Recovery => ("recovery", words["recoveryLead"].as_str().unwrap_or_default().to_owned()),
            CodeFor::Colleague { name, until } => {
                // The name comes last: what somebody is called is never read as a place to fill in.
                let lead = words["inviteLead"].as_str().unwrap_or_default();
                let lead = lead.replace("{until}", &words::date(until, input.language));
                ("invite", lead.replace("{name}", &clean.line(name)))
            }
        };
        let data = json!({
            "colours": colours(), "words": words, "lang": words::code(input.language), "date": words::ymd(input.day),
            "title": words[name], "lead": lead, "parts": parts(words, name), "keep": input.purpose == CodeFor::Recovery,
            "office": clean.line(input.office), "coordinator": clean.line(input.coordinator),
            "on": words::date(input.day, input.language),
            "groups": input.groups.iter().map(|group| clean.line(group)).collect::<Vec<_>>(),
        });
        let printed = self.set(Job { template: "/recovery.typ", data, files: Vec::new(), issues: clean.issues() });
        comemo::evict(0);
        printed
    }
}

/// The sheet's three questions with their answers.
fn parts(words: &Value, name: &str) -> Vec<Value> {
    let part = |part: &&str| json!([words[format!("{name}{part}")], words[format!("{name}{part}Text")]]);
    ["For", "Use", "Keep"].iter().map(part).collect()
}
