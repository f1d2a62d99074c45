//! Posters: the report's four questions in one to three languages.

mod data;
mod review;

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::json;
use trinvis_core::{
    labels::UiLanguage,
    materials::{Material, Output},
    office::Office,
};

use crate::{Issue, PosterField, PrintError, Printed, Printer, printer::Job, words, world::TEMPLATES};

/// How far colour goes past the edges for a print shop, in millimetres.
const BLEED: u32 = 3;

/// What a poster is made from.
#[derive(Clone, Copy, Debug)]
pub struct PosterInput<'a> {
    /// The poster.
    pub material: &'a Material,
    /// The office, whose place and number stand in where the poster has none.
    pub office: &'a Office,
    /// The office's logo as JPEG or PNG bytes.
    pub logo: Option<&'a [u8]>,
    /// The day the document is dated.
    pub day: NaiveDate,
}

/// A text that the template had to shorten.
#[derive(Deserialize)]
struct Shortened {
    field: PosterField,
    lang: String,
    words: u32,
}

impl Printer {
    /// Sets a poster on one page, as it is looked at.
    ///
    /// # Errors
    /// Only faults of the program; what the user wrote shows up in [`Printed::issues`].
    pub fn poster(&self, input: &PosterInput) -> Result<Printed, PrintError> {
        self.laid_out(input, data::content(self, input))
    }

    /// Sets a poster as it goes on paper: on one sheet, on two to be glued, or with colour past the edges. `language` is
    /// that of the few words for the one who cuts and glues.
    ///
    /// # Errors
    /// Only faults of the program; what the user wrote shows up in [`Printed::issues`].
    pub fn poster_to_print(&self, input: &PosterInput, language: UiLanguage) -> Result<Printed, PrintError> {
        let mut content = data::content(self, input);
        match input.material.comes_as() {
            Output::OneSheet => {}
            Output::TwoSheets => {
                content.data["sheets"] = json!(true);
                content.data["words"] = words::words(language).clone();
                content.data["wordsLang"] = json!(words::code(language));
            }
            Output::PrintShop => content.data["bleed"] = json!(BLEED),
        }
        self.laid_out(input, content)
    }

    fn laid_out(&self, input: &PosterInput, mut content: data::Content) -> Result<Printed, PrintError> {
        let mut issues = review::issues(input.material);
        issues.append(&mut content.issues);
        let job = Job { template: "/poster.typ", data: content.data, files: content.files, issues };
        let mut printed = self.set(job)?;
        for shortened in printed.marks::<Shortened>("issue") {
            report(&mut printed, input.material, &shortened, &content.dropped);
        }
        // What is left may fit, and is still not all that was written.
        for drop in &content.dropped {
            if !printed.issues().iter().any(|issue| is_about(issue, drop)) {
                let shortened = Shortened { field: drop.field, lang: drop.language.code().to_owned(), words: 0 };
                report(&mut printed, input.material, &shortened, &content.dropped);
            }
        }
        Ok(printed)
    }
}

/// A file of the closed world that a page is set in: its path, and what is in it.
pub type WorldFile = (&'static str, Vec<u8>);

impl Printer {
    /// Everything but the fonts that a poster is set from, so that another engine can be measured on the same page.
    ///
    /// # Errors
    /// Only faults of the program.
    pub fn poster_files(&self, input: &PosterInput) -> Result<Vec<WorldFile>, PrintError> {
        let content = data::content(self, input);
        let data = serde_json::to_vec(&content.data).map_err(|fault| PrintError::Layout(fault.to_string()))?;
        let templates = TEMPLATES.into_iter().map(|(path, text)| (path, text.as_bytes().to_vec()));
        Ok(templates.chain([("/data.json", data)]).chain(content.files).collect())
    }
}

fn is_about(issue: &Issue, drop: &data::Dropped) -> bool {
    matches!(issue, Issue::TextTooLong { language, field, .. } if *language == drop.language && *field == drop.field)
}

/// Adds the words already dropped before the page was set to those the template dropped.
fn report(printed: &mut Printed, material: &Material, shortened: &Shortened, dropped: &[data::Dropped]) {
    let Some(language) =
        material.texts.iter().map(|text| text.language).find(|language| language.code() == shortened.lang)
    else {
        return;
    };
    let before: u32 = dropped
        .iter()
        .filter(|drop| drop.language == language && drop.field == shortened.field)
        .map(|drop| drop.words)
        .sum();
    let issue = Issue::TextTooLong { language, field: shortened.field, about_words: shortened.words + before };
    if shortened.words + before > 0 && !printed.issues().contains(&issue) {
        printed.add(issue);
    }
}
