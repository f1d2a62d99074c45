//! The recovery sheet: the code that opens the office when every password is gone.

use chrono::NaiveDate;
use serde_json::json;
use trinvis_core::labels::UiLanguage;

use crate::{
    PrintError, Printed, Printer,
    printer::Job,
    sheet::{Cleaner, colours},
    words,
};

/// What the recovery sheet is made from. Nothing of it is kept.
#[derive(Clone, Copy)]
pub struct RecoveryInput<'a> {
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
    /// Sets the recovery sheet, and drops every trace of the code from the layout cache.
    ///
    /// # Errors
    /// Only faults of the program.
    pub fn recovery(&self, input: &RecoveryInput) -> Result<Printed, PrintError> {
        let mut clean = Cleaner::new(self);
        let words = words::words(input.language);
        let data = json!({
            "colours": colours(), "words": words, "lang": words::code(input.language), "date": words::ymd(input.day),
            "title": words["recovery"], "office": clean.line(input.office), "coordinator": clean.line(input.coordinator),
            "on": words::date(input.day, input.language),
            "groups": input.groups.iter().map(|group| clean.line(group)).collect::<Vec<_>>(),
        });
        let printed = self.set(Job { template: "/recovery.typ", data, files: Vec::new(), issues: clean.issues() });
        comemo::evict(0);
        printed
    }
}
